"""Markdown links in a text: what a reader of the page sees of them."""

from __future__ import annotations

import re

__all__ = ["shown"]

# What a link shows may hold brackets of its own; the bounds keep a row of brackets from being read again and again.
_SHOWN = r"((?:[^\[\]\n]|\n(?!\n)|\[[^\[\]\n]{0,300}\]){0,1000}+)"
# Only what is an address counts: `[Russia](sic)` is somebody's remark. An address may hold pairs of parentheses.
_ADDRESS = r"<?(?:[a-z][a-z0-9+.-]{1,20}:|www\.|[/#?]|\.{1,2}/)[^\s()<>]*+(?:\([^\s()<>]*+\)[^\s()<>]*+)*+>?"
_TITLE = r"(?:[ \t]++(?:\"[^\"\n]*+\"|'[^'\n]*+'))?"
_LINK = re.compile(rf"!?\[{_SHOWN}\]\([ \t]*+{_ADDRESS}{_TITLE}[ \t]*+\)", re.IGNORECASE)


def shown(text: str) -> str:
    """`text` with each inline link and image of Markdown (CommonMark, 6.3 and 6.4) replaced by the words it shows.

    An address is no part of what a page says, just as it is none of an HTML page's text. Lines stay lines. An image
    that is itself a link is replaced, too; what refers to an address elsewhere (`[words][1]`) stays as it is.
    """
    if "](" not in text:
        return text
    return _LINK.sub(r"\1", _LINK.sub(r"\1", text))
