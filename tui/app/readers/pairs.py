"""All pairs: a table with a cursor that goes both ways, and leads to the pair it stands on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tui.app.keys.table import Place
from tui.app.readers.reader import Reader
from tui.app.session.comparisons import Pair
from tui.layout.lists.pairs_sheet import PairsSheet, Table, told
from tui.layout.sheets import cursor as places
from tui.layout.sheets.cursor import Motion
from tui.layout.status import line_status
from tui.layout.text.lines import Ink, Piece
from tui.layout.text.wrap import truncate


class PairsReader(Reader):
    """Reads a table of entries; `items` are their numbers in the order of the table, which `make` makes anew."""

    place = Place.PAIRS

    def __init__(self, items: tuple[int, ...], make: Callable[[tuple[int, ...]], Table]) -> None:
        super().__init__()
        self.items = items
        self._make = make
        self._sheet: PairsSheet | None = None
        self._row = self._column = 0
        self._placed = False

    @property
    def sheet(self) -> PairsSheet | None:
        """The table as it is set; None until it is."""
        return self._sheet

    def set(self) -> None:
        """Set the table anew; the cursor keeps its cell, and begins at the pair on the screen."""
        if self.frame is None or not self.items:
            return
        table = self._make(self.items)
        if not self._placed:
            self._placed = True
            self._row, self._column = table.left or 0, table.right or 0
        self._set(table)
        self._to_cell(self._row, self._column)

    def _set(self, table: Table) -> None:
        assert self.frame is not None
        first = self._sheet.first if self._sheet is not None else 0
        self._sheet = PairsSheet(table, self.frame.room, first)

    def _to_cell(self, row: int, column: int) -> None:
        if self._sheet is None:
            return
        last = len(self.items) - 1
        self._row, self._column = max(0, min(row, last)), max(0, min(column, last))
        sheet = self._sheet
        if not sheet.first <= self._column < sheet.first + sheet.visible:
            first = self._column if self._column < sheet.first else self._column - sheet.visible + 1
            self._sheet = sheet = PairsSheet(sheet.table, self._width(), first)
        line = sheet.line_of(self._row)
        super().move(places.move, line - self.cursor.line)
        if self._row == 0:
            # What stands above the first row is seen with it.
            self.cursor = replace(self.cursor, top=0 if line < self.height else self.cursor.top)
        self.cursor = replace(self.cursor, change=sheet.change(self._row, self._column))

    def _width(self) -> int:
        return self.frame.room if self.frame is not None else 1

    def move(self, motion: Motion, number: int) -> None:
        """Take the cursor where a motion leads, and to the row there."""
        super().move(motion, number)
        if self._sheet is not None:
            self._to_cell(self._sheet.row_at(self.cursor.line), self._column)

    def click(self, line: int, x: int) -> None:
        """Put the cursor on the cell that was clicked; on the row alone where that is beside all cells."""
        if self._sheet is not None:
            column = self._sheet.column_at(x)
            self._to_cell(self._sheet.row_at(line), self._column if column is None else column)

    def status(self, width: int, pending: str) -> tuple[Piece, ...]:
        """What the chosen cell says, in words."""
        if self.said or self.finder is not None or self._sheet is None:
            return super().status(width, pending)
        words = truncate(told(self._sheet.table, self._row, self._column), max(0, width - len(pending) - 4))
        return line_status((Piece(f" {words}", Ink.TEXT),), width, pending)

    @property
    def pair(self) -> Pair:
        """The pair of entries that the cursor stands on."""
        return self.items[self._row], self.items[self._column]

    def do_line_down(self, times: int) -> None:
        self._to_cell(self._row + times, self._column)

    def do_line_up(self, times: int) -> None:
        self._to_cell(self._row - times, self._column)

    def do_next_column(self, times: int) -> None:
        self._to_cell(self._row, self._column + times)

    def do_previous_column(self, times: int) -> None:
        self._to_cell(self._row, self._column - times)

    def do_open_pair(self, _: int) -> None:
        if not self.items:
            self.over = True
        elif self._row == self._column:
            self.said = "an article and itself; choose another column"
        else:
            self.chosen, self.over = self.pair, True
