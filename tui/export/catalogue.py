"""A list of articles and their stories as text, JSON and CSV."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from tui.articles.article import Version
from tui.articles.sanitize import visible
from tui.export.csv import table
from tui.layout.text.wrap import collapse, pad
from tui.layout.words.dates import dated
from tui.layout.words.phrases import count

__all__ = ["SCHEMA", "Group", "Row", "as_csv", "as_json", "as_text"]

SCHEMA = "storydiff.list/1"
_COLUMNS = ("path", "outlet", "headline", "byline", "published", "version", "dated", "words", "story")


class Row(NamedTuple):
    """What is told of an article; the fields are those of `Article`."""

    path: str | None
    outlet: str | None
    headline: str | None
    byline: str | None
    published: str | None
    version: Version | None
    words: int
    paragraphs: int
    """How many are the article."""


class Group(NamedTuple):
    """Articles that tell the same story, as indices."""

    name: str
    """Empty where nothing names it."""
    articles: tuple[int, ...]


def as_text(articles: Sequence[Row], groups: Sequence[Group]) -> Iterator[str]:
    """Yield a line for each article under the name of its story, in columns, and an empty line between stories."""
    for number, group in enumerate(groups):
        if number:
            yield ""
        yield f"{visible(group.name) or 'untitled'}: {count(len(group.articles), 'article')}"
        lines = [_facts(articles[index]) for index in group.articles]
        widths = [max(map(cell_len, column)) for column in zip(*lines, strict=True)]
        for words, *facts in lines:
            cells = [
                f"{words:>{widths[0]}}",
                *(pad(fact, width) for fact, width in zip(facts, widths[1:], strict=True)),
            ]
            yield "  ".join(["", *(cell for cell, width in zip(cells, widths, strict=True) if width)]).rstrip()


def _facts(article: Row) -> tuple[str, ...]:
    """Length, file, date, outlet or version, headline; empty where unknown."""
    named = article.version.name if article.version is not None else article.outlet
    texts = (article.path or "-", dated(article), named or "", article.headline or "")
    return (count(article.words, "word"), *(collapse(visible(text)) for text in texts))


def as_json(articles: Sequence[Row], groups: Sequence[Group]) -> Iterator[str]:
    """Yield one JSON object: `articles` in the order they were named, `stories` with indices into them."""
    told = {
        "schema": SCHEMA,
        "articles": [
            {
                "path": article.path,
                "outlet": article.outlet,
                "headline": article.headline,
                "byline": article.byline,
                "published": article.published,
                "version": article.version._asdict() if article.version else None,
                "words": article.words,
                "paragraphs": article.paragraphs,
            }
            for article in articles
        ],
        "stories": [{"name": group.name or None, "articles": list(group.articles)} for group in groups],
    }
    yield json.dumps(told, indent=1)


def as_csv(articles: Sequence[Row], groups: Sequence[Group]) -> Iterator[str]:
    """Yield a line for each article in the order they were named, after a line of names (RFC 4180)."""
    stories = {index: number for number, group in enumerate(groups, start=1) for index in group.articles}
    rows = [
        (a.path, a.outlet, a.headline, a.byline, a.published, *(a.version or (None, None)), a.words, stories[index])
        for index, a in enumerate(articles)
    ]
    yield from table(_COLUMNS, rows)
