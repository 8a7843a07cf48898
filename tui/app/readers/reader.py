"""A reader of a sheet: where the cursor is, and the keys that every sheet has in common."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import NamedTuple

from tui.app.keys.table import Place
from tui.app.readers.searching import Searching
from tui.articles.sanitize import sanitize
from tui.layout.sheets import cursor as places
from tui.layout.sheets.cursor import Cursor, Motion
from tui.layout.sheets.frame import Frame
from tui.layout.sheets.search import Lit, Spot
from tui.layout.sheets.selection import Point, between, paragraph_at, word_at
from tui.layout.sheets.sheet import Sheet
from tui.layout.status import line_status
from tui.layout.text.lines import Ink, Piece


class Excerpt(NamedTuple):
    """Something to be copied."""

    what: str
    """What it is, in words."""
    text: str


class Reader(Searching):
    """Keeps a sheet and a cursor; each `do_` method carries out the action of that name in the table of keys.

    Knows no screen: the desk hands in the room there is and paints what comes out.
    """

    place: Place = Place.TEXT
    """Whose keys are heard here, before those of the text."""
    offers: frozenset[str] = frozenset()
    """Actions for anywhere that are of use here too, where it lies over the pair."""

    def __init__(self) -> None:
        super().__init__()
        self.cursor = Cursor()
        self.said = ""
        """What the last action has to tell; empty for nothing."""
        self.rang = False
        """Whether the last action ran into an end."""
        self.over = False
        """Whether the reader has chosen, so that what lies beneath is to be seen again."""
        self.chosen: tuple[int, int] | None = None
        """The pair of entries that was chosen to be opened."""
        self.selection: tuple[Spot, ...] = ()
        """What the mouse has selected."""
        self.frame: Frame | None = None
        """None until the size of the pane is known: nothing is set before."""

    @property
    @abstractmethod
    def sheet(self) -> Sheet | None:
        """What is shown; None while there is nothing to show."""

    @abstractmethod
    def set(self) -> None:
        """Set the sheet anew, for another frame or after what it shows has changed; the reader keeps the place."""

    def fit(self, frame: Frame) -> None:
        """Set the sheet for a pane of this size, unless it is set for it."""
        if frame != self.frame:
            self.frame = frame
            self.set()

    def hush(self) -> None:
        """Forget what the last action had to tell, and what was selected."""
        self.said, self.rang, self.selection = "", False, ()

    def status(self, width: int, pending: str) -> tuple[Piece, ...]:
        """The status line, exactly `width` cells; `pending` is what is typed by half of a count or a sequence."""
        left = self.search_status() or (Piece(f" {self.said}", Ink.TEXT),)
        return line_status(left, width, pending)

    def lit(self, first: int, last: int) -> Mapping[int, tuple[Lit, ...]]:
        """What is lit on the lines from `first` to `last` (exclusive): matches of a search, else what is selected."""
        if not self.selection:
            return super().lit(first, last)
        return {spot.line: (Lit(spot.column, spot.start, spot.end, chosen=False),) for spot in self.selection}

    # ---- copying

    def excerpt(self, *, whole: bool) -> Excerpt | None:
        """What is to be copied: the change under the cursor, or with `whole` the paragraphs around it.

        On sheets that show no changes it is the paragraph under the cursor. None where there is nothing of the kind,
        which is then said.
        """
        text = paragraph_at(self.sheet, self.cursor.line) if self.sheet is not None else ""
        if not text:
            self.said = "there is nothing to copy here"
            return None
        return Excerpt("the paragraph", sanitize(text) + "\n")

    # ---- moving

    @property
    def height(self) -> int:
        """How many lines the pane shows."""
        return self.frame.height if self.frame else 1

    def move(self, motion: Motion, number: int) -> None:
        """Take the cursor where a motion leads."""
        if self.sheet is not None:
            self.cursor = motion(self.sheet, self.cursor, self.height, number)

    def select(self, start: Point, end: Point) -> None:
        """Select the text between two points of the column of the first; the word there where they are one.

        Beyond the borders of the screen it scrolls.
        """
        if end.line < self.cursor.top:
            self.do_scroll_up(1)
        elif end.line >= self.cursor.top + self.height:
            self.do_scroll_down(1)
        if self.sheet is not None:
            self.selection = word_at(self.sheet, start) if start == end else between(self.sheet, start, end)

    def to_share(self, cell: int) -> None:
        """Go to the lines that a cell of the map stands for."""
        if self.sheet is not None:
            line = self.sheet.line_on_map(self.height, cell)
            self.cursor = places.centre(self.sheet, self.cursor, self.height, line)

    def click(self, line: int, x: int) -> None:
        """Do what a click on a line of the sheet does, at cell `x` of the pane."""
        self.to_line(line)

    def to_line(self, line: int) -> None:
        """Put the cursor on a line of the sheet."""
        self.move(places.move, line - self.cursor.line)

    def do_line_down(self, times: int) -> None:
        self.move(places.move, times)

    def do_line_up(self, times: int) -> None:
        self.move(places.move, -times)

    def do_scroll_down(self, times: int) -> None:
        self.move(places.scroll, times)

    def do_scroll_up(self, times: int) -> None:
        self.move(places.scroll, -times)

    def do_half_page_down(self, times: int) -> None:
        self.move(places.page, times * max(1, self.height // 2))

    def do_half_page_up(self, times: int) -> None:
        self.move(places.page, -times * max(1, self.height // 2))

    def do_page_down(self, times: int) -> None:
        self.move(places.page, times * max(1, self.height - 2))

    def do_page_up(self, times: int) -> None:
        self.move(places.page, -times * max(1, self.height - 2))

    def do_top(self, _: int) -> None:
        self.move(places.end, -1)

    def do_bottom(self, _: int) -> None:
        self.move(places.end, 1)
