"""Best counterparts: what a free rewriting tells in another order, and what a round-up has taken from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

from tui.compare.alignment.likeness import Likeness
from tui.compare.alignment.links import Links

__all__ = ["pair_counterparts", "pair_unmistakable"]


def pair_counterparts(links: Links, likeness: Likeness, met: Mapping[int, Mapping[int, float]], retold: float) -> None:
    """Link free units each of which has more in common with the other than with any third, wherever they stand.

    `met` are the masses shared, i to j; `retold` is that of strictness.py. That nobody is nearer says little in texts
    that have nothing to do with each other, where somebody is nearest to everybody; where one text is known to retell
    the other it says almost all.
    """
    options = likeness.options
    least = retold * options.counterpart_retold + (1 - retold) * options.counterpart
    rows, columns = _overlaps(likeness, met, least)
    nearest = {i: _largest(overlaps) for i, overlaps in rows.items()}
    for j, overlaps in columns.items():
        i = _largest(overlaps)
        if (
            nearest.get(i) == j
            and met[i][j] >= options.counterpart_mass
            and i not in links.left
            and j not in links.right
        ):
            links.add(i, j)


def pair_unmistakable(links: Links, likeness: Likeness, met: Mapping[int, Mapping[int, float]]) -> None:
    """Link free units each of which is by far the nearest to the other, where several are and one of them surely.

    `met` are the masses shared, i to j. Texts that merely speak of the same thing share as many words here and there,
    but then no pair of units stands out: the second nearest is almost as near (the ratio test of Lowe, "Distinctive
    image features from scale-invariant keypoints", 2004). One pair that does is chance, and so are several that share
    little; what is linked already is sure.
    """
    options = likeness.options
    rows, columns = _overlaps(likeness, met, options.unmistakable * options.nearer)
    found = []
    for i, overlaps in rows.items():
        j = _largest(overlaps)
        if (
            j >= 0
            and overlaps[j] >= options.unmistakable
            and met[i][j] >= options.counterpart_mass
            and _stands_out(overlaps, j, options.nearer)
            and _stands_out(columns[j], i, options.nearer)
            and i not in links.left
            and j not in links.right
        ):
            found.append((i, j))
    sure = links.left or any(met[i][j] >= options.unmistakable_mass for i, j in found)
    if sure and len(found) + len(links.left) >= options.unmistakable_pairs:
        for i, j in found:
            links.add(i, j)


_Overlaps = dict[int, dict[int, float]]


def _overlaps(likeness: Likeness, met: Mapping[int, Mapping[int, float]], least: float) -> tuple[_Overlaps, _Overlaps]:
    """The overlaps of at least `least`: i to j, and j to i."""
    rows: _Overlaps = {}
    columns: _Overlaps = {}
    masses = likeness.right_mass
    for i, row in met.items():
        enough = least * least * likeness.left_mass[i]
        near = {j: likeness.overlap(i, j, mass) for j, mass in row.items() if mass * mass >= enough * masses[j]}
        if near:
            rows[i] = near
        for j, overlap in near.items():
            columns.setdefault(j, {})[i] = overlap
    return rows, columns


def _stands_out(overlaps: Mapping[int, float], key: int, nearer: float) -> bool:
    """Whether every other value is less than this share of the one at `key`."""
    bound = nearer * overlaps[key]
    return all(other == key or overlap <= bound for other, overlap in overlaps.items())


def _largest(overlaps: Mapping[int, float]) -> int:
    """The key of the largest value; -1 where two are equally large."""
    most = max(overlaps.values())
    keys = [key for key, overlap in overlaps.items() if overlap == most]
    return keys[0] if len(keys) == 1 else -1
