"""A page's text or bytes -> an `Article`: the stages, in order."""

from __future__ import annotations

from collections.abc import Sequence

from tui.articles.article import Article, Paragraph, ReadFrom, Role, Span
from tui.articles.pages.decode import decode
from tui.articles.pages.frontmatter import read_front_matter
from tui.articles.pages.links import shown
from tui.articles.pages.mail import carried
from tui.articles.pages.markup import Markup, declared_charset, is_html
from tui.articles.pages.page import Block, Paragraphs, blocks
from tui.articles.parts.boilerplate import article_lines
from tui.articles.parts.looks import looks
from tui.articles.parts.masthead import read_masthead
from tui.articles.parts.roles import body_roles
from tui.articles.sanitize import sanitize

__all__ = ["read_bytes", "read_source", "read_text"]

_BETWEEN = "\n\n"
"""What stands between two blocks of an HTML page in the text of its article."""


def read_text(text: str, *, path: str | None = None, whole: bool = False, paragraphs: str = Paragraphs.AUTO) -> Article:
    """Read a page of plain text, Markdown or HTML, whichever it is by how it begins.

    `path` is kept as the article's path. `whole` sets nothing aside: every paragraph is `body`. `paragraphs` says what
    borders a paragraph of text: `lines`, `blank` or `auto`; HTML says it itself. Raises ValueError for any other value,
    `NotText` for HTML of enormous size.
    """
    if is_html(text):
        return _read_html(text, path, whole)
    text = sanitize(text)
    return _read(text, blocks(text, paragraphs), Markup(), path, whole)


def read_bytes(
    data: bytes,
    *,
    path: str | None = None,
    whole: bool = False,
    paragraphs: str = Paragraphs.AUTO,
    charset: str | None = None,
) -> Article:
    """Decode and read a page; as `read_text`, and raises `NotText` for binary data.

    `charset` is what the page's carrier declares, an HTTP header for example; it counts for more than what the page
    itself declares, as the HTML standard has it.
    """
    text = _decoded(data, charset)
    return read_text(text, path=path, whole=whole, paragraphs=paragraphs)


def read_source(data: bytes, *, charset: str | None = None) -> str:
    """The source of a page as text, safe to show: that which `Paragraph.line` counts the lines of.

    Raises `NotText` for binary data.
    """
    return sanitize(_decoded(data, charset))


def _decoded(data: bytes, charset: str | None) -> str:
    return carried(data) or decode(data, charset or declared_charset(data))


def _read_html(source: str, path: str | None, whole: bool) -> Article:
    from tui.articles.pages.html import read_html  # only HTML needs its libraries

    page = read_html(source)
    found: list[Block] = []
    pieces: list[str] = []
    start = 0
    for block in page.blocks:
        text = sanitize(block.text)
        found.append(Block(block.line, Span(start, start + len(text)), text))
        pieces.append(text)
        start += len(text) + len(_BETWEEN)
    return _read(_BETWEEN.join(pieces), found, page, path, whole)


def _read(text: str, found: Sequence[Block], page: Markup, path: str | None, whole: bool) -> Article:
    """Give each block its role and the article its masthead; markup, where there is any, knows better than words."""
    texts = [shown(block.text) for block in found]
    front = read_front_matter(texts)
    texts = texts[front.paragraphs :]
    lines = looks(texts)
    kept = [True] * len(texts) if whole else list(page.kept or article_lines(lines))
    head = read_masthead(texts, lines, kept)
    roles = [Role.BODY if keep else Role.BOILERPLATE for keep in kept]
    if not whole:
        marked = Role.HEADLINE in page.roles.values()
        told = body_roles(texts, lines, kept, head.lead) | ({} if marked else head.roles)
        for i, role in (told | dict(page.roles)).items():
            roles[i] = role
    roles[:0] = [Role.BODY if whole else Role.BOILERPLATE] * front.paragraphs
    return Article(
        text,
        tuple(Paragraph(role, b.line, b.span, b.text) for role, b in zip(roles, found, strict=True)),
        path,
        outlet=page.outlet or front.outlet or head.outlet,
        headline=page.headline or head.headline or front.title,
        byline=page.byline or front.author or head.byline,
        published=page.published or front.published or head.published,
        read_from=ReadFrom.HTML if page.blocks else ReadFrom.TEXT,
    )
