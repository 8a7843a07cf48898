"""Headlines stand in one row."""

from __future__ import annotations

import pytest

from tui.articles import read_text
from tui.articles.article import Role
from tui.compare import compare
from tui.compare.alignment.align import Group
from tui.compare.alignment.headlines import pair_headlines

LEFT = """Ferry strike leaves town without milk

The ferry stopped on Monday when its pilots refused to sail, and the town ran out of milk by the evening.

The strike goes on until Friday at least, said Ines Varga of the harbour office, who had hoped for a truce.

Nobody had thought of the hospital, which now gets its milk by helicopter at twice the price of last week.
"""
RIGHT = LEFT.replace("Ferry strike leaves town without milk", "Harbour pilots refuse to sail")
COMPANY = [Group((1,), (1,)), Group((2,), (2,))]


def test_a_headline_written_anew_stands_beside_the_old_one_and_is_one_edit() -> None:
    comparison = compare(read_text(LEFT), read_text(RIGHT))
    row = comparison.rows[0]
    assert comparison.left.paragraphs[row.left[0]].role is Role.HEADLINE
    assert comparison.right.paragraphs[row.right[0]].role is Role.HEADLINE
    assert [(change.left, change.right) for change in comparison.changes] == [
        ("Ferry strike leaves town without milk", "Harbour pilots refuse to sail")
    ]


def test_a_name_in_common_does_not_make_confetti_of_a_headline() -> None:
    one = LEFT.replace("Ferry strike leaves town without milk", "Ferry strike leaves Oster without milk or bread")
    other = LEFT.replace("Ferry strike leaves town without milk", "No end in sight: pilots of Oster ferry vote")
    assert len(compare(read_text(one), read_text(other)).changes) == 1


@pytest.mark.parametrize(
    ("group", "left_over"),
    [
        (Group((0,), (1,)), []),
        (Group((0,), (1, 4), moved=True), []),
        (Group((0, 1), (4,)), [Group((1,), (4,))]),
    ],
)
def test_a_headline_is_taken_from_what_is_none(group: Group, left_over: list[Group]) -> None:
    company = [Group((2,), (5,)), Group((3,), (6,))]
    assert pair_headlines([group, *company], 0, 0) == [Group((0,), (0,)), *left_over, *company]


@pytest.mark.parametrize(
    ("groups", "left", "right"),
    [
        (COMPANY, None, 0),
        (COMPANY[:1], 0, 0),  # one line in common may be chance
        ([Group((1,), (1,), moved=True), Group((2,), (2,), moved=True)], 0, 0),
        ([Group((0, 1), (0,)), *COMPANY[1:]], 0, 0),
        ([Group((0,), (1,)), Group((1,), (2,)), Group((2,), (3,))], 3, 0),  # crossed
        ([Group((0,), (0,)), *COMPANY], 0, 0),
    ],
)
def test_other_headlines_are_left_alone(groups: list[Group], left: int | None, right: int | None) -> None:
    assert pair_headlines(groups, left, right) == groups
