"""Display lines -> strips: the only place where an ink becomes a colour."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.layout.lines import Ink, Piece

STRIKE = Style(strike=True)
REVERSE = Style(reverse=True)
_DELETED = frozenset({Ink.LEFT, Ink.LEFT_GRAVE, Ink.LEFT_FAINT, Ink.LEFT_WORD})


def segments(
    pieces: Iterable[Piece], styles: Mapping[Ink, Style], *, under: Style, chosen: int = -1, strike: bool = False
) -> list[Segment]:
    """Paint pieces on the style `under`.

    The words of the change `chosen` are shown in reverse; with `strike`, words that only the left article has are
    struck through, as they stand among those of the right one.
    """
    painted = []
    for piece in pieces:
        style = under + styles[piece.ink]
        if strike and piece.ink in _DELETED:
            style += STRIKE
        if piece.change == chosen >= 0:
            style += REVERSE
        painted.append(Segment(piece.text, style))
    return painted


def filled(painted: list[Segment], width: int, under: Style) -> list[Segment]:
    """Fill segments up with spaces to `width` cells."""
    missing = width - sum(cell_len(segment.text) for segment in painted)
    return [*painted, Segment(" " * missing, under)] if missing > 0 else painted


def strip(painted: list[Segment], width: int, under: Style) -> Strip:
    """A strip of exactly `width` cells."""
    return Strip(painted).simplify().adjust_cell_length(width, under)
