"""What lies between two anchors: the pairs that may be links there, and the chance of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp
from typing import NamedTuple

from tui.compare.anchors import Gap
from tui.compare.chances import Chances, chances, weight
from tui.compare.likeness import Likeness
from tui.compare.options import Options

__all__ = ["Stretch", "backwards_weight", "cut", "link_chances", "stretches"]


class Stretch(NamedTuple):
    """The pairs between two anchors that may be links."""

    place: Gap
    evidence: list[dict[int, float]]
    """For each left unit of the place, that of right units; these are counted from the start of the place."""

    @property
    def width(self) -> int:
        """The number of right units."""
        return self.place.right_end - self.place.right_start


def stretches(likeness: Likeness, met: Mapping[int, Mapping[int, float]], gaps: Sequence[Gap]) -> list[Stretch]:
    """Weigh the pairs within each gap. `met` are the masses shared, i to j."""
    options = likeness.options
    found = []
    for place in (tile for gap in gaps for tile in cut(gap, options.chance_cells)):
        rows = []
        for i in range(place.left_start, place.left_end):
            row = {}
            for j, mass in met.get(i, {}).items():
                if place.right_start <= j < place.right_end:
                    evidence = likeness.evidence(i, j, mass, options.least)
                    if evidence is not None:
                        row[j - place.right_start] = evidence
            rows.append(row)
        found.append(Stretch(place, rows))
    return found


def cut(gap: Gap, cells: int) -> list[Gap]:
    """Cut a gap along its diagonal into pieces of about `cells` pairs at most; none where one side is empty."""
    height, width = gap.left_end - gap.left_start, gap.right_end - gap.right_start
    count = min(max(height, width), -(-height * width // cells))
    return [
        Gap(
            gap.left_start + height * k // count,
            gap.left_start + height * (k + 1) // count,
            gap.right_start + width * k // count,
            gap.right_start + width * (k + 1) // count,
        )
        for k in range(count)
    ]


def link_chances(stretch: Stretch, strict: float, options: Options) -> Chances:
    """The chance of each link; `strict` is 0 for rewritings, 1 for all else."""
    doubt = strict * options.strict_doubt
    odds = [{j: exp(evidence - doubt) for j, evidence in row.items()} for row in stretch.evidence]
    going_on = exp(options.go_on - strict * options.strict_go_on)
    return chances(odds, stretch.width, exp(options.open_row), going_on)


def backwards_weight(stretch: Stretch, options: Options) -> float:
    """The weight of all chains of a rewriting when the right side is read backwards."""
    last = stretch.width - 1
    odds = [{last - j: exp(evidence) for j, evidence in row.items()} for row in stretch.evidence]
    return weight(odds, stretch.width, exp(options.open_row), exp(options.go_on))
