"""The lines of the side pane: stories as groups, an article a line, then what could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from tui.layout.heads import clock, date
from tui.layout.lines import Cell, Ink, Piece
from tui.layout.phrases import percent
from tui.layout.wrap import pad

WORDS_FROM, DATES_FROM = 26, 38
"""Articles show how many words they have, and their dates, where the pane has at least so many cells; versions of a
page always show their dates, and how much they keep from `DATES_FROM` cells on."""
_KEPT, _WORDS, _DATE, _WHEN = 5, 6, 13, 12


class Item(NamedTuple):
    """A page as the side pane knows it; every text in it is safe to show."""

    title: str
    words: int | None = None
    """None as long as nobody has read it."""
    published: str | None = None
    dated: str | None = None
    """When it was made or captured, where it is one of the versions of a page: an ISO date and time."""
    gone: bool = False
    """The page is not there any longer."""
    problem: str | None = None
    """Why it could not be read."""


class Story(NamedTuple):
    """Articles that tell the same story."""

    name: str
    items: tuple[int, ...]


class ListLine(NamedTuple):
    """One line of the side pane."""

    item: int | None
    """Index of the item that stands here; None for the name of a group."""
    cell: Cell


def catalogue(
    items: Sequence[Item],
    stories: Sequence[Story],
    width: int,
    *,
    left: int | None,
    right: int | None,
    kept: Mapping[int, float],
) -> tuple[ListLine, ...]:
    """Set the list in `width` cells, the sign of each line (2 cells) not counted.

    `kept` gives, for items, the share of the left article's words that they keep, 0..1. Versions of a page show their
    date first; their number of words is the least of what tells them apart, and is left out.
    """
    lines: list[ListLine] = []
    for story in stories:
        if lines:
            lines.append(ListLine(None, Cell()))
        lines.append(_heading(story.name, len(story.items), width))
        same_day = _busy_days(items[index] for index in story.items)
        for index in story.items:
            mark = _mark(index, left, right)
            lines.append(ListLine(index, _article(items[index], width, mark, kept.get(index), same_day)))
    problems = [i for i, item in enumerate(items) if item.problem is not None]
    if problems:
        if lines:
            lines.append(ListLine(None, Cell()))
        lines.append(_heading("Not read", len(problems), width))
        lines.extend(ListLine(i, Cell((Piece(pad(items[i].title, width), Ink.META),))) for i in problems)
    return tuple(lines)


def _mark(index: int, left: int | None, right: int | None) -> tuple[str, Ink]:
    if index == left:
        return "<", Ink.LEFT_WORD
    return (">", Ink.RIGHT_WORD) if index == right else (" ", Ink.TEXT)


def _heading(name: str, number: int, width: int) -> ListLine:
    count = f"{number:>{_WORDS},}"
    return ListLine(None, Cell((Piece(pad(name, width - _WORDS), Ink.CROSSHEAD), Piece(count, Ink.META))))


def _article(item: Item, width: int, mark: tuple[str, Ink], kept: float | None, same_day: frozenset[str]) -> Cell:
    figures = f"{percent(kept) if kept is not None else '':>{_KEPT}}"
    if width >= WORDS_FROM and item.dated is None:
        figures += f"{item.words:>{_WORDS},}" if item.words is not None else " " * _WORDS
    if width >= DATES_FROM and item.dated is None:
        figures += f"{date(item.published):>{_DATE}}"
    when = f"{_when(item.dated, same_day):<{_WHEN}}  " if item.dated is not None else ""
    if item.dated is not None and width < DATES_FROM:
        figures = ""
    name = f"{item.title} (gone)" if item.gone else item.title
    ink = mark[1] if mark[0] != " " else Ink.TEXT
    pieces = (
        Piece(when, Ink.META),
        Piece(pad(name, max(1, width - cell_len(when) - cell_len(figures))), ink),
        Piece(figures, Ink.META),
    )
    return Cell(tuple(piece for piece in pieces if piece.text), *mark)


def _when(dated: str, same_day: frozenset[str]) -> str:
    """The day, or its time instead of the year for one of several versions of that day."""
    day = date(dated)
    return f"{day[:-5]} {clock(dated)}" if dated[:10] in same_day and clock(dated) else day


def _busy_days(items: Iterable[Item]) -> frozenset[str]:
    """The days on which several versions were made."""
    days = Counter(item.dated[:10] for item in items if item.dated is not None)
    return frozenset(day for day, versions in days.items() if versions > 1)
