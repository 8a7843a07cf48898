"""Screens that are too small to read on, and what is said there instead."""

from __future__ import annotations

from tui.layout.text.lines import Ink, Piece
from tui.layout.text.typeset import typeset

SMALLEST = (40, 8)
"""Columns and lines below which nothing is shown: less holds no paragraph beside its marks."""


def too_small(columns: int, lines: int) -> bool:
    """Whether a screen of this size is too small to read on."""
    return columns < SMALLEST[0] or lines < SMALLEST[1]


def message(columns: int, lines: int) -> tuple[tuple[Piece, ...], ...]:
    """What is said on a screen of this size, as lines that fit its width as far as they can."""
    said = f"storydiff needs a window of {SMALLEST[0]}x{SMALLEST[1]} or more; this one is {columns}x{lines}"
    return typeset((Piece(said, Ink.TEXT),), max(1, columns))
