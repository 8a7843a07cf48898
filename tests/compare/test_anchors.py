"""Identical units that keep their order, and what lies between them."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tui.compare.alignment.anchors import anchors, gaps

_units = st.lists(st.sampled_from("abcdefgh"), max_size=12)
_CELLS = 10_000


def _anchors(left: list[str], right: list[str], cells: int = _CELLS) -> list[tuple[int, int]]:
    return anchors(left, right, [1.0] * len(left), cells)


@given(_units, _units, st.sampled_from([4, _CELLS]))
def test_anchors_are_equal_units_in_order(left: list[str], right: list[str], cells: int) -> None:
    pairs = _anchors(left, right, cells)
    assert all(left[i] == right[j] for i, j in pairs)
    assert [i for i, _ in pairs] == sorted({i for i, _ in pairs})
    assert [j for _, j in pairs] == sorted({j for _, j in pairs})


@given(_units, _units)
def test_all_that_is_equal_at_both_ends_is_anchored(left: list[str], right: list[str]) -> None:
    pairs = set(_anchors(left, right))
    for i, (a, b) in enumerate(zip(left, right, strict=False)):
        if a != b:
            break
        assert (i, i) in pairs


@given(st.permutations("abcdef"), st.permutations("abcdef"))
def test_of_units_that_occur_once_as_many_as_can_be_keep_their_order(left: list[str], right: list[str]) -> None:
    most = max(
        size
        for size in range(len(left) + 1)
        for choice in combinations(left, size)
        if [unit for unit in right if unit in choice] == list(choice)
    )
    head = next((n for n, (a, b) in enumerate(zip(left, right, strict=True)) if a != b), len(left))
    tail = next((n for n, (a, b) in enumerate(zip(left[::-1], right[::-1], strict=True)) if a != b), len(left))
    if not head and not tail:
        assert len(_anchors(left, right)) == most


@given(_units, _units)
def test_gaps_hold_what_is_not_anchored_and_nothing_else(left: list[str], right: list[str]) -> None:
    pairs = _anchors(left, right)
    found = gaps(pairs, len(left), len(right))
    free_left = [i for gap in found for i in range(gap.left_start, gap.left_end)]
    free_right = [j for gap in found for j in range(gap.right_start, gap.right_end)]
    assert sorted([*free_left, *(i for i, _ in pairs)]) == list(range(len(left)))
    assert sorted([*free_right, *(j for _, j in pairs)]) == list(range(len(right)))


def test_a_repeated_unit_is_no_anchor_by_itself() -> None:
    assert _anchors(["x", "more", "y", "more", "z"], ["u", "more", "v", "w"]) == []


def test_a_repeated_unit_beside_an_anchor_is_one() -> None:
    left = ["x", "more", "unique", "more", "y"]
    right = ["u", "v", "more", "unique", "more", "w"]
    assert _anchors(left, right) == [(1, 2), (2, 3), (3, 4)]


def test_where_too_many_repeated_units_meet_the_longest_common_subsequence_decides() -> None:
    left = ["x", *"aabbaabb", "y"]
    right = ["u", *"abbaab", "w"]
    assert _anchors(left, right) == []
    assert len(_anchors(left, right, cells=4)) == 6
