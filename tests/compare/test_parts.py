"""What is a part of a split, and how that depends on how often the text was split."""

from __future__ import annotations

from tests.making import compared
from tui.compare.comparison import RowKind

_PARAGRAPHS = 6


def _words(paragraph: int, *, changed: int = 0) -> list[str]:
    """Sixteen words of a paragraph, all its own, of which some in the middle of the latter half have been replaced."""
    words = [f"{paragraph}word{n}" for n in range(16)]
    words[10 : 10 + changed] = [f"{paragraph}new{n}" for n in range(changed)]
    return words


def _cut(paragraph: int, *, changed: int = 0) -> list[str]:
    words = _words(paragraph, changed=changed)
    return [" ".join(words[:9]), " ".join(words[9:])]


def _kinds(right: list[str]) -> list[RowKind]:
    return [row.kind for row in compared([" ".join(_words(n)) for n in range(_PARAGRAPHS)], right).rows]


def _slight(others: list[list[str]]) -> list[RowKind]:
    """The rows where the first paragraph was cut in two and its tail half rewritten."""
    return _kinds([*_cut(0, changed=3), *(text for other in others for text in other)])


def test_a_tail_half_rewritten_is_a_part_where_everything_was_cut() -> None:
    assert _slight([_cut(n) for n in range(1, _PARAGRAPHS)]) == [RowKind.SPLIT] * _PARAGRAPHS


def test_the_same_tail_is_new_where_nothing_else_was_cut() -> None:
    edited = [[" ".join(_words(n, changed=1))] for n in range(1, _PARAGRAPHS)]
    assert _slight(edited)[:2] == [RowKind.EDITED, RowKind.ADDED]


def test_a_tail_of_the_same_words_is_a_part_wherever_it_stands() -> None:
    edited = [[" ".join(_words(n, changed=1))] for n in range(1, _PARAGRAPHS)]
    cut = [*_cut(0, changed=1), *(text for other in edited for text in other)]
    assert _kinds(cut)[0] is RowKind.SPLIT
