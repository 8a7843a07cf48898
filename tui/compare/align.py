"""Which units of two texts belong together: the stages, in order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp, sqrt
from typing import NamedTuple

from tui.compare.anchors import Gap, anchors, gaps
from tui.compare.chances import chances
from tui.compare.likeness import Likeness, Unit
from tui.compare.links import Links
from tui.compare.moves import out_of_order, pair_left_overs
from tui.compare.options import Options
from tui.compare.parts import drop_copies, grow

__all__ = ["Group", "align"]


@dataclass(frozen=True, slots=True)
class Group:
    """Units of both sides that belong together; at most one side has several."""

    left: tuple[int, ...]
    """Rising."""
    right: tuple[int, ...]
    moved: bool = False


def align(
    left: Sequence[Unit],
    right: Sequence[Unit],
    options: Options,
    *,
    weights: Mapping[str, float] | None = None,
    progress: Callable[[float], None] | None = None,
) -> list[Group]:
    """Group the units that belong together, by their first left unit; units of no group are left out.

    `weights` say how rare each word is, where the units are too few to tell. `progress` is called with the share of the
    work that is done, 0 to 1. Swapping the sides mirrors the groups: of the two orders, the one in which the smaller
    text comes first is computed.
    """
    if [unit.keys for unit in left] > [unit.keys for unit in right]:
        mirrored = _align(Likeness(right, left, options, weights), progress)
        return sorted((replace(g, left=g.right, right=g.left) for g in mirrored), key=lambda group: group.left)
    return _align(Likeness(left, right, options, weights), progress)


def _align(likeness: Likeness, progress: Callable[[float], None] | None) -> list[Group]:
    left, right, options = likeness.left, likeness.right, likeness.options
    fixed = anchors(_lines(left), _lines(right), likeness.left_mass, options.chance_cells)
    free = gaps(fixed, len(left), len(right))
    pieces = [tile for gap in free for tile in _tiles(gap, options.chance_cells)]
    met = likeness.meetings(
        [i for gap in free for i in range(gap.left_start, gap.left_end)],
        [j for gap in free for j in range(gap.right_start, gap.right_end)],
    )
    stretches = [_stretch(likeness, met, piece) for piece in pieces]
    regime = _regime(likeness, met, fixed, stretches, options)
    links = Links()
    evidence: dict[tuple[int, int], float] = {}
    for done, stretch in enumerate(stretches):
        _chain(links, evidence, stretch, regime, options)
        if progress is not None:
            progress((done + 1) / len(stretches))
    drop_copies(links, likeness, evidence, regime * options.part)
    for i, j in sorted(links.bridges(), key=lambda pair: (evidence[pair], pair)):
        if len(links.left[i]) > 1 and len(links.right[j]) > 1:
            links.drop(i, j)
    for i, j in fixed:
        links.add(i, j)
    pair_left_overs(links, likeness, met, regime * options.revision_doubt)
    grow(links, likeness, met)
    return _groups(links, likeness)


def _lines(units: Sequence[Unit]) -> list[str]:
    return ["\n".join(unit.keys) for unit in units]


def _tiles(gap: Gap, cells: int) -> list[Gap]:
    """Cut a gap of more than `cells` pairs along its diagonal."""
    height, width = gap.left_end - gap.left_start, gap.right_end - gap.right_start
    count = -(-height * width // cells)
    if not height or not width:
        return []
    return [
        Gap(
            gap.left_start + height * k // count,
            gap.left_start + height * (k + 1) // count,
            gap.right_start + width * k // count,
            gap.right_start + width * (k + 1) // count,
        )
        for k in range(count)
    ]


class _Stretch(NamedTuple):
    """The pairs between two anchors that may be links, by left unit; right units are counted from `right_start`."""

    place: Gap
    evidence: list[dict[int, float]]


def _stretch(likeness: Likeness, met: Mapping[int, Mapping[int, float]], place: Gap) -> _Stretch:
    rows = []
    for i in range(place.left_start, place.left_end):
        row = {}
        for j, mass in met.get(i, {}).items():
            if place.right_start <= j < place.right_end:
                evidence = likeness.evidence(i, j, mass, likeness.options.least)
                if evidence is not None:
                    row[j - place.right_start] = evidence
        rows.append(row)
    return _Stretch(place, rows)


def _link_chances(stretch: _Stretch, regime: float, options: Options) -> list[dict[int, float]]:
    """The chance of each link of a stretch; `regime` is 0 for a rewriting and 1 for a revision."""
    doubt = regime * options.revision_doubt
    return chances(
        [{j: exp(evidence - doubt) for j, evidence in row.items()} for row in stretch.evidence],
        stretch.place.right_end - stretch.place.right_start,
        exp(options.open_row),
        exp(options.go_on - regime * options.revision_go_on),
    )


def _regime(
    likeness: Likeness,
    met: Mapping[int, Mapping[int, float]],
    fixed: Sequence[tuple[int, int]],
    stretches: Sequence[_Stretch],
    options: Options,
) -> float:
    """How far the two texts are revisions of one, 0 to 1, against free rewritings: by the mean overlap of their links.

    Links count by their chance and by the mass of their units; anchors overlap whole.
    """
    whole = sum(sqrt(likeness.left_mass[i] * likeness.right_mass[j]) for i, j in fixed)
    alike = whole
    for stretch in stretches:
        for i, row in enumerate(_link_chances(stretch, 0.0, options), start=stretch.place.left_start):
            for j, chance in row.items():
                place = j + stretch.place.right_start
                whole += chance * sqrt(likeness.left_mass[i] * likeness.right_mass[place])
                alike += chance * met[i][place]
    level = alike / whole if whole else 1.0
    return 1 / (1 + exp((options.revision_level - level) / options.revision_slope))


def _chain(
    links: Links, evidence: dict[tuple[int, int], float], stretch: _Stretch, regime: float, options: Options
) -> None:
    """Link the pairs of a stretch whose chance is high enough; what hangs on neighbours alone is no part of a row."""
    sure = options.sure + regime * options.revision_sure
    found = [
        (i, j + stretch.place.right_start, stretch.evidence[i - stretch.place.left_start][j])
        for i, row in enumerate(_link_chances(stretch, regime, options), start=stretch.place.left_start)
        for j, chance in row.items()
        if chance > sure
    ]
    for i, j, weight in found:
        links.add(i, j)
        evidence[i, j] = weight
    floor = options.group_floor + regime * options.revision_doubt
    for i, j, weight in found:
        if weight < floor and (len(links.left[i]) > 1 or len(links.right[j]) > 1):
            links.drop(i, j)


def _groups(links: Links, likeness: Likeness) -> list[Group]:
    """Make groups of what hangs together, and say which of them moved.

    Where a group stands is where its two heaviest parts stand; how heavy it is, is how many words it has.
    """
    rows = links.rows()
    places, weights = [], []
    for left, right in rows:
        _, i, j = max((likeness.shared(i, j), -i, -j) for i in left for j in right)
        places.append((-i, -j))
        words = sum(len(likeness.left[i].words) for i in left) + sum(len(likeness.right[j].words) for j in right)
        weights.append(words + 1.0)
    moved = out_of_order(places, weights)
    return [Group(left, right, index in moved) for index, (left, right) in enumerate(rows)]
