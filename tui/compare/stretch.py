"""A stretch of an article as the tokens it covers, with the paragraph around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from tui.articles.article import Span
from tui.articles.segment import PUNCTUATION, Token, first_from
from tui.compare.witness import Witness

__all__ = ["Stretch", "stretch"]


class Stretch(NamedTuple):
    """Some of the tokens of a paragraph; the others are its context."""

    witness: Witness
    tokens: Sequence[Token]
    """All tokens of the paragraph; of several paragraphs where the stretch goes over their border."""
    first: int
    last: int
    """Exclusive; equal to `first` where the stretch covers no token."""

    @property
    def inside(self) -> Sequence[Token]:
        """The tokens that the stretch covers."""
        return self.tokens[self.first : self.last]

    @property
    def words(self) -> list[Token]:
        """The tokens that the stretch covers, punctuation left out."""
        return [token for token in self.inside if token.kind is not PUNCTUATION]


def stretch(witness: Witness, span: Span | None) -> Stretch:
    """The tokens that share characters with `span`; none where it is None or empty.

    An empty span has a place all the same: between the tokens before and behind it.
    """
    paragraphs = witness.article.paragraphs
    if span is None or span.start > span.end or not paragraphs:
        return Stretch(witness, (), 0, 0)
    begin = max(0, bisect_right(witness.starts, span.start) - 1)
    found: Sequence[Token] = witness.tokens(begin)
    while begin + 1 < len(paragraphs) and paragraphs[begin + 1].span.start < span.end:
        begin += 1
        found = (*found, *witness.tokens(begin))
    first = first_from(found, span.start)
    if span.start == span.end:
        return Stretch(witness, found, first, first)
    if first and found[first - 1].end > span.start:
        first -= 1
    last = first_from(found, span.end)
    return Stretch(witness, found, min(first, last), last)
