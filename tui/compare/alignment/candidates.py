"""What lies between two anchors: the pairs that may be links there, and the chance of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp
from typing import NamedTuple

from tui.compare.alignment.anchors import Gap
from tui.compare.alignment.chances import Chances, Steps, chances, weight
from tui.compare.alignment.likeness import Likeness
from tui.compare.options import Judgement

__all__ = ["Candidates", "backwards_weight", "cut", "link_chances", "near", "weighed"]


class Candidates(NamedTuple):
    """The pairs between two anchors that may be links."""

    place: Gap
    evidence: list[dict[int, float]]
    """For each left unit of the place, that of right units by their rising numbers, counted from the place's start."""

    @property
    def width(self) -> int:
        """The number of right units."""
        return self.place.right_end - self.place.right_start


def near(likeness: Likeness, met: Mapping[int, Mapping[int, float]], place: Gap) -> list[dict[int, float]]:
    """The pairs within a gap that are worth weighing: for each of its left units the mass shared with right ones.

    `met` are the masses shared, i to j. Each row rises by j.
    """
    least = likeness.options.least_overlap**2
    start, end = place.right_start, place.right_end
    right_mass = likeness.right_mass
    rows = []
    for i in range(place.left_start, place.left_end):
        bar = least * likeness.left_mass[i]
        row = met.get(i, {})
        found = [j for j, mass in row.items() if start <= j < end and mass * mass > bar * right_mass[j]]
        found.sort()
        rows.append({j: row[j] for j in found})
    return rows


def weighed(likeness: Likeness, masses: Sequence[Mapping[int, float]], place: Gap, judgement: Judgement) -> Candidates:
    """Weigh the pairs within a gap; `masses` are what `near` finds there."""
    start = place.right_start
    rows = []
    for i, row in enumerate(masses, start=place.left_start):
        evidence = likeness.evidence_of(i, row, judgement)
        rows.append({j - start: value for j, value in evidence.items()} if start else evidence)
    return Candidates(place, rows)


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


def link_chances(candidates: Candidates, judgement: Judgement) -> Chances:
    """The chance of each link."""
    odds = [dict(zip(row, map(exp, row.values()), strict=True)) for row in candidates.evidence]
    return chances(odds, candidates.width, _steps(judgement))


def _steps(judgement: Judgement) -> Steps:
    return Steps(exp(judgement.open_row), exp(judgement.beside), exp(judgement.go_on))


def backwards_weight(candidates: Candidates, judgement: Judgement) -> float:
    """The weight of all chains when the right side is read backwards."""
    last = candidates.width - 1
    odds = [{last - j: exp(evidence) for j, evidence in reversed(row.items())} for row in candidates.evidence]
    return weight(odds, candidates.width, _steps(judgement))
