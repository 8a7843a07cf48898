"""The pages of a session as they are listed and read, and the pairs they make. Knows no screen."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from tui.app.session.entries import Entries
from tui.app.session.grouping import Grouped, grouped
from tui.app.session.reloading import GoOn, Reloaded, reload
from tui.app.session.versions import as_stories, stepped
from tui.app.state import identity
from tui.articles import Article, NotText
from tui.articles.read import read_source
from tui.articles.sanitize import visible
from tui.compare.comparison import Comparison
from tui.compare.engine import compare
from tui.compare.reporting import Report, silent
from tui.layout.lists.order import Story
from tui.layout.words.phrases import count
from tui.sources.entry import Entry, first_entry
from tui.sources.source import Listed, Problem, Progress, Reference, Remark, Source
from tui.sources.texts import Texts

FEW_PROBLEMS = 5
"""As many sentences are told when nothing at all could be read."""
QUICK_CHARACTERS = 60_000
"""Two articles of together so many characters are compared in some 50 ms."""
GROUPING = "finding out which articles tell the same story"
"""What is told of the last step of reading."""
NAMED = "As you named them"
"""What the list calls two files that were named as a pair."""
UNGROUPED = "All pages"
"""What it calls pages as long as nobody knows which of them tell the same story."""


class Unreadable(Exception):
    """A page that was chosen cannot be read; its text is one sentence."""


@dataclass
class Session:
    """The pages of a session: first listed, then read. Versions of a page are read when somebody chooses them."""

    name: str
    """What is open, safe to show."""
    source: Source
    note: str = ""
    """Something to tell the reader at the start."""
    opened: tuple[str, ...] = ()
    """What was named to be opened, by absolute paths: the session is found again under them. Empty for what is not to
    be remembered."""
    cache_folder: Path | None = None
    """Where what is read of many pages is kept for the next time; None for nowhere."""
    fixed_pair: bool = False
    """Two files were named: the first is left, the second right, and there is nothing to choose."""
    stories: tuple[Story, ...] = ()
    complete: bool = False
    """Everything is read that is read without being chosen."""
    doing: str = ""
    """How far the reading is, safe to show."""

    def __post_init__(self) -> None:
        self.entries = Entries(NAMED if self.fixed_pair else UNGROUPED)
        """Every page; a page keeps its number for as long as the session lasts."""
        self._work = self._list_and_read()
        self._one_reader = Lock()
        self._one_reload = Lock()
        self._references: list[Reference] = []
        """What the source listed last."""
        self._texts = Texts(self.source)
        self._closest: tuple[int, int] | None = None
        """The articles most alike that differ, as far as they are grouped."""
        self._newest: tuple[int, int] | None = None
        """The newest versions that differ."""

    # ---- reading

    def read(self, seconds: float) -> bool:
        """List and read pages for about so long; returns whether all is read."""
        deadline = time.monotonic() + seconds
        for _ in self._work:
            if time.monotonic() > deadline:
                return False
        self.complete = True
        return True

    def _list_and_read(self) -> Iterator[None]:
        """Each step lists or reads one page."""
        for item in self.source.references():
            if isinstance(item, Progress):
                self.doing = item.words
            elif isinstance(item, Remark):
                self.note = item.words
            else:
                if isinstance(item, Reference):
                    self._references.append(item)
                self.entries.add(first_entry(item))
            yield
        singles = [i for i in self.entries.listed if self.entries[i].reference.series is None]
        self._texts.keep_in(self.cache_folder, pages=len(singles))
        for done, index in enumerate(singles):
            self.doing = f"reading: {done:,} of {count(len(singles), 'page')}"
            self._read(index)
            yield
        yield from self._find_newest_pair()

    def _read(self, index: int) -> Entry:
        """Read an entry that nobody has read yet; for one that is read, nobody is waited for."""
        if not self.entries[index].unread:
            return self.entries[index]
        with self._one_reader:
            entry = self.entries[index]
            if entry.unread:
                entry = self._entry(entry.reference)
                self.entries.put(index, entry)
            return entry

    def _entry(self, reference: Reference) -> Entry:
        """Read a page. Versions are not grouped by what they tell, nor is a pair: books take long to profile."""
        return self._texts.entry(reference, profiled=reference.series is None and not self.fixed_pair)

    def _find_newest_pair(self) -> Iterator[None]:
        """Find the two newest versions of a page that differ in what the article says."""
        series = self.entries.series
        if not series or self.fixed_pair:
            return
        newest: int | None = None
        for index in reversed(max(series.values(), key=len)):
            article = None
            with suppress(Unreadable):
                article = self.article(index)
            if article is not None and newest is None:
                newest, wording = index, _wording(article)
            elif article is not None and newest is not None:
                differs = _wording(article) != wording
                if differs or self._newest is None:
                    self._newest = (index, newest)
                if differs:
                    return
            self.doing = "reading: looking for the newest versions that differ"
            yield
        if newest is not None and self._newest is None:
            self.note = "one version only, so far: there is nothing to compare it with"

    def article(self, index: int) -> Article:
        """The article of an entry, read where it is not at hand. Raises `Unreadable`."""
        entry = self._read(index)
        found: Article | Problem | None = self._texts.held(entry.reference) or entry.problem
        if found is None:
            with self._one_reader:
                found = self._texts.article(entry.reference)
        if isinstance(found, Problem):
            raise Unreadable(found.sentence)
        return found

    def source_text(self, index: int) -> str:
        """The source of an entry's page as it is there now, safe to show. Raises `Unreadable`."""
        with self._one_reader:
            page = self.source.read(self.entries[index].reference)
        if isinstance(page, Problem):
            raise Unreadable(page.sentence)
        try:
            return read_source(page.data, charset=page.charset)
        except NotText as error:
            raise Unreadable(f"{visible(page.path)} cannot be shown, since {error}") from error

    def hopeless(self) -> list[str]:
        """Why there is nothing to show: a sentence for each page, once all are read and nothing can be compared.

        Two files named as a pair must both be there; of a folder one article is enough.
        """
        if not self.complete:
            return []
        problems = [entry.problem.sentence for entry in self.entries if entry.problem is not None]
        if self.fixed_pair:
            return problems
        if self.entries.articles:
            return []
        return problems[:FEW_PROBLEMS] or ["there is no article here; name a folder of text files, or two files"]

    def changed(self) -> bool:
        """Whether pages have changed since they were listed. Cheap, and may be asked on any thread."""
        with self._one_reader:
            return self.source.changed(self._references)

    def reload(self, go_on: GoOn = lambda _: True) -> Reloaded:
        """List the source again, read what changed and group anew; entries keep their numbers.

        `go_on` is told how far that is, and says whether to go on: what was read until then counts, and nothing of a
        source that is not listed to its end.
        """
        with self._one_reload:
            return self._reload(go_on)

    def _reload(self, go_on: GoOn) -> Reloaded:
        items: list[Listed] = []
        with self._one_reader:
            for item in self.source.references():
                items.append(item)
                if isinstance(item, Progress) and not go_on(f"{item.words}; Esc stops it"):
                    return Reloaded(list(self.entries), list(self.entries.listed), stopped=True)
        reloaded = reload(self._entry_again, self.entries, self.entries.listed, items, go_on)
        self.entries.take(reloaded)
        # Also where the reading was stopped: whoever stopped it is not to see it begin again by itself.
        self._references = [item for item in items if isinstance(item, Reference)]
        if reloaded.anything:
            self._newest = None
            for _ in self._find_newest_pair():
                pass
            go_on(GROUPING)
            self.group()
        return reloaded

    def _entry_again(self, reference: Reference) -> Entry:
        with self._one_reader:
            return self._entry(reference)

    # ---- grouping

    def shelved(self) -> Sequence[Story]:
        """What the list holds: the stories, and until they are told apart all pages under one heading."""
        return self.stories or self.entries.unsorted

    def group(self) -> None:
        """Group the pages: versions by their page, the articles read so far by the story they tell."""
        alone = [i for i in self.entries.articles if self.entries[i].reference.series is None]
        # Whoever names two files has said that they belong together.
        named = Grouped((Story(NAMED, tuple(alone)),), None) if self.fixed_pair else None
        told = named or grouped(self.entries, alone)
        self._closest = told.closest
        self.stories = (*as_stories(self.entries.series), *told.stories)

    # ---- pairs

    def find(self, left: str | None, right: str | None) -> tuple[int, int] | None:
        """The pair of entries of these names (see `state.identity`); None where one is gone or unreadable."""
        if left is None or right is None:
            return None
        known: dict[str, int] = {}
        for i, entry in enumerate(self.entries):
            # Of many thousands, hardly one has the name of either file; the whole path takes longer to make.
            file = entry.path.rstrip("/").rpartition("/")[2]
            if entry.problem is None and (file in left or file in right):
                known[identity(entry)] = i
        one, other = known.get(left), known.get(right)
        return None if one is None or other is None else (one, other)

    def first_pair(self) -> tuple[int, int] | None:
        """The pair to open with; None with fewer than two articles.

        The two files named; else the newest two versions that differ; else the closest two articles that do.
        """
        if self._newest is not None:
            return self._newest
        articles = self.entries.articles
        if len(articles) < 2:
            return None
        if self.fixed_pair:
            return articles[0], articles[1]
        return self._closest or (articles[0], articles[1])

    def has(self, index: int) -> bool:
        """Whether an entry is still among those that are listed."""
        return index in self.entries.listed

    def in_order(self, left: int, right: int) -> bool:
        """Whether two entries are versions of one page."""
        return bool(self._order(left, right))

    def neighbours(self, left: int, right: int, steps: int) -> tuple[int, int] | None:
        """The pair so many versions newer than this one (older, where `steps` is negative), as far as there are any.

        None where the two are not versions of one page, or where nothing is newer or older.
        """
        order = self._order(left, right)
        return stepped(order, left, right, steps) if order else None

    def _order(self, left: int, right: int) -> Sequence[int]:
        """The versions of the page that both are versions of, oldest first; empty where there is no such page."""
        return next((found for found in self.entries.series.values() if left in found and right in found), [])

    def fellows(self, index: int) -> tuple[int, ...]:
        """The others of its story, as far as they are read."""
        story = next((story.items for story in self.stories if index in story.items), ())
        return tuple(i for i in story if i != index and self.entries[i].card is not None)

    def compare(self, left: int, right: int, progress: Report = silent) -> Comparison:
        """Compare two entries, which are read where nobody has; `progress` is that of `tui.compare.compare`.

        Raises `Unreadable`.
        """
        return compare(self.article(left), self.article(right), progress=progress)

    def quick(self, left: int, right: int) -> bool:
        """Whether two entries are compared so fast that nobody waits for it."""
        one, other = (self._texts.held(self.entries[i].reference) for i in (left, right))
        return one is not None and other is not None and len(one.text) + len(other.text) <= QUICK_CHARACTERS

    # ---- showing

    def in_figures(self) -> str:
        """How much there is: `5 articles, 1 story`; `2,000 versions`; `12 versions of 3 pages`."""
        series = self.entries.series
        if series:
            versions = count(sum(map(len, series.values())), "version")
            return versions if len(series) == 1 else f"{versions} of {count(len(series), 'page')}"
        articles = count(len(self.entries.articles), "article")
        return f"{articles}, {count(len(self.stories), 'story', 'stories')}" if self.stories else articles

    def close(self) -> None:
        """Let go of what the source and the store hold open."""
        with self._one_reader:
            self.source.close()
            self._texts.close()


def _wording(article: Article) -> list[str]:
    return [article.paragraphs[i].text for i in article.content]
