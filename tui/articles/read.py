"""A page's text or bytes -> an `Article`: the stages, in order."""

from __future__ import annotations

from tui.articles.article import Article, Paragraph, Role
from tui.articles.boilerplate import article_lines
from tui.articles.decode import decode
from tui.articles.page import Paragraphs, blocks
from tui.articles.sanitize import sanitize

__all__ = ["read_bytes", "read_text"]


def read_text(text: str, *, path: str | None = None, whole: bool = False, paragraphs: str = Paragraphs.AUTO) -> Article:
    """Read a page of plain text or Markdown.

    `path` is kept as the article's path. `whole` sets nothing aside: every paragraph is `body`. `paragraphs` says what
    borders a paragraph: `lines`, `blank` or `auto`. Raises ValueError for any other value.
    """
    text = sanitize(text)
    found = blocks(text, paragraphs)
    kept = [True] * len(found) if whole else article_lines([block.text for block in found])
    roles = [Role.BODY if keep else Role.BOILERPLATE for keep in kept]
    pieces = tuple(Paragraph(role, b.line, b.span, b.text) for role, b in zip(roles, found, strict=True))
    return Article(text, pieces, path)


def read_bytes(
    data: bytes, *, path: str | None = None, whole: bool = False, paragraphs: str = Paragraphs.AUTO
) -> Article:
    """Decode and read a page; as `read_text`, and raises `NotText` for binary data."""
    return read_text(decode(data), path=path, whole=whole, paragraphs=paragraphs)
