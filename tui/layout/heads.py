"""What stands above the columns: which articles they show, and their dates."""

from __future__ import annotations

from rich.cells import cell_len

from tui.articles.article import Article
from tui.compare.comparison import Comparison
from tui.layout.dates import dated
from tui.layout.lines import Cell, Ink, Piece
from tui.layout.titles import title, titles
from tui.layout.view import Form
from tui.layout.wrap import pad

_FEWEST_OF_NAME = 12
"""Cells of a version's name that are worth showing beside its date."""


def pair_heads(comparison: Comparison, form: Form, width: int) -> tuple[Cell, ...]:
    """The heads above two articles, A and B: a cell for each column of `width` cells, or one for both."""
    left, right = comparison.left, comparison.right
    if left is right:
        return (article_head(left, width),)
    one, other = titles(left, right)
    if form is Form.SIDE_BY_SIDE:
        return (
            Cell(_named(one, left, width), "A", Ink.LEFT_WORD),
            Cell(_named(other, right, width), "B", Ink.RIGHT_WORD),
        )
    half = max(1, (width - 4) // 2)
    pieces = (
        *_named(one, left, half),
        Piece("  ", Ink.TEXT),
        Piece("B ", Ink.RIGHT_WORD),
        *_named(other, right, half),
    )
    return (Cell(pieces, "A", Ink.LEFT_WORD),)


def article_head(article: Article, width: int) -> Cell:
    """The head above one article read alone."""
    return Cell(_named(title(article), article, width))


def _named(name: str, article: Article, width: int) -> tuple[Piece, ...]:
    """A name at the left and its date at the right, in exactly `width` cells.

    Where room is short the date goes; versions are told by their dates, so that there the name is cut.
    """
    shown = dated(article)
    if cell_len(name) + cell_len(shown) + 2 > width and not (
        article.version and width >= cell_len(shown) + _FEWEST_OF_NAME
    ):
        shown = ""
    if not shown:
        return Piece(pad(name, width), Ink.HEADLINE), Piece("", Ink.META)
    return Piece(pad(name, width - cell_len(shown) - 1), Ink.HEADLINE), Piece(f" {shown}", Ink.META)
