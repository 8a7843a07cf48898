"""The raw page of one article of the pair: what the page's file holds, before anything is made of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tui.app.readers.pair import PairReader
from tui.app.readers.reader import Reader
from tui.articles.article import Article
from tui.layout.alone.raw_page import RawPage
from tui.layout.sheets import cursor as places
from tui.layout.sheets.cursor import Cursor
from tui.layout.sides import Side, of_side
from tui.layout.status import line_status
from tui.layout.text.lines import Ink, Piece

SIGNS = {"left": ("A", Ink.LEFT_WORD), "right": ("B", Ink.RIGHT_WORD)}


@dataclass(frozen=True, slots=True)
class Source:
    """The source of a page, safe to show."""

    article: Article
    text: str
    note: str = ""
    """What is to be said of it, where it is not what the file holds."""


class RawReader(Reader):
    """Follows the pair; `fetch` is asked for the source of an article, which `take` then brings."""

    def __init__(self, pair: PairReader, side: Side, fetch: Callable[[Article], None]) -> None:
        super().__init__()
        self._pair = pair
        self._side: Side = side
        self._fetch = fetch
        self._asked: Article | None = None
        self._source: Source | None = None
        self._sheet: RawPage | None = None

    @property
    def sheet(self) -> RawPage | None:
        """The page as it is set; None until its source is there."""
        return self._sheet

    def set(self) -> None:
        """Set the page anew; the cursor keeps its line, and begins at the paragraph where the pair's reader is."""
        comparison = self._pair.comparison
        if comparison is None or self.frame is None:
            return
        article = of_side(comparison, self._side)
        if self._source is None or self._source.article is not article:
            if self._asked is not article:
                self._asked, self._sheet = article, None
                self._fetch(article)
            return
        old = self._sheet
        alone = comparison.left is comparison.right
        sign = (" ", Ink.TEXT) if alone else SIGNS[self._side]
        self._sheet = RawPage(article, self._source.text, self.frame.room, sign=sign, note=self._source.note)
        above = self.cursor.line - self.cursor.top if old is not None else self.height // 4
        line = self._sheet.line_of(old.number_at(self.cursor.line) if old is not None else self._begin(article))
        self.cursor = places.settle(self._sheet, Cursor(line - above, line), self.height)

    def take(self, source: Source) -> None:
        """Show a source, unless another one was asked for since."""
        if source.article is self._asked:
            self._source = source
            self.set()

    def _begin(self, article: Article) -> int:
        """The line of the page on which the paragraph at the cursor of the pair starts."""
        shown = self._pair.shown
        if shown is None or not len(shown):
            return 1
        paragraph = shown.paragraph_below(self._pair.cursor.line, self._side)
        return 1 if paragraph is None else article.paragraphs[paragraph].line

    def status(self, width: int, pending: str) -> tuple[Piece, ...]:
        """Which line of the page the cursor is on."""
        if self.said or self.finder is not None:
            return super().status(width, pending)
        if self._sheet is None:
            return line_status((Piece(" reading the page", Ink.TEXT),), width, pending)
        where = f" line {self._sheet.number_at(self.cursor.line):,} of {self._sheet.total:,}"
        return line_status((Piece(where, Ink.CROSSHEAD),), width, pending)
