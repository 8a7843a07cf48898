"""An article made ready to be compared: a witness, as textual collation calls it."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from tui.articles.article import Article
from tui.articles.segment import PUNCTUATION, Token, shifted, tokens
from tui.articles.speech.quotations import Quotation, quotations
from tui.compare.lexicon.names import Lexicon, lexicon


class _Reading(NamedTuple):
    """What was read in a text."""

    start: int
    """Where the text stands in its article."""
    tokens: tuple[Token, ...]
    words: int
    """How many of the tokens are words or numbers."""


class Witness:
    """An article with its tokens and quotations, each found once and only when asked for.

    Offsets of tokens are offsets into `Article.text`. What a `twin`, the other witness of a comparison, has read
    already is not read again: versions of a story have most of their paragraphs in common.
    """

    def __init__(self, article: Article, twin: Witness | None = None) -> None:
        self.article = article
        self._tokens: dict[int, tuple[Token, ...]] = {}
        self._read: dict[str, _Reading] = {} if twin is None else twin._read

    def _reading(self, paragraph: int) -> _Reading:
        piece = self.article.paragraphs[paragraph]
        found = self._read.get(piece.text)
        if found is None:
            read = tokens(piece.text, piece.span.start)
            words = len([token for token in read if token.kind is not PUNCTUATION])
            found = self._read[piece.text] = _Reading(piece.span.start, read, words)
        return found

    def tokens(self, paragraph: int) -> tuple[Token, ...]:
        """The tokens of the paragraph with this index into `Article.paragraphs`."""
        found = self._tokens.get(paragraph)
        if found is None:
            reading = self._reading(paragraph)
            by = self.article.paragraphs[paragraph].span.start - reading.start
            found = self._tokens[paragraph] = shifted(reading.tokens, by) if by else reading.tokens
        return found

    def words_in(self, paragraph: int) -> int:
        """The number of words and numbers in the paragraph with this index."""
        return self._reading(paragraph).words

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each paragraph of the article starts, rising, for a search by place."""
        return tuple([paragraph.span.start for paragraph in self.article.paragraphs])

    @cached_property
    def words(self) -> int:
        """The number of words and numbers in the article, as `Article.words`."""
        return sum(map(self.words_in, self.article.content))

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What the article quotes, in order."""
        return quotations(self.article)

    @cached_property
    def quotation_ends(self) -> tuple[int, ...]:
        """Where each of `quotations` ends, rising, for a search by place."""
        return tuple(quotation.span.end for quotation in self.quotations)

    @cached_property
    def lexicon(self) -> Lexicon:
        """What the article shows of its proper names."""
        return lexicon(self.tokens(index) for index in self.article.content)
