"""The list of changes as a sheet: the comparison in words, then every change with both wordings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from rich.cells import cell_len

from tui.compare.comparison import Comparison, Kind, Row, RowKind
from tui.layout.kinds_shown import filter_words
from tui.layout.lists.change_list import Entry, Snippet, entry, place
from tui.layout.lists.listing import Listing
from tui.layout.marks import BRACKETS, whole_ink, word_ink
from tui.layout.overview import overview
from tui.layout.sheets.frame import MEASURE
from tui.layout.shown import steps
from tui.layout.sides import Side, of_side
from tui.layout.signs import MOVED_HERE, SIGNS, Sign
from tui.layout.text.lines import BLANK, Cell, Ink, Piece
from tui.layout.text.typeset import typeset
from tui.layout.text.wrap import pad, truncate
from tui.layout.view import View
from tui.layout.words.labels import label_counts, labels
from tui.layout.words.phrases import count
from tui.layout.words.summary import in_words
from tui.layout.words.titles import titles

NUMBER = 5
"""Cells that the number of a change takes, the space after it included."""
MOST_LINES = 2
"""A wording takes at most so many lines: enough to recognise it, Enter shows the rest."""
WIDEST = 112
"""Entries are set no wider, so that a place is still seen beside its change."""
_SIDES: dict[Side, Sign] = {"left": ("-", Ink.LEFT_WORD), "right": ("+", Ink.RIGHT_WORD)}


class ChangesSheet(Listing):
    """Every change that a view shows; what is said of changes in `Sheet` holds for their entries.

    With `bracketed`, the words that changed are marked for places without colour.
    """

    def __init__(self, comparison: Comparison, view: View, width: int, *, bracketed: bool = False) -> None:
        width = max(1, min(width, WIDEST))
        self.comparison = comparison
        self.view = view
        self.bracketed = bracketed
        self.steps = steps(comparison, view)
        """The changes listed, as indices into `Comparison.changes`."""
        self._numbers = {change: number for number, change in enumerate(self.steps)}
        self._room = max(1, width - NUMBER)
        self.notice = filter_words(comparison, view)
        """What the filter by kind shows and how much of all that is; empty where it hides nothing."""
        self._map = lru_cache(maxsize=4)(self._overview)
        super().__init__(width, tuple(_lead(comparison, view, self.steps, width)), map(self._height, self.steps))

    def entry_cells(self, number: int) -> tuple[Cell, ...]:
        """What a change is and where it stands, then the wording of either side."""
        return tuple(self._set(number))

    def _set(self, number: int) -> Iterator[Cell]:
        change = self.steps[number]
        found = entry(self.comparison, change, number + 1, context=self._context(change))
        where = place(found)
        room = self._room - cell_len(where) - 2
        what = Piece(pad(found.what, max(1, room)) + "  ", Ink.CROSSHEAD)
        head = Piece(f"{found.number:>{NUMBER - 1}} ", Ink.META)
        tail = Piece(where, Ink.META)
        yield Cell((head, what, tail) if room > 0 else (head, what), *self._sign(change))
        for side, snippet in self._wordings(found):
            lines = typeset(self._marked(change, side, snippet), self._room)
            height = self._lines(change, side)
            cut = [*lines[: height - 1], *self._last(lines[height - 1 :])]
            cut += [()] * (height - len(cut))
            both = found.left is not None and found.right is not None
            sign = self._sign(change) if both and self._whole(change) else _SIDES[side]
            for line in cut:
                yield Cell((Piece(" " * NUMBER, Ink.TEXT), *line), *sign)
        yield BLANK

    def _wordings(self, found: Entry) -> Iterator[tuple[Side, Snippet]]:
        for side in self._shown_sides(found.change):
            snippet = of_side(found, side)
            if snippet is not None:
                yield side, snippet

    def _shown_sides(self, change: int) -> tuple[Side, ...]:
        """The sides whose wording is told: of a paragraph that only moved or was parted, the right one says it all."""
        found = self.comparison.changes[change]
        if found.left is not None and found.right is not None and self._whole(change):
            return ("right",)
        return tuple(side for side in _SIDES if of_side(found, side) is not None)

    def _whole(self, change: int) -> bool:
        return self.comparison.changes[change].edit is None

    def _height(self, change: int) -> int:
        return 2 + sum(self._lines(change, side) for side in self._shown_sides(change))

    def _lines(self, change: int, side: Side) -> int:
        """How many lines a wording takes."""
        wording = of_side(self.comparison.changes[change], side) or ""
        return min(MOST_LINES, 1 + cell_len(wording[: self._room * MOST_LINES]) // (self._room + 1))

    def _context(self, change: int) -> int:
        """Characters of context on either side of what changed that leave the change itself in sight."""
        sides = self._shown_sides(change)
        longest = max(len(of_side(self.comparison.changes[change], side) or "") for side in sides)
        return max(self._room // 5, (self._room - longest) // 2 - 2)

    def _marked(self, change: int, side: Side, snippet: Snippet) -> tuple[Piece, ...]:
        found = self.comparison.changes[change]
        row = self.comparison.rows[found.row]
        if found.edit is None:
            return (Piece(snippet.text, _whole_ink(row, side)),)
        moved = row.edits[found.edit].moved
        ink = Ink.MOVED if moved else word_ink(side, found.kinds)
        opening, closing = BRACKETS[side] if self.bracketed and not moved else ("", "")
        pieces = (
            Piece(snippet.before, Ink.TEXT),
            Piece(opening + snippet.changed + closing, ink),
            Piece(snippet.after, Ink.TEXT),
        )
        return tuple(piece for piece in pieces if piece.text)

    def _last(self, lines: tuple[tuple[Piece, ...], ...]) -> Iterator[tuple[Piece, ...]]:
        """The first of these lines, with an ellipsis where there are more."""
        if len(lines) <= 1:
            yield from lines
            return
        *rest, last = lines[0]
        room = self._room - sum(cell_len(piece.text) for piece in rest)
        yield (
            *rest,
            last._replace(text=truncate(last.text + "…" if cell_len(last.text) < room else last.text + "  ", room)),
        )

    def _sign(self, change: int) -> Sign:
        found = self.comparison.changes[change]
        row: Row = self.comparison.rows[found.row]
        if found.edit is None:
            return MOVED_HERE if row.moved else SIGNS[row.kind]
        return ("=", Ink.META) if found.kinds == (Kind.TYPOGRAPHIC,) else ("~", Ink.EDITED)

    # ---- what panes ask of a sheet

    def lines_of(self, change: int) -> tuple[int, int] | None:
        """The lines of the entry of a change, but for the empty one below it."""
        number = self._numbers.get(change)
        if number is None:
            return None
        first, end = self.extent(number)
        return first, end - 1

    def changes_at(self, line: int) -> tuple[int, ...]:
        """The change whose entry a line belongs to."""
        number = self.entry_at(line)
        return () if number is None else (self.steps[number],)

    def heads(self, width: int) -> tuple[Cell, ...]:
        """How many changes there are, between which articles."""
        one, other = titles(self.comparison.left, self.comparison.right)
        told = Piece(f"{count(len(self.steps), 'change')}  ", Ink.HEADLINE)
        room = max(1, (width - cell_len(told.text) - 8) // 2)
        return (
            Cell(
                (
                    told,
                    Piece("A ", Ink.LEFT_WORD),
                    Piece(truncate(one, room), Ink.TEXT),
                    Piece("  B ", Ink.RIGHT_WORD),
                    Piece(truncate(other, room), Ink.TEXT),
                )
            ),
        )

    def overview(self, height: int) -> tuple[Sign, ...]:
        """The signs of the entries, on a map of `height` cells."""
        return self._map(height)

    def _overview(self, height: int) -> tuple[Sign, ...]:
        extents = ((self._sign(change), *self.extent(number)) for number, change in enumerate(self.steps))
        return overview(extents, len(self), height)


def _whole_ink(row: Row, side: Side) -> Ink:
    if row.kind in (RowKind.ADDED, RowKind.DROPPED):
        return whole_ink(side)
    return Ink.MOVED if row.moved else Ink.TEXT


def _lead(comparison: Comparison, view: View, listed: tuple[int, ...], width: int) -> Iterator[Cell]:
    """The comparison in words, what the filter leaves, and the counts by kind."""
    width = min(width, MEASURE)
    for line in typeset((Piece(in_words(comparison), Ink.TEXT),), width):
        yield Cell(line)
    if view.hidden:
        for line in typeset((Piece(filter_words(comparison, view), Ink.EDITED),), width):
            yield Cell(line)
    counted = label_counts(labels(comparison.changes[change], comparison) for change in listed)
    for row in _rows([f"{label} {number:,}" for label, number in counted], width):
        yield Cell((Piece(row, Ink.META),))
    yield BLANK


def _rows(phrases: list[str], width: int) -> Iterator[str]:
    """The phrases, as many side by side as fit; none is parted unless it is wider than a line."""
    row = ""
    for phrase in phrases:
        if row and cell_len(row) + cell_len(phrase) + 3 > width:
            yield row
            row = ""
        row = f"{row} · {phrase}" if row else truncate(phrase, width)
    if row:
        yield row
