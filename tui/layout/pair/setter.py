"""What the two forms have in common: the blocks of a comparison, and how many lines each takes in its columns."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import cached_property

from tui.compare.comparison import Comparison
from tui.layout.blocks import Block, unfolded
from tui.layout.marks import Marks
from tui.layout.overview import gravest
from tui.layout.signs import NO_SIGN, Sign
from tui.layout.text.lines import Line, Piece
from tui.layout.view import BlockKey, BlockKind, View

__all__ = ["Setter"]


class Setter(ABC):
    """Sets the blocks of a comparison in columns of `width` cells each, signs not counted.

    With `bracketed`, words that only the left has read `[-so-]` and those of the right `{+so+}`, for places without
    colour. What the view folds is of no account here: a setter serves whatever is folded, and remembers the heights
    and the signs of the blocks.
    """

    columns: int

    def __init__(self, comparison: Comparison, view: View, width: int, *, bracketed: bool = False) -> None:
        self.comparison = comparison
        self.view = view
        self.width = max(1, width)
        self.marks = Marks(comparison, view, bracketed=bracketed)
        self._heights: dict[BlockKey, int] = {}
        self._signs: dict[BlockKey, Sign] = {}

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks as they are when nothing is folded."""
        return unfolded(self.comparison)

    def measure(self, check: Callable[[float], None]) -> None:
        """Find the height and the sign of every block; `check` gets the share that is done (0..1) and may raise."""
        for number, block in enumerate(self.blocks):
            check(number / len(self.blocks))
            self.height(block)
            self.sign(block)

    def height(self, block: Block) -> int:
        """The number of lines of a block, the empty line under it included."""
        if block.folded or block.kind is BlockKind.GHOST:
            return 2
        height = self._heights.get(block.key)
        if height is None:
            height = self._heights[block.key] = max(1, self._text_height(block)) + 1
        return height

    def sign(self, block: Block) -> Sign:
        """The sign of a block on the map: the gravest of its columns; none where the view shows no change in it."""
        sign = self._signs.get(block.key)
        if sign is None:
            seen = self.marks.shown.wholes if block.kind is BlockKind.GHOST else self.marks.shown.rows
            shown = block.kind is not BlockKind.FOLD and bool(block.rows) and block.rows[0] in seen
            sign = self._signs[block.key] = gravest(self.signs(block)) if shown else NO_SIGN
        return sign

    @abstractmethod
    def _text_height(self, block: Block) -> int:
        """The number of lines of what a block says that is not folded."""

    @abstractmethod
    def lines(self, index: int, block: Block) -> tuple[Line, ...]:
        """The lines of a block, as many as `height` says."""

    @abstractmethod
    def paragraphs(self, block: Block) -> tuple[list[tuple[Piece, ...]], ...]:
        """The runs of the paragraphs of a block that is not folded, column by column."""

    @abstractmethod
    def signs(self, block: Block) -> tuple[Sign, ...]:
        """The gutter signs of a block, column by column."""
