"""The short sentences that stand in for what is folded or moved; the same words in screens and exports."""

from __future__ import annotations

from tui.articles.article import ReadFrom
from tui.compare.comparison import Comparison, Row
from tui.layout.blocks import Block
from tui.layout.view import View
from tui.layout.wrap import collapse


def count(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: `1 paragraph`, `2 paragraphs`, `1,200 words`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def percent(share: float) -> str:
    """A share of 0..1 in whole per cent; 100% only where nothing at all is missing, 0% only where nothing is there."""
    rounded = round(share * 100)
    if rounded == 100 and share < 1:
        rounded = 99
    if rounded == 0 and share > 0:
        rounded = 1
    return f"{rounded}%"


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


def likeness(row: Row) -> str:
    """How alike the two sides of a row are: `same words`, `94% same`."""
    return "unchanged" if not row.edits else f"{percent(row.similarity)} same"


def ghost_label(comparison: Comparison, row: int) -> str:
    """What stands at the old place of a paragraph that moved: direction, likeness and its first words."""
    moved = comparison.rows[row]
    where = "below" if moved_down(comparison, row) else "above"
    first = collapse(comparison.left.paragraphs[moved.left[0]].text)
    return f"moved to {where}, {likeness(moved)}: {first}"


_READ_FROM = {ReadFrom.TEXT: "plain text", ReadFrom.HTML: "HTML"}


def unlike_pages(comparison: Comparison) -> str:
    """A warning where the articles were taken from pages of different kinds; empty where they were not."""
    left, right = comparison.left.read_from, comparison.right.read_from
    if left is right:
        return ""
    return f"A was read from {_READ_FROM[left]}, B from {_READ_FROM[right]}: some edits may come from that"
