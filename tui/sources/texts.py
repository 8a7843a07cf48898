"""The texts behind a session's entries: few are held at a time, the others are read again when somebody wants them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Lock

from tui.articles.article import Article
from tui.articles.profile import profile
from tui.sources.cache import Cache, Kept, open_cache
from tui.sources.entry import Entry, card_of
from tui.sources.library import read
from tui.sources.source import Problem, Reference, Source

__all__ = ["MANY", "Texts"]

MANY = 100
"""As many pages are read in a second; of fewer, nothing is kept for the next time."""
MOST_CHARACTERS = 4_000_000
"""Articles of together so many characters are held: all of a folder of a thousand news pages, in some 20 MB."""


class Texts:
    """Reads the articles of a source and holds those asked for last.

    Where there is a store, what was read goes there with its profile, and comes from there in the next run; what a
    page said when it was read can then be had even after the page has changed or gone. Nothing is stored of versions,
    since their keeper stores them.

    Reading is for one thread at a time, `held` for any.
    """

    def __init__(self, source: Source, *, whole: bool = False, paragraphs: str = "auto") -> None:
        """`whole` and `paragraphs` are those of `read_text`; what is read in any but the usual way is not stored."""
        self._read: Callable[[Reference], Article | Problem] = partial(read, source, whole=whole, paragraphs=paragraphs)
        self._usual = not whole and paragraphs == "auto"
        self._cache: Cache | None = None
        self._held: OrderedDict[Reference, Article] = OrderedDict()
        self._characters = 0
        """Those of `_held` together."""
        self._read_once: dict[Reference, Article] = {}
        """What came from a pipe can be had no second time."""
        self._lock = Lock()

    def keep_in(self, folder: Path | None, *, pages: int) -> None:
        """Use the store in a folder from now on, where so many pages are worth it and are read in the usual way."""
        if folder is not None and pages >= MANY and self._usual:
            self._cache = open_cache(folder)

    def entry(self, reference: Reference, *, profiled: bool) -> Entry:
        """Read a page for the list; of what the store has, nothing is opened."""
        cache = self._cache if profiled and reference.version is None else None
        known = cache.listed(reference) if cache is not None else None
        if known is not None:
            return Entry(reference, known.card, profile=known.profile)
        article = self._read(reference)
        if isinstance(article, Problem):
            return Entry(reference, problem=article)
        self._hold(reference, article)
        card, found = card_of(article), profile(article) if profiled else None
        if cache is not None and found is not None:
            cache.put(reference, article, Kept(card, found))
        return Entry(reference, card, profile=found)

    def article(self, reference: Reference) -> Article | Problem:
        """The article of an entry: held, stored or read again."""
        held = self.held(reference)
        if held is not None:
            return held
        stored = self._cache.article(reference) if self._cache is not None else None
        article = stored or self._read(reference)
        if isinstance(article, Article):
            self._hold(reference, article)
        return article

    def held(self, reference: Reference) -> Article | None:
        """The article of an entry, if it is at hand."""
        with self._lock:
            if reference in self._held:
                self._held.move_to_end(reference)
                return self._held[reference]
            return self._read_once.get(reference)

    def close(self) -> None:
        """Let go of the store."""
        if self._cache is not None:
            self._cache.close()
            self._cache = None

    def _hold(self, reference: Reference, article: Article) -> None:
        with self._lock:
            if reference.stamp is None and reference.version is None:
                self._read_once[reference] = article
                return
            self._characters += len(article.text)
            if reference in self._held:
                self._characters -= len(self._held.pop(reference).text)
            self._held[reference] = article
            while self._characters > MOST_CHARACTERS and len(self._held) > 1:
                self._characters -= len(self._held.popitem(last=False)[1].text)
