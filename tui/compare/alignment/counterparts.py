"""Best counterparts: what a free rewriting tells in another order."""

from __future__ import annotations

from collections.abc import Mapping

from tui.compare.alignment.likeness import Likeness
from tui.compare.alignment.links import Links

__all__ = ["pair_counterparts"]


def pair_counterparts(links: Links, likeness: Likeness, met: Mapping[int, Mapping[int, float]], retold: float) -> None:
    """Link free units each of which has more in common with the other than with any third, wherever they stand.

    `met` are the masses shared, i to j; `retold` is that of strictness.py. That nobody is nearer says little in texts
    that have nothing to do with each other, where somebody is nearest to everybody; where one text is known to retell
    the other it says almost all.
    """
    options = likeness.options
    least = retold * options.counterpart_retold + (1 - retold) * options.counterpart
    nearest: dict[int, int] = {}
    columns: dict[int, dict[int, float]] = {}
    for i, row in met.items():
        enough = least * least * likeness.left_mass[i]
        overlaps = {
            j: likeness.overlap(i, j, mass) for j, mass in row.items() if mass * mass >= enough * likeness.right_mass[j]
        }
        if not overlaps:
            continue
        nearest[i] = _largest(overlaps)
        for j, overlap in overlaps.items():
            columns.setdefault(j, {})[i] = overlap
    for j, overlaps in columns.items():
        i = _largest(overlaps)
        if (
            nearest.get(i) == j
            and met[i][j] >= options.counterpart_mass
            and i not in links.left
            and j not in links.right
        ):
            links.add(i, j)


def _largest(overlaps: Mapping[int, float]) -> int:
    """The key of the largest value; -1 where two are equally large."""
    most = max(overlaps.values())
    keys = [key for key, overlap in overlaps.items() if overlap == most]
    return keys[0] if len(keys) == 1 else -1
