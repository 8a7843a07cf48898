"""Finding words on a sheet: in whole paragraphs, so that line borders do not matter, and in those folded away too.

A search is lenient as `tui.layout.text.letters` is, and takes case seriously once a capital is typed. Nothing here
holds a list of matches: a text of a million words has as many for a single letter. Each passage counts its own, which
takes milliseconds for all of them together, and lists them only when they are shown or jumped to.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from tui.layout.text.letters import likened, origins

_DASHES = re.compile("--+")

Spans = tuple[tuple[int, int], ...]
"""Stretches of a passage's text, (start, end): the places of one match, which words of the other article may part."""


class Reading(NamedTuple):
    """What one of two articles says in a text that is woven of both."""

    spans: Spans
    """What is read of the text, one after the other."""
    own: Spans
    """Stretches of what is read, in its own characters, that no reading before this one has: only matches that touch
    one of them are new. Where words of the other article stood in between, a stretch is empty."""


class Passage(NamedTuple):
    """A paragraph that can be searched, as it flows into lines."""

    place: Hashable
    """The part of the sheet that it stands in; the passages of a place follow each other."""
    column: int
    number: int
    """Which paragraph of that column of the place it is, from 0."""
    text: str
    readings: tuple[Reading, ...] = ()
    """For a text woven of two articles, how it reads in each; none for a text that reads as it stands."""


class Query(NamedTuple):
    """What is looked for."""

    text: str
    """As it is compared."""
    cased: bool
    """Whether a capital was typed, so that case counts."""


def query(typed: str) -> Query | None:
    """What is looked for when this is typed; None for nothing."""
    cased = any(character.isupper() for character in typed)
    text = _DASHES.sub("-", " ".join(likened(typed, cased=cased).split()))
    return Query(text, cased) if text else None


class Spot(NamedTuple):
    """A stretch of the text of one cell, in characters."""

    line: int
    column: int
    start: int
    end: int


class Lit(NamedTuple):
    """A stretch of the text of one cell that is to be lit, in characters."""

    column: int
    start: int
    end: int
    chosen: bool
    """Whether it belongs to the match that the reader was led to."""


class Match(NamedTuple):
    """A place where the words that are looked for stand."""

    passage: Passage
    spans: Spans


class Compared(NamedTuple):
    """A passage, or one reading of it, letter by letter as it is compared."""

    text: str
    own: Spans | None = None
    """Where matches are new, as `Reading.own`; None for everywhere."""


class Index:
    """The passages of a sheet, ready to be searched."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self.passages = tuple(passages)
        self._likened: dict[bool, tuple[tuple[Compared, ...], ...]] = {}
        self._places: dict[Hashable, tuple[int, int]] = {}
        for number, passage in enumerate(self.passages):
            first, _ = self._places.get(passage.place, (number, number))
            self._places[passage.place] = (first, number + 1)
        self.likened(cased=False)

    def at(self, place: Hashable) -> range:
        """The passages of a place, by their numbers."""
        return range(*self._places.get(place, (0, 0)))

    def likened(self, *, cased: bool) -> tuple[tuple[Compared, ...], ...]:
        """What is compared of each passage."""
        if cased not in self._likened:
            self._likened[cased] = tuple(_compared(passage, cased=cased) for passage in self.passages)
        return self._likened[cased]


@dataclass(frozen=True, slots=True)
class Found:
    """How often each passage holds what is looked for."""

    query: Query
    index: Index
    ends: tuple[int, ...]
    """For each passage, the number of matches up to its end."""

    @property
    def total(self) -> int:
        """How many matches there are."""
        return self.ends[-1] if self.ends else 0

    def before(self, passage: int) -> int:
        """How many matches stand before a passage, given by its number."""
        return self.ends[passage - 1] if passage else 0

    def passage_of(self, number: int) -> int:
        """The number of the passage that holds a match, given by its own number from 0 in the order of the sheet."""
        return bisect_right(self.ends, number)

    def match(self, number: int) -> Match:
        """A match by its number."""
        passage = self.passage_of(number)
        return Match(self.index.passages[passage], self.within(passage)[number - self.before(passage)])

    def within(self, passage: int) -> tuple[Spans, ...]:
        """The matches of a passage, given by its number, in the order of its text."""
        if self.ends[passage] == self.before(passage):
            return ()
        return _matches(self.index.passages[passage], self.query)


def find(index: Index, wanted: Query) -> Found:
    """Count what is looked for in every passage."""
    counts = (
        sum(
            one.text.count(wanted.text) if one.own is None else sum(1 for _ in _new(one, wanted))
            for one in compared
            if wanted.text in one.text
        )
        for compared in index.likened(cased=wanted.cased)
    )
    return Found(wanted, index, tuple(accumulate(counts)))


def _compared(passage: Passage, *, cased: bool) -> tuple[Compared, ...]:
    if not passage.readings:
        return (Compared(likened(passage.text, cased=cased)),)
    found = []
    for reading in passage.readings:
        text = _read(passage, reading)
        places = origins(text, cased=cased)
        own = tuple((bisect_left(places, start), bisect_left(places, end)) for start, end in reading.own)
        found.append(Compared(likened(text, cased=cased), None if reading is passage.readings[0] else own))
    return tuple(found)


def _read(passage: Passage, reading: Reading) -> str:
    return "".join(passage.text[start:end] for start, end in reading.spans)


def _new(compared: Compared, wanted: Query) -> Iterator[int]:
    """Where matches begin that touch one of the stretches where they are new."""
    length, at = len(wanted.text), 0
    for low, high in compared.own if compared.own is not None else ((0, len(compared.text)),):
        at = max(at, low - length + 1)
        while (found := compared.text.find(wanted.text, at, high + length - 1)) >= 0:
            yield found
            at = found + length


def _matches(passage: Passage, wanted: Query) -> tuple[Spans, ...]:
    """Where what is looked for stands in a passage, in the order of its text."""
    texts = [_read(passage, reading) for reading in passage.readings] or [passage.text]
    found = []
    for number, (text, compared) in enumerate(zip(texts, _compared(passage, cased=wanted.cased), strict=True)):
        places = origins(text, cased=wanted.cased)
        for at in _new(compared, wanted):
            end = at + len(wanted.text)
            # What is compared as nothing, such as an accent that follows its letter, belongs to what it follows.
            span = places[at], max(places[end - 1] + 1, places[end])
            found.append(tuple(_placed(passage.readings[number].spans, *span)) if passage.readings else (span,))
    return tuple(sorted(found))


def _placed(spans: Spans, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch of a reading -> where it stands in the text of the passage."""
    offset = 0
    for first, last in spans:
        low, high = max(start, offset), min(end, offset + last - first)
        if low < high:
            yield first + low - offset, first + high - offset
        offset += last - first
