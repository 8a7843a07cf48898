"""One article read alone: the one on the right, or on the left, of the pair."""

from __future__ import annotations

from dataclasses import replace

from tui.app.readers.pair import PairReader
from tui.app.readers.raw import SIGNS
from tui.app.readers.reader import Reader
from tui.articles.article import Article
from tui.layout.alone.reading import MEASURE, Reading
from tui.layout.sheets import cursor as places
from tui.layout.sheets.cursor import Cursor
from tui.layout.sides import Side, of_side
from tui.layout.status import line_status
from tui.layout.text.lines import Ink, Piece
from tui.layout.words.phrases import count

_LEGEND = (
    Piece("quotations", Ink.QUOTATION),
    Piece("  ", Ink.TEXT),
    Piece("who says it", Ink.ATTRIBUTION),
    Piece("  ", Ink.TEXT),
    Piece("figures", Ink.FIGURE),
    Piece("  ", Ink.TEXT),
    Piece("dates", Ink.DATE),
)
LEGEND_FROM = 88
"""The colours are explained where the status line has at least so many cells."""


class ReadingReader(Reader):
    """Follows the pair: another article on its side is read from the top on."""

    offers = frozenset({"furniture"})

    def __init__(self, pair: PairReader, side: Side = "right") -> None:
        super().__init__()
        self._pair = pair
        self.side: Side = side
        self._sheet: Reading | None = None

    @property
    def sheet(self) -> Reading | None:
        """The article as it is set; None while there is none."""
        return self._sheet

    @property
    def article(self) -> Article | None:
        """The article that is read."""
        comparison = self._pair.comparison
        return of_side(comparison, self.side) if comparison is not None else None

    @property
    def paragraph_here(self) -> int | None:
        """The paragraph of the article that the cursor stands on, as an index; None where it stands on none."""
        if self._sheet is None or not len(self._sheet) or self.article is None:
            return None
        here = self._sheet.paragraph_at(self.cursor.line)
        return here if here in self.article.content else None

    @property
    def _words(self) -> int:
        """The length of the article, as it was counted when the two were compared."""
        comparison = self._pair.comparison
        if comparison is None:
            return 0
        return comparison.summary.left_words if self.side == "left" else comparison.summary.right_words

    def set(self) -> None:
        """Set the article anew; the cursor keeps its paragraph, and begins where the pair's reader is."""
        article, comparison, old = self.article, self._pair.comparison, self._sheet
        if article is None or comparison is None or self.frame is None:
            return
        alone = comparison.left is comparison.right
        self._sheet = Reading(
            article,
            self.frame.room,
            min(MEASURE, self.frame.measure),
            furniture=self._pair.view.furniture,
            sign=(" ", Ink.TEXT) if alone else SIGNS[self.side],
        )
        if old is None:
            self._begin()
        elif old.article is not article:
            self.cursor = Cursor()
            self._begin()
        elif len(self._sheet):
            above = self.cursor.line - self.cursor.top
            line = self._sheet.line_of(old.paragraph_at(self.cursor.line))
            self.cursor = places.settle(self._sheet, Cursor(line - above, line), self.height)

    def _begin(self) -> None:
        """At the paragraph at the cursor of the pair, or at the head of the article where that is at its own top."""
        article, shown, cursor = self.article, self._pair.shown, self._pair.cursor
        if article is None or self._sheet is None or not article.content:
            return
        paragraph = shown.paragraph_below(cursor.line, self.side) if shown is not None and cursor.top else None
        line = self._sheet.line_of(article.content[0] if paragraph is None else paragraph)
        self.cursor = places.settle(self._sheet, Cursor(line - self.height // 4, line), self.height)

    def status(self, width: int, pending: str) -> tuple[Piece, ...]:
        """Which paragraph of how many, the length of the article, and what the colours mean."""
        article = self.article
        if self.said or self.finder is not None or self._sheet is None or article is None or not len(self._sheet):
            return super().status(width, pending)
        here = self._sheet.paragraph_at(self.cursor.line)
        number = sum(1 for i in article.content if i <= here)
        where = f" paragraph {number:,} of {len(article.content):,}" if number else " before the article"
        words = Piece(f"   {count(self._words, 'word')}", Ink.TEXT)
        return line_status(
            (Piece(where, Ink.CROSSHEAD), words), width, pending, _LEGEND if width >= LEGEND_FROM else ()
        )

    def do_open(self, _: int) -> None:
        view = self._pair.view
        here = self._sheet.parts[self._sheet.part_at(self.cursor.line)] if self._sheet and len(self._sheet) else None
        if here is not None and here.folded:
            self._pair.look(replace(view, furniture=True))
            self.set()
