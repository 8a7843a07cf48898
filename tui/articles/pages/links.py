"""Markdown links in the text of a page: what a reader sees of them, and where that stands on the page."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from tui.articles.article import Article, Cut, Paragraph, ReadFrom, Span

__all__ = ["Offsets", "as_read", "on_page", "shown"]

# What a link shows may hold brackets of its own; the bounds keep a row of brackets from being read again and again.
_SHOWN = r"((?:[^\[\]\n]|\n(?!\n)|\[[^\[\]\n]{0,300}\]){0,1000}+)"
# Only what is an address counts: `[Russia](sic)` is somebody's remark. An address may hold pairs of parentheses.
_ADDRESS = r"<?(?:[a-z][a-z0-9+.-]{1,20}:|www\.|[/#?]|\.{1,2}/)[^\s()<>]*+(?:\([^\s()<>]*+\)[^\s()<>]*+)*+>?"
_TITLE = r"(?:[ \t]++(?:\"[^\"\n]*+\"|'[^'\n]*+'))?"
_LINK = re.compile(rf"!?\[{_SHOWN}\]\([ \t]*+{_ADDRESS}{_TITLE}[ \t]*+\)", re.IGNORECASE)


def shown(text: str) -> str:
    """`text` with each inline link and image of Markdown (CommonMark, 6.3 and 6.4) replaced by the words it shows.

    An address is no part of what a page says, just as it is none of an HTML page's text. Lines stay lines. An image
    that is itself a link is replaced, too; one without words stays, and so does what refers to an address elsewhere
    (`[words][1]`).
    """
    return _cut(text)[0]


def as_read(article: Article) -> Article:
    """An article of plain text or Markdown without the addresses of its links; the same article where it has none."""
    if article.read_from is not ReadFrom.TEXT or article.left_out:
        return article
    text, cuts = _cut(article.text)
    if not cuts:
        return article
    offsets = Offsets(cuts)
    spans = [Span(*map(offsets.in_text, paragraph.span)) for paragraph in article.paragraphs]
    return replace(article, text=text, paragraphs=_moved(article, text, spans), left_out=cuts)


def on_page(article: Article) -> Article:
    """The article that `as_read` was given; one that it would not have changed stays as it is."""
    if not article.left_out:
        return article
    pieces = []
    at = 0
    for cut in article.left_out:
        pieces += [article.text[at : cut.at], cut.text]
        at = cut.at
    text = "".join([*pieces, article.text[at:]])
    offsets = Offsets(article.left_out)
    # A link at the edge of a paragraph is a part of it.
    spans = [Span(offsets.before(p.span.start), offsets.behind(p.span.end)) for p in article.paragraphs]
    return replace(article, text=text, paragraphs=_moved(article, text, spans), left_out=())


class Offsets:
    """Where what stands in a text stands in one from which something is left out, and back."""

    def __init__(self, cuts: Sequence[Cut]) -> None:
        self._at = [cut.at for cut in cuts]
        self._left_out = [0, *accumulate(len(cut.text) for cut in cuts)]
        self._on_page = [at + before for at, before in zip(self._at, self._left_out, strict=False)]

    def before(self, offset: int) -> int:
        """Where on the page the place is that lies in front of whatever is left out at `offset`."""
        return offset + self._left_out[bisect_left(self._at, offset)]

    def behind(self, offset: int) -> int:
        """Where on the page the place is that lies behind whatever is left out at `offset`."""
        return offset + self._left_out[bisect_right(self._at, offset)]

    def on_page(self, span: Span) -> Span:
        """The stretch of the page on which the words of a stretch of the text stand, nothing around them."""
        start = self.behind(span.start)
        return Span(start, max(start, self.before(span.end)))

    def in_text(self, offset: int) -> int:
        """Where in the text a place of the page is; one within what is left out is where that is missing."""
        index = bisect_right(self._on_page, offset)
        if not index:
            return offset
        return max(self._at[index - 1], offset - self._left_out[index])


def _moved(article: Article, text: str, spans: Sequence[Span]) -> tuple[Paragraph, ...]:
    return tuple(
        replace(paragraph, span=span, text=text[span.start : span.end])
        for paragraph, span in zip(article.paragraphs, spans, strict=True)
    )


def _cut(text: str) -> tuple[str, tuple[Cut, ...]]:
    """The text as it is read, and what was left out of it."""
    if "](" not in text:
        return text, ()
    kept = []
    cuts = []
    at = length = 0
    for start, end in _addresses(text, 0, len(text)):
        kept.append(text[at:start])
        length += start - at
        cuts.append(Cut(length, text[start:end]))
        at = end
    return "".join([*kept, text[at:]]), tuple(cuts)


def _addresses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What between two places of a text belongs to links and is not shown, in order; an image may be a link's words."""
    for link in _LINK.finditer(text, start, end):
        if link[1].strip():
            yield link.start(), link.start(1)
            yield from _addresses(text, *link.span(1))
            yield link.end(1), link.end()
