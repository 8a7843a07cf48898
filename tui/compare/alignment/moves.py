"""Pairs out of order: what is left over is paired globally, and of all pairs some are said to have moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from tui.compare.alignment.chain import Link, heaviest_chain
from tui.compare.alignment.likeness import Likeness
from tui.compare.alignment.links import Links
from tui.compare.options import Judgement

__all__ = ["in_order", "pair_left_overs"]


def pair_left_overs(
    links: Links, likeness: Likeness, met: Mapping[int, Mapping[int, float]], judgement: Judgement
) -> None:
    """Link free units wherever they stand, the surest pairs first.

    `met` are the masses shared, i to j, `judgement` is how strictly to judge.
    A text that stands more than once on a side is never paired so: which of its copies moved cannot be told.
    """
    options = likeness.options
    repeated = _repeated(likeness)
    candidates = []
    for i, row in met.items():
        if i in links.left or likeness.left[i].keys in repeated:
            continue
        free = {
            j: mass
            for j, mass in row.items()
            if mass >= options.move_mass and j not in links.right and likeness.right[j].keys not in repeated
        }
        if not free:
            continue
        candidates += [
            (-evidence, abs(i - j), i, j)
            for j, evidence in likeness.evidence_of(i, free, judgement).items()
            if evidence >= options.move - options.move_company
        ]
    candidates.sort()
    for company in (False, True):
        for minus, _, i, j in candidates:
            if i in links.left or j in links.right:
                continue
            if -minus >= options.move or (company and _has_company(links, i, j)):
                links.add(i, j)


def _has_company(links: Links, i: int, j: int) -> bool:
    return any(j + step in links.left.get(i + step, ()) for step in (-1, 1))


def _repeated(likeness: Likeness) -> set[tuple[str, ...]]:
    return {
        keys
        for side in (likeness.left, likeness.right)
        for keys, count in Counter(piece.keys for piece in side).items()
        if count > 1
    }


def in_order(pairs: Sequence[tuple[int, int]], weights: Sequence[float]) -> list[int]:
    """Which pairs kept their place, as indices: the heaviest chain of pairs that do not cross. The others moved.

    `weights` are the lengths of what would have to move; so the shorter text is the one that moved.
    """
    return heaviest_chain([Link((i, i), (j, j), weight) for (i, j), weight in zip(pairs, weights, strict=True)])
