"""Where an article quotes somebody, and whom."""

from __future__ import annotations

from dataclasses import dataclass

from tui.articles.article import Article, Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch of an article that it presents as somebody's own words."""

    span: Span
    """In `Article.text`, without the quotation marks."""
    speaker: str | None
    """Who said it, as the text names them (`Blinken`, `Ukraine's foreign ministry`); None where it does not say."""


def quotations(article: Article) -> tuple[Quotation, ...]:
    """Find what `article` quotes, in order; boilerplate is left out."""
    return ()
