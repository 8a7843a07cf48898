"""The list of the changes between two articles: what each is and says, and the way to it in the text."""

from __future__ import annotations

from tui.app.keys.table import Place
from tui.app.readers.listing import ListingReader
from tui.app.readers.pair import PairReader
from tui.app.readers.reader import Excerpt
from tui.export.excerpt import change_excerpt, row_excerpt
from tui.layout.lists.change_list import entry, place
from tui.layout.lists.changes_sheet import ChangesSheet
from tui.layout.status import line_status
from tui.layout.text.lines import Ink, Piece
from tui.layout.text.wrap import truncate


class ChangesReader(ListingReader):
    """Lists what the pair's reader steps through, and takes it to a change."""

    place = Place.CHANGES
    offers = frozenset({"kinds"})

    def __init__(self, pair: PairReader) -> None:
        super().__init__()
        self._pair = pair
        self._sheet: ChangesSheet | None = None

    @property
    def sheet(self) -> ChangesSheet | None:
        """The list as it is set; None while nothing is compared."""
        return self._sheet

    def set(self) -> None:
        """List the changes anew; the cursor keeps its change, and begins at that of the text, or the next one there."""
        comparison, old = self._pair.comparison, self._sheet
        if comparison is None or self.frame is None:
            return
        self._sheet = ChangesSheet(comparison, self._pair.view, self.frame.room, bracketed=self.frame.colourless)
        same = old is not None and old.comparison is comparison
        change = self.cursor.change if same else self._pair.change_here
        steps = self._sheet.steps
        self.to_entry(next((number for number, step in enumerate(steps) if step >= change), len(steps) - 1))

    def status(self, width: int, pending: str) -> tuple[Piece, ...]:
        """Which change the cursor is on, what it is and where."""
        if self.said or self.finder is not None or self._sheet is None or self.entry is None:
            return super().status(width, pending)
        found = entry(self._sheet.comparison, self._sheet.steps[self.entry], self.entry + 1)
        notice = self._sheet.notice
        right = (Piece(notice, Ink.EDITED),) if notice else ()
        where = f" change {found.number:,} of {self._sheet.entries:,}"
        what = truncate(
            f"   {found.what}   {place(found)}", max(0, width - len(where) - len(notice) - len(pending) - 6)
        )
        return line_status((Piece(where, Ink.CROSSHEAD), Piece(what, Ink.TEXT)), width, pending, right)

    def to_line(self, line: int) -> None:
        """Go to the change that was clicked."""
        super().to_line(line)
        self.do_go_there(1)

    def excerpt(self, *, whole: bool) -> Excerpt | None:
        """The change under the cursor with both wordings, or the paragraphs it stands in."""
        if self._sheet is None or self.entry is None:
            return super().excerpt(whole=whole)
        comparison, change = self._sheet.comparison, self._sheet.steps[self.entry]
        if whole:
            return Excerpt("the paragraphs", row_excerpt(comparison, comparison.changes[change].row))
        return Excerpt("the change", change_excerpt(comparison, change))

    def do_go_there(self, _: int) -> None:
        if self._sheet is not None and self.entry is not None:
            self._pair.to_change(self._sheet.steps[self.entry])
            self.over = True

    def do_next_change(self, times: int) -> None:
        self.by(times)

    def do_previous_change(self, times: int) -> None:
        self.by(-times)

    def do_first_change(self, _: int) -> None:
        self.do_top(1)

    def do_last_change(self, _: int) -> None:
        self.do_bottom(1)
