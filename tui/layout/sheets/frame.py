"""The room that text is set in: a pane's size, what its columns hold, and whether there is colour."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len

from tui.layout.text.lines import BLANK, Cell
from tui.layout.view import Form

NARROW = 88
"""The text is set inline on screens of fewer columns than this: two columns would hold less than 40 characters each."""
LIST_FROM = 72
"""The list of articles stands beside the text on screens of at least so many columns; on narrower ones it would leave
the text less than 45, and is shown on demand."""
MEASURE = 80
"""The widest column that is set, in cells: lines beyond some 80 characters are tiring to read."""
GUTTER = 3
"""Cells before each column: the cursor's bar, the sign, a space."""
MAP = 2
"""Cells after the last column: a space, and the map."""
RULE = 2
"""Cells between two columns: a space and the rule; the gutter of the second column follows."""


def reach(cells: Sequence[Cell], width: int) -> int:
    """How far a line of columns of `width` cells goes: everything right of that cell is blank, but for the rule."""
    for number, cell in reversed(tuple(enumerate(cells))):
        text = sum(cell_len(piece.text) for piece in cell.pieces)
        if text or cell.sign != BLANK.sign:
            return number * (GUTTER + width + RULE) + GUTTER + text
    return GUTTER


class Frame(NamedTuple):
    """The pane of text as those see it who set the text; sizes in cells and lines, 1 or more."""

    width: int
    height: int
    """Lines of text, the head not counted."""
    screen: int = NARROW
    """The width of the whole screen."""
    colourless: bool = False
    measure: int = MEASURE
    """The widest column that is set, in cells."""

    @property
    def narrow(self) -> bool:
        """Whether the screen is too narrow for two columns."""
        return self.screen < NARROW

    def column(self, form: Form = Form.INLINE) -> int:
        """How many cells of text a column holds in a form: at most the measure that reads well."""
        if form is Form.SIDE_BY_SIDE:
            return max(1, min(self.measure, (self.width - 2 * GUTTER - RULE - MAP) // 2))
        return max(1, min(self.measure, self.room))

    @property
    def room(self) -> int:
        """How many cells of text a single column can hold, however tiring to read."""
        return max(1, self.width - GUTTER - MAP)
