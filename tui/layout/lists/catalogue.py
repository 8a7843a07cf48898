"""The lines of the side pane: stories as groups, an article a line, then what could not be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, overload

from rich.cells import cell_len

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

    def _line(self, slot: Slot) -> ListLine:
        if slot.item is None:
            return _heading(slot, self._width) if slot.heading else ListLine(None, Cell())
        item = self._items[slot.item]
        if item.problem is not None:
            return ListLine(slot.item, Cell((Piece(pad(fitted(item.title, self._width), self._width), Ink.META),)))
        mark = _mark(slot.item, self._left, self._right)
        return ListLine(slot.item, _article(item, self._width, mark, self._kept.get(slot.item)))


def _mark(index: int, left: int | None, right: int | None) -> tuple[str, Ink]:
    if index == left:
        return "<", Ink.LEFT_WORD
    return (">", Ink.RIGHT_WORD) if index == right else (" ", Ink.TEXT)


def _heading(slot: Slot, width: int) -> ListLine:
    if slot.of is not None:
        count = f"  {slot.number:,} of {slot.of:,}"
        return ListLine(None, Cell((Piece(pad(slot.heading, width - len(count)), Ink.EDITED), Piece(count, Ink.META))))
    count, room = f"{slot.number:>{_WORDS},}", width - _WORDS
    name = pad(fitted(slot.heading, room), room)
    return ListLine(None, Cell((Piece(name, Ink.CROSSHEAD), Piece(count, Ink.META))))


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
