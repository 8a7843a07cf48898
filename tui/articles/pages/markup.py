"""What the markup of a page tells of its text, and how to see that a page is HTML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from tui.articles.article import Role

__all__ = ["MarkedBlock", "Markup", "declared_charset", "is_html"]

# A comment is taken whole or not at all: there are more ways to part a row of comments than anybody can wait for.
_OPENING = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*)*+<(?:!doctype\s+html|html|head|body|meta|title|article|div|p|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
_OPENING_WITHIN = 4096
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_CHARSET_WITHIN = 4096


class MarkedBlock(NamedTuple):
    """A block of text and the markup it stands in."""

    text: str
    line: int
    """The line of the file on which its element starts, from 1."""
    tag: str
    """The innermost block element."""
    marks: str
    """Its classes and what else names it, of the elements around it too, up to the next block that holds others."""
    around: bool
    """Whether it stands in navigation, a footer, a form or the like."""
    time: str | None
    """What a `time` element in it gives for machines."""


class Markup(NamedTuple):
    """What the markup of a page tells; of plain text, nothing."""

    blocks: tuple[MarkedBlock, ...] = ()
    kept: tuple[bool, ...] | None = None
    """Which blocks are the article; None where that has to be told by the words."""
    roles: Mapping[int, Role] = MappingProxyType({})
    """The index of a block -> its role, where the markup tells it."""
    outlet: str | None = None
    headline: str | None = None
    byline: str | None = None
    published: str | None = None


def is_html(text: str) -> bool:
    """Whether a decoded page is HTML, by how it begins."""
    return _OPENING.match(text[:_OPENING_WITHIN]) is not None


def declared_charset(data: bytes) -> str | None:
    """The charset that a page names in a `meta` element near its beginning."""
    found = _CHARSET.search(data[:_CHARSET_WITHIN])
    return found[1].decode("ascii", "replace") if found else None
