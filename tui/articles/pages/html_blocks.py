"""The tree of an HTML page -> its blocks of text, each with the markup it stands in.

Every block of the page becomes one, so that nothing of the page is lost: paragraphs, headings, points of lists, cells,
labels. What no browser shows (scripts, styles, hidden elements) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from tui.articles.pages.markup import MarkedBlock

__all__ = ["blocks", "flat_blocks", "lightened", "tree"]

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
"""The page is decoded: what it declares of its encoding must not reach the parser."""
_MONSTROUS = re.compile(r"<[^<>]{60000,}")
"""A tag that no page needs: the parser's time grows with the square of the number of attributes."""
_SCRIPT = re.compile(r"<(script|style)\b.*?(?:</\1[^<>]*>?|\Z)|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"(<[^<>]*>?)")
_TOO_DEEP = "ERR_RESOURCE_LIMIT"
"""What libxml2 calls its error where elements nest deeper than it follows; it then drops the rest of the page."""
_EMBEDDED = re.compile(r"data:[\w/+.;=-]{0,100},[^\"'()\s>]{200,}")
"""A picture, font or script within the page itself; shorter ones weigh nothing."""

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


def lightened(text: str) -> str:
    """A decoded page without pictures embedded in it, and without tags that its parser would choke on."""
    return _MONSTROUS.sub("<a", _EMBEDDED.sub("data:,", text))


def tree(text: str) -> Any:
    """The tree of a page's elements, as lxml has it.

    None where there are none, or where they nest too deep to be followed.
    """
    from lxml import etree, html  # only HTML needs it

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        page = html.document_fromstring(_DECLARATION.sub("", text).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return None if any(error.type_name == _TOO_DEEP for error in parser.error_log) else page


def flat_blocks(text: str) -> Iterator[MarkedBlock]:
    """The text between the tags, for pages whose tree cannot be had."""
    text = _SCRIPT.sub(lambda script: "\n" * script[0].count("\n"), text)
    line = 1
    for number, piece in enumerate(_TAG.split(text)):
        shown = _SPACE.sub(" ", unescape(piece)).strip() if number % 2 == 0 else ""  # text and tags take turns
        if shown:
            above = piece[: len(piece) - len(piece.lstrip())].count("\n")
            yield MarkedBlock(shown, line + above, "body", "", around=False, time=None)
        line += piece.count("\n")


def blocks(page: Any) -> Iterator[MarkedBlock]:
    """The blocks of text of a page in order, from its tree as lxml has it."""
    from lxml import etree

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

    for event, element in etree.iterwalk(page, events=("start", "end")):
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
