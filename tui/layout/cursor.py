"""Where the reader is on a sheet, and where a key takes them. Pure: the screen only keeps what comes back."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui.layout.view import BlockKind

if TYPE_CHECKING:
    from tui.layout.pair.display import Display
    from tui.layout.sheet import Sheet

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


def _clamp(value: int, low: int, high: int) -> int:
    return max(low, min(value, high))


def last_top(sheet: Sheet, height: int) -> int:
    """The highest `Cursor.top`: the last line of the sheet then stands at the foot of the screen."""
    return max(0, len(sheet) - height)


def settle(sheet: Sheet, cursor: Cursor, height: int) -> Cursor:
    """Bring a cursor onto the sheet and onto the screen of `height` lines."""
    top = _clamp(cursor.top, 0, last_top(sheet, height))
    line = _clamp(cursor.line, 0, max(0, len(sheet) - 1))
    return replace(cursor, top=_clamp(top, line - height + 1, line), line=line)


def _touch(sheet: Sheet, cursor: Cursor, line: int, top: int) -> Cursor:
    """A cursor at `line`, on the change that stands there if any."""
    here = sheet.changes_at(line) if 0 <= line < len(sheet) else ()
    change = cursor.change if cursor.change in here else (here[0] if here else -1)
    return Cursor(top, line, change)


def move(sheet: Sheet, cursor: Cursor, height: int, lines: int) -> Cursor:
    """Step the cursor by so many lines, down where positive; the text scrolls before the cursor reaches the border."""
    line = _clamp(cursor.line + lines, 0, max(0, len(sheet) - 1))
    margin = height // SCROLL_OFF
    top = cursor.top
    if lines > 0:
        top = max(top, line - (height - 1 - margin))
    elif lines < 0:
        top = min(top, line - margin)
    return _touch(sheet, cursor, line, _clamp(top, 0, last_top(sheet, height)))


def scroll(sheet: Sheet, cursor: Cursor, height: int, lines: int) -> Cursor:
    """Scroll the text by so many lines; the cursor stays on its line as long as that is on the screen."""
    top = _clamp(cursor.top + lines, 0, last_top(sheet, height))
    line = _clamp(cursor.line, top, max(top, min(top + height, len(sheet)) - 1))
    return _touch(sheet, cursor, line, top)


def page(sheet: Sheet, cursor: Cursor, height: int, lines: int) -> Cursor:
    """Scroll the text by so many lines and take the cursor along; at either end of the text it goes to the end."""
    top = _clamp(cursor.top + lines, 0, last_top(sheet, height))
    moved = top - cursor.top
    line = _clamp(cursor.line + (moved or lines), 0, max(0, len(sheet) - 1))
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
    top = cursor.top if visible else _clamp(first - lead, 0, last_top(sheet, height))
    return _touch(sheet, cursor, first, top)


def centre(sheet: Sheet, cursor: Cursor, height: int, line: int) -> Cursor:
    """Put the cursor on a line in the middle of the screen, as far as the ends of the sheet allow."""
    return _touch(sheet, cursor, line, _clamp(line - height // 2, 0, last_top(sheet, height)))


def go_to_change(sheet: Sheet, cursor: Cursor, height: int, change: int) -> Cursor:
    """Put the cursor on a change; stays where it is when that change is not on the sheet."""
    lines = sheet.lines_of(change)
    if lines is None:
        return cursor
    return replace(go_to(sheet, cursor, height, *lines), change=change)


def step(display: Display, cursor: Cursor, height: int, count: int) -> Cursor:
    """Go `count` changes on, back where negative.

    A step beyond the last (or first) change stays there and sets `edge`; the step after that wraps. A count larger
    than what is left goes to the end.
    """
    steps = display.steps
    if not steps:
        return replace(cursor, edge=1 if count > 0 else -1)
    forward = count > 0
    at = display.number_of(cursor.change)
    if at is not None:
        target = at + count
        if at == (len(steps) - 1 if forward else 0):
            if cursor.edge != (1 if forward else -1):
                return replace(cursor, edge=1 if forward else -1)
            target = 0 if forward else len(steps) - 1
    else:
        after = _steps_before(display, cursor.line)
        if not (after < len(steps) if forward else after > 0) and not cursor.edge:
            return replace(cursor, edge=1 if forward else -1)
        target = after + count - forward
        if cursor.edge:
            target = 0 if forward else len(steps) - 1
    return go_to_change(display, cursor, height, steps[_clamp(target, 0, len(steps) - 1)])


def next_change(display: Display, cursor: Cursor) -> int:
    """The first change that begins at the cursor or below it, as an index into `Comparison.changes`; -1 for none."""
    before = _steps_before(display, cursor.line)
    return display.steps[before] if before < len(display.steps) else -1


def _steps_before(display: Display, line: int) -> int:
    """How many of the steps begin above `line`."""
    if line >= len(display):
        return len(display.steps)
    block = display.block_at(line)

    def block_of(change: int) -> int:
        return display.row_block(display.comparison.changes[change].row) or 0

    index = bisect_left(display.steps, block, key=block_of)
    while index < len(display.steps) and block_of(display.steps[index]) == block:
        lines = display.lines_of(display.steps[index])
        if lines is not None and lines[0] >= line:
            break
        index += 1
    return index


def other_end(display: Display, cursor: Cursor, height: int) -> Cursor | None:
    """The other end of the move that the cursor stands on: from the ghost to the text, or back; None if on neither.

    Words that moved lead from where they left to where they arrived, and back.
    """
    if not len(display):
        return None
    away, here = (display.moved_words(cursor.change, here=arrived) for arrived in (False, True))
    if away and here:
        to_here = away[0] <= cursor.line < away[1] and not here[0] <= cursor.line < here[1]
        first, last = here if to_here else away
        return replace(go_to(display, cursor, height, first, last), change=cursor.change)
    block = display.blocks[display.block_at(cursor.line)]
    if block.kind is BlockKind.GHOST:
        target = display.row_block(block.rows[0])
    elif block.kind is BlockKind.ROW:
        target = display.ghost_block(block.rows[0])
    else:
        target = None
    if target is None:
        return None
    return go_to(display, cursor, height, display.top(target), display.bottom(target) - 1)


def carry_over(old: Display, new: Display, cursor: Cursor, height: int) -> Cursor:
    """The cursor in a display of the same comparison set otherwise: on the same row, at the same height of the screen.

    A row that is folded away leads to its fold, and a fold that is open to its first row.
    """
    if not len(old) or not len(new):
        return Cursor()
    index = old.block_at(cursor.line)
    block = old.blocks[index]
    target = new.find(block.key)
    if target is None:
        target = _holding(new, block.rows[0]) if block.rows else None
    if target is None:
        return settle(new, Cursor(), height)
    inside = min(cursor.line - old.top(index), new.bottom(target) - new.top(target) - 1)
    line = new.top(target) + inside
    if cursor.change in new.steps and (lines := new.lines_of(cursor.change)):
        line = lines[0]
    placed = Cursor(line - (cursor.line - cursor.top), line, cursor.change if cursor.change in new.steps else -1)
    return settle(new, placed, height)


def _holding(display: Display, row: int) -> int | None:
    return next((i for i, b in enumerate(display.blocks) if row in b.rows and b.kind is not BlockKind.GHOST), None)
