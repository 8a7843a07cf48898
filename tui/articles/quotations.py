"""Where an article quotes somebody, and whom."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.articles.article import Article, Role, Span

_MARKED = re.compile(r'"([^"]+)"|“([^“”]+)”|«([^«»]+)»|„([^„“”]+)[“”]')


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch of an article that it presents as somebody's own words."""

    span: Span
    """In `Article.text`, without the quotation marks."""
    speaker: str | None
    """Who said it, as the text names them (`Blinken`, `Ukraine's foreign ministry`); None where it does not say."""


def quotations(article: Article) -> tuple[Quotation, ...]:
    """Find what `article` quotes, in order; boilerplate is left out."""
    found = []
    for paragraph in article.paragraphs:
        if paragraph.role is Role.BOILERPLATE:
            continue
        for match in _MARKED.finditer(paragraph.text):
            start, end = match.span(match.lastindex or 0)
            found.append(Quotation(Span(paragraph.span.start + start, paragraph.span.start + end), None))
    return tuple(found)
