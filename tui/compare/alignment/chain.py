"""The heaviest chain: which pairs keep their order when others must be said to have moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

__all__ = ["Link", "heaviest_chain", "longest_rise"]


class Link(NamedTuple):
    """A pair of stretches, one on each side, that may or may not keep its place."""

    left: tuple[int, int]
    """First and last position on the left, inclusive."""
    right: tuple[int, int]
    weight: float
    """What it costs to say that this pair moved; above 0."""


def heaviest_chain(links: Sequence[Link]) -> list[int]:
    """Choose the links that follow one another on both sides and weigh most together.

    Returns indices into `links`, in the order of their places. One link follows another when it begins after the other
    ends, left and right. Takes O(n log n): a sweep over the left places with a Fenwick tree of maxima over the right.
    Of chains that weigh the same, the one found first in the order of `links` (sorted by place) is taken.
    """
    beginning = sorted(range(len(links)), key=lambda i: (links[i].left[0], links[i].right[0]))
    if all(_follows(links[index], links[previous]) for previous, index in pairwise(beginning)):
        return beginning
    best: list[float] = [0.0] * len(links)
    before: list[int] = [-1] * len(links)
    places = {place: rank for rank, place in enumerate(sorted({link.right[1] for link in links}), start=1)}
    starts = sorted(places)
    tree: list[int] = [-1] * (len(places) + 1)

    def heavier(one: int, other: int) -> int:
        if one < 0 or (other >= 0 and best[other] > best[one]):
            return other
        return one

    def up_to(rank: int) -> int:
        found = -1
        while rank > 0:
            found = heavier(found, tree[rank])
            rank -= rank & -rank
        return found

    def enter(index: int) -> None:
        rank = places[links[index].right[1]]
        while rank < len(tree):
            tree[rank] = heavier(tree[rank], index)
            rank += rank & -rank

    ending = sorted(range(len(links)), key=lambda i: (links[i].left[1], links[i].right[1]))
    entered = 0
    for index in beginning:
        link = links[index]
        while entered < len(ending) and links[ending[entered]].left[1] < link.left[0]:
            enter(ending[entered])
            entered += 1
        previous = up_to(bisect_left(starts, link.right[0]))
        before[index] = previous
        best[index] = link.weight + (best[previous] if previous >= 0 else 0.0)
    chain = []
    last = max(beginning, key=lambda i: best[i], default=-1)
    while last >= 0:
        chain.append(last)
        last = before[last]
    return chain[::-1]


def _follows(link: Link, other: Link) -> bool:
    return link.left[0] > other.left[1] and link.right[0] > other.right[1]


def longest_rise(numbers: Sequence[int]) -> list[int]:
    """The longest choice of `numbers`, all different, that rises in the order given, as indices; O(n log n).

    What `heaviest_chain` gives for links that are points and weigh the same (Schensted, "Longest increasing and
    decreasing subsequences", Canad. J. Math. 1961).
    """
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(last[length - 1] if length else -1)
        if length == len(ends):
            ends.append(number)
            last.append(index)
        else:
            ends[length] = number
            last[length] = index
    chosen = []
    at = last[-1] if last else -1
    while at >= 0:
        chosen.append(at)
        at = before[at]
    return chosen[::-1]
