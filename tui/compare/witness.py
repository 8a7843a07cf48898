"""An article made ready to be compared: a witness, as textual collation calls it."""

from __future__ import annotations

from functools import cached_property

from tui.articles.article import Article
from tui.articles.quotations import Quotation, quotations
from tui.articles.segment import Token, TokenKind, tokens
from tui.compare.names import Lexicon, lexicon


class Witness:
    """An article with its tokens and quotations, each found once and only when asked for.

    Offsets of tokens are offsets into `Article.text`. What a `twin`, the other witness of a comparison, has read
    already is not read again: versions of a story have most of their paragraphs in common.
    """

    def __init__(self, article: Article, twin: Witness | None = None) -> None:
        self.article = article
        self._tokens: dict[int, tuple[Token, ...]] = {}
        self._read: dict[str, tuple[int, tuple[Token, ...]]] = {} if twin is None else twin._read

    def tokens(self, paragraph: int) -> tuple[Token, ...]:
        """The tokens of the paragraph with this index into `Article.paragraphs`."""
        found = self._tokens.get(paragraph)
        if found is None:
            piece = self.article.paragraphs[paragraph]
            start, known = self._read.get(piece.text, (0, None))
            if known is None:
                found = tokens(piece.text, piece.span.start)
                self._read[piece.text] = piece.span.start, found
            else:
                by = piece.span.start - start
                found = tuple(Token(t.start + by, t.end + by, t.form, t.key, t.kind) for t in known)
            self._tokens[paragraph] = found
        return found

    @cached_property
    def words(self) -> int:
        """The number of words and numbers in the article, as `Article.words`."""
        paragraphs = (self.tokens(index) for index in self.article.content)
        return sum(token.kind is not TokenKind.PUNCTUATION for found in paragraphs for token in found)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What the article quotes, in order."""
        return quotations(self.article)

    @cached_property
    def lexicon(self) -> Lexicon:
        """What the article shows of its proper names."""
        return lexicon(self.tokens(index) for index in self.article.content)
