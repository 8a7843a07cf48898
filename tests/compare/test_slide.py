"""Where an insertion or a deletion is shown that could stand in several places."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.compare.hunking import check, cut, mirrored, texts, worded
from tui.compare.marking.hunks import Hunk
from tui.compare.marking.slide import slide


def slid(left: str, right: str) -> list[tuple[str, str]]:
    hunks, ours, theirs = cut(left, right)
    return worded(slide(hunks, ours, theirs), left, right, (ours, theirs))


@given(texts, texts)
def test_both_texts_come_back(left: str, right: str) -> None:
    hunks, ours, theirs = cut(left, right)
    check(slide(hunks, ours, theirs), ours, theirs)


@given(texts, texts)
def test_swapping_the_sides_mirrors_it(left: str, right: str) -> None:
    hunks, ours, theirs = cut(left, right)
    assert slide(mirrored(hunks), theirs, ours) == mirrored(slide(hunks, ours, theirs))


@given(texts, texts)
def test_no_word_is_marked_more_and_no_change_is_added(left: str, right: str) -> None:
    hunks, ours, theirs = cut(left, right)
    made = slide(hunks, ours, theirs)
    assert len(made) <= len(hunks)
    assert _size(made) == _size(hunks)


def _size(hunks: list[Hunk]) -> tuple[int, int]:
    return sum(h.l1 - h.l0 for h in hunks), sum(h.r1 - h.r0 for h in hunks)


@pytest.mark.parametrize(
    ("left", "right", "change"),
    [
        ("He came. He left.", "He came. He slept. He left.", ("", "He slept.")),
        ("The mayor, a baker, left.", "The mayor, a baker, a father, left.", ("", "a father,")),
        ('"We won," he said.', '"We won," he said. "We won," she said.', ("", '"We won," she said.')),
        ("Talks (in Rome) ended.", "Talks (in Oslo) (in Rome) ended.", ("", "(in Oslo)")),
        ("He sang. They ran. He left.", "He sang. He left.", ("They ran.", "")),
    ],
)
def test_whole_sentences_and_clauses_are_marked(left: str, right: str, change: tuple[str, str]) -> None:
    assert slid(left, right) == [change]
