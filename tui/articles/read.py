"""A page's text or bytes -> an `Article`: the stages, in order."""

from __future__ import annotations

from tui.articles.article import Article, Paragraph, Role
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
    headline = None if whole or len(found) < 2 or found[0].text.endswith(".") else " ".join(found[0].text.split())
    roles = [Role.HEADLINE if i == 0 and headline else Role.BODY for i in range(len(found))]
    pieces = tuple(Paragraph(role, b.line, b.span, b.text) for role, b in zip(roles, found, strict=True))
    return Article(text, pieces, path, headline=headline)


def read_bytes(
    data: bytes, *, path: str | None = None, whole: bool = False, paragraphs: str = Paragraphs.AUTO
) -> Article:
    """Decode and read a page; as `read_text`, and raises `NotText` for binary data."""
    return read_text(decode(data), path=path, whole=whole, paragraphs=paragraphs)
