"""How much likeness two units need to be a pair: more in revisions and in unrelated texts than in a free rewriting."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import exp, sqrt
from typing import NamedTuple

from tui.compare.chances import Chances
from tui.compare.likeness import Likeness
from tui.compare.stretches import Stretch, backwards_weight, link_chances

__all__ = ["Weighed", "weigh"]

_SURE = 0.01
"""A strictness this close to 0 or 1 is taken for it, to save the work of telling the difference."""


class Weighed(NamedTuple):
    """The chances of all links, stretch by stretch, as strict as two texts ask for."""

    strict: float
    """0 where one text is a free rewriting of the other, 1 everywhere else, seldom between."""
    chances: list[Chances]


def weigh(
    likeness: Likeness,
    met: Mapping[int, Mapping[int, float]],
    fixed: Sequence[tuple[int, int]],
    stretches: Sequence[Stretch],
    report: Callable[[float], None],
) -> Weighed:
    """Weigh the chains of all stretches, and find out how strict to be.

    In a revision most of what is linked is equal, and a weak likeness is new text in the old place. In a rewriting weak
    likeness is all there is, and yet it keeps its order: the chains weigh more than when the right side is read
    backwards. In texts that merely speak of the same thing they do not.
    `met` are the masses shared, i to j, `fixed` the anchors, `stretches` what lies between them. `report` is called
    with the share of the work that is done, 0 to 1.
    """
    options = likeness.options

    def chances_when(strict: float, begin: float, end: float) -> list[Chances]:
        found = []
        for done, stretch in enumerate(stretches, start=1):
            found.append(link_chances(stretch, strict, options))
            report(begin + (end - begin) * done / len(stretches))
        return found

    equal = sum(sqrt(likeness.left_mass[i] * likeness.right_mass[j]) for i, j in fixed)
    if _rise((options.revision_overlap - _least_overlap(likeness, equal, stretches)) / options.revision_slope) < _SURE:
        return Weighed(1.0, chances_when(1.0, 0.0, 1.0))
    lenient = chances_when(0.0, 0.0, 0.5)
    overlap = _overlap(likeness, met, equal, stretches, lenient)
    rewritten = _rise((options.revision_overlap - overlap) / options.revision_slope)
    strict = 1.0
    if rewritten > _SURE:
        units = sum(min(len(stretch.evidence), stretch.width) for stretch in stretches)
        forwards = sum(found.weight for found in lenient)
        gain = (forwards - sum(backwards_weight(stretch, options) for stretch in stretches)) / units
        strict = 1 - rewritten * _rise((gain - options.order_gain) / options.order_slope)
    return Weighed(0.0, lenient) if strict < _SURE else Weighed(strict, chances_when(strict, 0.5, 1.0))


def _least_overlap(likeness: Likeness, equal: float, stretches: Sequence[Stretch]) -> float:
    """About the mean overlap of links if all that is not equal were linked and had nothing in common."""
    free_left = sum(sum(likeness.left_mass[s.place.left_start : s.place.left_end]) for s in stretches)
    free_right = sum(sum(likeness.right_mass[s.place.right_start : s.place.right_end]) for s in stretches)
    return equal / (equal + max(free_left, free_right)) if equal else 0.0


def _overlap(
    likeness: Likeness,
    met: Mapping[int, Mapping[int, float]],
    equal: float,
    stretches: Sequence[Stretch],
    found: Sequence[Chances],
) -> float:
    """The mean overlap of links, weighted by their chances and by the mass of their units."""
    whole = alike = equal
    for stretch, weighed in zip(stretches, found, strict=True):
        for i, row in enumerate(weighed.links, start=stretch.place.left_start):
            for j, chance in row.items():
                place = j + stretch.place.right_start
                whole += chance * sqrt(likeness.left_mass[i] * likeness.right_mass[place])
                alike += chance * met[i][place]
    return alike / whole if whole else 1.0


def _rise(value: float) -> float:
    """The logistic function: near 0 far below 0, near 1 far above."""
    return 1 / (1 + exp(-max(-100.0, value)))
