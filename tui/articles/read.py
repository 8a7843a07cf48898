"""A page's text or bytes -> an `Article`: the stages, in order."""

from __future__ import annotations

from tui.articles.article import Article, Paragraph, Role
from tui.articles.boilerplate import article_lines
from tui.articles.decode import decode
from tui.articles.frontmatter import read_front_matter
from tui.articles.looks import looks
from tui.articles.masthead import read_masthead
from tui.articles.page import Paragraphs, blocks
from tui.articles.roles import body_roles
from tui.articles.sanitize import sanitize

__all__ = ["read_bytes", "read_text"]


def read_text(text: str, *, path: str | None = None, whole: bool = False, paragraphs: str = Paragraphs.AUTO) -> Article:
    """Read a page of plain text or Markdown.

    `path` is kept as the article's path. `whole` sets nothing aside: every paragraph is `body`. `paragraphs` says what
    borders a paragraph: `lines`, `blank` or `auto`. Raises ValueError for any other value.
    """
    text = sanitize(text)
    found = blocks(text, paragraphs)
    texts = [block.text for block in found]
    front = read_front_matter(texts)
    texts = texts[front.paragraphs :]
    lines = looks(texts)
    kept = [True] * len(texts) if whole else article_lines(lines)
    head = read_masthead(texts, lines, kept)
    roles = [Role.BODY if keep else Role.BOILERPLATE for keep in kept]
    if not whole:
        for i, role in (body_roles(texts, lines, kept, head.lead) | head.roles).items():
            roles[i] = role
    roles[:0] = [Role.BODY if whole else Role.BOILERPLATE] * front.paragraphs
    return Article(
        text,
        tuple(Paragraph(role, b.line, b.span, b.text) for role, b in zip(roles, found, strict=True)),
        path,
        outlet=front.outlet or head.outlet,
        headline=head.headline or front.title,
        byline=front.author or head.byline,
        published=front.published or head.published,
    )


def read_bytes(
    data: bytes, *, path: str | None = None, whole: bool = False, paragraphs: str = Paragraphs.AUTO
) -> Article:
    """Decode and read a page; as `read_text`, and raises `NotText` for binary data."""
    return read_text(decode(data), path=path, whole=whole, paragraphs=paragraphs)
