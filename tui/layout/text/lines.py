"""Display lines as frozen data: what stands in which column, and what each piece of text is."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Ink(StrEnum):
    """What a piece of text is; a theme gives each ink its colour and weight."""

    TEXT = "text"
    HEADLINE = "headline"
    CROSSHEAD = "crosshead"
    STANDFIRST = "standfirst"
    META = "meta"
    """Byline, dateline, caption and sign-off."""
    LEFT = "left"
    """Words that only the left article has."""
    LEFT_GRAVE = "left-grave"
    """The same, where a quotation or a figure changed: these stand out most."""
    LEFT_FAINT = "left-faint"
    """A typographic difference."""
    LEFT_WORD = "left-word"
    """The letters around the changed ones in a word spelled otherwise."""
    LEFT_MOVED = "left-moved"
    """Words that moved away from here, within their paragraph or into another one."""
    LEFT_WHOLE = "left-whole"
    """A paragraph dropped as a whole."""
    RIGHT = "right"
    RIGHT_GRAVE = "right-grave"
    RIGHT_FAINT = "right-faint"
    RIGHT_WORD = "right-word"
    RIGHT_MOVED = "right-moved"
    """Words that moved to here."""
    RIGHT_WHOLE = "right-whole"
    MOVED = "moved"
    """Text that stands elsewhere in the other article."""
    EDITED = "edited"
    """The sign of an edited row."""
    FURNITURE = "furniture"
    FOLD = "fold"
    GHOST = "ghost"
    """What stands at the old place of a paragraph that moved."""
    QUOTATION = "quotation"
    """Words in quotation marks, where an article is read alone; strings, in the source of a page."""
    ATTRIBUTION = "attribution"
    """Who says it; keywords, in the source of a page."""
    FIGURE = "figure"
    DATE = "date"
    """Dates, times, datelines."""
    TAG = "tag"
    """Mark-up in the source of a page."""


class Piece(NamedTuple):
    """A run of text in one ink."""

    text: str
    ink: Ink
    change: int = -1
    """Index into `Comparison.changes` of the change this text belongs to; -1 for none."""


class Cell(NamedTuple):
    """One column of one display line."""

    pieces: tuple[Piece, ...] = ()
    sign: str = " "
    """One of `+ - ~ < > =` or a space."""
    ink: Ink = Ink.TEXT
    """The ink of the sign."""


class Line(NamedTuple):
    """One line of the screen: two columns side by side, or one that takes the whole width."""

    block: int
    """Index of the block that the line belongs to."""
    cells: tuple[Cell, ...]
    """Two cells: left and right column. One cell: the whole width."""


BLANK = Cell()


def text_of(cell: Cell) -> str:
    """The plain text of a cell."""
    return "".join(piece.text for piece in cell.pieces)
