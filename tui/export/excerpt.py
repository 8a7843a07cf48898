"""What is copied of a comparison: a change with both its wordings, or the paragraphs around it, as plain text."""

from __future__ import annotations

from tui.articles.article import Article
from tui.articles.sanitize import sanitize
from tui.compare.comparison import Comparison
from tui.layout.text.wrap import collapse
from tui.layout.words.dates import dated
from tui.layout.words.describe import describe
from tui.layout.words.titles import titles

__all__ = ["change_excerpt", "row_excerpt"]


def change_excerpt(comparison: Comparison, change: int) -> str:
    """A change, given by its index into `Comparison.changes`: what it is, then a line for each wording there is.

    Each wording is told whose it is: `A, Harbour Post, 2 May 2024: three boats`.
    """
    found = comparison.changes[change]
    sources = _sources(comparison)
    wordings = zip(sources, (found.left, found.right), strict=True)
    lines = [describe(found, comparison), *(f"{source}: {collapse(text)}" for source, text in wordings if text)]
    return sanitize("\n".join(lines)) + "\n"


def row_excerpt(comparison: Comparison, row: int) -> str:
    """The paragraphs of a row, given by its index into `Comparison.rows`: whose they are, then the whole paragraphs."""
    found = comparison.rows[row]
    left, right = comparison.left, comparison.right
    sides = zip(_sources(comparison), (left, right), (found.left, found.right), strict=True)
    parts = [f"{source}:\n{_paragraphs(article, of_row)}" for source, article, of_row in sides if of_row]
    return sanitize("\n\n".join(parts)) + "\n"


def _sources(comparison: Comparison) -> tuple[str, ...]:
    articles = (comparison.left, comparison.right)
    return tuple(
        ", ".join(filter(None, (letter, name, dated(article))))
        for letter, name, article in zip("AB", titles(*articles), articles, strict=True)
    )


def _paragraphs(article: Article, indices: tuple[int, ...]) -> str:
    return "\n\n".join(collapse(article.paragraphs[index].text) for index in indices)
