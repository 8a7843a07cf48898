"""The blocks of a comparison as HTML: rows of two sides, folds that open, both ends of moves linked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.articles.article import Article
from tui.compare.comparison import Comparison
from tui.export.html.marks import Steps, pieces, text
from tui.layout.abreast import strips
from tui.layout.blocks import Block, arrange
from tui.layout.marks import Marks
from tui.layout.pair.side_by_side import block_sign
from tui.layout.sides import Side, of_side
from tui.layout.stand_ins import fold_label, furniture_label, ghost_label, moved_down
from tui.layout.text.wrap import truncate
from tui.layout.view import BlockKind, View
from tui.layout.words.phrases import likeness

__all__ = ["Rows"]

GHOST_WIDTH = 90
"""At most so many cells of a paragraph that moved away stand at its old place."""
_SIDES: tuple[tuple[Side, str], ...] = (("left", "a"), ("right", "b"))


class Rows:
    """Sets the blocks of a comparison under a view; `steps` numbers the changes as they come."""

    def __init__(self, comparison: Comparison, view: View, steps: Steps) -> None:
        self._comparison = comparison
        self._view = view
        self._steps = steps
        self._marks = Marks(comparison, view)
        self._blocks = arrange(comparison, view)
        self._ghosts = frozenset(block.rows[0] for block in self._blocks if block.kind is BlockKind.GHOST)

    def all(self) -> Iterator[str]:
        """The lines of HTML of all blocks; those of a strip stand in one row, column beside column."""
        for strip in strips(self._blocks, self._comparison):
            if strip.single:
                yield from self._block(self._blocks[strip.left[0]])
                continue
            yield '<div class="row apart">'
            for column, letter in zip(strip, "ab", strict=True):
                yield f'<div class="column {letter}">'
                for index in column:
                    yield from self._block(self._blocks[index])
                yield "</div>"
            yield "</div>"

    def _block(self, block: Block) -> Iterator[str]:
        """The lines of HTML of one block."""
        if block.kind is BlockKind.GHOST:
            yield self._ghost(block)
        elif block.kind is BlockKind.ROW:
            yield from self._row(block)
        else:
            folded = block.kind is BlockKind.FOLD
            label = fold_label(block, self._view) if folded else furniture_label(len(block.left) + len(block.right))
            yield f"<details>\n<summary>{text(label)}</summary>"
            for row in block.rows:
                yield from self._row(Block(BlockKind.ROW, (row,)))
            if block.left or block.right:
                yield from self._furniture(block)
            yield "</details>"

    def _ghost(self, block: Block) -> str:
        (row,) = block.rows
        label = text(truncate(ghost_label(self._comparison, row), GHOST_WIDTH))
        link = f'<p lang="" dir="auto"><a href="#row{row}">{label}</a></p>'
        return f'<div class="row ghost" id="from{row}">{_opening("a", ">")}{link}</div></div>'

    def _row(self, block: Block) -> Iterator[str]:
        (index,) = block.rows
        row = self._comparison.rows[index]
        name = "moved" if row.moved else "same" if index not in self._marks.shown.rows else row.kind.value
        said = "" if name == "same" else f' role="group" aria-label="{name}"'
        yield f'<div class="row {name}" id="row{index}"{said}>'
        sign, _ = block_sign(self._marks, block)
        for side, letter in _SIDES:
            paragraphs = of_side(row, side)
            if paragraphs:
                yield _opening(letter, sign)
                yield from self._paragraphs(index, side, paragraphs)
                if row.moved and side == "right":
                    yield self._origin(index)
                yield "</div>"
        yield "</div>"

    def _paragraphs(self, row: int, side: Side, paragraphs: Sequence[int]) -> Iterator[str]:
        article = of_side(self._comparison, side)
        number = self._steps.mark(self._marks.change_of(row))
        for paragraph in paragraphs:
            inner = number + pieces(self._marks.paragraph(row, side, paragraph), side, self._steps)
            yield _paragraph(article, paragraph, inner)
            number = ""

    def _origin(self, row: int) -> str:
        """Where a paragraph that moved stood; a link where a word was left there, as none is within a fold."""
        where = "above" if moved_down(self._comparison, row) else "below"
        told = f"moved from {where}, {likeness(self._comparison.rows[row])}"
        link = f'<a href="#from{row}">{told}</a>' if row in self._ghosts else told
        return f'<p class="from">{link}</p>'

    def _furniture(self, block: Block) -> Iterator[str]:
        yield '<div class="row furniture">'
        for letter, article, paragraphs in (
            ("a", self._comparison.left, block.left),
            ("b", self._comparison.right, block.right),
        ):
            if paragraphs:
                yield _opening(letter, " ")
                for paragraph in paragraphs:
                    yield _paragraph(article, paragraph, text(article.paragraphs[paragraph].text))
                yield "</div>"
        yield "</div>"


def _opening(letter: str, sign: str) -> str:
    """The start of one side of a row; its letter is read out, and shown where the sides stand one below the other."""
    signed = f' data-sign="{text(sign)}"' if sign.strip() else ""
    return f'<div class="side {letter}"{signed}><span class="letter">{letter.upper()}</span>'


def _paragraph(article: Article, paragraph: int, inner: str) -> str:
    return f'<p class="{article.paragraphs[paragraph].role.value}" lang="" dir="auto">{inner}</p>'
