"""What stands in for text: for paragraphs that are folded away, and for one that moved, at its old place."""

from __future__ import annotations

from tui.compare.comparison import Comparison
from tui.layout.blocks import Block
from tui.layout.text.wrap import collapse
from tui.layout.view import View
from tui.layout.words.phrases import count, likeness

__all__ = ["fold_label", "furniture_label", "ghost_label", "moved_down"]


def fold_label(block: Block, view: View) -> str:
    """What a folded stretch holds: `12 unchanged paragraphs`, or those without any change that the view shows."""
    if view.hidden:
        label = count(len(block.rows), "paragraph") + " without such changes"
    else:
        label = count(len(block.rows), "unchanged paragraph")
    furniture = len(block.left) + len(block.right)
    return f"{label}, {furniture} of page furniture" if furniture else label


def furniture_label(paragraphs: int) -> str:
    """What a folded run of so many paragraphs of page furniture is called; nothing where there are none."""
    return f"page furniture: {count(paragraphs, 'paragraph')}" if paragraphs else ""


def moved_down(comparison: Comparison, row: int) -> bool:
    """Whether the paragraphs of a moved row stand further down in the right article than in the left one.

    Told by the rows that did not move: how many of them stand before the moved one, on either side.
    """
    moved = comparison.rows[row]
    before_left = sum(1 for r in comparison.rows if r.left and not r.moved and r.right and r.left[0] < moved.left[0])
    before_right = sum(1 for r in comparison.rows[:row] if r.left and r.right and not r.moved)
    return before_right >= before_left


def ghost_label(comparison: Comparison, row: int) -> str:
    """What stands at the old place of a paragraph that moved: direction, likeness and its first words."""
    moved = comparison.rows[row]
    where = "below" if moved_down(comparison, row) else "above"
    first = collapse(comparison.left.paragraphs[moved.left[0]].text)
    return f"moved to {where}, {likeness(moved)}: {first}"
