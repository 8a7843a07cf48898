"""Which units of two texts belong together: the stages, in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product
from typing import NamedTuple

from tui.compare.alignment.anchors import anchors, gaps
from tui.compare.alignment.candidates import Candidates, cut
from tui.compare.alignment.counterparts import pair_counterparts
from tui.compare.alignment.doubts import drop_doubtful
from tui.compare.alignment.likeness import Likeness, TextUnit
from tui.compare.alignment.links import Links
from tui.compare.alignment.moves import in_order, pair_left_overs
from tui.compare.alignment.parts import bar, drop_copies, grow
from tui.compare.alignment.strictness import weigh
from tui.compare.options import Judgement, Options
from tui.compare.reporting import Report, silent

__all__ = ["Group", "align"]


@dataclass(frozen=True, slots=True)
class Group:
    """Units of both sides that belong together; at most one side has several."""

    left: tuple[int, ...]
    """Rising."""
    right: tuple[int, ...]
    moved: bool = False


def align(
    left: Sequence[TextUnit],
    right: Sequence[TextUnit],
    options: Options,
    *,
    weights: Mapping[str, float] | None = None,
    report: Report = silent,
) -> list[Group]:
    """Group the units that belong together, by their first left unit; units of no group are left out.

    `weights` say how rare each word is, where that is known or the units are too few to tell. Swapping the sides
    mirrors the groups: of the two orders, the one in which the smaller text comes first is computed.
    """
    if [unit.keys for unit in left] > [unit.keys for unit in right]:
        mirrored = _align(Likeness(right, left, options, weights), report)
        return sorted((replace(g, left=g.right, right=g.left) for g in mirrored), key=lambda group: group.left)
    return _align(Likeness(left, right, options, weights), report)


def _align(likeness: Likeness, report: Report) -> list[Group]:
    left, right, options = likeness.left, likeness.right, likeness.options
    fixed = anchors(_lines(left), _lines(right), likeness.left_mass, options.chance_cells)
    free = gaps(fixed, len(left), len(right))
    meetings = likeness.meetings(
        [i for gap in free for i in range(gap.left_start, gap.left_end)],
        [j for gap in free for j in range(gap.right_start, gap.right_end)],
    )
    met = meetings.shared
    places = [place for gap in free for place in cut(gap, options.chance_cells)]
    strict, retold, reworded, found, weighed = weigh(likeness, meetings, fixed, places, report)
    judgement = options.judgement(strict)
    links = Links()
    believed: dict[tuple[int, int], _Believed] = {}
    for candidates, chances in zip(found, weighed, strict=True):
        believed.update(_chain(links, candidates, chances.links, judgement))
    evidence = {pair: link.evidence for pair, link in believed.items()}
    needed = bar(links, likeness, evidence, strict, reworded)
    drop_copies(links, likeness, evidence, needed)
    for i, j in sorted(links.bridges(), key=lambda pair: (evidence[pair], pair)):
        if len(links.left[i]) > 1 and len(links.right[j]) > 1:
            links.drop(i, j)
    for left_units, right_units in _crossing(links, likeness):
        for i, j in product(left_units, right_units):
            links.drop(i, j)
    for i, j in fixed:
        links.add(i, j)
    chance = {pair: link.chance for pair, link in believed.items()}
    drop_doubtful(links, likeness, chance, options.judgement(1 - reworded))
    pair_counterparts(links, likeness, met, retold)
    pair_left_overs(links, likeness, met, judgement)
    grow(links, likeness, met, judgement, needed)
    return _groups(links, likeness)


def _lines(units: Sequence[TextUnit]) -> list[str]:
    return ["\n".join(unit.keys) for unit in units]


class _Believed(NamedTuple):
    """A link whose chance is high enough."""

    evidence: float
    chance: float


def _chain(
    links: Links, candidates: Candidates, chances: Sequence[Mapping[int, float]], judgement: Judgement
) -> dict[tuple[int, int], _Believed]:
    """Link the candidates whose chance is high enough.

    What hangs on its neighbours alone is no part of a row.
    """
    found = {
        (i + candidates.place.left_start, j + candidates.place.right_start): _Believed(
            candidates.evidence[i][j], chance
        )
        for i, row in enumerate(chances)
        for j, chance in row.items()
        if chance > judgement.sure
    }
    for i, j in found:
        links.add(i, j)
    for (i, j), link in found.items():
        if link.evidence < judgement.least_part and (len(links.left[i]) > 1 or len(links.right[j]) > 1):
            links.drop(i, j)
    return found


_Row = tuple[tuple[int, ...], tuple[int, ...]]
"""The left units and the right units of a row."""


def _crossing(links: Links, likeness: Likeness) -> list[_Row]:
    """The rows that cross heavier ones.

    A row keeps its place when one of its links does; a link is as heavy as its two units have words.
    """
    rows = links.rows()
    if all(a[0][-1] < b[0][0] and a[1][-1] < b[1][0] for a, b in pairwise(rows)):
        return []
    pairs = list(links)
    weights = [1.0 + len(likeness.left[i].words) + len(likeness.right[j].words) for i, j in pairs]
    kept = {pairs[index] for index in in_order(pairs, weights)}
    return [row for row in rows if kept.isdisjoint(product(*row))]


def _groups(links: Links, likeness: Likeness) -> list[Group]:
    """Make groups of what hangs together; those that cross heavier ones moved."""
    moved = set(_crossing(links, likeness))
    return [Group(left, right, (left, right) in moved) for left, right in links.rows()]
