"""What a mouse points at on a sheet, and the text between two points of one column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len, split_graphemes

from tui.layout.sheets.frame import GUTTER, RULE
from tui.layout.sheets.search import Spot
from tui.layout.sheets.sheet import Sheet
from tui.layout.text.lines import text_of

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


class Point(NamedTuple):
    """A cell of a sheet as it is painted."""

    line: int
    """May lie above the first line or below the last: whoever drags does not stop at a border."""
    x: int
    """Cells from the left border of the pane."""


def map_column(sheet: Sheet) -> int:
    """The cell, from the left border of a pane that is wide enough, in which the map stands."""
    return sheet.columns * (GUTTER + sheet.width + RULE) - 1


def column_at(sheet: Sheet, x: int) -> int:
    """The column that a cell belongs to."""
    return max(0, min(sheet.columns - 1, x // (GUTTER + sheet.width + RULE)))


def between(sheet: Sheet, start: Point, end: Point) -> tuple[Spot, ...]:
    """The text from one point to another, line by line, in the column of `start`, both cells included."""
    column = column_at(sheet, start.x)
    first, last = sorted((start, end))
    spots = []
    for line in range(max(0, first.line), min(len(sheet), last.line + 1)):
        text = _text(sheet, line, column)
        begin = _index(sheet, column, text, first.x, after=False) if line == first.line else 0
        stop = _index(sheet, column, text, last.x, after=True) if line == last.line else len(text)
        if begin < stop:
            spots.append(Spot(line, column, begin, stop))
    return tuple(spots)


def word_at(sheet: Sheet, point: Point) -> tuple[Spot, ...]:
    """The word at a point; nothing where there is none."""
    if not 0 <= point.line < len(sheet):
        return ()
    column = column_at(sheet, point.x)
    text = _text(sheet, point.line, column)
    at = _index(sheet, column, text, point.x, after=False)
    words = (match.span() for match in _WORD.finditer(text))
    return tuple(Spot(point.line, column, start, end) for start, end in words if start <= at < end)


def selected(sheet: Sheet, spots: tuple[Spot, ...]) -> str:
    """The words of a selection as they read: lines flow together, an empty line stands between paragraphs."""
    return "".join(_flowing(sheet, spots)).strip()


def paragraph_at(sheet: Sheet, line: int) -> str:
    """The words of what a line belongs to, in its first column; none for a line of a sheet that is empty there."""
    if not 0 <= line < len(sheet):
        return ""
    place, first, last = sheet.place_at(line), line, line + 1
    while first > 0 and sheet.place_at(first - 1) == place:
        first -= 1
    while last < len(sheet) and sheet.place_at(last) == place:
        last += 1
    texts = ((number, _text(sheet, number, 0)) for number in range(first, last))
    spots = (Spot(number, 0, len(text) - len(text.lstrip()), len(text.rstrip())) for number, text in texts)
    return selected(sheet, tuple(spot for spot in spots if spot.start < spot.end))


def _flowing(sheet: Sheet, spots: tuple[Spot, ...]) -> Iterator[str]:
    before: Spot | None = None
    tail = ""
    for spot in spots:
        text = _text(sheet, spot.line, spot.column)[spot.start : spot.end]
        if before is not None:
            there, here = (sheet.block_in(one.line, one.column) for one in (before, spot))
            parted = spot.line != before.line + 1 or there != here
            yield "\n\n" if parted else _joint(tail, text)
        yield text
        before, tail = spot, text


def _joint(before: str, after: str) -> str:
    """What stood where a line was broken: a space, but for scripts that are written without."""
    return "" if cell_len(before[-1]) > 1 and cell_len(after[0]) > 1 else " "


def _text(sheet: Sheet, line: int, column: int) -> str:
    cells = sheet[line].cells
    return text_of(cells[column]) if column < len(cells) else ""


def _index(sheet: Sheet, column: int, text: str, x: int, *, after: bool) -> int:
    """The index of the character in a cell of a pane, or `after` it; that of the nearest where there is none."""
    cells = x - column * (GUTTER + sheet.width + RULE) - GUTTER
    if cells < 0:
        return 0
    used = 0
    for begin, end, width in split_graphemes(text)[0]:
        used += width
        if used > cells:
            return end if after else begin
    return len(text)
