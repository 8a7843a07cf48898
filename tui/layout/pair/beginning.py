"""Where the reading of a comparison begins."""

from __future__ import annotations

from tui.articles.article import Role
from tui.layout.pair.display import Display
from tui.layout.sheets.cursor import Cursor, go_to_change

__all__ = ["begin"]

_ON_THE_SIDE = frozenset({Role.BYLINE, Role.DATELINE, Role.CAPTION, Role.SIGNOFF})


def begin(display: Display, height: int) -> Cursor:
    """Where reading begins: at the first change that tells something of the story, with the top of it in sight.

    Date lines and bylines differ between any two outlets; they come first only where nothing else differs.
    """
    if not display.steps:
        return Cursor()
    telling = (change for change in display.steps if not _on_the_side(display, change))
    return go_to_change(display, Cursor(), height, next(telling, display.steps[0]))


def _on_the_side(display: Display, change: int) -> bool:
    """Whether a change lies in paragraphs that only say who wrote when and where."""
    comparison = display.comparison
    row = comparison.rows[comparison.changes[change].row]
    paragraphs = (
        *(comparison.left.paragraphs[i] for i in row.left),
        *(comparison.right.paragraphs[i] for i in row.right),
    )
    return all(paragraph.role in _ON_THE_SIDE for paragraph in paragraphs)
