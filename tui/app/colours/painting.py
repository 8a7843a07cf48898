"""Pieces -> strips: the only place where an ink becomes a colour.

A terminal is told the style of every segment anew, so fillers take the style of what they follow wherever that looks
the same: fewer segments are fewer bytes on a slow line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.layout.text.lines import Ink, Piece

if TYPE_CHECKING:
    from tui.layout.sheets.search import Lit  # the title page is painted without searching

STRIKE = Style(strike=True)
REVERSE = Style(reverse=True)
_DELETED = frozenset({Ink.LEFT, Ink.LEFT_GRAVE, Ink.LEFT_FAINT, Ink.LEFT_WORD, Ink.LEFT_MOVED})


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


def lit_up(painted: Iterable[Segment], lit: Sequence[Lit], match: Style, chosen: Style) -> list[Segment]:
    """Put stretches of the text, in order and counted in characters, in the style of a match or of the chosen one."""
    done: list[Segment] = []
    offset = 0
    for segment in painted:
        text, style, _ = segment
        position, end = offset, offset + len(text)
        for stretch in lit:
            low, high = max(position, stretch.start), min(end, stretch.end)
            if low < high:
                done.append(Segment(text[position - offset : low - offset], style))
                over = chosen if stretch.chosen else match
                done.append(Segment(text[low - offset : high - offset], (style or Style()) + over))
                position = high
        done.append(Segment(text[position - offset :], style))
        offset = end
    return [segment for segment in done if segment.text]


def filled(painted: list[Segment], width: int, plain: Style) -> list[Segment]:
    """Fill segments up with spaces to `width` cells."""
    missing = width - sum(cell_len(segment.text) for segment in painted)
    if missing <= 0:
        return painted
    return [*painted, Segment(" " * missing, plain)]


def strip(painted: list[Segment], width: int, plain: Style) -> Strip:
    """A strip of exactly `width` cells, in as few segments as look the same."""
    return Strip(_merged(painted)).adjust_cell_length(width, plain).simplify()


def _merged(painted: list[Segment]) -> list[Segment]:
    """Give blank segments the style of a neighbour on the same background: a blank has no colour of its own."""
    merged: list[Segment] = []
    for segment in painted:
        text, style, _ = segment
        if merged and style is not None:
            before = merged[-1]
            if style == before.style or _passes_for(segment, before.style):
                merged[-1] = Segment(before.text + text, before.style)
                continue
            if _passes_for(before, style):
                merged[-1] = Segment(before.text + text, style)
                continue
        merged.append(segment)
    return merged


def _passes_for(segment: Segment, style: Style | None) -> bool:
    """Whether a segment would look the same in another style."""
    own = segment.style
    if own is None or style is None or not segment.text.isspace():
        return False
    return own.bgcolor == style.bgcolor and not (_shows_on_blanks(own) or _shows_on_blanks(style))


def _shows_on_blanks(style: Style) -> bool:
    return bool(style.underline or style.strike or style.reverse)
