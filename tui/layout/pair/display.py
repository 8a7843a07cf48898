"""A comparison set for the screen: a long sequence of lines, of which only those asked for are made."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate

from tui.compare.comparison import Comparison
from tui.layout.blocks import Block, folded
from tui.layout.heads import pair_heads
from tui.layout.kinds_shown import filter_words
from tui.layout.lines import Cell, Ink, Line
from tui.layout.marks import Side
from tui.layout.overview import overview
from tui.layout.pair.passages import passages
from tui.layout.pair.setter import Setter
from tui.layout.pair.setting import Setting
from tui.layout.search import Passage, Spans, Spot
from tui.layout.sheet import Sheet, on_lines
from tui.layout.shown import steps
from tui.layout.typeset import height
from tui.layout.view import BlockKey, BlockKind, Form, View
from tui.layout.wrap import wrap

CACHED_BLOCKS = 512
"""How many blocks keep their lines: more than a screen shows, little enough to weigh nothing."""


class Display(Sheet):
    """The lines of a comparison in one form, one view and one width.

    `width` is the width of a column in cells, 1 or more, gutter signs not counted. `setter` is one that serves all
    this (see `Setting.alike`), where there is one that has measured already.
    """

    def __init__(
        self,
        comparison: Comparison,
        view: View,
        form: Form,
        width: int,
        *,
        bracketed: bool = False,
        setter: Setter | None = None,
    ) -> None:
        self.comparison = comparison
        self.view = view
        self.form = form
        self.width = width
        self.struck = form is Form.INLINE
        self.setter = setter or Setting(comparison, view, form, width, bracketed).setter()
        self.columns = self.setter.columns
        self.blocks: tuple[Block, ...] = folded(self.setter.blocks, view, self.setter.marks.shown)
        self.steps: tuple[int, ...] = steps(comparison, view)
        """The changes to step through, as indices into `Comparison.changes`."""
        self._numbers = {change: number for number, change in enumerate(self.steps)}
        self._ends = tuple(accumulate(map(self.setter.height, self.blocks)))
        self._keys = {block.key: i for i, block in enumerate(self.blocks)}
        self._lines = lru_cache(CACHED_BLOCKS)(self._make)
        self._map = lru_cache(maxsize=4)(self._overview)

    def _make(self, block: int) -> tuple[Line, ...]:
        return self.setter.lines(block, self.blocks[block])

    def _overview(self, height: int) -> tuple[tuple[str, Ink], ...]:
        tops = (0, *self._ends)
        extents = zip(map(self.setter.sign, self.blocks), tops, self._ends, strict=False)
        return overview(extents, len(self), height)

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def line(self, index: int) -> Line:
        """A line by its number; the block it belongs to is set and kept for a while."""
        block = self.block_at(index)
        return self._lines(block)[index - self.top(block)]

    def __iter__(self) -> Iterator[Line]:
        for block in range(len(self.blocks)):
            yield from self._make(block)

    def block_at(self, line: int) -> int:
        """The index of the block that `line` (0 or more, below the length) belongs to."""
        return bisect_right(self._ends, line)

    def top(self, block: int) -> int:
        """The first line of a block."""
        return self._ends[block - 1] if block else 0

    def bottom(self, block: int) -> int:
        """The line after the last of a block."""
        return self._ends[block]

    def paragraph_below(self, line: int, side: Side) -> int | None:
        """The first paragraph of one article that stands at a line or below it; None where there is none."""
        for block in self.blocks[self.block_at(line) :]:
            there: Sequence[int] = getattr(block, side)
            if block.kind is not BlockKind.GHOST:
                rows = (self.comparison.rows[row] for row in block.rows)
                there = [paragraph for row in rows for paragraph in getattr(row, side)] or there
            if there:
                return there[0]
        return None

    def find(self, key: BlockKey) -> int | None:
        """The index of the block with this key, if it is on display."""
        return self._keys.get(key)

    def row_block(self, row: int) -> int | None:
        """The index of the block that shows a row, unless it is folded away."""
        return self._keys.get(BlockKey(BlockKind.ROW, row))

    def ghost_block(self, row: int) -> int | None:
        """The index of the ghost that a moved row left at its old place."""
        return self._keys.get(BlockKey(BlockKind.GHOST, row))

    def lines_of(self, change: int) -> tuple[int, int] | None:
        """The first line of a change and the one after its last; None where it is folded away."""
        block = self.row_block(self.comparison.changes[change].row)
        if block is None:
            return None
        top = self.top(block)
        if self.comparison.changes[change].edit is None:
            return top, self.bottom(block) - 1
        touched = [
            top + i
            for i, line in enumerate(self._lines(block))
            if any(piece.change == change for cell in line.cells for piece in cell.pieces)
        ]
        return (touched[0], touched[-1] + 1) if touched else (top, top + 1)

    @cached_property
    def notice(self) -> str:
        """What the filter by kind shows and how much of all that is; empty where it hides nothing."""
        return filter_words(self.comparison, self.view)

    def moved_words(self, change: int, *, here: bool) -> tuple[int, int] | None:
        """The lines on which the words of a change that moved stand: where they arrived, or where they left.

        The first line and the one after the last; None where the change moves no words, or they are folded away.
        """
        ink = Ink.RIGHT_MOVED if here else Ink.LEFT_MOVED
        for row in self.setter.marks.places(change):
            block = self.row_block(row)
            if block is None:
                continue
            found = [
                self.top(block) + i
                for i, line in enumerate(self._lines(block))
                if any(piece.change == change and piece.ink is ink for cell in line.cells for piece in cell.pieces)
            ]
            if found:
                return found[0], found[-1] + 1
        return None

    def changes_at(self, line: int) -> tuple[int, ...]:
        """The steps whose text stands on a line, in reading order."""
        found = {piece.change for cell in self[line].cells for piece in cell.pieces if piece.change >= 0}
        return tuple(sorted(found & self._numbers.keys()))

    def number_of(self, change: int) -> int | None:
        """Which of the steps a change is, from 0; None where it is none."""
        return self._numbers.get(change)

    def marked(self, change: int) -> bool:
        """Whether the words of a change are to be lit; whole paragraphs are not, they have the cursor's bar."""
        return self.comparison.changes[change].edit is not None

    def heads(self, width: int) -> tuple[Cell, ...]:
        """Which articles stand in the columns, and their dates."""
        return pair_heads(self.comparison, self.form, width)

    def overview(self, height: int) -> tuple[tuple[str, Ink], ...]:
        """Where the changes are, on a map of `height` cells."""
        return self._map(height)

    # ---- what can be searched

    def passages(self) -> Iterator[Passage]:
        """Every paragraph of both articles, whatever is folded; inline, what stands on both sides is there once."""
        return passages(self.setter, self.setter.blocks)

    @property
    def searchable(self) -> int:
        """The characters of both articles."""
        return len(self.comparison.left.text) + len(self.comparison.right.text)

    def place_at(self, line: int) -> BlockKey:
        """The key of the block at a line; of a fold, that of the first row in it."""
        block = self.blocks[self.block_at(line)]
        return BlockKey(BlockKind.ROW, block.rows[0]) if block.kind is BlockKind.FOLD else block.key

    def spots(self, passage: Passage, found: Iterable[Spans]) -> tuple[tuple[Spot, ...], ...]:
        """Where matches of a passage stand; none while it is folded away."""
        assert isinstance(passage.place, BlockKey)
        index = self.find(passage.place)
        if index is None or self.blocks[index].folded:
            return tuple(() for _ in found)
        above = self.setter.paragraphs(self.blocks[index])[passage.column][: passage.number]
        top = self.top(index) + sum(height(paragraph, self.width) + 1 for paragraph in above)
        lines = [(top + i, start, end, 0) for i, (start, end) in enumerate(wrap(passage.text, self.width))]
        return tuple(tuple(on_lines(lines, spans, passage.column)) for spans in found)

    def searched_like(self, other: Sheet) -> bool:
        """Whether another display shows the same texts in the same form, whatever it folds."""
        return (
            isinstance(other, Display)
            and other.comparison is self.comparison
            and other.form is self.form
            and (other.view.typographic, other.view.hidden) == (self.view.typographic, self.view.hidden)
        )

    def hiding(self, place: BlockKey) -> frozenset[BlockKey]:
        """The folds to open so that the row or the furniture with this key is shown."""
        folds = {place} if place.kind is BlockKind.FURNITURE else set()
        if place not in self._keys:
            folds.add(self._hidden[place])
        return frozenset(folds)

    @cached_property
    def _hidden(self) -> dict[BlockKey, BlockKey]:
        """For everything that is folded away, the fold that it is in."""
        hidden, before = {}, -1
        for atom in self.setter.blocks:
            if atom.key in self._keys:
                before = self._keys[atom.key]
            else:
                hidden[atom.key] = self.blocks[before + 1].key
        return hidden
