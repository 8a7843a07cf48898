"""What is opened over the pair: the list of changes, one article alone, its raw page, all pairs; copies and exports."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from textual import on, work

from tui.app.background import Check, Overtaken
from tui.app.exporting import Exporting
from tui.app.messages import (
    AllWeighed,
    SourceRead,
    Told,
)
from tui.app.readers.changes import ChangesReader
from tui.app.readers.kinds import KindsReader
from tui.app.readers.pairs import PairsReader
from tui.app.readers.raw import RawReader, Source
from tui.app.readers.reader import Reader
from tui.app.readers.reading import ReadingReader
from tui.app.screens.comparing import Comparing
from tui.app.screens.export import Export
from tui.app.session import Unreadable
from tui.app.tabled import table, tabled
from tui.articles.article import Article
from tui.compare.collection.pairs import kept_shares
from tui.layout.lists.pairs_sheet import Table
from tui.layout.phrases import percent


class Views(Comparing):
    """Opens and closes the other views of what is compared."""

    def _toggle(self, kind: type[Reader], reader: Callable[[], Reader]) -> None:
        """Put a reader of this kind on top, unless one is there: then take it off."""
        if isinstance(self.reader, kind):
            self.take_off()
        else:
            self.put_on_top(reader())

    def do_changes(self, _: int) -> None:
        self._toggle(ChangesReader, lambda: ChangesReader(self.pair_reader))

    def do_kinds(self, _: int) -> None:
        self._toggle(KindsReader, lambda: KindsReader(self.pair_reader))

    def do_read_alone(self, _: int) -> None:
        """Read the article on the right alone, or the one under the cursor of the list."""
        item = self.shelf.item
        if self.focused is self.side_pane and item is not None and not isinstance(self.reader, ReadingReader):
            left = self.pair is not None and item == self.pair[0]
            if not left:
                self.pairing.do_choose_right(1)
                self._open_wanted()
            self.put_on_top(ReadingReader(self.pair_reader, "left" if left else "right"))
        else:
            self._toggle(ReadingReader, lambda: ReadingReader(self.pair_reader))

    def do_raw_page(self, _: int) -> None:
        side = self.reader.side if isinstance(self.reader, ReadingReader) else self.pair_reader.side_here
        self._toggle(RawReader, lambda: RawReader(self.pair_reader, side, self._fetch_source))

    def _fetch_source(self, article: Article) -> None:
        self._read_source(article)

    @work(thread=True, exclusive=True, group="source", description="read a page")
    def _read_source(self, article: Article) -> None:
        item = self.comparisons.entry_of(article)
        try:
            source = Source(article, self.session.source_text(item) if item is not None else article.text)
        except Unreadable:
            # What can be read only once, or is gone: what was made of it is still there.
            source = Source(article, article.text, "the page cannot be read again: its text")
        self.post_message(SourceRead(source))

    @on(SourceRead)
    def _source_read(self, message: SourceRead) -> None:
        for reader in self._on_top:
            if isinstance(reader, RawReader):
                reader.take(message.source)
        self._paint()

    def do_all_pairs(self, _: int) -> None:
        items = tabled(self.session, self.shelf.order, self.pair)
        self._toggle(PairsReader, lambda: PairsReader(items, self._table))
        if isinstance(self.reader, PairsReader):
            self._weigh_all(items)

    def _table(self, items: tuple[int, ...]) -> Table:
        return table(self.session, self.comparisons, items, self.pair)

    @work(thread=True, exclusive=True, group="all pairs")
    def _weigh_all(self, items: tuple[int, ...]) -> None:
        """Weigh some entries against each other; nothing is done where all of that is known."""
        if all(self.comparisons.weighed(left, right) for left in items for right in items if left != right):
            return
        check = Check(lambda share: self._tell(Told(f"weighing all pairs: {percent(share)} done")))
        with suppress(Overtaken):
            shares = kept_shares([self.session.article(item) for item in items], progress=check)
            self.post_message(AllWeighed(items, shares))

    @on(AllWeighed)
    def _all_weighed(self, message: AllWeighed) -> None:
        for left, shares in zip(message.items, message.shares, strict=True):
            self.comparisons.weigh(left, dict(zip(message.items, shares, strict=True)))
        self._said = ""
        for reader in self._on_top:
            reader.set()
        self._paint_list()
        self._paint()

    def do_export(self, _: int) -> None:
        if self.settings.safe:
            self._said = "this session writes no files (--safe)"
            return
        pair = self.pair_reader
        if pair.comparison is None:
            self._said = "there is no comparison to export yet"
            return
        exporting = Exporting(pair.comparison, typographic=pair.view.typographic)
        self.app.push_screen(Export(exporting), lambda said: self._say(said or ""))

    def do_copy(self, _: int) -> None:
        if excerpt := self.reader.excerpt(whole=False):
            self._copy(excerpt.text, excerpt.what, self.keys.caption_of("copy"))

    def do_copy_paragraphs(self, _: int) -> None:
        if excerpt := self.reader.excerpt(whole=True):
            self._copy(excerpt.text, excerpt.what, self.keys.caption_of("copy_paragraphs"))

    def _copy(self, text: str, what: str, again: str) -> None:
        copied = self._copying.copy(text, what, again)
        if copied.send:
            self.app.copy_to_clipboard(copied.send)
        self.reader.said = copied.said
