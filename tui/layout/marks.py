"""The paragraphs of a row as runs of text in inks: what is plain, what only one side has, what stands out most."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.articles.article import Article, Paragraph, Role, Span
from tui.articles.segment import TokenKind, tokens
from tui.articles.speech.quotations import quoted
from tui.compare.comparison import Comparison, Edit, Kind, RowKind
from tui.layout.shown import changes_of_edits, shown, shown_rows
from tui.layout.sides import Side, of_side
from tui.layout.text.lines import Ink, Piece
from tui.layout.view import View

ROLE_INKS = {
    Role.HEADLINE: Ink.HEADLINE,
    Role.CROSSHEAD: Ink.CROSSHEAD,
    Role.STANDFIRST: Ink.STANDFIRST,
    Role.BYLINE: Ink.META,
    Role.DATELINE: Ink.META,
    Role.CAPTION: Ink.META,
    Role.SIGNOFF: Ink.META,
    Role.BOILERPLATE: Ink.FURNITURE,
}
_QUOTES = frozenset({Kind.QUOTE_ADDED, Kind.QUOTE_DROPPED, Kind.QUOTE_ALTERED})
_GRAVE = _QUOTES | {Kind.NUMBER}
LONG = 80
"""Of an edit of more characters, a line or two, only the quotations and figures in it stand out: where all of it does,
nothing does."""
_INKS: dict[Side, dict[str, Ink]] = {
    "left": {
        "plain": Ink.LEFT,
        "grave": Ink.LEFT_GRAVE,
        "faint": Ink.LEFT_FAINT,
        "word": Ink.LEFT_WORD,
        "moved": Ink.LEFT_MOVED,
        "whole": Ink.LEFT_WHOLE,
    },
    "right": {
        "plain": Ink.RIGHT,
        "grave": Ink.RIGHT_GRAVE,
        "faint": Ink.RIGHT_FAINT,
        "word": Ink.RIGHT_WORD,
        "moved": Ink.RIGHT_MOVED,
        "whole": Ink.RIGHT_WHOLE,
    },
}


class Mark(NamedTuple):
    """A stretch of an article's text in an ink of its own."""

    start: int
    end: int
    ink: Ink
    change: int


def _strength(kinds: Sequence[Kind]) -> str:
    if _GRAVE.intersection(kinds):
        return "grave"
    return "faint" if tuple(kinds) == (Kind.TYPOGRAPHIC,) else "plain"


def word_ink(side: Side, kinds: Sequence[Kind]) -> Ink:
    """The ink of the words of an edit of these kinds."""
    return _INKS[side][_strength(kinds)]


def whole_ink(side: Side) -> Ink:
    """The ink of a paragraph that only this side has."""
    return _INKS[side]["whole"]


BRACKETS: dict[Side, tuple[str, str]] = {"left": ("[-", "-]"), "right": ("{+", "+}")}
"""What stands around the words of an edit where there is no colour to mark them."""


class Marks:
    """The marks of a comparison under a view, row by row; with `bracketed`, they are readable without colour."""

    def __init__(self, comparison: Comparison, view: View, *, bracketed: bool = False) -> None:
        self.comparison = comparison
        self.view = view
        self.bracketed = bracketed
        self.shown = shown_rows(comparison, view)
        self._wholes = {change.row: i for i, change in enumerate(comparison.changes) if change.edit is None}
        self._edits = changes_of_edits(comparison)

    def change_of(self, row: int, edit: int | None = None) -> int:
        """The index of the change that tells of this edit of this row, or of the row as a whole; -1 for none."""
        return self._wholes.get(row, -1) if edit is None else self._edits.get((row, edit), -1)

    def places(self, change: int) -> tuple[int, ...]:
        """The rows whose edits a change tells of: one, or two where words moved from one row to another."""
        return tuple(dict.fromkeys(row for (row, _), told in self._edits.items() if told == change))

    def shows(self, change: int) -> bool:
        """Whether the edits of a change are marked; those of none (-1) follow from others and go with them."""
        return not self.view.hidden if change < 0 else shown(self.comparison, change, self.view)

    def edits(self, row: int) -> Iterator[tuple[int, Edit]]:
        """The edits of a row that the view shows, each with the index of its change."""
        if row not in self.shown.rows:
            return
        for index, edit in enumerate(self.comparison.rows[row].edits):
            change = self.change_of(row, index)
            if self.shows(change):
                yield change, edit

    def paragraph(self, row: int, side: Side, paragraph: int) -> tuple[Piece, ...]:
        """The runs of one paragraph of a row."""
        article = of_side(self.comparison, side)
        piece: Paragraph = article.paragraphs[paragraph]
        base = self.base(row, side, piece.role)
        whole = self.change_of(row)
        found = self.comparison.rows[row]
        brackets = BRACKETS[side] if self.bracketed and found.edits and found.left and found.right else None
        return runs(article, piece.span, base, self._of(row, side, paragraph), whole=whole, brackets=brackets)

    def base(self, row: int, side: Side, role: Role) -> Ink:
        """The ink of the unmarked words of a paragraph of this row.

        A paragraph that only one side has is faint where the view does not show that.
        """
        whole = row in self.shown.wholes
        if self.comparison.rows[row].kind in (RowKind.ADDED, RowKind.DROPPED):
            return _INKS[side]["whole"] if whole else Ink.META
        if whole and self.comparison.rows[row].moved:
            return Ink.MOVED
        return ROLE_INKS.get(role, Ink.TEXT)

    def _of(self, row: int, side: Side, paragraph: int) -> list[Mark]:
        """The marks of one paragraph in the order of its text, which is not that of the edits where sentences moved."""
        edits = [*self._of_edits(row, side, paragraph)]
        if self.comparison.rows[row].kind in (RowKind.ADDED, RowKind.DROPPED):
            return sorted([*edits, *self._quoted(row, side, paragraph, edits)])
        return sorted(edits)

    def _quoted(self, row: int, side: Side, paragraph: int, edits: Sequence[Mark]) -> Iterator[Mark]:
        """The quotations of a paragraph that only this side has, but for the words in them that stand elsewhere."""
        if row not in self.shown.wholes:
            return
        ink, change = _INKS[side]["grave"], self.change_of(row)
        for span in quoted(of_side(self.comparison, side), paragraph):
            position = span.start
            for mark in edits:
                if position < mark.end and mark.start < span.end:
                    if position < mark.start:
                        yield Mark(position, mark.start, ink, change)
                    position = mark.end
            if position < span.end:
                yield Mark(position, span.end, ink, change)

    def _of_edits(self, row: int, side: Side, paragraph: int) -> Iterator[Mark]:
        span = of_side(self.comparison, side).paragraphs[paragraph].span
        for change, edit in self.edits(row):
            touched = of_side(edit, side)
            if touched is not None and touched.end > span.start and touched.start < span.end:
                yield from self.edit_marks(edit, side, change)

    def edit_marks(self, edit: Edit, side: Side, change: int) -> Iterator[Mark]:
        """The marks that an edit leaves on one side: one, or letter by letter where only a spelling changed."""
        span = of_side(edit, side)
        if span is None:
            return
        inks = _INKS[side]
        strength = "moved" if edit.moved else _strength(edit.kinds)
        letters = [pair[0 if side == "left" else 1] for pair in edit.letters]
        if strength == "grave" and span.end - span.start > LONG and not self.bracketed:
            yield from self._grave_within(span, side, edit.kinds, change)
            return
        if self.bracketed or not letters:
            yield Mark(span.start, span.end, inks[strength], change)
            return
        position = span.start
        for letter in filter(None, letters):
            if position < letter.start:
                yield Mark(position, letter.start, inks["word"], change)
            yield Mark(letter.start, letter.end, inks[strength], change)
            position = letter.end
        if position < span.end:
            yield Mark(position, span.end, inks["word"], change)

    def _grave_within(self, span: Span, side: Side, kinds: Sequence[Kind], change: int) -> Iterator[Mark]:
        """The marks of a long edit, of which only quotations and figures stand out, by what it is about."""
        article = of_side(self.comparison, side)
        inks, position = _INKS[side], span.start
        for start, end in _gravest(article, span, kinds):
            if position < start:
                yield Mark(position, start, inks["plain"], change)
            yield Mark(start, end, inks["grave"], change)
            position = end
        if position < span.end:
            yield Mark(position, span.end, inks["plain"], change)


def _gravest(article: Article, span: Span, kinds: Sequence[Kind]) -> list[tuple[int, int]]:
    """The quotations and figures within a stretch of an article, in order, none within another."""
    paragraphs = article.paragraphs
    first = max(0, bisect_right(paragraphs, span.start, key=lambda paragraph: paragraph.span.start) - 1)
    found: list[tuple[int, int]] = []
    for index in range(first, len(paragraphs)):
        if paragraphs[index].span.start >= span.end:
            break
        if not _QUOTES.isdisjoint(kinds):
            found += quoted(article, index)
    if Kind.NUMBER in kinds:
        figures = (token for token in tokens(article.text[span.start : span.end]) if token.kind is TokenKind.NUMBER)
        found += [(span.start + token.start, span.start + token.end) for token in figures]
    clipped = sorted((max(start, span.start), min(end, span.end)) for start, end in found)
    apart: list[tuple[int, int]] = []
    for start, end in clipped:
        if start < end and (not apart or start >= apart[-1][1]):
            apart.append((start, end))
    return apart


def runs(
    article: Article,
    span: Span,
    base: Ink,
    marks: Iterable[Mark],
    *,
    whole: int = -1,
    brackets: tuple[str, str] | None = None,
) -> tuple[Piece, ...]:
    """Cut the text of `span` into pieces: marked ones in their inks, the rest in `base` with the change `whole`.

    `brackets` are put around every marked piece.
    """
    opening, closing = brackets or ("", "")
    found = []
    position = span.start
    for mark in marks:
        start, end = max(mark.start, position), min(mark.end, span.end)
        if start >= end:
            continue
        if position < start:
            found.append(Piece(article.text[position:start], base, whole))
        found.append(Piece(opening + article.text[start:end] + closing, mark.ink, mark.change))
        position = end
    if position < span.end:
        found.append(Piece(article.text[position : span.end], base, whole))
    return tuple(found)
