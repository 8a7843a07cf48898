"""The lines of the side pane: stories as groups, an article a line, then what could not be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, overload

from rich.cells import cell_len

from tui.layout.lists.card import card
from tui.layout.lists.order import Item, Slot
from tui.layout.text.lines import Cell, Ink, Piece
from tui.layout.text.wrap import pad
from tui.layout.words.dates import date
from tui.layout.words.file_names import fitted
from tui.layout.words.phrases import percent

WORDS_FROM, DATES_FROM = 26, 38
"""Articles show how many words they have, and their dates, where the pane has at least so many cells; versions of a
page always show their dates, and how much they keep from `DATES_FROM` cells on."""
_KEPT, _WORDS, _DATE = 5, 6, 13


class ListLine(NamedTuple):
    """One line of the side pane."""

    item: int | None
    """Index of the item that stands here; None for the name of a group."""
    cell: Cell


class Catalogue(Sequence[ListLine]):
    """The lines of the list in `width` cells, the sign of each (2 cells) not counted; made when they are asked for.

    `kept` gives, for items, the share of the left article's words that they keep, 0..1. Versions of a page show their
    date first; their number of words is the least of what tells them apart, and is left out.
    """

    def __init__(
        self,
        items: Sequence[Item],
        slots: Sequence[Slot],
        width: int,
        *,
        left: int | None,
        right: int | None,
        kept: Mapping[int, float],
    ) -> None:
        self._items, self._slots, self._width = items, slots, width
        self._left, self._right, self._kept = left, right, kept

    def __len__(self) -> int:
        return len(self._slots)

    @overload
    def __getitem__(self, index: int) -> ListLine: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[ListLine, ...]: ...
    def __getitem__(self, index: int | slice) -> ListLine | tuple[ListLine, ...]:
        if isinstance(index, slice):
            return tuple(map(self._line, self._slots[index]))
        return self._line(self._slots[index])

    def card(self, line: int) -> tuple[Cell, ...]:
        """What is known of the article on a line, in `card.CARD_LINES` lines or fewer; nothing where none stands."""
        index = self._slots[line].item if line < len(self._slots) else None
        return () if index is None else card(self._items[index], self._width, _mark(index, self._left, self._right))

    def _line(self, slot: Slot) -> ListLine:
        if slot.item is None:
            return self._heading(slot) if slot.heading else ListLine(None, Cell())
        item = self._items[slot.item]
        if item.problem is not None:
            return ListLine(slot.item, Cell((Piece(pad(fitted(item.title, self._width), self._width), Ink.META),)))
        mark = _mark(slot.item, self._left, self._right)
        return ListLine(slot.item, _article(item, self._width, mark, self._kept.get(slot.item)))

    def _heading(self, slot: Slot) -> ListLine:
        if slot.of is not None:
            return _filter_line(slot, self._width)
        count = f"  {slot.number:,}"
        captions = self._captions() if slot is self._first_heading() else ""
        if captions and cell_len(slot.heading) + len(count) + len(captions) > self._width:
            count = ""
        if cell_len(slot.heading) + len(captions) >= self._width:
            captions = ""
        room = max(1, self._width - len(count) - len(captions))
        name = fitted(slot.heading, room)
        gap = " " * (room - cell_len(name))
        return ListLine(None, Cell((Piece(name, Ink.CROSSHEAD), Piece(count + gap + captions, Ink.META))))

    def _first_heading(self) -> Slot | None:
        """The heading of the first group, which a filter's line and an empty one may precede."""
        return next((slot for slot in self._slots[:3] if slot.heading and slot.of is None), None)

    def _captions(self) -> str:
        """What the figures of articles are, over their columns."""
        first = next((slot.item for slot in self._slots[:4] if slot.item is not None), None)
        if first is None or self._items[first].problem is not None:
            return ""
        share = f"{'of A' if self._kept else '':>{_KEPT}}"
        if self._items[first].dated is not None:
            return share if self._width >= DATES_FROM else ""
        words = f"{'words':>{_WORDS}}" if self._width >= WORDS_FROM else ""
        return share + words + (f"{'date':>{_DATE}}" if self._width >= DATES_FROM else "")


def _mark(index: int, left: int | None, right: int | None) -> tuple[str, Ink]:
    if index == left:
        return "<", Ink.LEFT_WORD
    return (">", Ink.RIGHT_WORD) if index == right else (" ", Ink.TEXT)


def _filter_line(slot: Slot, width: int) -> ListLine:
    """What the list is filtered by, and how much that leaves of it."""
    count = f"  {slot.number:,} of {slot.of:,}"
    return ListLine(None, Cell((Piece(pad(slot.heading, width - len(count)), Ink.EDITED), Piece(count, Ink.META))))


def _article(item: Item, width: int, mark: tuple[str, Ink], kept: float | None) -> Cell:
    figures = _figures(item, width, kept)
    when = f"{item.when}  " if item.when else ""
    name = f"{item.title} (gone)" if item.gone else item.title
    ink = mark[1] if mark[0] != " " else Ink.TEXT
    room = max(1, width - cell_len(when) - cell_len(figures))
    pieces = (
        Piece(when, Ink.META),
        Piece(pad(fitted(name, room), room), ink),
        Piece(figures, Ink.META),
    )
    return Cell(tuple(piece for piece in pieces if piece.text), *mark)


def _figures(item: Item, width: int, kept: float | None) -> str:
    """How much an item keeps of the left article, how long it is, and its date, as far as there is room for them."""
    share = f"{percent(kept) if kept is not None else '':>{_KEPT}}"
    if item.dated is not None:
        return share if width >= DATES_FROM else ""
    words = "" if width < WORDS_FROM else " " * _WORDS if item.words is None else f"{item.words:>{_WORDS},}"
    return share + words + (f"{date(item.published):>{_DATE}}" if width >= DATES_FROM else "")
