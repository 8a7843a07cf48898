"""A place in a comparison that outlasts the display: told by row and line, and found again however the text is set."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.layout.sheets.cursor import Cursor, settle
from tui.layout.view import BlockKey, BlockKind

if TYPE_CHECKING:
    from tui.layout.pair.display import Display


class Spot(NamedTuple):
    """Where a reader was."""

    kind: BlockKind = BlockKind.ROW
    first: int = 0
    """The first row of the block, 0 or more; with `kind` it names the block."""
    inside: int = 0
    """Lines below the top of the block, 0 or more."""
    above: int = 0
    """Lines of the screen above the cursor, 0 or more."""
    change: int = -1
    """Index into `Comparison.changes`; -1 for none."""


def spot(display: Display, cursor: Cursor) -> Spot | None:
    """Where the cursor is; None in an empty display."""
    if not len(display):
        return None
    index = display.block_of(cursor)
    key = display.blocks[index].key
    return Spot(key.kind, key.first, cursor.line - display.top(index), cursor.line - cursor.top, cursor.change)


def cursor_at(display: Display, there: Spot, height: int) -> Cursor | None:
    """The cursor at a spot, on a screen of `height` lines; None where the comparison has no such block any more.

    A change that is not on that line any more is left out, and so are lines that the block has no more.
    """
    block = display.find(BlockKey(there.kind, there.first))
    if block is None and there.kind is BlockKind.ROW:
        block = next((i for i, known in enumerate(display.blocks) if there.first in known.rows), None)
    if block is None:
        return None
    line = min(display.top(block) + max(0, there.inside), display.bottom(block) - 1)
    change = there.change if there.change in display.changes_at(line) else -1
    return settle(display, Cursor(line - max(0, there.above), line, change), height)
