"""Marks that set a paragraph as a point of a list, a heading or a crosshead: they are its layout, not its wording."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from tui.articles.segment import Token
from tui.compare.stretch import Stretch
from tui.compare.witness import Witness

__all__ = ["unset"]

_POINT = re.compile(r"[•·◦▪‣●○■►▶➤✓*-](?=\s+\S)")
# An en dash also begins a line of dialogue; it is the mark of a list where the next or the last paragraph has it too.
_EN_DASH_POINT = re.compile(r"–(?=\s+\S)")
# The folded forms of all these marks and of dashes.
_SETTING = frozenset("•·◦▪‣●○■►▶➤✓*-#")
_HEADING = re.compile(r"#{1,6}(?=\s+\S)")
_FRAMED = re.compile(r"([-–—]+)\s+\S.*\S\s+([-–—]+)")


def unset(stretch: Stretch) -> Sequence[Token]:
    """The tokens that the stretch covers, without those that only set their paragraphs.

    These are the bullet at the head of a point of a list, the number signs of a Markdown heading and the dashes around
    a crosshead (`- Bridge shut -`).
    """
    return [t for t in stretch.inside if t.form not in _SETTING or not _sets(stretch.witness, t)]


def _sets(witness: Witness, token: Token) -> bool:
    paragraphs = witness.article.paragraphs
    index = bisect_right(witness.starts, token.start) - 1
    text, start = paragraphs[index].text, token.start - paragraphs[index].span.start
    head = _head(witness, index)
    if head and token.end - paragraphs[index].span.start <= head:
        return True
    framed = _FRAMED.fullmatch(text)
    return framed is not None and (start < framed.end(1) or start >= framed.start(2))


def _head(witness: Witness, paragraph: int) -> int:
    """How many characters at the beginning of a paragraph set it as a point or a heading."""
    paragraphs = witness.article.paragraphs
    text = paragraphs[paragraph].text
    found = _POINT.match(text) or _HEADING.match(text)
    if found:
        return found.end()
    found = _EN_DASH_POINT.match(text)
    beside = paragraphs[max(0, paragraph - 1) : paragraph] + paragraphs[paragraph + 1 : paragraph + 2]
    return found.end() if found and any(_EN_DASH_POINT.match(other.text) for other in beside) else 0
