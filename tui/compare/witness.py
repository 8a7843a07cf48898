"""An article made ready to be compared: a witness, as textual collation calls it."""

from __future__ import annotations

from functools import cached_property

from tui.articles.article import Article
from tui.articles.quotations import Quotation, quotations
from tui.articles.segment import Token, tokens
from tui.compare.names import Lexicon, lexicon


class Witness:
    """An article with its tokens and quotations, each found once and only when asked for.

    Offsets of tokens are offsets into `Article.text`.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self._tokens: dict[int, tuple[Token, ...]] = {}

    def tokens(self, paragraph: int) -> tuple[Token, ...]:
        """The tokens of the paragraph with this index into `Article.paragraphs`."""
        found = self._tokens.get(paragraph)
        if found is None:
            piece = self.article.paragraphs[paragraph]
            found = self._tokens[paragraph] = tokens(piece.text, piece.span.start)
        return found

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What the article quotes, in order."""
        return quotations(self.article)

    @cached_property
    def lexicon(self) -> Lexicon:
        """What the article shows of its proper names."""
        return lexicon(self.tokens(index) for index in self.article.content)
