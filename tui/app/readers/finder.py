"""A search on a sheet: what is looked for, which match is chosen, and what of it is lit. Knows no screen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from tui.layout.sheets.search import Found, Index, Lit, Passage, Spot, find, query
from tui.layout.sheets.sheet import Sheet

QUICK_CHARACTERS = 200_000
"""Passages of together so many characters are gathered in some 50 ms, so that nobody waits for it."""


class Finder:
    """Looks for words on one sheet; another sheet that is searched alike (`Sheet.searched_like`) may take its place."""

    def __init__(self, sheet: Sheet, former: Finder | None = None) -> None:
        """`former` hands on the passages it has gathered, if they are the same."""
        self.sheet = sheet
        self.typed = ""
        """What is looked for, as it was typed."""
        self.chosen: int | None = None
        """The match that the reader was led to, by its number from 0."""
        self.away = False
        """Whether all matches are folded away, as far as that was looked at."""
        self.found: Found | None = None
        """None until the sheet's passages are gathered, and while nothing is looked for."""
        alike = former is not None and (former.sheet is sheet or sheet.searched_like(former.sheet))
        self._index: Index | None = former._index if former is not None and alike else None
        self._spots: dict[int, tuple[tuple[Spot, ...], ...]] = {}

    # ---- gathering what can be searched

    @property
    def quick(self) -> bool:
        """Whether the passages are gathered so fast that nobody waits for it."""
        return self.sheet.searchable <= QUICK_CHARACTERS

    @property
    def ready(self) -> bool:
        """Whether the passages are gathered."""
        return self._index is not None

    @staticmethod
    def gather(sheet: Sheet, check: Callable[[], None] = lambda: None) -> Index:
        """Gather the passages of a sheet; touches nothing, so that it can be done beside the event loop.

        `check` is called once for each passage and may raise, to end a work that nobody waits for any longer.
        """

        def checked() -> Iterator[Passage]:
            for passage in sheet.passages():
                check()
                yield passage

        return Index(checked())

    def take(self, index: Index) -> None:
        """Search these passages from here on."""
        self._index = index
        self.look_for(self.typed)

    def move_to(self, sheet: Sheet) -> bool:
        """Go on with the same words on another sheet; returns whether it has the same passages."""
        alike = sheet is self.sheet or sheet.searched_like(self.sheet)
        self.sheet = sheet
        self._spots.clear()
        if not alike:
            self._index, self.found, self.chosen = None, None, None
        return alike

    # ---- looking

    def look_for(self, typed: str) -> None:
        """Look for what is typed; for nothing while the passages are not gathered."""
        self.typed, self.chosen, self.away = typed, None, False
        self._spots.clear()
        wanted = query(typed)
        self.found = find(self._index, wanted) if wanted is not None and self._index is not None else None

    @property
    def total(self) -> int:
        """How many matches there are."""
        return self.found.total if self.found is not None else 0

    def at_or_after(self, line: int) -> int:
        """The number of the first match that stands on a line or below it; the total where there is none."""
        assert self.found is not None
        for below in range(line, len(self.sheet)):
            passages = self.found.index.at(self.sheet.place_at(below))
            if passages:
                number = self.found.before(passages[0])
                while number < self.found.before(passages[-1] + 1) and self._first_line(number) < line:
                    number += 1
                return number
        return self.total

    def _first_line(self, number: int) -> int:
        """The line on which a match begins; beyond all lines where it is folded away."""
        spots = self.spots(number)
        return spots[0].line if spots else len(self.sheet)

    def in_sight(self, number: int) -> int | None:
        """The first match from a number on that is not folded away, beginning again at the top; None for none."""
        found = self.found
        if found is None or not found.total:
            return None
        number %= found.total
        first, passages = found.passage_of(number), len(found.ends)
        others = ((found.before(p), found.ends[p]) for p in (*range(first + 1, passages), *range(first)))
        stretches = ((number, found.ends[first]), *others, (found.before(first), number))
        # A passage is in sight as a whole or not at all.
        return next((low for low, high in stretches if low < high and self.spots(low)), None)

    def spots(self, number: int) -> tuple[Spot, ...]:
        """Where a match stands; nowhere while it is folded away."""
        assert self.found is not None
        passage = self.found.passage_of(number)
        return self._spots_of(passage)[number - self.found.before(passage)]

    def _spots_of(self, passage: int) -> tuple[tuple[Spot, ...], ...]:
        """Where the matches of a passage stand."""
        assert self.found is not None
        if passage not in self._spots:
            matches = self.found.within(passage)
            self._spots[passage] = self.sheet.spots(self.found.index.passages[passage], matches) if matches else ()
        return self._spots[passage]

    def lit(self, first: int, last: int) -> Mapping[int, tuple[Lit, ...]]:
        """What is lit on the lines from `first` to `last` (exclusive), by line."""
        lit: dict[int, list[Lit]] = defaultdict(list)
        if self.found is None or not self.found.total:
            return {}
        last = min(last, len(self.sheet))
        for place in dict.fromkeys(place for line in range(first, last) for place in self.sheet.places_at(line)):
            for passage in self.found.index.at(place):
                for number, spots in enumerate(self._spots_of(passage), self.found.before(passage)):
                    for spot in spots:
                        if first <= spot.line < last:
                            lit[spot.line].append(Lit(spot.column, spot.start, spot.end, number == self.chosen))
        return {line: tuple(sorted(found)) for line, found in lit.items()}
