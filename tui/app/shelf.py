"""The list of articles: its lines, its cursor, and what each key does there. Knows no screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui.layout.catalogue import Item, ListLine, Story, catalogue


class Shelf:
    """Keeps the lines of the side pane and the cursor; each `do_` method is an action of the table of keys."""

    def __init__(self) -> None:
        self.lines: tuple[ListLine, ...] = ()
        self.at = 0
        """The line the cursor stands on."""
        self.said = ""
        """What the last action has to tell: why a page could not be read."""
        self._items: Sequence[Item] = ()
        self._height = 1

    def fill(
        self,
        items: Sequence[Item],
        stories: Sequence[Story],
        pair: tuple[int, int] | None,
        kept: Mapping[int, float],
        *,
        width: int,
        height: int,
        follow: bool,
    ) -> None:
        """Set the list in `width` cells; with `follow` the cursor goes to the article on the right."""
        here = self.item
        self._items, self._height = items, max(1, height)
        left, right = pair or (None, None)
        self.lines = catalogue(items, stories, width, left=left, right=right, kept=kept)
        wanted = right if follow or here is None else here
        self.at = next((i for i in self._places() if self.lines[i].item == wanted), next(iter(self._places()), 0))

    @property
    def item(self) -> int | None:
        """Index of the item under the cursor; None in an empty list."""
        return self.lines[self.at].item if self.at < len(self.lines) else None

    @property
    def order(self) -> tuple[int, ...]:
        """The items that can be read, in the order of the list."""
        found = (self.lines[i].item for i in self._places())
        return tuple(item for item in found if item is not None and self._items[item].problem is None)

    def _places(self) -> list[int]:
        return [i for i, line in enumerate(self.lines) if line.item is not None]

    def to_line(self, line: int) -> None:
        """Put the cursor on the item at `line`, or on the nearest one."""
        places = self._places()
        if places:
            self.at = min(places, key=lambda i: abs(i - line))

    def hush(self) -> None:
        """Forget what the last action had to tell."""
        self.said = ""

    def _by(self, items: int) -> None:
        places = self._places()
        if not places:
            return
        at = places.index(self.at) if self.at in places else 0
        self.at = places[max(0, min(len(places) - 1, at + items))]
        item = self.item
        self.said = (self._items[item].problem or "") if item is not None else ""

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
