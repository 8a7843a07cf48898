"""How alike two units are: the words they share, weighted by how rare each is and measured both ways."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from heapq import nlargest
from itertools import chain
from math import log, sqrt
from operator import mul
from sys import maxunicode
from typing import NamedTuple

from rapidfuzz.distance import LCSseq, Prefix

from tui.articles.article import Role
from tui.articles.segment import PUNCTUATION, Token
from tui.compare.options import Judgement, Options

__all__ = ["Likeness", "Meetings", "TextUnit", "rarity", "unit"]

_CERTAIN = 50.0
"""Evidence is bounded here, as its exponential must be a float; nothing is left to doubt long before."""
_BEGINNING = 4
"""The words at the beginning that count: as many say that it is the same sentence as forty would."""
_CLOSEST = 8
"""Of many units that meet over rare words, so many are weighed exactly."""


@dataclass(frozen=True)
class TextUnit:
    """A paragraph or a sentence as the aligner sees it."""

    keys: tuple[str, ...]
    """The comparing forms of all its tokens, in order: equal units are the same text but for case and typography."""
    words: tuple[str, ...]
    """Those of its words and numbers alone."""
    role: Role = Role.BODY

    @cached_property
    def bag(self) -> Counter[str]:
        """How often it has each word, inflections folded."""
        return Counter(map(_stem, self.words))


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    """A word without what inflection may change: up to three letters at its end, and all beyond the seventh."""
    return word[: max(4, min(7, len(word) - 3))] if word.isalpha() else word


def unit(tokens: Sequence[Token], role: Role = Role.BODY) -> TextUnit:
    """Make a unit of a paragraph's or a sentence's tokens."""
    words = tuple([token.key for token in tokens if token.kind is not PUNCTUATION])
    return TextUnit(tuple([token.key for token in tokens]), words, role)


def rarity(left: Sequence[TextUnit], right: Sequence[TextUnit]) -> dict[str, float]:
    """Weigh each word by how few units have it, on the side where more have it: ln(1 + mean units a side / units)."""
    most: dict[str, int] = _holding(left)
    for word, count in _holding(right).items():
        if count > most.get(word, 0):
            most[word] = count
    half = (len(left) + len(right)) / 2
    weights = {count: log(1 + half / count) for count in set(most.values())}
    return {word: weights[count] for word, count in most.items()}


def _holding(units: Iterable[TextUnit]) -> Counter[str]:
    """How many units have each word."""
    return Counter(chain.from_iterable([piece.bag for piece in units]))


class Meetings(NamedTuple):
    """The pairs that share words."""

    shared: dict[int, dict[int, float]]
    """The mass of those words, i to j."""
    complete: bool
    """Whether these are all pairs, and not the closest alone."""


class _Letters(dict[str, str]):
    """A character for each word, given when the word is first asked for."""

    def __missing__(self, word: str) -> str:
        letter = self[word] = chr(len(self) % maxunicode)
        return letter

    def spell(self, found: dict[int, str], index: int, piece: TextUnit) -> str:
        """Write the words of a unit as a string, and enter it in `found`."""
        spelled = found[index] = "".join(map(self.__getitem__, piece.words))
        return spelled


class Likeness:
    """What speaks for and against each pair of units, measured when asked for."""

    def __init__(
        self,
        left: Sequence[TextUnit],
        right: Sequence[TextUnit],
        options: Options,
        weights: Mapping[str, float] | None = None,
    ) -> None:
        self.left = left
        self.right = right
        self.options = options
        self.weights = rarity(left, right) if weights is None else weights
        self.left_mass = [self._mass(piece.bag) for piece in left]
        self.right_mass = [self._mass(piece.bag) for piece in right]
        self._letters = _Letters()
        self._left_letters: dict[int, str] = {}
        self._right_letters: dict[int, str] = {}

    def _mass(self, bag: Mapping[str, int]) -> float:
        mass: float = sum(map(mul, map(self.weights.__getitem__, bag), bag.values()))
        return mass

    def shared(self, i: int, j: int) -> float:
        """The mass of the words that units i and j have in common."""
        one, other = self.left[i].bag, self.right[j].bag
        if len(other) < len(one):
            one, other = other, one
        weights = self.weights
        return sum([weights[word] * min(count, other[word]) for word, count in one.items() if word in other])

    def overlap(self, i: int, j: int, shared: float) -> float:
        """The geometric mean of the shares of i and j that are `shared`: 0 nothing, 1 everything."""
        return shared / sqrt(self.left_mass[i] * self.right_mass[j]) if shared else 0.0

    def evidence_of(self, i: int, shared: Mapping[int, float], judgement: Judgement) -> dict[int, float]:
        """The log odds that i is a pair with each of some units, before places are looked at.

        `shared` gives the mass of the words that they have in common with i. Those are left out for which there is next
        to no evidence before the order of their words is looked at.
        """
        negligible = self.options.negligible
        doubt, overlap, containment = judgement.doubt, judgement.overlap, judgement.containment
        per_shared, per_short, per_long = judgement.shared, judgement.lacking_short, judgement.lacking_long
        ours, all_theirs = self.left_mass[i], self.right_mass
        found = {}
        for j, mass in shared.items():
            theirs = all_theirs[j]
            lighter, heavier = (ours, theirs) if ours < theirs else (theirs, ours)
            value = (
                doubt + per_shared * sqrt(mass) + overlap * mass / sqrt(ours * theirs) + containment * mass / lighter
            )
            if mass < lighter:
                value -= per_short * sqrt(lighter - mass)
            if mass < heavier:
                value -= per_long * sqrt(heavier - mass)
            if value >= negligible:
                found[j] = value
        if judgement.order or judgement.beginning:
            self._add_order(i, found, judgement)
        role = self.left[i].role
        if role is not Role.BODY:
            found.update({j: found[j] + self.options.same_role for j in found if self.right[j].role is role})
        if found and max(found.values()) > _CERTAIN:
            found = {j: min(value, _CERTAIN) for j, value in found.items()}
        return found

    def _add_order(self, i: int, found: dict[int, float], judgement: Judgement) -> None:
        """Add to the evidence of i with other units what speaks for them in the order of their words.

        That is nothing where both are too long for an alignment.
        """
        order, beginning, most = judgement.order, judgement.beginning, self.options.lcs_cells
        ours = self._left_spelled(i)
        first, length = ours[:1], len(ours)
        similarity, known = LCSseq.similarity, self._right_letters
        for j in found:
            theirs = known.get(j) or self._right_spelled(j)
            cells = length * len(theirs)
            if cells > most:
                continue
            value = order * (similarity(ours, theirs) / sqrt(cells))
            if theirs[:1] == first:
                value += beginning * min(_BEGINNING, Prefix.similarity(ours, theirs))
            found[j] += value

    def in_order(self, i: int, j: int) -> float:
        """The share of the longer unit's words that both have in one order; 0 where both are too long to align."""
        ours, theirs = self._left_spelled(i), self._right_spelled(j)
        if not ours or not theirs or len(ours) * len(theirs) > self.options.lcs_cells:
            return 0.0
        return LCSseq.normalized_similarity(ours, theirs)

    def _left_spelled(self, i: int) -> str:
        """The words of a left unit as a string, a character for each, which is the fastest to compare."""
        return self._left_letters.get(i) or self._letters.spell(self._left_letters, i, self.left[i])

    def _right_spelled(self, j: int) -> str:
        return self._right_letters.get(j) or self._letters.spell(self._right_letters, j, self.right[j])

    def common_ground(self) -> float:
        """The mean overlap of any left with any right unit: what texts share that merely speak of the same thing."""
        ours, theirs = _holding(self.left), _holding(self.right)
        shared = sum([self.weights[word] * count * theirs[word] for word, count in ours.items() if word in theirs])
        whole = sum(map(sqrt, self.left_mass)) * sum(map(sqrt, self.right_mass))
        return shared / whole if whole else 0.0

    def meetings(self, left: Sequence[int], right: Sequence[int]) -> Meetings:
        """Find the pairs of the units named that share any words.

        Where there are too many such pairs (`Options.meetings`) only those are found that share rare words, and of
        these the closest of each unit.
        """
        holders: dict[str, list[int]] = defaultdict(list)
        for j in right:
            for word in self.right[j].bag:
                holders[word].append(j)
        times: Counter[str] = Counter()
        for i in left:
            times.update(word for word in self.left[i].bag if word in holders)
        budget = self.options.meetings + 50 * (len(left) + len(right))
        if sum(count * len(holders[word]) for word, count in times.items()) <= budget:
            return Meetings(self._met(left, holders), True)
        for word in sorted(times, key=lambda word: (times[word] * len(holders[word]), word)):
            budget -= times[word] * len(holders[word])
            if budget < 0:
                del holders[word]
        rare = {word: holders[word] for word in times if word in holders}
        return Meetings(self._closest(self._met(left, rare)), False)

    def _met(self, left: Sequence[int], holders: Mapping[str, Sequence[int]]) -> dict[int, dict[int, float]]:
        weights, right = self.weights, self.right
        found: dict[int, dict[int, float]] = {}
        for i in left:
            row = defaultdict[int, float](float)
            for word, count in self.left[i].bag.items():
                weight = weights[word]
                if count == 1:
                    for j in holders.get(word, ()):
                        row[j] += weight
                else:
                    for j in holders.get(word, ()):
                        row[j] += weight * min(count, right[j].bag[word])
            if row:
                found[i] = row
        return found

    def _closest(self, met: dict[int, dict[int, float]]) -> dict[int, dict[int, float]]:
        columns: dict[int, list[tuple[float, int]]] = defaultdict(list)
        kept: set[tuple[int, int]] = set()
        for i, row in met.items():
            closest = nlargest(_CLOSEST, [(mass, -j) for j, mass in row.items()]) if len(row) > _CLOSEST else None
            kept.update([(i, -j) for _, j in closest] if closest else [(i, j) for j in row])
            for j, mass in row.items():
                columns[j].append((mass, -i))
        for j, column in columns.items():
            kept.update([(-i, j) for _, i in (nlargest(_CLOSEST, column) if len(column) > _CLOSEST else column)])
        found: dict[int, dict[int, float]] = {}
        for i, j in sorted(kept):
            found.setdefault(i, {})[j] = self.shared(i, j)
        return found
