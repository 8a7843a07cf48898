"""What became of one paragraph in several articles: in words, and word by word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.making import compared, revised, sentence
from tui.compare import Comparison
from tui.layout.text.lines import text_of
from tui.layout.wordings import Wording, WordingsSheet, fate, row_of

_SAME = [sentence(n, 16) for n in range(4)]
_TOLD = "The mayor said the bridge would open in May, and the council paid for it."


def _fate(left: list[str], right: list[str], paragraph: int) -> str:
    comparison = compared(left, right)
    return fate(comparison.rows[row_of(comparison, paragraph)])


@pytest.mark.parametrize(
    ("right", "told"),
    [
        ([*_SAME[:2], _TOLD, *_SAME[2:]], "unchanged"),
        ([*_SAME[:2], _TOLD.replace(", and", " -- and").replace("'", "’"), *_SAME[2:]], "95% same"),
        (_SAME, "not there"),
        ([*_SAME[:2], *_SAME[2:], _TOLD], "unchanged, moved"),
    ],
)
def test_its_fate_is_told_in_words(right: list[str], told: str) -> None:
    found = _fate([*_SAME[:2], _TOLD, *_SAME[2:]], right, 2)
    assert found == told or (told.endswith("same") and found.endswith("same"))


def _sheet(comparison: Comparison, paragraph: int, width: int) -> WordingsSheet:
    wordings = (
        Wording("Harbour Post", "2 May 2024"),
        Wording("Evening Mail", "", comparison),
        Wording("Bridge Herald"),
        Wording("Lost", problem="cannot be read"),
    )
    return WordingsSheet(comparison.left, paragraph, wordings, 0, width, bracketed=True)


def test_each_article_has_its_wording_under_its_name() -> None:
    right = [*_SAME[:2], _TOLD.replace("May", "June"), *_SAME[2:]]
    lines = [
        text_of(line.cells[0]).rstrip() for line in _sheet(compared([*_SAME[:2], _TOLD, *_SAME[2:]], right), 2, 80)
    ]
    assert lines[0] == "Harbour Post" + " " * 58 + "2 May 2024"
    assert lines[1] == _TOLD
    assert lines[3].startswith("Evening Mail")
    assert lines[4].startswith("The mayor said the bridge would open in [-May-] {+June+}, and")
    assert lines[-4].endswith("comparing")
    assert lines[-2].endswith("cannot be read")


def test_what_is_the_same_is_not_repeated() -> None:
    lines = [text_of(line.cells[0]) for line in _sheet(compared([_TOLD, *_SAME], [_TOLD, *_SAME]), 0, 80)]
    assert sum(_TOLD in line for line in lines) == 1
    assert any(line.rstrip().endswith("unchanged") for line in lines)


@settings(deadline=None, max_examples=40)
@given(revised(), st.integers(1, 90))
def test_lines_keep_their_width_and_entries_their_height(texts: tuple[list[str], list[str]], width: int) -> None:
    comparison = compared(*texts)
    for paragraph in comparison.left.content:
        sheet = _sheet(comparison, paragraph, width)
        assert len([*sheet]) == len(sheet)
        for line in sheet:
            assert all(cell_len(text_of(cell)) <= max(2, width) for cell in line.cells)
