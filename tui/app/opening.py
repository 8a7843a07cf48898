"""What a session begins with: the pages that were read, and the pair to show first. Knows no screen."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tui.articles.sanitize import visible
from tui.compare.comparison import Comparison
from tui.compare.engine import compare
from tui.compare.stories import closest_pair, stories, story_name
from tui.layout.catalogue import Item, Story
from tui.layout.heads import file_name, title
from tui.sources.folder import Folder
from tui.sources.library import Entry, load
from tui.sources.sample import sample_story

FEW_PROBLEMS = 5
"""As many sentences are told when nothing at all could be read."""
QUICK_CHARACTERS = 60_000
"""Two articles of together so many characters are compared in some 50 ms."""
FIRST_SECONDS = 0.2
"""Pages are read for this long before the first paint: a folder that is done by then appears complete at once."""


@dataclass
class Session:
    """The pages of a session as they come in."""

    name: str
    """What is open, safe to show."""
    waiting: Iterator[Entry]
    """The pages still to be read."""
    note: str = ""
    """Something to tell the reader at the start."""
    fixed_pair: bool = False
    """Two files were named: the first is left, the second right, and there is nothing to choose."""
    entries: list[Entry] = field(default_factory=list)
    stories: tuple[Story, ...] = ()
    complete: bool = False

    def read(self, seconds: float) -> bool:
        """Read pages for about so long; returns whether all are read."""
        deadline = time.monotonic() + seconds
        for entry in self.waiting:
            self.entries.append(entry)
            if time.monotonic() > deadline:
                return False
        self.complete = True
        return True

    def hopeless(self) -> list[str]:
        """Why there is nothing to show: a sentence for each page, once all are read and nothing can be compared.

        Two files named as a pair must both be there; of a folder one article is enough.
        """
        if not self.complete:
            return []
        problems = [entry.problem.sentence for entry in self.entries if entry.problem is not None]
        if self.fixed_pair:
            return problems
        if self._articles():
            return []
        return problems[:FEW_PROBLEMS] or ["there is no article here; name a folder of text files, or two files"]

    def group(self) -> None:
        """Group the articles read so far by the story they tell."""
        articles = self._articles()
        groups = stories([article for i in articles if (article := self.entries[i].article)])
        self.stories = tuple(
            Story(self._story_name([articles[i] for i in group]), tuple(articles[i] for i in group)) for group in groups
        )

    def _story_name(self, indices: Sequence[int]) -> str:
        articles = [article for i in indices if (article := self.entries[i].article)]
        return visible(story_name(articles)) or title(articles[0])

    def _articles(self) -> list[int]:
        return [i for i, entry in enumerate(self.entries) if entry.article is not None]

    def first_pair(self) -> tuple[int, int] | None:
        """The pair to open with: the two named, else the closest two that differ; None with fewer than two articles."""
        articles = self._articles()
        if len(articles) < 2:
            return None
        if self.fixed_pair:
            return articles[0], articles[1]
        pair = closest_pair([article for i in articles if (article := self.entries[i].article)])
        return (articles[pair[0]], articles[pair[1]]) if pair else (articles[0], articles[1])

    def items(self) -> list[Item]:
        """The pages as the side pane lists them."""
        items = [_item(entry) for entry in self.entries]
        times = Counter(item.title for item in items)
        return [
            item._replace(title=file_name(entry.path)) if times[item.title] > 1 else item
            for item, entry in zip(items, self.entries, strict=True)
        ]

    def compare(self, left: int, right: int, progress: Callable[[float], None] | None = None) -> Comparison:
        """Compare two entries that hold articles; `progress` is that of `tui.compare.compare`."""
        a, b = self.entries[left].article, self.entries[right].article
        assert a is not None
        assert b is not None
        return compare(a, b, progress=progress)

    def quick(self, left: int, right: int) -> bool:
        """Whether two entries are compared so fast that nobody waits for it."""
        articles = (self.entries[left].article, self.entries[right].article)
        return sum(len(article.text) for article in articles if article is not None) <= QUICK_CHARACTERS


def open_paths(paths: Sequence[str]) -> Session:
    """A session of these files and folders; of the sample story where none is named."""
    if not paths:
        return Session(
            "the sample story",
            load(Folder([str(sample_story())])),
            note="this is the sample story; to read your own: storydiff FOLDER, or two files",
        )
    files = [path for path in paths if not Path(path).is_dir()]
    pair = len(paths) == len(files) == 2
    name = ", ".join(file_name(path.rstrip("/") or path) for path in paths)
    return Session(name, load(Folder(paths)), fixed_pair=pair)


def _item(entry: Entry) -> Item:
    if entry.article is not None:
        return Item(title(entry.article), entry.article.words, entry.article.published)
    name = file_name(entry.path)
    # The list tells the folder; what the status line has room for is the reason and the remedy.
    sentence = entry.problem.sentence.replace(visible(entry.path), name, 1) if entry.problem else None
    return Item(name, problem=sentence)
