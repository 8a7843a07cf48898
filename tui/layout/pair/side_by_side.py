"""Two columns: the left article beside the right one, row by row, level."""

from __future__ import annotations

from itertools import zip_longest

from tui.articles.article import Article, Span
from tui.compare.comparison import RowKind
from tui.layout.blocks import Block
from tui.layout.marks import Marks, runs
from tui.layout.pair.setter import Setter
from tui.layout.sides import Side, of_side
from tui.layout.signs import MOVED_AWAY, MOVED_HERE, NO_SIGN, SIGNS, Sign, faint, row_sign
from tui.layout.stand_ins import fold_label, furniture_label, ghost_label
from tui.layout.text.lines import BLANK, Cell, Ink, Line, Piece
from tui.layout.text.typeset import height, text_height, typeset
from tui.layout.text.wrap import truncate
from tui.layout.view import BlockKind

_OF_EDITS = frozenset({SIGNS[RowKind.EDITED][0], SIGNS[RowKind.TYPOGRAPHIC][0]})
"""The signs that say that something in a paragraph differs, and not the paragraph as a whole."""


class SideBySide(Setter):
    """Two columns; the words of an edit stand on either side, marked."""

    columns = 2

    def _text_height(self, block: Block) -> int:
        return max(self._column_height(block, "left"), self._column_height(block, "right"))

    def _column_height(self, block: Block, side: Side) -> int:
        if self.marks.bracketed:
            heights = [height(runs, self.width) for runs in self._runs(block, side)]
        else:
            # Marks take no room, and finding them would take most of the time.
            article = of_side(self.comparison, side)
            heights = [text_height(article.paragraphs[p].text, self.width) for p in self._indices(block, side)]
        return sum(heights) + max(0, len(heights) - 1)

    def lines(self, index: int, block: Block) -> tuple[Line, ...]:
        """The lines of a block, as many as `height` says."""
        if block.kind is BlockKind.GHOST:
            return (*self._ghost(index, block), Line(index, (BLANK, BLANK)))
        if block.folded:
            if block.kind is BlockKind.FOLD:
                labels = (fold_label(block, self.view),) * 2
            else:
                labels = (furniture_label(len(block.left)), furniture_label(len(block.right)))
            folded = tuple(
                Cell((Piece(truncate(label, self.width), Ink.FOLD),)) if label else BLANK for label in labels
            )
            return (Line(index, folded), Line(index, (BLANK, BLANK)))
        left_sign, right_sign = self.signs(block)
        runs_left, runs_right = self.paragraphs(block)
        left = self._column(runs_left, *left_sign)
        right = self._column(runs_right, *right_sign)
        lines = [Line(index, (a, b)) for a, b in zip_longest(left, right, fillvalue=BLANK)]
        return (*lines, Line(index, (BLANK, BLANK)))

    def paragraphs(self, block: Block) -> tuple[list[tuple[Piece, ...]], ...]:
        """The runs of the paragraphs of a block that is not folded, column by column."""
        return self._runs(block, "left"), self._runs(block, "right")

    def signs(self, block: Block) -> tuple[Sign, Sign]:
        """The gutter signs of both columns of a block."""
        sign = block_sign(self.marks, block)
        if block.kind is BlockKind.GHOST:
            return sign, NO_SIGN
        if block.kind is not BlockKind.ROW:
            return NO_SIGN, NO_SIGN
        row = self.comparison.rows[block.rows[0]]
        return sign if row.left else NO_SIGN, sign if row.right else NO_SIGN

    def _ghost(self, index: int, block: Block) -> tuple[Line, ...]:
        cell = ghost(self.marks, block, self.width)
        return (Line(index, (cell, BLANK)),)

    def _column(self, paragraphs: list[tuple[Piece, ...]], sign: str, ink: Ink) -> list[Cell]:
        cells: list[Cell] = []
        for paragraph in paragraphs:
            if cells:
                cells.append(BLANK)
            cells.extend(Cell(pieces, sign, ink) for pieces in typeset(paragraph, self.width))
        return signed_by_line(cells) if sign.strip() else cells

    def _runs(self, block: Block, side: Side) -> list[tuple[Piece, ...]]:
        indices = self._indices(block, side)
        if block.kind is BlockKind.ROW:
            return [self.marks.paragraph(block.rows[0], side, p) for p in indices]
        article = of_side(self.comparison, side)
        return [furniture(article, p) for p in indices]

    def _indices(self, block: Block, side: Side) -> tuple[int, ...]:
        """The paragraphs that a block has on one side."""
        if block.kind is BlockKind.ROW:
            row = self.comparison.rows[block.rows[0]]
            return of_side(row, side)
        return of_side(block, side)


def block_sign(marks: Marks, block: Block) -> Sign:
    """The gutter sign of a block, whatever its columns."""
    row = block.rows[0] if block.rows else -1
    whole = row in marks.shown.wholes
    if block.kind is BlockKind.GHOST:
        return MOVED_AWAY if whole else faint(MOVED_AWAY)
    if block.kind is not BlockKind.ROW:
        return NO_SIGN
    return row_sign(marks.comparison.rows[row], shown=row in marks.shown.rows, whole=whole)


def ghost(marks: Marks, block: Block, width: int) -> Cell:
    """What stands at the old place of a paragraph that moved, in `width` cells."""
    row = block.rows[0]
    sign, ink = block_sign(marks, block)
    label = truncate(ghost_label(marks.comparison, row), width)
    return Cell((Piece(label, Ink.GHOST if row in marks.shown.wholes else Ink.META, marks.change_of(row)),), sign, ink)


def signed_by_line(cells: list[Cell]) -> list[Cell]:
    """Leave the sign of an edited paragraph only on lines that hold a change, or on the first where none does.

    Lines on which words only moved have the sign of that instead, in a paragraph that only one side has as well.
    `cells` have the sign of their row.
    """
    signed = [_signed(cell) for cell in cells]
    if not any(cell.sign != " " for cell in signed):
        signed[:1] = cells[:1]
    return signed


def _signed(cell: Cell) -> Cell:
    inks = {piece.ink for piece in cell.pieces if piece.ink.startswith(("left", "right"))}
    if inks and inks <= {Ink.LEFT_MOVED, Ink.RIGHT_MOVED}:
        sign, ink = MOVED_HERE if Ink.RIGHT_MOVED in inks else MOVED_AWAY
        return Cell(cell.pieces, sign, ink)
    return cell if inks or cell.sign not in _OF_EDITS else Cell(cell.pieces)


def furniture(article: Article, paragraph: int) -> tuple[Piece, ...]:
    """The runs of a paragraph of page furniture."""
    span: Span = article.paragraphs[paragraph].span
    return runs(article, span, Ink.FURNITURE, ())
