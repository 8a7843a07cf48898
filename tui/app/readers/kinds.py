"""The choice of kinds: which changes the text shows, steps through and lists."""

from __future__ import annotations

from collections.abc import Iterable

from tui.app.keys.table import Place
from tui.app.readers.listing import ListingReader
from tui.app.readers.pair import PairReader
from tui.layout.kinds_shown import filter_words, is_shown, with_label
from tui.layout.lists.kinds_sheet import KindsSheet
from tui.layout.status import line_status
from tui.layout.text.lines import Ink, Piece
from tui.layout.words.labels import LABELS


class KindsReader(ListingReader):
    """Switches kinds of changes on and off; what is chosen holds at once."""

    place = Place.KINDS

    def __init__(self, pair: PairReader) -> None:
        super().__init__()
        self._pair = pair
        self._sheet: KindsSheet | None = None

    @property
    def sheet(self) -> KindsSheet | None:
        """The kinds as they are set; None while nothing is compared."""
        return self._sheet

    def set(self) -> None:
        """List the kinds anew; the cursor stays on its line."""
        if self._pair.comparison is None or self.frame is None:
            return
        here = self.entry or 0
        self._sheet = KindsSheet(self._pair.comparison, self._pair.view, self.frame.room)
        self.to_entry(here)

    def status(self, width: int, pending: str) -> tuple[Piece, ...]:
        """What the choice leaves."""
        if self.finder is not None or self._sheet is None:
            return super().status(width, pending)
        told = filter_words(self._sheet.comparison, self._sheet.view) or "every kind of change is shown"
        return line_status((Piece(f" {told}", Ink.EDITED),), width, pending)

    def to_line(self, line: int) -> None:
        """Switch the kind that was clicked."""
        super().to_line(line)
        self.do_switch_kind(1)

    def do_switch_kind(self, _: int) -> None:
        if self._sheet is not None and self.entry is not None:
            label, _count = self._sheet.kinds[self.entry]
            self._show((label,), on=not is_shown(self._pair.view, label))

    def do_every_kind(self, _: int) -> None:
        self._show(LABELS, on=True)

    def do_no_kind(self, _: int) -> None:
        self._show(LABELS, on=False)

    def _show(self, labels: Iterable[str], *, on: bool) -> None:
        view = self._pair.view
        for label in labels:
            view = with_label(view, label, on=on)
        self._pair.look(view)
        self.set()

    def do_kinds_chosen(self, _: int) -> None:
        self._pair.to_shown_change()
        self.over = True
