"""All pairs as a table: how much each article (a row) is kept by each other (a column), in per cent and shades."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len

from tui.layout.sheets.frame import GUTTER
from tui.layout.sheets.sheet import Sheet
from tui.layout.text.lines import BLANK, Cell, Ink, Line, Piece
from tui.layout.text.typeset import typeset
from tui.layout.text.wrap import pad, truncate
from tui.layout.words.file_names import fitted
from tui.layout.words.phrases import percent

SHADES = ((0.75, "██"), (0.5, "▓▓"), (0.25, "▒▒"), (0.0, "░░"))
"""The shade of a share from so much on; nothing at all has none."""
CELL = 8
"""Cells that a share takes at least: the space before it, its shade, a space, `100%`."""
ABOUT = "How many of the words of each article (A, down) each other one (B, across) keeps."
_FIGURE = 5
WIDEST_CELL = 16
"""Columns with names over them are set no wider."""
NAMED_FROM = 10
"""Columns of at least so many cells have names over them, narrower ones numbers."""
NAME = 28
"""The names of the rows take at most so many cells, and at most a third of the line."""


class Table(NamedTuple):
    """What each article keeps of each other, as far as it is known."""

    names: tuple[str, ...]
    """Of the articles; safe to show."""
    groups: tuple[tuple[str, int], ...]
    """The stories they tell, with how many articles each has, in the order of the articles."""
    shares: tuple[tuple[float | None, ...], ...]
    """`shares[left][right]` of the left one's words stand in the right one, 0 to 1; None where it is not known yet."""
    left: int | None = None
    """The articles that are compared on the screen."""
    right: int | None = None
    note: str = ""
    """What is to be said of the choice of articles."""


class PairsSheet(Sheet):
    """A row for each article as the left one; of the columns, the right articles, those from `first` on that fit.

    Each cell belongs to a "change" of its own, `row * columns + column`, so that the chosen one is lit.
    """

    def __init__(self, table: Table, width: int, first: int = 0) -> None:
        self.table = table
        number = len(table.names)
        self.digits = len(str(number))
        longest = max(map(cell_len, table.names), default=0)
        self.name_cells = max(1, min(longest, NAME, width // 3))
        room = max(CELL, width - self._before)
        self.cell_width = max(CELL, min(WIDEST_CELL, room // max(1, number)))
        self.visible = max(1, min(number, room // self.cell_width))
        """How many columns are shown."""
        self.first = max(0, min(first, number - self.visible))
        """The first column that is shown."""
        self.width = self._before + self.visible * self.cell_width
        self._lines = tuple(self._set(width))
        self._rows = {line.block: at for at, line in enumerate(self._lines) if line.block >= 0}

    @property
    def _before(self) -> int:
        """Cells before the first column."""
        return self.digits + 1 + self.name_cells

    def _set(self, width: int) -> list[Line]:
        lines = []
        for told in filter(None, (ABOUT, self.table.note)):
            lines += [Line(-1, (Cell(pieces),)) for pieces in typeset((Piece(told, Ink.META),), max(1, width))]
        lines.append(Line(-1, (BLANK,)))
        row = 0
        for name, size in self.table.groups:
            if len(self.table.groups) > 1:
                if row:
                    lines.append(Line(-1, (BLANK,)))
                lines.append(Line(-1, (Cell((Piece(truncate(name, self.width), Ink.CROSSHEAD),)),)))
            lines += [Line(each, (self._row(each),)) for each in range(row, row + size)]
            row += size
        return lines

    def _row(self, row: int) -> Cell:
        here = row == self.table.left
        pieces = [
            Piece(f"{row + 1:>{self.digits}} ", Ink.META),
            Piece(
                pad(fitted(self.table.names[row], self.name_cells), self.name_cells),
                Ink.LEFT_WORD if here else Ink.TEXT,
            ),
        ]
        for column in range(self.first, self.first + self.visible):
            pieces += self._share(row, column)
        return Cell(tuple(pieces), *(("<", Ink.LEFT_WORD) if here else (" ", Ink.TEXT)))

    def _share(self, row: int, column: int) -> tuple[Piece, ...]:
        share = self.table.shares[row][column]
        on_screen = (row, column) == (self.table.left, self.table.right)
        figure = "" if share is None else "·" if row == column else percent(share)
        dark = shade(share) if share and row != column else ""
        ink = Ink.META if row == column or not share else Ink.CROSSHEAD if on_screen else Ink.TEXT
        return (
            Piece(f"{dark:>{self.cell_width - _FIGURE}}", Ink.META),
            Piece(f"{figure:>{_FIGURE}}", ink, self.change(row, column)),
        )

    def change(self, row: int, column: int) -> int:
        """The number by which a cell is chosen."""
        return row * len(self.table.names) + column

    def line_of(self, row: int) -> int:
        """The line on which an article's row stands."""
        return self._rows[row]

    def row_at(self, line: int) -> int:
        """The row on a line, or the nearest one below it, or the last."""
        for below in range(max(0, line), len(self._lines)):
            if self._lines[below].block >= 0:
                return self._lines[below].block
        return len(self.table.names) - 1

    def column_at(self, x: int) -> int | None:
        """The column at a cell of the pane, the gutter counted; None beside all that are shown."""
        column = (x - GUTTER - self._before) // self.cell_width
        return self.first + column if 0 <= column < self.visible else None

    # ---- what panes ask of a sheet

    def __len__(self) -> int:
        return len(self._lines)

    def line(self, index: int) -> Line:
        """A line by its number."""
        return self._lines[index]

    def lines_of(self, change: int) -> tuple[int, int] | None:
        """The line of a cell."""
        at = self._rows.get(change // max(1, len(self.table.names)))
        return None if at is None else (at, at + 1)

    def changes_at(self, line: int) -> tuple[int, ...]:
        """The cells on a line."""
        row = self._lines[line].block
        return tuple(self.change(row, column) for column in range(len(self.table.names))) if row >= 0 else ()

    def marked(self, change: int) -> bool:
        """The chosen cell is lit."""
        return change >= 0

    def heads(self, width: int) -> tuple[Cell, ...]:  # noqa: ARG002
        """What rows and columns are: names where there is room, else numbers."""
        pieces = [Piece(pad("A down, B across", self._before), Ink.META)]
        for column in range(self.first, self.first + self.visible):
            room = self.cell_width - 1
            name = self.table.names[column] if self.cell_width >= NAMED_FROM else f"{column + 1}"
            shown = fitted(name, room)
            ink = Ink.RIGHT_WORD if column == self.table.right else Ink.TEXT
            pieces.append(Piece(" " * (self.cell_width - cell_len(shown)) + shown, ink))
        return (Cell(tuple(pieces)),)


def shade(share: float) -> str:
    """The shade of a share above 0: the darker, the more is kept."""
    return next(glyph for least, glyph in SHADES if share >= least)


def told(table: Table, row: int, column: int) -> str:
    """What a cell says, in words."""
    left, right = table.names[row], table.names[column]
    share = table.shares[row][column]
    if row == column:
        return f"{left} itself"
    if share is None:
        return f"{left} and {right} are not weighed yet"
    return f"{right} keeps {percent(share)} of the words of {left}"
