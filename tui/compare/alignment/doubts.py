"""Second thoughts about pairs: what was linked only for want of anything better."""

from __future__ import annotations

from collections.abc import Mapping
from math import log

from tui.compare.alignment.likeness import Likeness
from tui.compare.alignment.links import Links
from tui.compare.options import Judgement

__all__ = ["drop_doubtful"]

_LEAST = 1e-3
"""Chances nearer to 0 or 1 than this say no more."""


def drop_doubtful(
    links: Links, likeness: Likeness, chances: Mapping[tuple[int, int], float], judgement: Judgement
) -> None:
    """Take away the doubtful among links that are no part of a split or merge, all judged at once.

    `chances` are those of the links that a chain weighed. In a revision a sentence was edited, or dropped where another
    was put in. The two that stand in one place have words in common then, too; but few of them in one order, seen from
    the longer, and seldom neighbours on both sides that are linked as well.
    """
    doubtful = []
    last = len(likeness.left) - 1, len(likeness.right) - 1
    for i, j in links:
        if (i, j) not in chances or len(links.left[i]) > 1 or len(links.right[j]) > 1:
            continue
        chance = chances[i, j]
        company = (i == j == 0 or j - 1 in links.left.get(i - 1, ())) + (
            (i, j) == last or j + 1 in links.left.get(i + 1, ())
        )
        found = (
            log((chance + _LEAST) / (1 - chance + _LEAST))
            + judgement.in_order * likeness.in_order(i, j)
            + judgement.company * company
        )
        if found < judgement.alone:
            doubtful.append((i, j))
    for i, j in doubtful:
        links.drop(i, j)
