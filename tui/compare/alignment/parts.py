"""Splits and merges: which units are parts of one, judged by what the other parts leave of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from math import sqrt
from typing import NamedTuple

from tui.compare.alignment.likeness import Likeness
from tui.compare.alignment.links import Links
from tui.compare.options import Judgement, Options

__all__ = ["Bar", "bar", "drop_copies", "grow"]

_CONTAINED = 0.3
"""The least share of a unit that a whole must have for the unit to be weighed as its part."""


class _Fit(NamedTuple):
    """How a part fits what the other parts leave of the whole."""

    overlap: float
    """Both ways, 0 to 1."""
    mass: float
    """What they share."""


def _fit(
    whole: Mapping[str, int],
    others: Iterable[Mapping[str, int]],
    part: Mapping[str, int],
    mass: float,
    weights: Mapping[str, float],
) -> _Fit:
    """How a part that weighs `mass` fits a whole; all units are given by how often they have each word."""
    left_over = dict(whole)
    for other in others:
        for word, count in other.items():
            if word in left_over:
                left_over[word] -= count
    rest = shared = 0.0
    for word, count in left_over.items():
        if count > 0:
            rest += weights[word] * count
            if word in part:
                shared += weights[word] * min(count, part[word])
    return _Fit(shared / sqrt(rest * mass) if shared else 0.0, shared)


class _Side(NamedTuple):
    """One direction in which to look for parts: those of wholes on the one side are units of the other."""

    wholes: Mapping[int, set[int]]
    parts: Mapping[int, set[int]]
    whole_bag: Callable[[int], Counter[str]]
    part_bag: Callable[[int], Counter[str]]
    part_mass: list[float]
    link: Callable[[int, int], tuple[int, int]]


def _sides(likeness: Likeness, links: Links) -> tuple[_Side, _Side]:
    def left(i: int) -> Counter[str]:
        return likeness.left[i].bag

    def right(j: int) -> Counter[str]:
        return likeness.right[j].bag

    return (
        _Side(links.left, links.right, left, right, likeness.right_mass, lambda whole, part: (whole, part)),
        _Side(links.right, links.left, right, left, likeness.left_mass, lambda whole, part: (part, whole)),
    )


class Bar(NamedTuple):
    """What a part must fit to be one."""

    least: float
    """The least overlap with what the other parts leave of the whole."""
    slight: float
    """The least overlap where they share little (`Options.slight_mass`)."""

    def is_cleared(self, fit: _Fit, options: Options) -> bool:
        """Whether a part that fits so is a part."""
        return fit.overlap >= self.least and (fit.overlap >= self.slight or fit.mass >= options.slight_mass)


def bar(
    links: Links, likeness: Likeness, evidence: Mapping[tuple[int, int], float], strict: float, reworded: float
) -> Bar:
    """How well parts must fit: better in revisions, and where the rows found so far are hardly ever splits or merges.

    An editor who divides sentences divides many; elsewhere a sentence that repeats some words of its neighbour is
    likelier to be new. `evidence` is that of each link; `strict` and `reworded` are those of strictness.py.
    """
    options = likeness.options
    parts = sum(
        _fit_of(side, likeness, whole, part).overlap >= options.slight
        for side in _sides(likeness, links)
        for whole, found in side.wholes.items()
        if len(found) > 1
        for part in _weakest_first(side, evidence, whole)[:-1]
    )
    pairs = sum(len(links.left[i]) == len(links.right[j]) == 1 for i, j in links)
    often = parts > options.splits_often * (parts + pairs)
    return Bar(strict * options.part, 0.0 if often else (1 - reworded) * options.slight)


def _weakest_first(side: _Side, evidence: Mapping[tuple[int, int], float], whole: int) -> list[int]:
    return sorted(side.wholes[whole], key=lambda part: (evidence[side.link(whole, part)], part))


def _fit_of(side: _Side, likeness: Likeness, whole: int, part: int) -> _Fit:
    others = [side.part_bag(other) for other in side.wholes[whole] if other != part]
    return _fit(side.whole_bag(whole), others, side.part_bag(part), side.part_mass[part], likeness.weights)


def drop_copies(links: Links, likeness: Likeness, evidence: Mapping[tuple[int, int], float], needed: Bar) -> None:
    """Take from each split and merge the parts that do not fit, and those that repeat what others give."""
    options = likeness.options
    for side in _sides(likeness, links):
        for whole in [whole for whole, parts in side.wholes.items() if len(parts) > 1]:
            for part in _weakest_first(side, evidence, whole)[:-1]:
                fit = _fit_of(side, likeness, whole, part)
                in_common = likeness.shared(*side.link(whole, part))
                contained = in_common > 0.5 * side.part_mass[part]
                if not needed.is_cleared(fit, options) or (contained and fit.mass < options.copy * in_common):
                    links.drop(*side.link(whole, part))


def grow(
    links: Links, likeness: Likeness, met: Mapping[int, Mapping[int, float]], judgement: Judgement, needed: Bar
) -> None:
    """Give splits and merges the free units that are parts of a linked one. `met` are the masses shared, i to j."""
    candidates = []
    for i, row in met.items():
        direction = int(i not in links.left)
        if direction:
            shares = {j: mass / likeness.left_mass[i] for j, mass in row.items() if j in links.right}
        else:
            shares = {j: mass / likeness.right_mass[j] for j, mass in row.items() if j not in links.right}
        near = {j: row[j] for j, share in shares.items() if share >= _CONTAINED}
        if near:
            evidence = likeness.evidence_of(i, near, judgement)
            least, negligible = judgement.least_part, likeness.options.negligible
            candidates += [(-shares[j], i, j, direction) for j in near if evidence.get(j, negligible) >= least]
    sides = _sides(likeness, links)
    options = likeness.options
    for _, i, j, direction in sorted(candidates):
        side = sides[direction]
        whole, part = (j, i) if direction else (i, j)
        if part in side.parts or any(len(side.parts[other]) > 1 for other in side.wholes[whole]):
            continue
        fit = _fit_of(side, likeness, whole, part)
        beside = min(abs(other - part) for other in side.wholes[whole]) == 1
        if (
            fit.overlap >= options.part + (0 if beside else options.part_far)
            and (beside or fit.mass >= options.part_mass)
            and needed.is_cleared(fit, options)
        ):
            links.add(i, j)
