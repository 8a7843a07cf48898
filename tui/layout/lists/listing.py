"""A sheet of entries, one under the other: of thousands of them only those on the screen are set."""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate

from tui.layout.sheets.sheet import Sheet
from tui.layout.text.lines import Cell, Line

CACHED_ENTRIES = 512
"""How many entries keep their lines: more than a screen shows."""


class Listing(Sheet):
    """Lines that tell something first, then entries of one or more lines each; one column."""

    def __init__(self, width: int, lead: Sequence[Cell], heights: Iterable[int]) -> None:
        self.width = max(1, width)
        self._lead = tuple(lead)
        self._ends = tuple(accumulate(heights, initial=len(self._lead)))
        self._cells = lru_cache(CACHED_ENTRIES)(self.entry_cells)

    @abstractmethod
    def entry_cells(self, entry: int) -> tuple[Cell, ...]:
        """The lines of an entry by its index, exactly as many as its height says."""

    @property
    def entries(self) -> int:
        """How many entries there are."""
        return len(self._ends) - 1

    def __len__(self) -> int:
        return self._ends[-1]

    def line(self, index: int) -> Line:
        """A line by its number; the entry it belongs to is set and kept for a while."""
        if index < len(self._lead):
            return Line(-1, (self._lead[index],))
        entry = bisect_right(self._ends, index) - 1
        return Line(entry, (self._cells(entry)[index - self._ends[entry]],))

    def entry_at(self, line: int) -> int | None:
        """The entry that a line belongs to; the first for lines above it, None where there are no entries."""
        if not self.entries:
            return None
        return min(max(0, bisect_right(self._ends, line) - 1), self.entries - 1)

    def extent(self, entry: int) -> tuple[int, int]:
        """The first line of an entry, and the one after its last."""
        return self._ends[entry], self._ends[entry + 1]
