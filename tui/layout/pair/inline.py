"""One column: deletions and insertions in place."""

from __future__ import annotations

from collections.abc import Iterator

from tui.layout.blocks import Block
from tui.layout.marks import BRACKETS
from tui.layout.pair.setter import Setter
from tui.layout.pair.side_by_side import block_sign, furniture, ghost, signed_by_line
from tui.layout.pair.weave import weave
from tui.layout.sides import Side
from tui.layout.signs import Sign
from tui.layout.stand_ins import fold_label, furniture_label
from tui.layout.text.lines import BLANK, Cell, Ink, Line, Piece
from tui.layout.text.typeset import height, text_height, typeset
from tui.layout.text.wrap import truncate
from tui.layout.view import BlockKind


class Inline(Setter):
    """One column; what only the left has stands before what the right has in its place."""

    columns = 1

    def _text_height(self, block: Block) -> int:
        heights = self._heights_of(block)
        return sum(heights) + max(0, len(heights) - 1)

    def _heights_of(self, block: Block) -> list[int]:
        row = self.comparison.rows[block.rows[0]] if block.kind is BlockKind.ROW else None
        borders = row is not None and len(row.left) + len(row.right) > 2
        if row is None or (row.edits and row.left and row.right) or self.marks.bracketed or borders:
            return [height(paragraph, self.width) for paragraph in self._paragraphs(block)]
        # Nothing is woven in, not even a sign of a border, and the marks of whole paragraphs take no room.
        article, indices = (self.comparison.right, row.right) if row.right else (self.comparison.left, row.left)
        return [text_height(article.paragraphs[p].text, self.width) for p in indices]

    def lines(self, index: int, block: Block) -> tuple[Line, ...]:
        """The lines of a block, as many as `height` says."""
        return (*(Line(index, (cell,)) for cell in self._cells(block)), Line(index, (BLANK,)))

    def paragraphs(self, block: Block) -> tuple[list[tuple[Piece, ...]]]:
        """The runs of the paragraphs of a block that is not folded, in its one column."""
        return (self._paragraphs(block),)

    def signs(self, block: Block) -> tuple[Sign, ...]:
        """The gutter sign of a block."""
        return (block_sign(self.marks, block),)

    def _cells(self, block: Block) -> Iterator[Cell]:
        ((sign, ink),) = self.signs(block)
        if block.kind is BlockKind.GHOST:
            yield ghost(self.marks, block, self.width)
        elif block.folded:
            label = (
                fold_label(block, self.view)
                if block.kind is BlockKind.FOLD
                else furniture_label(len(block.left) + len(block.right))
            )
            yield Cell((Piece(truncate(label, self.width), Ink.FOLD),))
        else:
            for number, paragraph in enumerate(*self.paragraphs(block)):
                if number:
                    yield BLANK
                cells = [Cell(pieces, sign, ink) for pieces in typeset(paragraph, self.width)]
                yield from signed_by_line(cells) if sign.strip() else cells

    def _paragraphs(self, block: Block) -> list[tuple[Piece, ...]]:
        if block.kind is BlockKind.FURNITURE:
            left = [furniture(self.comparison.left, p) for p in block.left]
            return left + [furniture(self.comparison.right, p) for p in block.right]
        index = block.rows[0]
        row = self.comparison.rows[index]
        if not row.left or not row.right:
            side: Side = "left" if row.left else "right"
            return [self._whole(index, side, p) for p in row.left or row.right]
        return weave(self.marks, index)

    def _whole(self, row: int, side: Side, paragraph: int) -> tuple[Piece, ...]:
        pieces = self.marks.paragraph(row, side, paragraph)
        if not self.marks.bracketed:
            return pieces
        opening, closing = BRACKETS[side]
        return (Piece(opening, pieces[0].ink), *pieces, Piece(closing, pieces[-1].ink))
