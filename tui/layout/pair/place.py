"""Keeping the reader's place: in a comparison that is set otherwise, and in one of pages that were rewritten."""

from __future__ import annotations

from tui.compare.comparison import Comparison, Row
from tui.layout.pair.display import Display
from tui.layout.sheets.cursor import Cursor, settle

__all__ = ["carry_over", "find_again"]


def carry_over(old: Display, new: Display, cursor: Cursor, height: int) -> Cursor:
    """The cursor in a display of the same comparison set otherwise: on the same row, at the same height of the screen.

    A row that is folded away leads to its fold, and a fold that is open to its first row.
    """
    if not len(old) or not len(new):
        return Cursor()
    index = old.block_of(cursor)
    block = old.blocks[index]
    target = new.find(block.key)
    if target is None:
        target = new.holding(block.rows[0]) if block.rows else None
    if target is None:
        return settle(new, Cursor(), height)
    inside = min(cursor.line - old.top(index), new.bottom(target) - new.top(target) - 1)
    line = new.top(target) + inside
    change = cursor.change if cursor.change in new.steps else -1
    # Words that moved are seen in two rows, and told in the one where they arrived.
    if change >= 0 and new.row_block(new.comparison.changes[change].row) == target and (lines := new.lines_of(change)):
        line = lines[0]
    return settle(new, Cursor(line - (cursor.line - cursor.top), line, change), height)


def find_again(old: Display, new: Display, cursor: Cursor, height: int) -> Cursor:
    """The cursor in a comparison of the same pages after one has changed: on the paragraph it stood on.

    Where that is gone, on the nearest paragraph before it, or else after it, that is still there; at the same height of
    a screen of `height` lines.
    """
    if not len(old) or not len(new):
        return Cursor()
    block = old.blocks[old.block_of(cursor)]
    here = block.rows[0] if block.rows else 0
    rows = old.comparison.rows
    now = _rows_by_text(new.comparison)
    for row in (*reversed(rows[: here + 1]), *rows[here + 1 :]):
        found = next((now[text] for text in _texts(old.comparison, row) if text in now), None)
        target = None if found is None else new.holding(found)
        if target is not None:
            line = new.top(target)
            return settle(new, Cursor(line - (cursor.line - cursor.top), line), height)
    return settle(new, cursor, height)


def _rows_by_text(comparison: Comparison) -> dict[str, int]:
    """The first row in which each paragraph stands."""
    found: dict[str, int] = {}
    for number, row in enumerate(comparison.rows):
        for text in _texts(comparison, row):
            found.setdefault(text, number)
    return found


def _texts(comparison: Comparison, row: Row) -> list[str]:
    """The paragraphs of a row, those of the right article first."""
    right = [comparison.right.paragraphs[i].text for i in row.right]
    return right + [comparison.left.paragraphs[i].text for i in row.left]
