"""A comparison set for the screen: a long sequence of lines, of which only those asked for are made."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from tui.compare.comparison import Comparison
from tui.layout.blocks import Block, folded
from tui.layout.heads import pair_heads
from tui.layout.kinds_shown import filter_words
from tui.layout.overview import overview
from tui.layout.pair.columns import Columns
from tui.layout.pair.passages import passages
from tui.layout.pair.setter import Setter
from tui.layout.pair.setting import Setting
from tui.layout.sheets.cursor import Cursor
from tui.layout.sheets.search import Passage, Spans, Spot
from tui.layout.sheets.sheet import Sheet, on_lines
from tui.layout.shown import steps
from tui.layout.sides import Side, of_side
from tui.layout.text.lines import Cell, Ink, Line
from tui.layout.text.typeset import height
from tui.layout.text.wrap import wrap
from tui.layout.view import BlockKey, BlockKind, Form, View
from tui.layout.words.describe import is_rewritten


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
        self._columns = Columns(self.setter, self.blocks)
        self._keys = {block.key: i for i, block in enumerate(self.blocks)}
        self._map = lru_cache(maxsize=4)(self._overview)

    @classmethod
    def of(cls, setting: Setting, setter: Setter) -> Display:
        """A comparison as it is to be set, by a setter that serves this setting.

        Touches nothing else, so that it can be made beside the event loop.
        """
        comparison, view, form, width, bracketed = setting
        return cls(comparison, view, form, width, bracketed=bracketed, setter=setter)

    def _overview(self, height: int) -> tuple[tuple[str, Ink], ...]:
        signs = map(self.setter.sign, self.blocks)
        extents = ((sign, *extent) for sign, extent in zip(signs, self._columns.extents(), strict=True))
        return overview(extents, len(self), height)

    def __len__(self) -> int:
        return len(self._columns)

    def line(self, index: int) -> Line:
        """A line by its number; the blocks it belongs to are set and kept for a while."""
        return self._columns.line(index)

    def block_at(self, line: int, column: int = 0) -> int:
        """The index of the block at `line` (0 or more, below the length), if there are two the one in `column`."""
        return self._columns.block_at(line, column)

    def blocks_beside(self, line: int) -> tuple[int, ...]:
        """The indices of the blocks that share lines with the one at `line`, that one included, in reading order."""
        return self._columns.blocks_beside(line)

    def block_of(self, cursor: Cursor) -> int:
        """The index of the block that a cursor stands in: where there are two, that of its change."""
        block = self.row_block(self.comparison.changes[cursor.change].row) if cursor.change >= 0 else None
        return (
            block if block in self._columns.blocks_at(cursor.line) and block is not None else self.block_at(cursor.line)
        )

    def top(self, block: int) -> int:
        """The first line of a block."""
        return self._columns.tops[block]

    def bottom(self, block: int) -> int:
        """The line after the last of a block."""
        return self._columns.bottoms[block]

    def paragraph_below(self, line: int, side: Side) -> int | None:
        """The first paragraph of one article that stands at a line or below it; None where there is none."""
        for block in self.blocks[self.block_at(line, 0 if side == "left" else self.columns - 1) :]:
            there: Sequence[int] = of_side(block, side)
            if block.kind is not BlockKind.GHOST:
                rows = (self.comparison.rows[row] for row in block.rows)
                there = [paragraph for row in rows for paragraph in of_side(row, side)] or there
            if there:
                return there[0]
        return None

    def find(self, key: BlockKey) -> int | None:
        """The index of the block with this key, if it is on display."""
        return self._keys.get(key)

    def row_block(self, row: int) -> int | None:
        """The index of the block that shows a row, unless it is folded away."""
        return self._keys.get(BlockKey(BlockKind.ROW, row))

    def holding(self, row: int) -> int | None:
        """The index of the block that shows a row, or of the fold that it is in."""
        return next((i for i, b in enumerate(self.blocks) if row in b.rows and b.kind is not BlockKind.GHOST), None)

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
            number
            for number in range(top, self.bottom(block))
            if any(piece.change == change for cell in self[number].cells for piece in cell.pieces)
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
                number
                for number in range(self.top(block), self.bottom(block))
                if any(p.change == change and p.ink is ink for cell in self[number].cells for p in cell.pieces)
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

    def column_of(self, change: int) -> int:
        """The column in which a change is pointed at: the right one where only that has something there."""
        if self.columns == 1:
            return 0
        return 0 if self.comparison.rows[self.comparison.changes[change].row].left else 1

    def marked(self, change: int) -> bool:
        """Whether the words of a change are to be lit; whole paragraphs have the cursor's bar alone."""
        found = self.comparison.changes[change]
        return found.edit is not None and not is_rewritten(found, self.comparison)

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
        return self._place_of(self.block_at(line))

    def places_at(self, line: int) -> tuple[Hashable, ...]:
        """The keys of the blocks at a line, one or two."""
        return tuple(
            self._place_of(block) for block in dict.fromkeys(self._columns.blocks_at(line)) if block is not None
        )

    def _place_of(self, index: int) -> BlockKey:
        block = self.blocks[index]
        return BlockKey(BlockKind.ROW, block.rows[0]) if block.kind is BlockKind.FOLD else block.key

    def block_in(self, line: int, column: int) -> int:
        """The index of the block that stands in a column at a line."""
        return self.block_at(line, column)

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
