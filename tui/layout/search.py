"""Finding words on a sheet: in whole paragraphs, so that line borders do not matter, and in those folded away too.

A search is lenient as `tui.layout.letters` is, and takes case seriously once a capital is typed. Nothing here holds a
list of matches: a text of a million words has as many for a single letter. Each passage counts its own, which takes
milliseconds for all of them together, and lists them only when they are shown or jumped to.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from tui.layout.letters import likened, origins

_DASHES = re.compile("--+")

Spans = tuple[tuple[int, int], ...]
"""Stretches of a passage's text, (start, end): the places of one match, which words of the other article may part."""


class Passage(NamedTuple):
    """A paragraph that can be searched, as it flows into lines."""

    place: Hashable
    """The part of the sheet that it stands in; the passages of a place follow each other."""
    column: int
    number: int
    """Which paragraph of that column of the place it is, from 0."""
    text: str
    readings: tuple[Spans, ...] = ()
    """Where the words of two articles are woven into one text: what each of them reads. None for a text as it is."""


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


class Index:
    """The passages of a sheet, ready to be searched."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self.passages = tuple(passages)
        self._likened: dict[bool, tuple[str, ...]] = {}
        self._places: dict[Hashable, tuple[int, int]] = {}
        for number, passage in enumerate(self.passages):
            first, _ = self._places.get(passage.place, (number, number))
            self._places[passage.place] = (first, number + 1)
        self.likened(cased=False)

    def at(self, place: Hashable) -> range:
        """The passages of a place, by their numbers."""
        return range(*self._places.get(place, (0, 0)))

    def likened(self, *, cased: bool) -> tuple[str, ...]:
        """The text of each passage as it is compared; the readings of a woven one follow each other."""
        if cased not in self._likened:
            self._likened[cased] = tuple(
                "\n".join(likened(read(passage, spans), cased=cased) for spans in passage.readings)
                if passage.readings
                else likened(passage.text, cased=cased)
                for passage in self.passages
            )
        return self._likened[cased]


def read(passage: Passage, spans: Spans) -> str:
    """The words of one reading of a passage."""
    return "".join(passage.text[start:end] for start, end in spans)


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
        text.count(wanted.text) if not passage.readings or wanted.text not in text else len(_matches(passage, wanted))
        for passage, text in zip(index.passages, index.likened(cased=wanted.cased), strict=True)
    )
    return Found(wanted, index, tuple(accumulate(counts)))


def _matches(passage: Passage, wanted: Query) -> tuple[Spans, ...]:
    """Where what is looked for stands in a passage; what both readings share counts once."""
    if not passage.readings:
        return tuple(((start, end),) for start, end in _occurrences(passage.text, wanted))
    found = {
        spans: None
        for reading in passage.readings
        for start, end in _occurrences(read(passage, reading), wanted)
        if (spans := tuple(_placed(reading, start, end)))
    }
    return tuple(sorted(found))


def _occurrences(text: str, wanted: Query) -> Iterator[tuple[int, int]]:
    """Where what is looked for stands in a text, as (start, end)."""
    compared = likened(text, cased=wanted.cased)
    places: Sequence[int] = ()
    at = compared.find(wanted.text)
    while at >= 0:
        places = places or origins(text, cased=wanted.cased)
        end = at + len(wanted.text)
        # What is compared as nothing, such as an accent that follows its letter, belongs to what it follows.
        yield places[at], max(places[end - 1] + 1, places[end])
        at = compared.find(wanted.text, end)


def _placed(reading: Spans, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch of a reading -> where it stands in the text of the passage."""
    offset = 0
    for first, last in reading:
        low, high = max(start, offset), min(end, offset + last - first)
        if low < high:
            yield first + low - offset, first + high - offset
        offset += last - first
