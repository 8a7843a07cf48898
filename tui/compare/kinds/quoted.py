"""Which quotation of one article is which of the other."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from weakref import WeakKeyDictionary

from tui.articles.article import Span
from tui.articles.segment import PUNCTUATION
from tui.compare.lexicon.smallwords import SMALL
from tui.compare.lexicon.spelling import canonical, written_out
from tui.compare.stretch import stretch
from tui.compare.witness import Witness

__all__ = ["Relation", "is_quoted", "lies_within_quotation", "overlapping", "relations"]


class Relation(Enum):
    """What the other article has in place of a quotation; a quotation without a relation is new to it."""

    SAME = "same"
    """The same words, there perhaps within a longer quotation."""
    LONGER = "longer"
    """The same words but not all of them: this article quotes more."""
    ALTERED = "altered"
    """Other words for the same statement."""


Words = tuple[str, ...]

# Two quotations are one in other words when they share this much of the lighter one's weight: a loose translation of a
# sentence shares a half and more, two statements of one speaker on one matter a quarter.
_SHARED = 0.5
# A word of grammar weighs this much beside other words.
_SMALL_WEIGHT = 0.25
# One word of weight in common is enough only where it is most of both, or where one quotation holds the other.
_FEW = 2
# Quotations are candidates for one another by their rarest common words, this many of them; a word in more quotations
# than the second figure tells nothing. Both keep long texts quick.
_TELLING = 6
_COMMONEST = 12

_found: WeakKeyDictionary[Witness, WeakKeyDictionary[Witness, Mapping[int, Relation]]] = WeakKeyDictionary()


def overlapping(witness: Witness, start: int, end: int) -> range:
    """Indices into `Witness.quotations` of those that share characters with `start` to `end`."""
    quotations = witness.quotations
    if not quotations:
        return range(0)
    first = last = bisect_right(witness.quotation_ends, start)
    while last < len(quotations) and quotations[last].span.start < end:
        last += 1
    return range(first, last)


def is_quoted(witness: Witness, start: int, end: int) -> bool:
    """Whether any character from `start` to `end` is quoted."""
    return bool(overlapping(witness, start, end))


def lies_within_quotation(witness: Witness, span: Span) -> bool:
    """Whether `span` is part of a quotation, and not all of it."""
    quoted = (witness.quotations[index].span for index in overlapping(witness, span.start, span.end))
    return any(
        q.start <= span.start and span.end <= q.end and (q.start, q.end) != (span.start, span.end) for q in quoted
    )


def relations(witness: Witness, other: Witness) -> Mapping[int, Relation]:
    """How the quotations of `witness`, by index, relate to those of `other`; found once for each two articles."""
    of_witness = _found.get(witness)
    found = of_witness.get(other) if of_witness is not None else None
    if found is None:
        ours, theirs = _related(_all_words(witness), _all_words(other))
        _found.setdefault(witness, WeakKeyDictionary())[other] = found = ours
        _found.setdefault(other, WeakKeyDictionary())[witness] = theirs
    return found


def _all_words(witness: Witness) -> list[Words]:
    """The words of each quotation in one spelling, contractions and compounds taken apart."""
    return [
        tuple(
            canonical(part)
            for token in stretch(witness, quotation.span).inside
            if token.kind is not PUNCTUATION
            for word in written_out(token.key)
            for part in word.split("-")
        )
        for quotation in witness.quotations
    ]


def _related(ours: Sequence[Words], theirs: Sequence[Words]) -> tuple[dict[int, Relation], dict[int, Relation]]:
    """Both directions at once. A quotation that one article has more often than the other counts as new each time."""
    our_count, their_count = Counter(ours), Counter(theirs)
    our_found = {i: Relation.SAME for i, words in enumerate(ours) if our_count[words] <= their_count[words]}
    their_found = {j: Relation.SAME for j, words in enumerate(theirs) if their_count[words] <= our_count[words]}
    open_ours = [i for i, words in enumerate(ours) if words and words not in their_count]
    open_theirs = [j for j, words in enumerate(theirs) if words and words not in our_count]
    candidates = sorted(_candidates(ours, theirs, open_ours, open_theirs), reverse=True)
    for _, i, j in candidates:
        if i not in our_found and j not in their_found:
            our_found[i], their_found[j] = _relation(ours[i], theirs[j]), _relation(theirs[j], ours[i])
    # The halves of a quotation that the other article has in one piece, an attribution between them.
    for _, i, j in candidates:
        if i not in our_found and _holds(theirs[j], ours[i]):
            our_found[i] = Relation.SAME
        elif j not in their_found and _holds(ours[i], theirs[j]):
            their_found[j] = Relation.SAME
    return our_found, their_found


def _relation(one: Words, other: Words) -> Relation:
    if _holds(other, one):
        return Relation.SAME
    return Relation.LONGER if _holds(one, other) else Relation.ALTERED


def _holds(longer: Words, shorter: Words) -> bool:
    """Whether the words of `shorter` stand in `longer`, together and in order."""
    return f" {' '.join(shorter)} " in f" {' '.join(longer)} "


def _holds_some(one: Words, other: Words) -> bool:
    """Whether one of the two holds the other, and that is more than a word."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) > 1 and _holds(longer, shorter)


def _candidates(
    ours: Sequence[Words], theirs: Sequence[Words], open_ours: Sequence[int], open_theirs: Sequence[int]
) -> Iterator[tuple[float, int, int]]:
    """Pairs that may be one statement: how much they share, and the two indices."""
    sets = {j: frozenset(theirs[j]) for j in open_theirs}
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j, their in sets.items():
        for word in their - SMALL:
            places[word].append(j)
    for i in open_ours:
        own = frozenset(ours[i])
        rare = sorted((len(places[word]), word) for word in own if word in places and len(places[word]) <= _COMMONEST)
        near = {j for _, word in rare[:_TELLING] for j in places[word]}
        for j in sorted(near):
            shared = own & sets[j]
            lighter, heavier = sorted((_weight(own), _weight(sets[j])))
            share = _weight(shared) / lighter
            few = len(shared - SMALL) < _FEW and 2 * _weight(shared) < _SHARED * (lighter + heavier)
            if share >= _SHARED and (not few or _holds_some(ours[i], theirs[j])):
                yield share, i, j


def _weight(words: frozenset[str]) -> float:
    small = len(words & SMALL)
    return len(words) - small + small * _SMALL_WEIGHT
