"""The list of articles: its lines, its cursor, and what each key does there. Knows no screen."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from tui.layout.lists.catalogue import Catalogue, ListLine
from tui.layout.lists.order import Item, Slot, Story, slots
from tui.layout.lists.sieve import Sieve
from tui.layout.lists.sort import Sort


class Filling(NamedTuple):
    """What the list is filled with."""

    items: Sequence[Item] = ()
    stories: Sequence[Story] = ()
    pair: tuple[int, int] | None = None
    kept: Mapping[int, float] = MappingProxyType({})
    """The share of the left article's words that others keep, 0..1, as far as that is known."""


class Shelf:
    """Keeps the lines of the side pane and the cursor; each `do_` method is an action of the table of keys."""

    def __init__(self, sort: Sort = Sort.STORY) -> None:
        self.lines: Sequence[ListLine] = ()
        self.at = 0
        """The line the cursor stands on."""
        self.said = ""
        """What the last action has to tell: why a page could not be read."""
        self.sort = sort
        self.wanted = ""
        """What the list is filtered by, as it was typed; empty for nothing."""
        self._filling = Filling()
        self._shape: tuple[object, ...] = (None,) * 5
        """What the slots were made of."""
        self._slots: tuple[Slot, ...] = ()
        self._places: tuple[int, ...] = ()
        """The lines on which items stand."""
        self._lines_of: dict[int | None, int] = {}
        """The first line on which each item stands."""
        self._sieve = Sieve(())
        self._width, self._height = 1, 1

    def fill(self, filling: Filling, *, width: int, height: int, follow: bool) -> None:
        """Set the list in `width` cells; with `follow` the cursor goes to the article on the right."""
        self._filling, self._width, self._height = filling, width, max(1, height)
        self._set(filling.pair[1] if filling.pair is not None and (follow or self.item is None) else self.item)

    def _set(self, item: int | None) -> None:
        """Set the list with the cursor on an item; on the first, where it is not listed."""
        items, stories, pair, kept = self._filling
        left, right = pair or (None, None)
        # Lists may be long, and most of what is painted anew leaves the order as it is.
        closeness = (left, dict(kept)) if self.sort is Sort.CLOSENESS else None
        shape = (items, stories, self.sort, self.wanted, closeness)
        if not all(one is other or one == other for one, other in zip(shape, self._shape, strict=True)):
            self._shape = shape
            if items is not self._sieve.items:
                self._sieve = Sieve(items)
            wanted = self._sieve.matching(self.wanted) if self.wanted else ()
            self._slots = slots(items, stories, self.sort, self.wanted, wanted=wanted, left=left, kept=kept)
            self._places = tuple(i for i, slot in enumerate(self._slots) if slot.item is not None)
            self._lines_of = {self._slots[i].item: i for i in reversed(self._places)}
        self.lines = Catalogue(items, self._slots, self._width, left=left, right=right, kept=kept)
        self.at = self._lines_of.get(item, next(iter(self._places), 0))

    @property
    def item(self) -> int | None:
        """Index of the item under the cursor; None in an empty list."""
        return self._slots[self.at].item if self.at < len(self._slots) else None

    @property
    def order(self) -> tuple[int, ...]:
        """The items that can be read, in the order of the list; those that the filter leaves out are passed over."""
        found = (self._slots[i].item for i in self._places)
        return tuple(item for item in found if item is not None and self._filling.items[item].problem is None)

    def narrow(self, typed: str, item: int | None) -> None:
        """List only what matches what is typed; the cursor goes to an item, the first where that is not listed."""
        self.wanted = typed
        self._set(item)

    def do_sort(self, _: int) -> None:
        self.sort = self.sort.next
        self._set(self.item)
        self.said = f"the list is sorted: {self.sort}"

    def to_line(self, line: int) -> None:
        """Put the cursor on the item at `line`, or on the nearest one."""
        if self._places:
            self.at = min(self._places, key=lambda i: abs(i - line))

    def hush(self) -> None:
        """Forget what the last action had to tell."""
        self.said = ""

    def _by(self, items: int) -> None:
        places = self._places
        if not places:
            return
        at = bisect_left(places, self.at)
        self.at = places[max(0, min(len(places) - 1, at + items))]
        item = self.item
        self.said = (self._filling.items[item].problem or "") if item is not None else ""

    def do_list_down(self, times: int) -> None:
        self._by(times)

    def do_list_up(self, times: int) -> None:
        self._by(-times)

    def do_list_page_down(self, times: int) -> None:
        self._by(times * max(1, self._height - 2))

    def do_list_page_up(self, times: int) -> None:
        self._by(-times * max(1, self._height - 2))

    def do_list_top(self, _: int) -> None:
        self._by(-len(self.lines))

    def do_list_bottom(self, _: int) -> None:
        self._by(len(self.lines))
