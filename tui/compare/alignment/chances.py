"""How likely each link between units is, when all chains of links that keep their order are weighed.

The forward-backward algorithm on a pair hidden Markov model (Durbin, Eddy, Krogh and Mitchison, Biological Sequence
Analysis, 1998, chapter 4), with states for linking two units, and for passing over one on the left or on the right. A
link may open a row, or go on with one: the same left unit with the next right unit, or the other way round. A row that
is opened right behind the row before, or at the very beginning or end, where nothing is passed over, is likelier (what
affine gap costs are in the alignment of sequences). Only pairs with some evidence can be linked, so each row of the
matrix is a few links and one running sum.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, repeat
from math import exp, log
from operator import add, mul, truediv
from typing import NamedTuple

__all__ = ["Chances", "Steps", "chances", "weight"]

_LARGE = 1e100
"""Sums beyond this are scaled down, to stay clear of the largest float."""
_MOST = 700.0
"""The largest number whose exponential is a float."""


class Steps(NamedTuple):
    """The odds of the steps of a chain, above 0."""

    opening: float
    """Of opening a row against passing over one unit on each side."""
    beside: float
    """Of passing nothing over between a row and the next, or the edge, against passing something over; 1 or more."""
    going_on: float
    """Of giving a row one more unit against passing it over."""


class Chances(NamedTuple):
    """What the weighing of all chains says."""

    links: list[dict[int, float]]
    """The chance of each link, 0 to 1, by left unit."""
    weight: float
    """The natural logarithm of the weight of all chains together, where the chain without a link weighs 1."""


def chances(odds: Sequence[dict[int, float]], width: int, steps: Steps) -> Chances:
    """Weigh all chains of links.

    `odds[i][j]`, above 0, are the odds of linking left unit i with right unit j, by rising j; pairs that are left out
    cannot be linked. `width` is the number of right units. Takes time in proportion to rows times `width`, memory in
    proportion to the links.

    What comes behind a link weighs what comes before it when both sides are read backwards; the link itself is weighed
    both times.
    """
    before, whole = _forward(odds, width, steps)
    last = width - 1
    turned = [{last - j: odd for j, odd in reversed(row.items())} for row in reversed(odds)]
    behind, _ = _forward(turned, width, steps)
    links = []
    for row, (until, one_scale), (since, other_scale) in zip(odds, before, reversed(behind), strict=True):
        share = exp(min(_MOST, one_scale + other_scale - whole)) / steps.opening
        both = map(mul, until, reversed(since))
        found = list(map(truediv, map(mul, both, repeat(share)), row.values()))
        if max(found, default=0.0) > 1.0:
            found = [min(1.0, chance) for chance in found]
        links.append(dict(zip(row, found, strict=True)))
    return Chances(links, whole)


def weight(odds: Sequence[dict[int, float]], width: int, steps: Steps) -> float:
    """The natural logarithm of the weight of all chains together, as `Chances.weight`, at half the cost."""
    return _forward(odds, width, steps)[1]


class _Row(NamedTuple):
    """The weights of the links of a row."""

    weights: list[float]
    """In the order of the row of odds."""
    scale: float
    """The natural logarithm of what they have been divided by."""


def _forward(odds: Sequence[dict[int, float]], width: int, steps: Steps) -> tuple[list[_Row], float]:
    """The weight of all chains up to and with each link, and the logarithm of that of all chains.

    Place k of `total`, the chains so far, stands for k right units passed; place k of `above` and `linked`, the chains
    that end with a link of the row above and of this row, for a link of the last of them. The edge counts as a link
    before the first unit of each side.
    """
    opening, beside, going_on = steps
    closing = beside - 1
    nothing = [0.0] * (width + 1)
    above = [1.0, *nothing[1:]]
    total = [1.0] * (width + 1)
    scale = 0.0
    found = []
    for row in odds:
        linked = nothing.copy()
        weights = []
        for j, odd in row.items():
            opened = total[j] + closing * above[j]
            going = linked[j] + above[j + 1]
            linked[j + 1] = weight = odd * (opening * opened + going_on * going)
            weights.append(weight)
            if weight > _LARGE:  # as where one unit is like thousands in a row
                share = 1 / weight
                scale -= log(share)
                total, above, linked, weights = (_scaled(sums, share) for sums in (total, above, linked, weights))
        found.append(_Row(weights, scale))
        total = list(map(add, total, accumulate(linked)))
        above = linked
        if total[-1] > _LARGE:
            share = 1 / total[-1]
            scale -= log(share)
            total, above = _scaled(total, share), _scaled(above, share)
    return found, log(total[-1] + (closing * above[width] if odds else 0.0)) + scale


def _scaled(sums: Sequence[float], share: float) -> list[float]:
    return [weight * share for weight in sums]
