"""Which words are kept where changes lie close together: against a search of every alignment."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings

from tests.compare.hunking import Tokens, check, cut, mirrored, texts, worded
from tui.articles.segment import tokens
from tui.compare.marking.hunks import Hunk
from tui.compare.marking.realign import realign, slight

SLIGHT, OPENING, SOLID = 0.7, 0.3, 4


def value(hunks: list[Hunk], left: Tokens) -> float:
    """What the kept tokens are worth, less the price of each hunk."""
    gone = {i for hunk in hunks for i in range(hunk.l0, hunk.l1)}
    kept = (SLIGHT if slight(token) else 1.0 for i, token in enumerate(left) if i not in gone)
    return sum(kept) - OPENING * len(hunks)


def best(left: Tokens, right: Tokens) -> float:
    """The most that any alignment of the two is worth, by trying each way to go on."""

    @cache
    def ahead(i: int, j: int, *, open_hunk: bool) -> float:
        if i == len(left) and j == len(right):
            return 0.0
        ways = []
        if i < len(left) and j < len(right) and left[i].key == right[j].key:
            ways.append((SLIGHT if slight(left[i]) else 1.0) + ahead(i + 1, j + 1, open_hunk=False))
        price = 0.0 if open_hunk else OPENING
        if i < len(left):
            ways.append(ahead(i + 1, j, open_hunk=True) - price)
        if j < len(right):
            ways.append(ahead(i, j + 1, open_hunk=True) - price)
        return max(ways)

    return ahead(0, 0, open_hunk=False)


@settings(max_examples=200)
@given(texts, texts)
def test_a_single_zone_is_worth_as_much_as_the_best_of_all_alignments(left: str, right: str) -> None:
    hunks, ours, theirs = cut(left, right)
    made = realign(hunks, ours, theirs)
    gaps = [b.l0 - a.l1 for a, b in pairwise(hunks)]
    if len(hunks) > 1 and all(gap < SOLID for gap in gaps):
        zone = ours[hunks[0].l0 : hunks[-1].l1], theirs[hunks[0].r0 : hunks[-1].r1]
        inner = [Hunk(h.l0 - hunks[0].l0, h.l1 - hunks[0].l0, h.r0, h.r1) for h in made]
        assert value(inner, zone[0]) == pytest.approx(best(*zone))


@given(texts, texts)
def test_both_texts_come_back(left: str, right: str) -> None:
    hunks, ours, theirs = cut(left, right)
    check(realign(hunks, ours, theirs), ours, theirs)


@given(texts, texts)
def test_swapping_the_sides_mirrors_it(left: str, right: str) -> None:
    hunks, ours, theirs = cut(left, right)
    assert realign(mirrored(hunks), theirs, ours) == mirrored(realign(hunks, ours, theirs))


def test_of_two_ways_to_keep_as_much_the_one_with_fewer_changes_is_taken() -> None:
    left, right = "in town the in of", "town town the winter of"
    hunks, ours, theirs = cut(left, right)
    assert worded(hunks, left, right, (ours, theirs)) == [("in", ""), ("", "town"), ("in", "winter")]
    assert worded(realign(hunks, ours, theirs), left, right, (ours, theirs)) == [("in", "town"), ("in", "winter")]


def test_a_longer_equal_stretch_parts_two_zones() -> None:
    left, right = "red mayor of the old town hall blue", "green mayor of the old town hall yellow"
    hunks, ours, theirs = cut(left, right)
    assert realign(hunks, ours, theirs) == hunks


def test_what_is_slight() -> None:
    assert [slight(token) for token in tokens("the of , town 12 sea")] == [True, True, True, False, False, True]
