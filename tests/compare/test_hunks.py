"""Hunks follow from what is equal."""

from __future__ import annotations

from hypothesis import given

from tests.compare.hunking import check, cut, texts
from tui.compare.alignment.matching import Block
from tui.compare.marking.hunks import Hunk, between


def test_what_lies_between_equal_stretches_is_a_hunk() -> None:
    assert between([Block(1, 0, 2), Block(4, 2, 1)], 5, 4) == [Hunk(0, 1, 0, 0), Hunk(3, 4, 2, 2), Hunk(5, 5, 3, 4)]


def test_two_sequences_with_nothing_in_common_are_one_hunk() -> None:
    assert between([], 2, 3) == [Hunk(0, 2, 0, 3)]
    assert between([], 0, 0) == []


@given(texts, texts)
def test_the_hunks_of_a_longest_common_subsequence_give_both_texts_back(left: str, right: str) -> None:
    hunks, ours, theirs = cut(left, right)
    check(hunks, ours, theirs)
