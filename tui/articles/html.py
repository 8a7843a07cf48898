"""HTML pages -> paragraphs with what their markup says of them.

Every block of the page's text becomes a paragraph, so that nothing of the page is lost. trafilatura tells which of them
are the article, and reads what the page says of itself (JSON-LD, Open Graph, meta elements); the markup tells headline,
crossheads, captions, byline and time. A page that trafilatura finds no article in is read by its words alone, as plain
text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from tui.articles.article import Role
from tui.articles.dates import find_date
from tui.articles.decode import NotText
from tui.articles.forms import byline
from tui.articles.markup import MarkedBlock, Markup
from tui.articles.metadata import published

__all__ = ["read_html"]

MOST_CHARACTERS = 12_000_000
"""Of HTML, pictures within it left out. The longest pages of newspapers have 3 million, what is longer is a dump."""
MOST_ELEMENTS = 20_000
"""In larger trees trafilatura is not asked: it takes seconds there. Newspapers' pages have some 3,000."""
LEAST_EXTRACTED = 120
"""Characters of article that trafilatura must find; less is a caption or a cookie notice."""

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
_MONSTROUS = re.compile(r"<[^<>]{60000,}")
"""A tag that no page needs: the parser's time grows with the square of the number of attributes."""
_SCRIPT = re.compile(r"<(script|style)\b.*?(?:</\1|\Z)|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]*>?")
_TOO_DEEP = "ERR_RESOURCE_LIMIT"
_EMBEDDED = re.compile(r"data:[\w/+.;=-]{0,100},[^\"'()\s>]{200,}")

_UNSEEN = frozenset(
    "script style noscript template svg math select option head iframe object audio video canvas".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol p pre search section "
    "summary table tbody td tfoot th thead tr ul".split()
)
_AROUND = frozenset(["nav", "footer", "aside", "form", "button", "menu", "dialog"])
_SPACE = re.compile(r"\s+")
_NOT_WORD = re.compile(r"\W+")

_STANDFIRST = re.compile(r"standfirst|sub-?(?:title|head|deck)|\bdeck?\b|summary|intro|abstract|excerpt", re.IGNORECASE)
_BYLINE = re.compile(r"by-?line|author", re.IGNORECASE)
_CAPTION = re.compile(r"caption|credit", re.IGNORECASE)
_SHORT = 30
"""A byline or a date line has at most so many words."""


def read_html(text: str) -> Markup:
    """Read a decoded HTML page. Raises `NotText` for pages of more than `MOST_CHARACTERS`."""
    text = _MONSTROUS.sub("<a", _EMBEDDED.sub("data:,", text))
    if len(text) > MOST_CHARACTERS:
        raise NotText(f"it is HTML of more than {MOST_CHARACTERS // 1_000_000} million characters")
    tree = _tree(text)
    if tree is None:
        return Markup(tuple(_flat(text)))
    blocks = tuple(_blocks(tree))
    extracted = _extract(tree, text)
    if extracted is None:
        return Markup(blocks, published=published(tree))
    kept = _kept(blocks, extracted.text or "")
    title = extracted.title or None
    roles = _inside(blocks, kept) | _head(blocks, kept, title, extracted.description)
    for i, role in roles.items():
        kept[i] = role is not Role.BOILERPLATE
    named = next((_name(blocks[i].text) for i, role in roles.items() if role is Role.BYLINE), None)
    return Markup(
        blocks,
        tuple(kept),
        roles,
        outlet=extracted.sitename or None,
        headline=next((blocks[i].text for i, role in roles.items() if role is Role.HEADLINE), title),
        byline=_authors(extracted.author) or named,
        published=published(tree) or extracted.date or None,
    )


def _tree(text: str) -> Any:
    """The tree of a page's elements; None where there are none, or where they nest too deep to be followed."""
    from lxml import etree, html  # noqa: PLC0415  only HTML needs it

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = html.document_fromstring(_DECLARATION.sub("", text).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return None if any(error.type_name == _TOO_DEEP for error in parser.error_log) else tree


def _flat(text: str) -> Iterator[MarkedBlock]:
    """The text between the tags, for pages whose tree cannot be had."""
    pieces = _TAG.split(_SCRIPT.sub("", text))
    line = 1
    for piece in pieces:
        shown = _SPACE.sub(" ", unescape(piece)).strip()
        if shown:
            yield MarkedBlock(shown, line, "body", "", around=False, time=None)
        line += piece.count("\n")


def _blocks(tree: Any) -> Iterator[MarkedBlock]:
    """The blocks of text of a page in order."""
    from lxml import etree  # noqa: PLC0415

    buffer: list[str] = []
    path: list[Any] = []
    times: list[str] = []
    unseen = 0

    def flush() -> Iterator[MarkedBlock]:
        text = _SPACE.sub(" ", "".join(buffer)).strip()
        if text:
            yield _block(text, path, times)
        buffer.clear()
        times.clear()

    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _BLOCKS:
                yield from flush()
                path.append(element)
            if tag in _UNSEEN or element.get("hidden") is not None:
                unseen += 1
            elif tag == "br":
                buffer.append("\n")
                if "".join(buffer[-2:]).replace(" ", "").endswith("\n\n"):
                    yield from flush()
            elif tag == "time" and element.get("datetime"):
                times.append(element.get("datetime"))
            if not unseen and element.text:
                buffer.append(element.text)
        else:
            if tag in _BLOCKS:
                yield from flush()
                path.pop()
            if tag in _UNSEEN or element.get("hidden") is not None:
                unseen -= 1
            if not unseen and element.tail:
                buffer.append(element.tail)
    yield from flush()


def _block(text: str, path: list[Any], times: list[str]) -> MarkedBlock:
    inner = path[-1] if path else None
    marks = [
        value
        for element in path[-2:]
        for name in ("class", "id", "itemprop", "rel", "data-testid")
        if (value := element.get(name))
    ]
    return MarkedBlock(
        text,
        inner.sourceline or 1 if inner is not None else 1,
        inner.tag if inner is not None else "body",
        " ".join(marks),
        any(element.tag in _AROUND for element in path),
        times[0] if times else None,
    )


def _extract(tree: Any, text: str) -> Any:
    """What trafilatura finds; None where it finds no article, or the page is one it would choke on."""
    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        return None
    from trafilatura import bare_extraction  # noqa: PLC0415  its import takes longer than reading a page

    try:
        found = bare_extraction(text, with_metadata=True, include_comments=False)
    except Exception:
        return None
    return found if found is not None and len(getattr(found, "text", None) or "") >= LEAST_EXTRACTED else None


def _bare(text: str) -> str:
    return _NOT_WORD.sub("", text.casefold())


def _kept(blocks: tuple[MarkedBlock, ...], extracted: str) -> list[bool]:
    """Which blocks stand in the extracted text: long ones anywhere in it, short ones as a line of their own."""
    lines = {_bare(line) for line in extracted.split("\n")}
    whole = _bare(extracted)
    kept = []
    for block in blocks:
        bare = _bare(block.text)
        kept.append(bool(bare) and (bare in lines or (len(bare) > _SHORT and not block.around and bare in whole)))
    return kept


def _head(
    blocks: tuple[MarkedBlock, ...], kept: list[bool], title: str | None, description: str | None
) -> dict[int, Role]:
    """The roles of what stands over the article: headline, standfirst, byline and date line."""
    wanted = _bare(title or "")
    first = next((i for i, block in enumerate(blocks) if kept[i] and block.tag not in ("h1", "h2")), len(blocks))
    headings = [i for i, block in enumerate(blocks) if block.tag == "h1" and _bare(block.text) and not block.around]
    same = [i for i, block in enumerate(blocks[: first + 1]) if wanted and _bare(block.text) == wanted]
    like = [i for i in headings if wanted and (_bare(blocks[i].text) in wanted or wanted in _bare(blocks[i].text))]
    top = next(iter([*(i for i in same if i in headings), *like, *same[-1:], *headings]), None)
    if top is None or top > first:
        return {}
    roles = {top: Role.HEADLINE}
    for i in range(top):
        if _bare(blocks[i].text) == _bare(blocks[top].text) or (kept[i] and blocks[i].around):
            roles[i] = Role.BOILERPLATE
    summary = _bare(description or "")
    for i in range(top + 1, min(first + 3, len(blocks))):
        block = blocks[i]
        words = len(block.text.split())
        if words <= _SHORT and Role.BYLINE not in roles.values() and _is_byline(block):
            roles[i] = Role.BYLINE
        elif words <= _SHORT and (block.time or (i < first and find_date(block.text))):
            roles[i] = Role.DATELINE
        elif (
            i <= first
            and not block.around
            and (_STANDFIRST.search(block.marks) or (summary and _bare(block.text) == summary))
        ):
            roles[i] = Role.STANDFIRST
    return roles


def _is_byline(block: MarkedBlock) -> bool:
    return byline(block.text) is not None or (_BYLINE.search(block.marks) is not None and len(block.text.split()) <= 12)


def _inside(blocks: tuple[MarkedBlock, ...], kept: list[bool]) -> dict[int, Role]:
    """The roles of crossheads and captions within the article; captions count though trafilatura leaves them out."""
    inside = [i for i, keep in enumerate(kept) if keep]
    roles = {}
    for i in range(inside[0], inside[-1] + 1) if inside else ():
        block = blocks[i]
        if block.tag == "figcaption" or (kept[i] and _CAPTION.search(block.marks)):
            roles[i] = Role.CAPTION
        elif kept[i] and block.tag in ("h2", "h3", "h4", "h5", "h6"):
            roles[i] = Role.CROSSHEAD
    return roles


def _name(text: str) -> str:
    return byline(text) or text


def _authors(names: str | None) -> str | None:
    """Authors as trafilatura gives them, `A; B`, as a byline reads."""
    return ", ".join(part.strip() for part in names.split(";") if part.strip()) or None if names else None
