"""How much likeness two units need to be a pair: more in revisions and in unrelated texts than in a free rewriting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, sqrt
from operator import mul
from typing import NamedTuple

from tui.compare.alignment.anchors import Gap
from tui.compare.alignment.candidates import Candidates, backwards_weight, link_chances, near, weighed
from tui.compare.alignment.chances import Chances
from tui.compare.alignment.likeness import Likeness, Meetings
from tui.compare.reporting import Report

__all__ = ["Weighed", "weigh"]

_SURE = 0.01
"""A strictness this close to 0 or 1 is taken for it, to save the work of telling the difference."""


class Weighed(NamedTuple):
    """The candidates between all anchors and the chances of each to be a link, as strict as two texts ask for."""

    strict: float
    """0 where one text is a free rewriting of the other, 1 everywhere else, seldom between."""
    retold: float
    """1 where one text tells what the other tells in other words, in whatever order; 0 everywhere else."""
    reworded: float
    """1 where so much was told in other words that paragraphs may be pairs with little in common, 0 elsewhere."""
    candidates: Sequence[Candidates]
    chances: Sequence[Chances]


def weigh(
    likeness: Likeness,
    meetings: Meetings,
    fixed: Sequence[tuple[int, int]],
    places: Sequence[Gap],
    report: Report,
) -> Weighed:
    """Weigh the chains of all candidates, and find out how strict to be.

    In a revision most of what is linked is equal, and a weak likeness is new text in the old place. In a rewriting weak
    likeness is all there is, and yet what is linked has more in common than any two units of the two texts have, which
    in texts that merely speak of the same thing it has not. A rewriting that keeps the order is judged by its order:
    there the chains weigh more than when the right side is read backwards; and so is one so long that not every pair
    could be looked at, for the closest of very many pairs have more in common than any two in any texts.
    `fixed` are the anchors, `places` what lies between them.
    """
    options = likeness.options
    met = meetings.shared
    masses = [near(likeness, met, place) for place in places]

    def judge(strict: float, begin: float, end: float) -> Weighed:
        judgement = options.judgement(strict)
        candidates = []
        chances = []
        for done, (place, rows) in enumerate(zip(places, masses, strict=True), start=1):
            candidates.append(weighed(likeness, rows, place, judgement))
            chances.append(link_chances(candidates[-1], judgement))
            report(begin + (end - begin) * done / len(places))
        return Weighed(strict, 0.0, 0.0, candidates, chances)

    equal = sum(sqrt(likeness.left_mass[i] * likeness.right_mass[j]) for i, j in fixed)
    if _rise((options.revision_overlap - _least_overlap(likeness, equal, places)) / options.revision_slope) < _SURE:
        return judge(1.0, 0.0, 1.0)
    lenient = judge(0.0, 0.0, 0.5)
    linked = _overlap(likeness, met, equal, lenient)
    rewritten = _rise((options.revision_overlap - linked) / options.revision_slope)
    related = 1.0
    if meetings.complete:
        related = _rise((linked - likeness.common_ground() - options.common_ground) / options.ground_slope)
    ordered = 0.0
    if rewritten * related > _SURE:
        units = sum(min(len(one.evidence), one.width) for one in lenient.candidates)
        forwards = sum(found.weight for found in lenient.chances)
        backwards = sum(backwards_weight(one, options.rewriting) for one in lenient.candidates)
        ordered = _rise(((forwards - backwards) / units - options.order_gain) / options.order_slope)
    if not meetings.complete:
        related = ordered
    retold = rewritten * related
    strict = 1 - retold * ordered
    found = lenient if strict < _SURE else judge(strict, 0.5, 1.0)
    reworded = related * _rise((options.reworded_overlap - linked) / options.revision_slope)
    return found._replace(retold=retold, reworded=reworded)


def _least_overlap(likeness: Likeness, equal: float, places: Sequence[Gap]) -> float:
    """About the mean overlap of links if all that is not equal were linked and had nothing in common."""
    free_left = sum(sum(likeness.left_mass[place.left_start : place.left_end]) for place in places)
    free_right = sum(sum(likeness.right_mass[place.right_start : place.right_end]) for place in places)
    return equal / (equal + max(free_left, free_right)) if equal else 0.0


def _overlap(likeness: Likeness, met: Mapping[int, Mapping[int, float]], equal: float, found: Weighed) -> float:
    """The mean overlap of links, weighted by their chances and by the mass of their units."""
    whole = alike = equal
    left_roots, right_roots = (list(map(sqrt, masses)) for masses in (likeness.left_mass, likeness.right_mass))
    for candidates, chances in zip(found.candidates, found.chances, strict=True):
        start = candidates.place.right_start
        for i, row in enumerate(chances.links, start=candidates.place.left_start):
            if row:
                places = [j + start for j in row]
                whole += left_roots[i] * sum(map(mul, row.values(), map(right_roots.__getitem__, places)))
                alike += sum(map(mul, row.values(), map(met[i].__getitem__, places)))
    return alike / whole if whole else 1.0


def _rise(value: float) -> float:
    """The logistic function: near 0 far below 0, near 1 far above."""
    return 1 / (1 + exp(-max(-100.0, value)))
