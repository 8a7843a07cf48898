"""The versions of pages among the entries of a session: by page, in order. Knows no screen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tui.articles.sanitize import visible
from tui.layout.lists.order import Story
from tui.layout.words.titles import file_name
from tui.sources.entry import Entry

ONCE = "One version only"
"""What pages that were kept once are listed under, among others that were kept more often."""


def by_page(entries: Sequence[Entry], listed: Iterable[int]) -> dict[str, list[int]]:
    """The entries of each page that is kept in versions, oldest first, without the unreadable."""
    pages: dict[str, list[int]] = defaultdict(list)
    for index in listed:
        entry = entries[index]
        if entry.reference.series is not None and entry.problem is None:
            pages[entry.reference.series].append(index)
    return dict(pages)


def as_stories(pages: Mapping[str, Sequence[int]]) -> Iterator[Story]:
    """The versions of each page, the newest on top, since what was changed last is what is looked for first.

    The page with the most versions comes first.
    """
    once: list[int] = []
    for name, versions in sorted(pages.items(), key=lambda page: (-len(page[1]), page[0])):
        if len(versions) > 1 or len(pages) == 1:
            yield Story(_page_name(name), tuple(reversed(versions)))
        else:
            once += versions
    if once:
        yield Story(ONCE, tuple(once))


def stepped(versions: Sequence[int], left: int, right: int, steps: int) -> tuple[int, int] | None:
    """The pair so many versions newer than this one (older, where `steps` is negative), as far as there are any.

    Both must be among the versions. None where nothing is newer or older.
    """
    one, other = versions.index(left), versions.index(right)
    steps = max(-min(one, other), min(steps, len(versions) - 1 - max(one, other)))
    return (versions[one + steps], versions[other + steps]) if steps else None


def _page_name(series: str) -> str:
    """An address without its scheme; of a path, the file's name."""
    _, scheme, address = series.partition("://")
    return visible(address) if scheme else file_name(series)
