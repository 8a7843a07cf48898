"""What an article is told by among many: phrases and names, small enough to keep for a hundred thousand articles."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from sys import intern
from zlib import crc32

from tui.articles.article import Article
from tui.articles.segment import TokenKind, tokens

__all__ = ["PHRASE", "Profile", "profile"]

PHRASE = 4
"""Words in a row that two articles seldom share by chance: copies share most of theirs, rewritings a few."""
_BASE = 0x9E3779B1
"""Spreads sums of word hashes over 32 bits: the golden ratio, as in Knuth's multiplicative hashing."""
_MASK = 0xFFFFFFFF

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_NAME = re.compile(r"(?<=[^\W\d_] |[,;] )[^\W\d_](?:[\w-]|['’](?!s\b))+")
# Scripts that put no spaces between words are cut by the tokenizer: Thai, Lao, Khmer, Myanmar, Kana, Han.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Profile:
    """What is kept of an article to tell which others tell the same story."""

    headline: str | None
    published: str | None
    """As in `Article`."""
    phrases: array[int]
    """A hash of 32 bits for each different phrase of `PHRASE` words, sorted; the same on every machine."""
    names: tuple[str, ...]
    """Words with a capital inside a sentence, each once, as first written, in the order of the text."""
    wording: int
    """A hash of the words and everything between them: articles that have it in common are the same to the letter."""


def profile(article: Article) -> Profile:
    """Profile an article; furniture counts for nothing. Takes a tenth of the time of comparing it."""
    texts = [article.paragraphs[i].text for i in article.content]
    phrases: set[int] = set()
    names: dict[str, None] = {}
    wording = 0
    for text in texts:
        phrases.update(_phrases(_words(text)))
        # The same names stand in many articles; each is kept once.
        names.update((intern(name), None) for name in _NAME.findall(text) if name[0].isupper())
        wording = crc32(text.encode("utf-8", "replace"), wording) + 1
    return Profile(article.headline, article.published, array("I", sorted(phrases)), tuple(names), wording)


def _words(text: str) -> list[str]:
    if _UNSPACED.search(text):
        return [token.key for token in tokens(text) if token.kind is not TokenKind.PUNCTUATION]
    return _WORD.findall(text.casefold())


def _phrases(words: list[str]) -> Iterator[int]:
    hashes = [crc32(word.encode("utf-8", "replace")) for word in words]
    for i in range(len(hashes) - PHRASE + 1):
        found = 0
        for value in hashes[i : i + PHRASE]:
            found = (found + value) * _BASE & _MASK
        yield found ^ found >> 15
