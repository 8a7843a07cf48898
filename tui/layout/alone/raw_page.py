"""The raw source of a page with the numbers of its lines, highlighted by the Pygments lexer that suits it.

A page may be one line of megabytes. So only what is shown is set, what is long is cut where the pane ends, and what is
too long to be highlighted at once is highlighted piece by piece, each as if it began there.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from pathlib import PurePath
from typing import TYPE_CHECKING

from tui.articles.article import Article, ReadFrom
from tui.articles.sanitize import visible
from tui.layout.alone.highlight import lexed, news_lexer
from tui.layout.sheets.search import Passage, Spans, Spot
from tui.layout.sheets.sheet import Sheet
from tui.layout.text.lines import Cell, Ink, Line, Piece
from tui.layout.text.wrap import evenly_wide, pad, wrap
from tui.layout.words.phrases import count
from tui.layout.words.titles import file_name, title

if TYPE_CHECKING:
    from pygments.lexer import Lexer

TAB = 4
"""A tab goes to the next column that is a multiple of this."""
WHOLE = 200_000
"""A page of at most so many characters is highlighted as a whole, which takes less than half a second."""
WINDOW = 20_000
"""A longer one is highlighted in pieces of so many characters: some 50 ms for each that is looked at."""
LONG = 4_000
"""Longer lines are cut where the pane ends, whatever stands there; shorter ones between words."""
CACHED = 512
"""As many lines of the page stay set."""


class RawPage(Sheet):
    """A page's source in `width` cells; `sign` names the side of its article.

    `note` stands in the head in place of the number of lines, where there is more to say of the page.
    """

    def __init__(self, article: Article, source: str, width: int, *, sign: tuple[str, Ink], note: str = "") -> None:
        self.article = article
        self.sign = sign
        self.note = note
        self.width = max(1, width)
        self._page_lines = tuple(visible(line.expandtabs(TAB)) for line in source.removesuffix("\n").split("\n"))
        self.digits = len(str(len(self._page_lines)))
        self._room = max(1, self.width - self.digits - 1)
        self._starts = (0, *accumulate(len(text) + 1 for text in self._page_lines))
        self._text = "\n".join(self._page_lines)
        self._cut = tuple(map(self._cuts, self._page_lines))
        self._ends = tuple(accumulate(max(1, len(cuts)) for cuts in self._cut))
        self._lexer = lexer_for(article)
        self._windows = lru_cache(CACHED)(self._window)
        self._lines = lru_cache(CACHED)(self._make)

    def _cuts(self, text: str) -> tuple[tuple[int, int], ...] | range:
        """Where a line of the page is cut, as (start, end), or as starts a fixed number of characters apart."""
        if len(text) <= LONG:
            return wrap(text, self._room)
        # Wide characters take two cells.
        return range(0, len(text), self._room if evenly_wide(text) else max(1, self._room // 2))

    def _span(self, number: int, piece: int) -> tuple[int, int]:
        """The characters of a line of the page that stand in one of its lines on the sheet."""
        cuts = self._cut[number]
        if isinstance(cuts, range):
            return cuts[piece], min(len(self._page_lines[number]), cuts[piece] + cuts.step)
        return cuts[piece] if cuts else (0, 0)

    def _make(self, index: int) -> Line:
        number = bisect_right(self._ends, index)
        piece = index - (self._ends[number - 1] if number else 0)
        start, end = self._span(number, piece)
        label = f"{number + 1:>{self.digits}} " if not piece else " " * (self.digits + 1)
        return Line(number, (Cell((Piece(label, Ink.META), *self._pieces(number, start, end))),))

    def _pieces(self, number: int, start: int, end: int) -> Iterator[Piece]:
        at, stop = self._starts[number] + start, self._starts[number] + end
        size = len(self._text) if len(self._text) <= WHOLE else WINDOW
        while at < stop:
            window = at // size
            begins, inks = self._windows(window)
            run = bisect_right(begins, at - window * size) - 1
            until = begins[run + 1] if run + 1 < len(begins) else size
            cut = min(stop, window * size + until)
            yield Piece(self._text[at:cut], inks[run])
            at = cut

    def _window(self, number: int) -> tuple[tuple[int, ...], tuple[Ink, ...]]:
        """Where the runs of a piece of the page begin, and their inks."""
        size = len(self._text) if len(self._text) <= WHOLE else WINDOW
        pieces = list(lexed(self._lexer, self._text[number * size : (number + 1) * size]))
        begins = accumulate((len(piece.text) for piece in pieces[:-1]), initial=0)
        return tuple(begins), tuple(piece.ink for piece in pieces)

    def line_of(self, number: int) -> int:
        """The first line on the sheet of a line of the page, from 1; the nearest where the page has no such line."""
        before = max(0, min(number, len(self._page_lines)) - 1)
        return self._ends[before - 1] if before else 0

    def number_at(self, line: int) -> int:
        """The line of the page, from 1, that a line of the sheet shows."""
        return bisect_right(self._ends, line) + 1

    @property
    def total(self) -> int:
        """How many lines the page has."""
        return len(self._page_lines)

    # ---- what panes ask of a sheet

    def __len__(self) -> int:
        return self._ends[-1]

    def line(self, index: int) -> Line:
        """A line by its number."""
        return self._lines(index)

    def heads(self, width: int) -> tuple[Cell, ...]:
        """Which page this is, and how long."""
        name, file = title(self.article), file_name(self.article.path)
        told = self.note or f"raw page, {count(self.total, 'line')}"
        shown = name if name == file else f"{name}  {file}"
        room = max(1, width - len(told) - 2)
        pieces = (Piece(pad(shown, room), Ink.HEADLINE), Piece(f"  {told}", Ink.META))
        return (Cell(pieces, *self.sign),)

    # ---- what can be searched

    def passages(self) -> Iterator[Passage]:
        """The lines of the page; nothing is highlighted for it."""
        for number, text in enumerate(self._page_lines):
            if text.strip():
                yield Passage(number, 0, self.line_of(number + 1), text)

    def spots(self, passage: Passage, found: Iterable[Spans]) -> tuple[tuple[Spot, ...], ...]:
        """Where matches in a line of the page stand."""
        return tuple(tuple(self._spots(passage, spans)) for spans in found)

    def _spots(self, passage: Passage, spans: Spans) -> Iterator[Spot]:
        assert isinstance(passage.place, int)
        cuts = self._cut[passage.place]
        for low, high in spans:
            begins = cuts if isinstance(cuts, range) else [start for start, _ in cuts]
            piece = bisect_right(begins, low) - 1
            while piece < len(cuts) and begins[piece] < high:
                start, end = self._span(passage.place, piece)
                first, last = max(low, start), min(high, end)
                if first < last:
                    before = self.digits + 1 - start
                    yield Spot(passage.number + piece, 0, before + first, before + last)
                piece += 1


def lexer_for(article: Article) -> Lexer:
    """The lexer that suits a page: by what it was read from and by its name; for plain text that of news copy."""
    if article.read_from is ReadFrom.HTML:
        from pygments.lexers.html import HtmlLexer  # brings those of scripts and styles

        return HtmlLexer()
    if PurePath(article.path or "").suffix.lower() in (".md", ".markdown"):
        from pygments.lexers import get_lexer_by_name  # looks in a table of all lexers

        return get_lexer_by_name("markdown")
    return news_lexer()
