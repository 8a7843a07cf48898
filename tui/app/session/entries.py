"""The pages of a session by their numbers, and what is seen of all of them. Knows no screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar, overload

from tui.app.session.items import Items
from tui.app.session.reloading import Reloaded
from tui.app.session.versions import as_stories, by_page
from tui.layout.lists.order import Item, Story
from tui.sources.entry import Entry

_Made = TypeVar("_Made")


class Entries(Sequence[Entry]):
    """Every page; a page keeps its number for as long as the session lasts.

    One thread changes them, others may look at them meanwhile. What is made of all of them is made anew only after a
    change: it is looked at whenever something is painted.
    """

    def __init__(self, heading: str) -> None:
        """`heading` is what pages are listed under as long as nobody knows which of them tell the same story."""
        self._heading = heading
        self._all: list[Entry] = []
        self._listed: list[int] = []
        self._changes = 0
        """How often the entries have changed; counted after each change."""
        items = Items()
        self._items = _Kept(lambda: items.of(self._all))
        self._articles = _Kept(lambda: [i for i, entry in enumerate(self._all) if entry.card is not None])
        self._series = _Kept(lambda: by_page(self._all, self._listed))
        self._unsorted = _Kept(self._make_unsorted)

    def __len__(self) -> int:
        return len(self._all)

    @overload
    def __getitem__(self, number: int) -> Entry: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Entry]: ...
    def __getitem__(self, number: int | slice) -> Entry | Sequence[Entry]:
        return self._all[number]

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._all)

    def add(self, entry: Entry) -> None:
        """Add a page that a source lists."""
        # Before its number: who looks at the numbers meanwhile looks the entries up.
        self._all.append(entry)
        self._listed.append(len(self._all) - 1)
        self._changes += 1

    def put(self, number: int, entry: Entry) -> None:
        """Take another entry for a page, since it was read."""
        self._all[number] = entry
        self._changes += 1

    def take(self, reloaded: Reloaded) -> None:
        """Take what became of all of them."""
        self._all, self._listed = reloaded.entries, reloaded.listed
        self._changes += 1

    @property
    def listed(self) -> Sequence[int]:
        """The entries that the source lists, in its order, problems included."""
        return self._listed

    @property
    def articles(self) -> Sequence[int]:
        """The entries that are articles."""
        return self._articles.after(self._changes)

    @property
    def series(self) -> Mapping[str, Sequence[int]]:
        """The entries of each page that is kept in versions, oldest first, without the unreadable."""
        return self._series.after(self._changes)

    @property
    def items(self) -> Sequence[Item]:
        """The pages as the side pane lists them; the same object as long as nothing changes."""
        return self._items.after(self._changes)

    @property
    def unsorted(self) -> Sequence[Story]:
        """The pages that can be read: versions by their page, all others under one heading."""
        return self._unsorted.after(self._changes)

    def _make_unsorted(self) -> Sequence[Story]:
        # The source may be listing more of them meanwhile.
        listed = [i for i in tuple(self._listed) if self._all[i].problem is None]
        singles = tuple(i for i in listed if self._all[i].reference.series is None)
        return (*as_stories(self.series), *([Story(self._heading, singles)] if singles else []))


class _Kept(Generic[_Made]):
    """What was made of the entries, until they change."""

    def __init__(self, make: Callable[[], _Made]) -> None:
        self._make = make
        self._made: tuple[int, _Made] | None = None

    def after(self, changes: int) -> _Made:
        """What is made of them after so many changes."""
        made = self._made
        if made is None or made[0] != changes:
            self._made = made = changes, self._make()
        return made[1]
