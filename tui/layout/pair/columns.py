"""Where each block of a comparison stands, and what stands on a line: block under block, or column beside column."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from tui.layout.abreast import Strip, strips
from tui.layout.blocks import Block
from tui.layout.pair.setter import Setter
from tui.layout.text.lines import BLANK, Cell, Line

__all__ = ["Columns"]

CACHED_BLOCKS = 512
"""How many blocks keep their lines: more than a screen shows, little enough to weigh nothing."""


class Columns:
    """The lines of blocks as a setter sets them, by number; only those asked for are made.

    In two columns, blocks of one strip (`tui.layout.abreast`) share lines.
    """

    def __init__(self, setter: Setter, blocks: Sequence[Block]) -> None:
        self._setter = setter
        self._blocks = blocks
        self.tops = [0] * len(blocks)
        """The first line of each block."""
        self.bottoms = [0] * len(blocks)
        """The line after the last of each block; that last line is empty."""
        self._strips: list[Strip] = []
        self._ends: list[int] = []
        self._place()
        self._lines = lru_cache(CACHED_BLOCKS)(self._make)

    def _place(self) -> None:
        height, blocks, end = self._setter.height, self._blocks, 0
        for strip in self._of(blocks):
            top = end
            for column in strip[:1] if strip.single else strip:
                at = top
                for block in column:
                    self.tops[block] = at
                    self.bottoms[block] = at = at + height(blocks[block])
                end = max(end, at)
            self._strips.append(strip)
            self._ends.append(end)

    def _of(self, blocks: Sequence[Block]) -> Iterable[Strip]:
        """The blocks in strips; in one column each is a strip of its own."""
        if self._setter.columns > 1:
            return strips(blocks, self._setter.comparison)
        return (Strip(one, one) for one in zip(range(len(blocks))))

    def _make(self, block: int) -> tuple[Line, ...]:
        return self._setter.lines(block, self._blocks[block])

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __iter__(self) -> Iterator[Line]:
        return map(self.line, range(len(self)))

    def line(self, index: int) -> Line:
        """A line by its number; the blocks it belongs to are set and kept for a while."""
        strip = self._strips[bisect_right(self._ends, index)]
        if strip.single:
            (block,) = strip.left
            return self._lines(block)[index - self.tops[block]]
        cells = tuple(self._cell(index, column, number) for number, column in enumerate(strip))
        return Line(self.block_at(index), cells)

    def _cell(self, index: int, column: tuple[int, ...], number: int) -> Cell:
        block = self._within(column, index)
        return BLANK if block is None else self._lines(block)[index - self.tops[block]].cells[number]

    def _within(self, column: tuple[int, ...], line: int) -> int | None:
        """The block of a strip's column that covers a line; None below its last."""
        at = bisect_right(column, line, key=self.bottoms.__getitem__)
        return column[at] if at < len(column) else None

    def extents(self) -> Iterator[tuple[int, int]]:
        """For each block the stretch of lines that it stands for on a map: its first line and the one after its last.

        Blocks of a strip share its lines there in reading order, so that none hides another.
        """
        bounds = [*zip(self.tops, self.bottoms, strict=True)]
        for strip, end in zip(self._strips, self._ends, strict=True):
            if strip.single:
                continue
            blocks = sorted(strip.left + strip.right)
            top = self.tops[blocks[0]]
            heights = accumulate((self.bottoms[b] - self.tops[b] for b in blocks), initial=0)
            borders = [top + height for height in heights]
            share = (end - top) / (borders[-1] - top)
            for block, (first, last) in zip(blocks, pairwise(borders), strict=True):
                bounds[block] = (top + int((first - top) * share), top + int((last - top) * share))
        return iter(bounds)

    def blocks_at(self, line: int) -> tuple[int | None, ...]:
        """The block that each column has at a line (0 or more, below the length); None where a column has ended."""
        strip = self._strips[bisect_right(self._ends, line)]
        return tuple(self._within(column, line) for column in strip)

    def blocks_beside(self, line: int) -> tuple[int, ...]:
        """The blocks of the strip at a line, in reading order."""
        strip = self._strips[bisect_right(self._ends, line)]
        return tuple(sorted({*strip.left, *strip.right}))

    def block_at(self, line: int, column: int = 0) -> int:
        """The block at a line, if there are two the one in `column` (0 or 1)."""
        found = self.blocks_at(line)
        block = found[column] if found[column] is not None else found[1 - column]
        assert block is not None
        return block
