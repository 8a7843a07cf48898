"""How much two articles of a collection are about the same: the people, places, figures and things they tell of."""

from __future__ import annotations

import math
from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import chain

from tui.articles.profile import Profile, terms
from tui.compare.collection.sharing import Pair

__all__ = ["Weighed", "resemblances"]

NAME_WEIGHT = 2.5
"""A name says so much more of a story than another word as rare: two floods share their words, not their mayors."""
PRIOR_SHARE, PRIOR_WEIGHT = 0.01, 100.0
"""A term is taken to stand in one article of a hundred, as firmly as if a hundred articles had been seen: in a folder
that holds one story only, all that it is about would otherwise look common."""
MOST_SHARE = 0.1
"""Names weigh at least as if a tenth of the articles had them: where all tell one story, all share its names."""
TELLING, SHARED = 24, 3
"""Articles are compared that share three of the 24 rarest terms of either; in large folders chance gives two."""
WIDESPREAD, NEIGHBOURS = 40, 6
"""Of the articles that have a term which more than 40 have, each meets the next six only: where hundreds tell one
story, the same ones meet by one name after another."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A collection whose terms are weighed, and what came of comparing its articles; made by `resemblances`."""

    terms: Sequence[array[int]]
    """By article."""
    squares: Mapping[int, float]
    """The square of each term's weight."""
    lengths: Sequence[float]
    """The length of each article's vector of weights; 0 where it has no terms."""
    links: Mapping[Pair, float]
    """The resemblance of all articles that may tell the same story: the cosine of their vectors, 0 to 1."""

    def vector(self, article: int) -> dict[int, float]:
        """An article's weights, as a vector of length 1."""
        length = self.lengths[article]
        return {term: math.sqrt(self.squares[term]) / length for term in self.terms[article]}


def resemblances(profiles: Sequence[Profile], looked_at: Iterable[Pair]) -> Weighed:
    """Compare the articles that share rare terms, and the pairs in `looked_at`; near-linear, by an index.

    Articles in two languages are not compared: they may report one event, but have no wording to set side by side.
    """
    held = [profile.terms for profile in profiles]
    squares = _squares(profiles)
    lengths = [math.sqrt(sum(map(squares.__getitem__, found))) for found in held]
    others: dict[int, set[int]] = defaultdict(set)
    for one, other in looked_at:
        others[one].add(other)
    holders = _holders(held)
    spoken = [profile.language for profile in profiles]
    links = {}
    for one, found in enumerate(held):
        rarest = nlargest(TELLING, (term for term in found if term in holders), key=squares.__getitem__)
        met = Counter(chain.from_iterable(_met(one, holders[term]) for term in rarest))
        near = {article for article, times in met.items() if times >= SHARED} | others.pop(one, set())
        own = set(found)
        for other in near - {one}:
            pair = (one, other) if one < other else (other, one)
            foreign = spoken[one] and spoken[other] and spoken[one] != spoken[other]
            if pair not in links and not foreign and (length := lengths[one] * lengths[other]):
                links[pair] = sum(map(squares.__getitem__, own.intersection(held[other]))) / length
    return Weighed(held, squares, lengths, links)


def _squares(profiles: Sequence[Profile]) -> dict[int, float]:
    """The squared weight of each term: rare ones weigh more, and so do those that are mostly written as names."""
    held = Counter(term for profile in profiles for term in profile.terms)
    named = Counter(term for profile in profiles for term in terms(profile.names))
    seen = len(profiles) + PRIOR_WEIGHT

    def weight(term: int, count: int) -> float:
        share = (count + PRIOR_WEIGHT * PRIOR_SHARE) / seen
        as_name = named[term] / count
        as_word = -math.log(share) * (1 - as_name)
        return as_word - math.log(min(share, MOST_SHARE)) * as_name * NAME_WEIGHT

    return {term: weight(term, count) ** 2 for term, count in held.items()}


def _holders(held: Sequence[array[int]]) -> dict[int, array[int]]:
    """The articles that have a term, in order, for each that several have."""
    holders: dict[int, array[int]] = defaultdict(lambda: array("I"))
    for article, found in enumerate(held):
        for term in found:
            holders[term].append(article)
    return {term: holding for term, holding in holders.items() if len(holding) > 1}


def _met(article: int, holding: array[int]) -> array[int]:
    """Those that an article meets of all that share a term with it."""
    if len(holding) <= WIDESPREAD:
        return holding
    after = bisect_right(holding, article)
    return holding[after : after + NEIGHBOURS]
