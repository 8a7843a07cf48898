"""How much likeness two units need to be a pair: more in revisions and in unrelated texts than in a free rewriting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, sqrt

from tui.compare.likeness import Likeness
from tui.compare.stretches import Stretch, link_chances, order_gain

__all__ = ["strictness"]


def strictness(
    likeness: Likeness,
    met: Mapping[int, Mapping[int, float]],
    fixed: Sequence[tuple[int, int]],
    found: Sequence[Stretch],
) -> float:
    """How strict to be, 0 to 1: 0 where one text is a free rewriting of the other, 1 everywhere else.

    In a revision most of what is linked is equal, and a weak likeness is new text in the old place. In a rewriting weak
    likeness is all there is, and yet it keeps its order; in texts that merely speak of the same thing it does not.
    `met` are the masses shared, i to j, `fixed` the anchors, `found` what lies between them.
    """
    options = likeness.options
    whole = sum(sqrt(likeness.left_mass[i] * likeness.right_mass[j]) for i, j in fixed)
    alike = whole
    ordered = 0.0
    units = 0
    for stretch in found:
        for i, row in enumerate(link_chances(stretch, 0.0, options), start=stretch.place.left_start):
            for j, chance in row.items():
                place = j + stretch.place.right_start
                whole += chance * sqrt(likeness.left_mass[i] * likeness.right_mass[place])
                alike += chance * met[i][place]
        ordered += order_gain(stretch, options)
        units += min(len(stretch.evidence), stretch.width)
    if not units or not whole:
        return 1.0
    rewritten = _rise((options.revision_overlap - alike / whole) / options.revision_slope)
    related = _rise((ordered / units - options.order_gain) / options.order_slope)
    return 1 - rewritten * related


def _rise(value: float) -> float:
    """The logistic function: near 0 far below 0, near 1 far above."""
    return 1 / (1 + exp(-max(-100.0, value)))
