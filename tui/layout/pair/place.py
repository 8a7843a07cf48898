"""Finding the reader's place again in an article that was rewritten meanwhile."""

from __future__ import annotations

from tui.compare.comparison import Comparison, Row
from tui.layout.cursor import Cursor, settle
from tui.layout.pair.display import Display


def find_again(old: Display, new: Display, cursor: Cursor, height: int) -> Cursor:
    """The cursor in a comparison of the same pages after one has changed: on the paragraph it stood on.

    Where that is gone, on the nearest paragraph before it, or else after it, that is still there; at the same height of
    a screen of `height` lines.
    """
    if not len(old) or not len(new):
        return Cursor()
    block = old.blocks[old.block_at(cursor.line)]
    here = block.rows[0] if block.rows else 0
    rows = old.comparison.rows
    now = _rows_by_text(new.comparison)
    for row in (*reversed(rows[: here + 1]), *rows[here + 1 :]):
        found = next((now[text] for text in _texts(old.comparison, row) if text in now), None)
        target = next((i for i, b in enumerate(new.blocks) if found in b.rows), None)
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
