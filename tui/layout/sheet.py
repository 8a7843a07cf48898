"""A sheet: lines of text as a pane shows them, whatever they tell, with a head above and a map beside them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import overload

from tui.layout.lines import BLANK, Cell, Ink, Line


class Sheet(Sequence[Line]):
    """Lines by number, from 0; of a long sheet only those asked for are made.

    What is said here of changes holds for sheets without any; those that show a comparison say more.
    """

    width: int
    """Of a column, in cells, 1 or more; the gutter not counted."""
    columns: int = 1
    struck: bool = False
    """Whether words that only the left article has are struck through, as they stand among those of the right one."""

    @abstractmethod
    def line(self, index: int) -> Line:
        """A line by its number, 0 or more and below the length."""

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Line, ...]: ...
    def __getitem__(self, index: int | slice) -> Line | tuple[Line, ...]:
        if isinstance(index, slice):
            return tuple(self.line(i) for i in range(*index.indices(len(self))))
        if not 0 <= index < len(self):
            raise IndexError(index)
        return self.line(index)

    def heads(self, width: int) -> tuple[Cell, ...]:  # noqa: ARG002
        """What stands above the columns: a cell for each; a single one may take `width` cells."""
        return (BLANK,) * self.columns

    def changes_at(self, line: int) -> tuple[int, ...]:  # noqa: ARG002
        """The changes whose text stands on a line, as indices into `Comparison.changes`, in reading order."""
        return ()

    def lines_of(self, change: int) -> tuple[int, int] | None:  # noqa: ARG002
        """The first line of a change and the one after its last; None where it is not on the sheet."""
        return None

    def marked(self, change: int) -> bool:  # noqa: ARG002
        """Whether the words of a change are to be lit while the cursor is on it."""
        return False

    def overview(self, height: int) -> tuple[tuple[str, Ink], ...]:
        """A map of `height` cells: the sign of the gravest difference that each stands for, with its ink."""
        return ((" ", Ink.TEXT),) * height

    def window(self, height: int, top: int) -> range:
        """The cells of a map of `height` cells that stand for what a screen of as many lines shows from `top` on.

        Empty when the screen shows everything.
        """
        total = len(self)
        if total <= height:
            return range(0)
        first = top * height // total
        last = min(height - 1, (min(total, top + height) - 1) * height // total)
        return range(first, last + 1)
