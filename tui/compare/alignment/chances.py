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
from itertools import accumulate
from math import exp, log
from operator import add
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

    `odds[i][j]`, above 0, are the odds of linking left unit i with right unit j; pairs that are left out cannot be
    linked. `width` is the number of right units. Takes time in proportion to rows times `width`, memory in proportion
    to the links.
    """
    before, whole = _forward(odds, width, steps)
    after = _backward(odds, width, steps)
    links = []
    for (until, one_scale), (since, other_scale) in zip(before, after, strict=True):
        share = exp(min(_MOST, one_scale + other_scale - whole))
        links.append({j: min(1.0, weight * since[j] * share) for j, weight in until.items()})
    return Chances(links, whole)


def weight(odds: Sequence[dict[int, float]], width: int, steps: Steps) -> float:
    """The natural logarithm of the weight of all chains together, as `Chances.weight`, at half the cost."""
    return _forward(odds, width, steps)[1]


class _Row(NamedTuple):
    """The weights of the links of a row."""

    weights: dict[int, float]
    scale: float
    """The natural logarithm of what they have been divided by."""


def _forward(odds: Sequence[dict[int, float]], width: int, steps: Steps) -> tuple[list[_Row], float]:
    """The weight of all chains up to and with each link, and the logarithm of that of all chains.

    Place k of the sums stands for k right units passed. `skipped` are the chains whose last step is not on the right;
    `total` are all. The edge counts as a link before the first unit of each side.
    """
    opening, beside, going_on = steps
    linked: dict[int, float] = {-1: 1.0}
    skipped = [0.0] * (width + 1)
    total = [1.0] * (width + 1)
    closing = beside - 1
    scale = 0.0
    found = []
    for row in odds:
        for j, weight in linked.items():
            skipped[j + 1] += weight
        above, linked = linked, {}
        column = skipped.copy()
        for j in sorted(row):
            going = linked.get(j - 1, 0.0) + above.get(j, 0.0)
            opened = total[j] + closing * above.get(j - 1, 0.0)
            linked[j] = weight = row[j] * (opening * opened + going_on * going)
            column[j + 1] += weight
        total = list(accumulate(column))
        found.append(_Row(linked, scale))
        if total[-1] > _LARGE:
            share = 1 / total[-1]
            scale -= log(share)
            total = [weight * share for weight in total]
            skipped = [weight * share for weight in skipped]
            linked = {j: weight * share for j, weight in linked.items()}
    return found, log(total[-1] + (closing * linked.get(width - 1, 0.0) if odds else 0.0)) + scale


def _backward(odds: Sequence[dict[int, float]], width: int, steps: Steps) -> list[_Row]:
    """The weight of all ends of chains after each link.

    `ends` are the ends of chains after a step that is not on the right; `below` those that begin with a link of the
    row below. The edge counts as a link after the last unit of each side.
    """
    opening, beside, going_on = steps
    ends = [1.0] * (width + 1)
    below: dict[int, float] = {width: 1 / opening}
    closing = opening * (beside - 1)
    scale = 0.0
    found = []
    for row in reversed(odds):
        linked: dict[int, float] = {}
        after: dict[int, float] = {}
        opened = [0.0] * (width + 1)
        for j in sorted(row, reverse=True):
            going = linked.get(j + 1, 0.0) + below.get(j, 0.0)
            after[j] = end = ends[j + 1] + closing * below.get(j + 1, 0.0) + going_on * going
            linked[j] = weight = row[j] * end
            opened[j] = opening * weight
        found.append(_Row(after, scale))
        opened.reverse()
        passed = list(accumulate(opened))
        passed.reverse()
        ends = list(map(add, ends, passed))
        below = linked
        if ends[0] > _LARGE:
            share = 1 / ends[0]
            scale -= log(share)
            ends = [weight * share for weight in ends]
            below = {j: weight * share for j, weight in below.items()}
    found.reverse()
    return found
