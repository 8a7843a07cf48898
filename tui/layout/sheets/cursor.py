"""Where the reader is on a sheet, and where a key takes them. Pure: the screen only keeps what comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first frame on the screen needs a cursor and nothing of what it may stand on
    from tui.layout.sheets.sheet import Sheet

SCROLL_OFF = 3
"""A cursor that steps by lines scrolls the text when it comes within a third of the screen, as 1 in this many."""
LEAD = 6
"""At most so many lines stay above the target of a jump, so that it is read in its context."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place on a sheet."""

    top: int = 0
    """The first line on the screen."""
    line: int = 0
    """The line the cursor stands on."""
    change: int = -1
    """The change the cursor stands on, as an index into `Comparison.changes`; -1 for none."""
    edge: int = 0
    """1 after a step beyond the last change, -1 after one before the first: the next step wraps."""


Motion = Callable[["Sheet", Cursor, int, int], Cursor]
"""A motion takes the sheet, the cursor, the height of the screen in lines, and a number of lines."""


def clamp(value: int, low: int, high: int) -> int:
    """The value itself between two bounds, else the bound that it passes."""
    return max(low, min(value, high))


def last_top(sheet: Sheet, height: int) -> int:
    """The highest `Cursor.top`: the last line of the sheet then stands at the foot of the screen."""
    return max(0, len(sheet) - height)


def settle(sheet: Sheet, cursor: Cursor, height: int) -> Cursor:
    """Bring a cursor onto the sheet and onto the screen of `height` lines."""
    top = clamp(cursor.top, 0, last_top(sheet, height))
    line = clamp(cursor.line, 0, max(0, len(sheet) - 1))
    return replace(cursor, top=clamp(top, line - height + 1, line), line=line)


def _touch(sheet: Sheet, cursor: Cursor, line: int, top: int) -> Cursor:
    """A cursor at `line`, on the change that stands there if any; of several the one in the column it was in."""
    here = sheet.changes_at(line) if 0 <= line < len(sheet) else ()
    if cursor.change in here:
        return Cursor(top, line, cursor.change)
    column = sheet.column_of(cursor.change) if cursor.change >= 0 else 0
    beside = (change for change in here if sheet.column_of(change) == column)
    return Cursor(top, line, next(beside, here[0] if here else -1))


def move(sheet: Sheet, cursor: Cursor, height: int, lines: int) -> Cursor:
    """Step the cursor by so many lines, down where positive; the text scrolls before the cursor reaches the border."""
    line = clamp(cursor.line + lines, 0, max(0, len(sheet) - 1))
    margin = height // SCROLL_OFF
    top = cursor.top
    if lines > 0:
        top = max(top, line - (height - 1 - margin))
    elif lines < 0:
        top = min(top, line - margin)
    return _touch(sheet, cursor, line, clamp(top, 0, last_top(sheet, height)))


def scroll(sheet: Sheet, cursor: Cursor, height: int, lines: int) -> Cursor:
    """Scroll the text by so many lines; the cursor stays on its line as long as that is on the screen."""
    top = clamp(cursor.top + lines, 0, last_top(sheet, height))
    line = clamp(cursor.line, top, max(top, min(top + height, len(sheet)) - 1))
    return _touch(sheet, cursor, line, top)


def page(sheet: Sheet, cursor: Cursor, height: int, lines: int) -> Cursor:
    """Scroll the text by so many lines and take the cursor along; at either end of the text it goes to the end."""
    top = clamp(cursor.top + lines, 0, last_top(sheet, height))
    moved = top - cursor.top
    line = clamp(cursor.line + (moved or lines), 0, max(0, len(sheet) - 1))
    return _touch(sheet, cursor, line, top)


def end(sheet: Sheet, cursor: Cursor, height: int, direction: int) -> Cursor:
    """To the first line where `direction` is negative, else to the last."""
    line = max(0, len(sheet) - 1) if direction > 0 else 0
    return _touch(sheet, cursor, line, last_top(sheet, height) if direction > 0 else 0)


def go_to(sheet: Sheet, cursor: Cursor, height: int, first: int, last: int | None = None) -> Cursor:
    """Put the cursor on line `first`; the page stays where it is if `first` to `last` (exclusive) are on the screen."""
    end = first + 1 if last is None else last
    visible = cursor.top <= first and min(end, first + height) <= cursor.top + height
    lead = min(LEAD, height // 4)
    top = cursor.top if visible else clamp(first - lead, 0, last_top(sheet, height))
    return _touch(sheet, cursor, first, top)


def centre(sheet: Sheet, cursor: Cursor, height: int, line: int) -> Cursor:
    """Put the cursor on a line in the middle of the screen, as far as the ends of the sheet allow."""
    return _touch(sheet, cursor, line, clamp(line - height // 2, 0, last_top(sheet, height)))


def go_to_change(sheet: Sheet, cursor: Cursor, height: int, change: int) -> Cursor:
    """Put the cursor on a change; stays where it is when that change is not on the sheet."""
    lines = sheet.lines_of(change)
    if lines is None:
        return cursor
    return replace(go_to(sheet, cursor, height, *lines), change=change)
