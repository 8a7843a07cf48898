"""Readers of listings: the cursor goes from entry to entry instead of from line to line."""

from __future__ import annotations

from abc import abstractmethod

from tui.app.readers.reader import Reader
from tui.layout.lists.listing import Listing
from tui.layout.sheets import cursor as places


class ListingReader(Reader):
    """Keeps the cursor on the first line of an entry."""

    @property
    @abstractmethod
    def sheet(self) -> Listing | None:
        """What is listed; None while there is nothing to list."""

    @property
    def entry(self) -> int | None:
        """The entry the cursor stands on; None in an empty list."""
        return self.sheet.entry_at(self.cursor.line) if self.sheet is not None else None

    def to_entry(self, entry: int) -> None:
        """Put the cursor on an entry, the nearest where there is none of this number."""
        if self.sheet is not None and self.sheet.entries:
            first, end = self.sheet.extent(max(0, min(entry, self.sheet.entries - 1)))
            self.cursor = places.go_to(self.sheet, self.cursor, self.height, first, end)

    def by(self, entries: int) -> None:
        """Go so many entries on, back where negative; running into an end rings."""
        if self.sheet is None or self.entry is None:
            return
        wanted = max(0, min(self.entry + entries, self.sheet.entries - 1))
        self.rang = wanted == self.entry and self.cursor.line == self.sheet.extent(wanted)[0]
        super().move(places.move, self.sheet.extent(wanted)[0] - self.cursor.line)

    def move(self, motion: places.Motion, number: int) -> None:
        """Take the cursor where a motion leads, and on to the entry there, or the next that begins on the screen."""
        super().move(motion, number)
        if self.sheet is None or self.entry is None:
            return
        first, end = self.sheet.extent(self.entry)
        if first >= self.cursor.top:
            self.to_entry(self.entry)
        elif end < min(len(self.sheet), self.cursor.top + self.height):
            self.to_entry(self.entry + 1)

    def do_line_down(self, times: int) -> None:
        self.by(times)

    def do_line_up(self, times: int) -> None:
        self.by(-times)
