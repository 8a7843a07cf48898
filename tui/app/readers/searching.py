"""Searching a sheet: what `/` and the keys of a live search do. Part of every reader."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping

from tui.app.readers.finder import Finder
from tui.layout.sheets import cursor as places
from tui.layout.sheets.cursor import Cursor
from tui.layout.sheets.search import Index, Lit, Passage
from tui.layout.sheets.sheet import Sheet
from tui.layout.text.lines import Ink, Piece
from tui.layout.text.wrap import truncate
from tui.layout.words.phrases import count

MOST_TYPED = 24
"""Cells of what is looked for that the status line shows."""


class Searching(ABC):
    """Leads a cursor from match to match.

    What is folded away is searched too: it counts, and opens once a match in it is jumped to. While the words are
    still being typed only matches in sight are jumped to, so that nothing opens that nobody asked for.
    """

    cursor: Cursor
    said: str

    def __init__(self) -> None:
        self.finder: Finder | None = None
        self._former: Finder | None = None
        """The search before this one; what it has gathered may serve again."""
        self._began_at = Cursor()
        self._kept_early = False
        """Whether the words were taken before it was known where they stand."""

    @property
    @abstractmethod
    def sheet(self) -> Sheet | None:
        """What is searched."""

    @property
    @abstractmethod
    def height(self) -> int:
        """How many lines the pane shows."""

    def reveal(self, passage: Passage) -> None:  # noqa: B027  sheets that fold nothing hide none
        """Open what hides a passage."""

    # ---- while the words are typed

    def begin_search(self) -> None:
        """Begin to look for words; until they are typed, nothing is found."""
        self._began_at = self.cursor
        self._former, self.finder = self.finder or self._former, None
        self._begin_on_sheet()

    def _begin_on_sheet(self) -> None:
        """Begin as soon as there is a sheet: words may be typed while a comparison is still being made."""
        if self.finder is None and self.sheet is not None:
            self.finder = Finder(self.sheet, self._former)

    def look_for(self, typed: str) -> None:
        """Look for what is typed so far, and lead to the first match in sight, from where the search began."""
        self._begin_on_sheet()
        if self.finder is not None:
            self.finder.look_for(typed)
        self.preview()

    def preview(self) -> None:
        """Lead to the first match in sight, from where the search began."""
        self.cursor = self._began_at
        finder = self._follow()
        if finder is None or not finder.total:
            return
        number = finder.in_sight(finder.at_or_after(self.cursor.line))
        finder.away = number is None
        if number is not None:
            self._choose(finder, number)

    def keep_search(self) -> None:
        """Take the words as they are; a match that is folded away is opened where none is in sight."""
        finder = self._follow()
        self._kept_early = finder is not None and not finder.ready
        if finder is None or not finder.typed.strip():
            self.end_search()
        elif finder.ready and not finder.total:
            self.said = f"nowhere: {truncate(finder.typed, MOST_TYPED)}"
            self.end_search()
        elif finder.total and finder.chosen is None:
            self._go_to_match(finder, finder.at_or_after(self.cursor.line) % finder.total)

    def give_up_search(self) -> None:
        """Forget the words, and go back to where the search began."""
        self.cursor = self._began_at
        self.end_search()

    def end_search(self) -> None:
        """Forget the words, and stay."""
        self._former, self.finder = self.finder or self._former, None

    def gathered(self, index: Index, *, typing: bool) -> None:
        """Search these passages, now that they are there; `typing` tells whether the words are still being typed."""
        if self.finder is None:
            return
        self.finder.take(index)
        if typing:
            self.preview()
        elif self._kept_early:
            self.keep_search()

    # ---- the keys of a live search

    def do_next_match(self, times: int) -> None:
        self._by_matches(times)

    def do_previous_match(self, times: int) -> None:
        self._by_matches(-times)

    def do_end_search(self, _: int) -> None:
        self.end_search()

    def _by_matches(self, matches: int) -> None:
        finder = self._follow()
        if finder is None or not finder.total:
            self.said = "nothing is looked for" if finder is None else self.said
            return
        number = self._match_here(finder, forward=matches > 0) + matches
        if number >= finder.total:
            self.said = "past the last match, on from the first"
        elif number < 0:
            self.said = "before the first match, on from the last"
        self._go_to_match(finder, number % finder.total)

    def _match_here(self, finder: Finder, *, forward: bool) -> int:
        """The number of the match to count from: the chosen one, unless the cursor has left it since."""
        if finder.chosen is not None:
            spots = finder.spots(finder.chosen)
            if spots and spots[0].line == self.cursor.line:
                return finder.chosen
        return finder.at_or_after(self.cursor.line) - (1 if forward else 0)

    def _go_to_match(self, finder: Finder, number: int) -> None:
        assert finder.found is not None
        if not finder.spots(number):
            self.reveal(finder.found.match(number).passage)
            finder = self._follow() or finder
        self._choose(finder, number)

    def _choose(self, finder: Finder, number: int) -> None:
        finder.chosen = number
        spots = finder.spots(number)
        if spots:
            self.cursor = places.go_to(finder.sheet, self.cursor, self.height, spots[0].line, spots[-1].line + 1)

    def _follow(self) -> Finder | None:
        """The search, brought to the sheet that is shown."""
        finder = self.finder
        if finder is None or self.sheet is None:
            return None
        if finder.sheet is not self.sheet:
            finder.move_to(self.sheet)
        if not finder.ready and finder.quick:
            finder.take(finder.gather(finder.sheet))
        return finder

    # ---- what is told of it

    def lit(self, first: int, last: int) -> Mapping[int, tuple[Lit, ...]]:
        """What is lit on the lines from `first` to `last` (exclusive)."""
        finder = self._follow()
        return finder.lit(first, last) if finder is not None else {}

    def search_status(self) -> tuple[Piece, ...]:
        """What is looked for and where the reader is among the matches; nothing while nothing is looked for."""
        finder = self._follow()
        if finder is None:
            return ()
        return (
            Piece(f" /{truncate(finder.typed, MOST_TYPED)}", Ink.CROSSHEAD),
            Piece(f"   {matches(finder)}", Ink.TEXT),
            Piece(f"   {self.said}", Ink.META),
        )


def matches(finder: Finder) -> str:
    """How many matches there are and which one is chosen: `3 of 17`; empty while nothing is looked for."""
    if not finder.typed.strip():
        return ""
    if not finder.ready:
        return "searching"
    if not finder.total:
        return "no match"
    if finder.chosen is not None:
        return f"{finder.chosen + 1:,} of {finder.total:,}"
    return count(finder.total, "match", "matches") + (", folded away: Enter opens" if finder.away else "")
