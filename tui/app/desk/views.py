"""What is opened over the pair: the list of changes, one article alone, its raw page, the table of all pairs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tui.app.background import Work
from tui.app.desk.comparing import Comparing
from tui.app.desk.panes import Panes
from tui.app.desk.papers import Papers
from tui.app.desk.surface import Surface
from tui.app.desk.tabled import table, tabled
from tui.app.desk.weighing import Weighing
from tui.app.desk.wording import Wordings
from tui.app.readers.changes import ChangesReader
from tui.app.readers.kinds import KindsReader
from tui.app.readers.pairs import PairsReader
from tui.app.readers.raw import RawReader, Source
from tui.app.readers.reader import Reader
from tui.app.readers.reading import ReadingReader
from tui.app.readers.wordings import WordingsReader
from tui.app.session.session import Unreadable
from tui.articles.article import Article
from tui.layout.lists.pairs_sheet import Table
from tui.layout.sides import Side


class Views:
    """Opens and closes the other views of what is compared."""

    def __init__(
        self, papers: Papers, surface: Surface, panes: Panes, comparing: Comparing, weighing: Weighing
    ) -> None:
        self._wordings = Wordings(papers, surface)
        self._papers = papers
        self._surface = surface
        self._panes = panes
        self._comparing = comparing
        self._weighing = weighing

    def read_alone(self, side: Side = "right") -> None:
        """Open one article of the pair alone."""
        self._put(ReadingReader(self._papers.pile.pair, side))

    def take_off(self) -> bool:
        """Close what was opened last; returns whether there was anything to be closed."""
        taken = self._papers.pile.take_off()
        if isinstance(taken, PairsReader):
            self._weighing.stop_weighing_all()
        elif isinstance(taken, WordingsReader):
            self._wordings.stop()
        return taken is not None

    def end_if_over(self) -> None:
        """Close a view that has done its work, and open the pair that was chosen there."""
        reader = self._papers.pile.top
        if reader.over:
            self.take_off()
            if reader.chosen is not None:
                self._comparing.open(*reader.chosen)
            if isinstance(reader, WordingsReader) and reader.row is not None:
                self._papers.pile.pair.to_row(reader.row)

    def _put(self, reader: Reader) -> None:
        self._papers.pile.put(reader)
        self._panes.focus_text()

    def _toggle(self, kind: type[Reader], reader: Callable[[], Reader]) -> None:
        """Put a reader of this kind on top, unless one is there: then take it off."""
        if isinstance(self._papers.pile.top, kind):
            self.take_off()
        else:
            self._put(reader())

    def do_changes(self, _: int) -> None:
        self._toggle(ChangesReader, lambda: ChangesReader(self._papers.pile.pair))

    def do_kinds(self, _: int) -> None:
        self._toggle(KindsReader, lambda: KindsReader(self._papers.pile.pair))

    def do_read_alone(self, _: int) -> None:
        """Read the article on the right alone, or the one under the cursor of the list."""
        papers = self._papers
        item = papers.shelf.item
        if self._panes.list_focused and item is not None and not isinstance(papers.pile.top, ReadingReader):
            left = papers.pair is not None and item == papers.pair[0]
            if not left:
                papers.pairing.do_choose_right(1)
                self._comparing.open_wanted()
            self.read_alone("left" if left else "right")
        else:
            self._toggle(ReadingReader, lambda: ReadingReader(papers.pile.pair))

    def do_raw_page(self, _: int) -> None:
        pile = self._papers.pile
        side = pile.top.side if isinstance(pile.top, ReadingReader) else pile.pair.side_here
        self._toggle(RawReader, lambda: RawReader(pile.pair, side, self._fetch))

    def _fetch(self, article: Article) -> None:
        self._surface.background.start(Work.FETCHING, partial(self._read_source, article))

    def _read_source(self, article: Article) -> None:
        item = self._papers.comparisons.entry_of(article)
        try:
            source = Source(article, self._papers.session.source_text(item) if item is not None else article.text)
        except Unreadable:
            # What can be read only once, or is gone: what was made of it is still there.
            source = Source(article, article.text, "the page cannot be read again: its text")
        self._surface.background.then(self._fetched, source)

    def _fetched(self, source: Source) -> None:
        for reader in self._papers.pile.over:
            if isinstance(reader, RawReader):
                reader.take(source)
        self._surface.paint()

    def do_all_pairs(self, _: int) -> None:
        papers = self._papers
        items = tabled(papers.session, papers.shelf.order, papers.pair)
        self._toggle(PairsReader, lambda: PairsReader(items, self._table))
        if isinstance(papers.pile.top, PairsReader):
            self._weighing.weigh_all(items)

    def do_wordings(self, _: int) -> None:
        """List how the articles of the story word the paragraph at the cursor."""
        if isinstance(self._papers.pile.top, WordingsReader):
            self.take_off()
            return
        reader = self._wordings.of_paragraph_here()
        if reader is not None:
            self._put(reader)
            self._wordings.compare(reader)

    def _table(self, items: tuple[int, ...]) -> Table:
        return table(self._papers.session, self._papers.comparisons, items, self._papers.pair)
