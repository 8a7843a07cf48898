"""What stands above the columns: which articles they show, and their dates."""

from __future__ import annotations

from rich.cells import cell_len

from tui.articles.article import Article
from tui.compare.comparison import Comparison
from tui.layout.text.lines import Cell, Ink, Piece
from tui.layout.text.wrap import pad
from tui.layout.view import Form
from tui.layout.words.dates import dated
from tui.layout.words.file_names import fitted
from tui.layout.words.titles import title, titles

_FEWEST_OF_NAME = 12
"""Cells of a version's name that are worth showing beside its date."""


def pair_heads(comparison: Comparison, form: Form, width: int) -> tuple[Cell, ...]:
    """The heads above two articles, A and B: a cell for each column of `width` cells, or one for both."""
    left, right = comparison.left, comparison.right
    if left is right:
        return (article_head(left, width),)
    one, other = titles(left, right)
    alike = one == other
    if form is Form.SIDE_BY_SIDE:
        return (
            Cell(_named(one, left, width, alike=alike), "A", Ink.LEFT_WORD),
            Cell(_named(other, right, width, alike=alike), "B", Ink.RIGHT_WORD),
        )
    half = max(1, (width - 4) // 2)
    pieces = (
        *_named(one, left, half, alike=alike),
        Piece("  ", Ink.TEXT),
        Piece("B ", Ink.RIGHT_WORD),
        *_named(other, right, half, alike=alike),
    )
    return (Cell(pieces, "A", Ink.LEFT_WORD),)


def article_head(article: Article, width: int) -> Cell:
    """The head above one article read alone."""
    return Cell(_named(title(article), article, width))


def _named(name: str, article: Article, width: int, *, alike: bool = False) -> tuple[Piece, ...]:
    """A name at the left and its date at the right, in exactly `width` cells.

    Where room is short the date goes; versions are told by their dates, so that there the name is cut, and goes where
    both are called `alike`.
    """
    shown = dated(article)
    room = width - cell_len(shown) - 1
    if article.version and alike and shown and room < min(_FEWEST_OF_NAME, cell_len(name) + 1):
        return Piece(pad(shown, width), Ink.HEADLINE), Piece("", Ink.META)
    if not shown or (cell_len(name) >= room and not (article.version and room >= _FEWEST_OF_NAME - 1)):
        return Piece(pad(fitted(name, width), width), Ink.HEADLINE), Piece("", Ink.META)
    return Piece(pad(fitted(name, room), room), Ink.HEADLINE), Piece(f" {shown}", Ink.META)
