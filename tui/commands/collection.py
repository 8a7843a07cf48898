"""Many articles for a command: those of folders, of a file's history or of a web archive, read through the store."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.articles.sanitize import visible
from tui.commands.parsing import Parser, reading_options
from tui.commands.progress import Progress
from tui.commands.status import UserError, tell
from tui.layout.words.phrases import count
from tui.paths import cache_folder
from tui.sources.source import Problem, Reference, Remark, Source
from tui.sources.source import Progress as Listing
from tui.sources.texts import Texts

if TYPE_CHECKING:
    from tui.articles.article import Article
    from tui.sources.entry import Entry

__all__ = ["Collection", "source_options"]


def source_options(made: Parser) -> None:
    """Add what says where many articles come from, and how they are read."""
    made.add_argument("path", nargs="+", metavar="PATH", help="folders, files, - for stdin, or one web archive")
    made.add_argument("--history", action="store_true", help="PATH is a file under git: its versions, oldest first")
    made.add_argument("--url", metavar="URL", help="of a web archive: the captures of this page only")
    reading_options(made)


class Collection:
    """The articles that `source_options` ask for, in order.

    What is read of many pages is kept for the next time, in the store that the screens use. Of a page that cannot be
    read, stderr tells why.
    """

    def __init__(self, options: Namespace) -> None:
        self.problems = 0
        """How many pages could not be read."""
        self._source = _source(options)
        self._texts = Texts(self._source, whole=options.whole, paragraphs=options.paragraphs)
        self._progress = Progress()

    def entries(self) -> Iterator[Entry]:
        """What is told of each article, and its profile; few texts are held."""
        for reference in self._references():
            entry = self._texts.entry(reference, profiled=True)
            if entry.problem is not None:
                self._tell(entry.problem)
            else:
                yield entry

    def articles(self) -> Iterator[Article]:
        """Each article."""
        for entry in self.entries():
            found = self._texts.article(entry.reference)
            if isinstance(found, Problem):
                self._tell(found)
            else:
                yield found

    def close(self) -> None:
        """Let go of the source and of the store."""
        self._source.close()
        self._texts.close()

    def _references(self) -> Iterator[Reference]:
        with self._progress:
            items = list(self._listed())
            pages = [item for item in items if isinstance(item, Reference)]
            self._texts.keep_in(cache_folder(), pages=sum(page.series is None for page in pages))
            done = 0
            for item in items:
                if isinstance(item, Reference):
                    yield item
                    done += 1
                    self._progress.words(f"reading: {done:,} of {count(len(pages), 'page')}")
                else:
                    self._tell(item)

    def _listed(self) -> Iterator[Reference | Problem | Remark]:
        for item in self._source.references():
            if isinstance(item, Listing):
                self._progress.words(item.words)
            else:
                yield item

    def _tell(self, what: Problem | Remark) -> None:
        self._progress.clear()
        if isinstance(what, Problem):
            self.problems += 1
        tell(what.sentence if isinstance(what, Problem) else what.words)


def _source(options: Namespace) -> Source:
    if options.history:
        from tui.sources.git.history import History  # each source loads what it reads with

        return History(_only(options.path, "--history takes one file"))
    from tui.sources.archives.index import archive_indices

    if options.url is not None:
        from tui.sources.archives.archive import Archive

        return Archive(_only(options.path, "--url takes one web archive"), options.url, indices=archive_indices())
    from tui.sources.named import source_of

    return source_of(options.path, indices=archive_indices())


def _only(paths: Sequence[str], why: str) -> str:
    if len(paths) > 1:
        raise UserError(f"{why}; leave {visible(paths[1])} out")
    return paths[0]
