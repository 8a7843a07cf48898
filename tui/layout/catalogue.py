"""The lines of the side pane: stories as groups, an article a line, then what could not be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from tui.layout.heads import date
from tui.layout.lines import Cell, Ink, Piece
from tui.layout.phrases import percent
from tui.layout.wrap import pad

WORDS_FROM, DATES_FROM = 26, 38
"""Articles show how many words they have, and their dates, where the pane has at least so many cells."""
_KEPT, _WORDS, _DATE = 5, 6, 13


class Item(NamedTuple):
    """A page as the side pane knows it; every text in it is safe to show."""

    title: str
    words: int = 0
    published: str | None = None
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

    `kept` gives, for items, the share of the left article's words that they keep, 0..1.
    """
    lines: list[ListLine] = []
    for story in stories:
        if lines:
            lines.append(ListLine(None, Cell()))
        lines.append(_heading(story.name, len(story.items), width))
        for index in story.items:
            lines.append(ListLine(index, _article(items[index], width, _mark(index, left, right), kept.get(index))))
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


def _article(item: Item, width: int, mark: tuple[str, Ink], kept: float | None) -> Cell:
    figures = f"{percent(kept) if kept is not None else '':>{_KEPT}}"
    if width >= WORDS_FROM:
        figures += f"{item.words:>{_WORDS},}"
    if width >= DATES_FROM:
        figures += f"{date(item.published):>{_DATE}}"
    ink = mark[1] if mark[0] != " " else Ink.TEXT
    return Cell((Piece(pad(item.title, max(1, width - cell_len(figures))), ink), Piece(figures, Ink.META)), *mark)
