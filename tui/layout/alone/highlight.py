"""Tokens of a Pygments lexer -> runs of text in inks, for articles read alone and for the source of a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from pygments.token import Comment, Generic, Keyword, Literal, Name, Number, String, Token, _TokenType

from tui.layout.text.lines import Ink, Piece

if TYPE_CHECKING:
    from pygments.lexer import Lexer

    from tui.layout.alone.news_lexer import NewsLexer

__all__ = ["TOKENS", "ink_of", "lexed", "news_lexer"]

TOKENS: Mapping[_TokenType, Ink] = {
    Comment: Ink.META,
    Generic.Heading: Ink.CROSSHEAD,
    Generic.Subheading: Ink.CROSSHEAD,
    Generic.Emph: Ink.STANDFIRST,
    Generic.Strong: Ink.CROSSHEAD,
    Keyword: Ink.ATTRIBUTION,
    Keyword.Namespace: Ink.DATE,
    Literal.Date: Ink.DATE,
    Name.Attribute: Ink.ATTRIBUTION,
    Name.Entity: Ink.ATTRIBUTION,
    Name.Tag: Ink.TAG,
    Number: Ink.FIGURE,
    String: Ink.QUOTATION,
}
"""The ink of each type of token; a type that is not named here has that of the next wider one that is."""


def ink_of(token: _TokenType, base: Ink = Ink.TEXT) -> Ink:
    """The ink of a type of token; `base` where it is nothing special."""
    kind: _TokenType | None = token
    while kind is not None and kind is not Token:
        if kind in TOKENS:
            return TOKENS[kind]
        kind = kind.parent
    return base


def lexed(lexer: Lexer, text: str, base: Ink = Ink.TEXT) -> Iterator[Piece]:
    """Cut a text into pieces by what its lexer takes them for; together they are the text."""
    at, ink, begin = 0, base, 0
    for at, token, _ in lexer.get_tokens_unprocessed(text):
        found = ink_of(token, base)
        if found is not ink:
            if begin < at:
                yield Piece(text[begin:at], ink)
            begin, ink = at, found
    if begin < len(text):
        yield Piece(text[begin:], ink)


@cache
def news_lexer() -> NewsLexer:
    """The lexer of news copy."""
    from tui.layout.alone.news_lexer import NewsLexer  # lexers are needed only where something is read

    return NewsLexer()
