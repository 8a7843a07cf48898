"""One paragraph as every article of its story words it, and the way from each to its pair."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from tui.app.keys.table import Place
from tui.app.readers.listing import ListingReader
from tui.app.readers.reader import Excerpt
from tui.articles.article import Article
from tui.articles.sanitize import sanitize
from tui.compare.comparison import Comparison
from tui.layout.status import line_status
from tui.layout.text.lines import Ink, Piece
from tui.layout.text.wrap import collapse, truncate
from tui.layout.wordings import Wording, WordingsSheet

Outcome = Comparison | str
"""The comparison of the paragraph's article with another, or why there is none."""


class WordingsReader(ListingReader):
    """Lists entries of the session in their order; `own` is the one whose paragraph it is, which is among them."""

    place = Place.WORDINGS

    def __init__(
        self,
        article: Article,
        paragraph: int,
        items: tuple[int, ...],
        own: int,
        name: Callable[[int], Wording],
    ) -> None:
        """`paragraph` is an index into `article.paragraphs`; `name` tells what is known of an entry without reading."""
        super().__init__()
        self.article, self.paragraph = article, paragraph
        self.items, self.own = items, own
        self._name = name
        self._outcomes: Mapping[int, Outcome] = MappingProxyType({})
        self._sheet: WordingsSheet | None = None
        self.row: int | None = None
        """The row of the pair that was chosen in which the paragraph stands."""

    @property
    def sheet(self) -> WordingsSheet | None:
        """The wordings as they are set."""
        return self._sheet

    @property
    def missing(self) -> tuple[int, ...]:
        """The entries that are not compared with the paragraph's own yet."""
        return tuple(item for item in self.items if item != self.own and item not in self._outcomes)

    def take(self, outcomes: Mapping[int, Outcome]) -> None:
        """Show what comparing has come to for some entries."""
        self._outcomes = {**self._outcomes, **outcomes}
        self.set()

    def set(self) -> None:
        """List the wordings anew; the cursor stays on its article, and begins at the paragraph's own."""
        if self.frame is None:
            return
        here = self.items.index(self.own) if self._sheet is None else self.entry or 0
        wordings = tuple(map(self._wording, self.items))
        self._sheet = WordingsSheet(
            self.article,
            self.paragraph,
            wordings,
            self.items.index(self.own),
            self.frame.room,
            bracketed=self.frame.colourless,
        )
        self.to_entry(here)

    def _wording(self, item: int) -> Wording:
        outcome = self._outcomes.get(item)
        if outcome is None:
            return self._name(item)
        if isinstance(outcome, str):
            return self._name(item)._replace(problem=outcome)
        if outcome.left.text != self.article.text:
            return self._name(item)._replace(problem="the page has changed since")
        return self._name(item)._replace(comparison=outcome)

    def status(self, width: int, pending: str) -> tuple[Piece, ...]:
        """Which article the cursor is on, and what became of the paragraph there."""
        if self.said or self.finder is not None or self._sheet is None or self.entry is None:
            return super().status(width, pending)
        where = f" wording {self.entry + 1:,} of {self._sheet.entries:,}"
        name = self._sheet.wordings[self.entry].name
        told = self._sheet.told(self.entry) or "the wording that the others are set beside"
        what = truncate(f"   {name}: {told}", max(0, width - len(where) - len(pending) - 4))
        return line_status((Piece(where, Ink.CROSSHEAD), Piece(what, Ink.TEXT)), width, pending)

    def to_line(self, line: int) -> None:
        """Open the pair with the article that was clicked."""
        super().to_line(line)
        self.do_open_wording(1)

    def do_open_wording(self, _: int) -> None:
        """Choose the pair of the paragraph's own article and this one; the own one alone is no pair."""
        if self._sheet is None or self.entry is None:
            return
        self.over = True
        if self.items[self.entry] != self.own:
            self.chosen = (self.own, self.items[self.entry])
            self.row = self._sheet.row(self.entry)

    def excerpt(self, *, whole: bool) -> Excerpt | None:
        """What the article under the cursor says, or with `whole` what all of them say."""
        if self._sheet is None or self.entry is None:
            return super().excerpt(whole=whole)
        told = range(self._sheet.entries) if whole else (self.entry,)
        text = "\n\n".join(map(self._told, told))
        return Excerpt("all wordings" if whole else "the wording", sanitize(text) + "\n")

    def _told(self, entry: int) -> str:
        assert self._sheet is not None
        wording, text = self._sheet.wordings[entry], self._sheet.text(entry)
        source = ", ".join(filter(None, (wording.name, wording.when)))
        said = "\n\n".join(map(collapse, text.split("\n\n"))) if text else f"({self._sheet.told(entry)})"
        return f"{source}:\n{said}"
