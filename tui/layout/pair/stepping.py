"""From change to change of a comparison, and from one end of a move to the other."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from tui.layout.pair.display import Display
from tui.layout.sheets.cursor import Cursor, clamp, go_to, go_to_change
from tui.layout.view import BlockKind

__all__ = ["next_change", "other_end", "step"]


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
    return go_to_change(display, cursor, height, steps[clamp(target, 0, len(steps) - 1)])


def next_change(display: Display, cursor: Cursor) -> int:
    """The first change that begins at the cursor or below it, as an index into `Comparison.changes`; -1 for none."""
    before = _steps_before(display, cursor.line)
    return display.steps[before] if before < len(display.steps) else -1


def _steps_before(display: Display, line: int) -> int:
    """The number of the first step that begins at `line` or below it; how many there are, where none does."""
    if line >= len(display):
        return len(display.steps)
    beside = display.blocks_beside(line)

    def block_of(change: int) -> int:
        return display.row_block(display.comparison.changes[change].row) or 0

    index = bisect_left(display.steps, beside[0], key=block_of)
    begins = _first_lines(display, beside[0]) if len(beside) == 1 else {}
    while index < len(display.steps) and (block := block_of(display.steps[index])) <= beside[-1]:
        if begins.get(display.steps[index], display.top(block)) >= line:
            break
        index += 1
    return index


def _first_lines(display: Display, block: int) -> dict[int, int]:
    """The line on which each change of words in a block begins, found at once: a block may be as long as a book."""
    found: dict[int, int] = {}
    for number in range(display.top(block), display.bottom(block)):
        for cell in display[number].cells:
            for piece in cell.pieces:
                if piece.change >= 0 and display.marked(piece.change):
                    found.setdefault(piece.change, number)
    return found


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
    block = display.blocks[display.block_of(cursor)]
    if block.kind is BlockKind.GHOST:
        target = display.row_block(block.rows[0])
    elif block.kind is BlockKind.ROW:
        target = display.ghost_block(block.rows[0])
    else:
        target = None
    if target is None:
        return None
    return go_to(display, cursor, height, display.top(target), display.bottom(target) - 1)
