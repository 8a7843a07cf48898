"""One paragraph as every article of its story words it: what became of it in each, one under the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from tui.articles.article import Article
from tui.compare.comparison import Comparison, Row, RowKind
from tui.layout.blocks import Block
from tui.layout.lists.listing import Listing
from tui.layout.pair.inline import Inline
from tui.layout.sheets.frame import MEASURE
from tui.layout.text.lines import BLANK, Cell, Ink, Piece
from tui.layout.text.typeset import typeset
from tui.layout.text.wrap import pad, truncate
from tui.layout.view import BlockKey, BlockKind, View
from tui.layout.words.file_names import fitted
from tui.layout.words.phrases import count, likeness

__all__ = ["Wording", "WordingsSheet", "fate", "row_of"]

_SPACED = 2
"""Cells between the name of an article and what became of the paragraph there."""
_LEAST_NAME = 16
"""Where fewer cells are left for the name and that space, the date goes."""


class Wording(NamedTuple):
    """An article and what it has of the paragraph."""

    name: str
    """Safe to show."""
    when: str = ""
    """Its date; empty where that is not known."""
    comparison: Comparison | None = None
    """The paragraph's own article, on the left, with this one; None for that article itself and while it is made."""
    problem: str = ""
    """Why the article cannot be read; empty where it can."""


def row_of(comparison: Comparison, paragraph: int) -> int:
    """The row, by its index, that holds a paragraph of the left article, given by its index."""
    return next(i for i, row in enumerate(comparison.rows) if paragraph in row.left)


def fate(row: Row) -> str:
    """What became of the left side of a row, in a few words: `unchanged`, `94% same, moved`, `not there`."""
    if row.kind is RowKind.DROPPED:
        return "a sentence of it stands elsewhere" if row.edits else "not there"
    told = "unchanged but for typography" if row.kind is RowKind.TYPOGRAPHIC else likeness(row)
    parted = {RowKind.SPLIT: f"split in {len(row.right)}", RowKind.MERGED: "merged with its neighbours"}
    return ", ".join(filter(None, (told, parted.get(row.kind, ""), "moved" if row.moved else "")))


class WordingsSheet(Listing):
    """An entry for each article; words that the paragraph's own article has not are marked, and those it has alone.

    Where the paragraph is the same it is told in words alone.

    `own` is the index of the wording of the paragraph's own article among `wordings`. With `bracketed`, marks are
    readable without colour.
    """

    struck = True

    def __init__(
        self,
        article: Article,
        paragraph: int,
        wordings: Sequence[Wording],
        own: int,
        width: int,
        *,
        bracketed: bool = False,
    ) -> None:
        width = max(1, min(width, MEASURE))
        self.article, self.paragraph = article, paragraph
        self.wordings, self.own = wordings, own
        self._room = width
        self._bracketed = bracketed
        self._set = [tuple(self._cells_of(number)) for number in range(len(wordings))]
        super().__init__(width, (), (2 + len(text) for text in self._set))

    def heads(self, width: int) -> tuple[Cell, ...]:
        """How many wordings there are, and which one the others are set beside."""
        told = Piece(f"{count(len(self.wordings), 'wording')}  ", Ink.HEADLINE)
        beside = Piece(f"of one paragraph, beside that of {self.wordings[self.own].name}", Ink.TEXT)
        room = max(1, width - cell_len(told.text))
        return (Cell((told, beside._replace(text=truncate(beside.text, room)))),)

    def row(self, entry: int) -> int | None:
        """The row of the entry's comparison that holds the paragraph; None where there is no comparison."""
        comparison = self.wordings[entry].comparison
        return None if comparison is None else row_of(comparison, self.paragraph)

    def told(self, entry: int) -> str:
        """What became of the paragraph in an article, in a few words; empty for its own."""
        wording = self.wordings[entry]
        if entry == self.own:
            return ""
        if wording.comparison is None:
            return wording.problem or "comparing"
        return fate(wording.comparison.rows[row_of(wording.comparison, self.paragraph)])

    def text(self, entry: int) -> str:
        """What an article has of the paragraph, as its page says it; empty where it has nothing."""
        comparison, row = self.wordings[entry].comparison, self.row(entry)
        if comparison is None or row is None:
            return self.article.paragraphs[self.paragraph].text if entry == self.own else ""
        return "\n\n".join(comparison.right.paragraphs[i].text for i in comparison.rows[row].right)

    def entry_cells(self, entry: int) -> tuple[Cell, ...]:
        """The name of an article and what became of the paragraph there, its wording, and an empty line."""
        wording = self.wordings[entry]
        told = f"{self.told(entry)}   {wording.when}".strip()
        if self._room - cell_len(told) < _LEAST_NAME:
            told = self.told(entry)
        room = max(1, self._room - cell_len(told) - _SPACED)
        name = Piece(pad(fitted(wording.name, room), room), Ink.CROSSHEAD)
        head = Cell((name, Piece(truncate(" " * _SPACED + told, self._room - room), Ink.META)))
        return (head, *self._set[entry], BLANK)

    def _cells_of(self, entry: int) -> Iterator[Cell]:
        comparison, row = self.wordings[entry].comparison, self.row(entry)
        if comparison is not None and row is not None:
            if comparison.rows[row].right and comparison.rows[row].kind is not RowKind.SAME:
                block = Block(BlockKind.ROW, (row,), key=BlockKey(BlockKind.ROW, row))
                setter = Inline(comparison, View(), self._room, bracketed=self._bracketed)
                yield from (line.cells[0] for line in setter.lines(0, block)[:-1])
        elif entry == self.own:
            text = self.article.paragraphs[self.paragraph].text
            yield from (Cell(line) for line in typeset((Piece(text, Ink.TEXT),), self._room))
