"""What an article is told by among many: phrases, terms and names, small enough to keep for 100,000 articles."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from sys import intern
from zlib import crc32

from tui.articles.article import Article
from tui.articles.language import language
from tui.articles.segment import TokenKind, tokens

__all__ = ["PHRASE", "SHORTEST", "Profile", "profile", "terms"]

PHRASE = 4
"""Words in a row that two articles seldom share by chance: copies share most of theirs, rewritings a few."""
STEM = 5
"""So many letters of a word stand for all of its forms (`flood`, `flooded`, `Flooding`). Cutting at five does as well
as a stemmer in most European languages (McNamee and Mayfield, Character N-Gram Tokenization, 2004), without rules."""
SHORTEST = 4
"""Shorter words in small letters are mostly grammar, and are no terms."""
SPOKEN = 300
"""So many words show which language an article is in."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
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
    terms: array[int]
    """A hash of 32 bits for each different word and figure that may tell what the article is about, sorted; see
    `terms`."""
    language: str | None
    """An ISO 639-1 code, where it shows."""
    names: tuple[str, ...]
    """Words with a capital inside a sentence, each once, as first written, in the order of the text."""
    wording: int
    """A hash of the words and everything between them: articles that have it in common are the same to the letter."""


def profile(article: Article) -> Profile:
    """Profile an article; furniture counts for nothing. Takes a tenth of the time of comparing it."""
    texts = [article.paragraphs[i].text for i in article.content]
    phrases: set[int] = set()
    said: set[str] = set()
    running: list[str] = []
    names: dict[str, None] = {}
    wording = 0
    for text in texts:
        words = _words(text)
        phrases.update(_phrases(words))
        running += words
        if _UNSPACED.search(text):
            said.update(map("".join, pairwise(words)))
        else:
            said.update(word for word in words if len(word) >= SHORTEST or word.isdigit())
        # The same names stand in many articles; each is kept once.
        names.update((intern(name), None) for name in _NAME.findall(text) if name[0].isupper())
        wording = crc32(text.encode("utf-8", "replace"), wording) + 1
    held = array("I", sorted(phrases)), array("I", sorted(terms(said) | terms(names)))
    return Profile(article.headline, article.published, *held, language(running[:SPOKEN]), tuple(names), wording)


def terms(words: Iterable[str]) -> set[int]:
    """A hash of 32 bits for each word's first letters, and for each figure of two digits or more, whole.

    Words with digits in them are figures. Of words joined by hyphens or apostrophes (`l'île`, `Brandt's`) each part of
    two letters or more counts.
    """
    parts = {part[:STEM] if part.isalpha() else part for part in _PART.findall(" ".join(words).casefold())}
    return {crc32(part.encode("utf-8", "replace")) for part in parts if len(part) > 1}


def _words(text: str) -> list[str]:
    if _UNSPACED.search(text):
        return [token.key for token in tokens(text) if token.kind is not TokenKind.PUNCTUATION]
    return _WORD.findall(text.casefold())


def _phrases(words: list[str]) -> Iterator[int]:
    written = [word.encode("utf-8", "replace") for word in words]
    ends = list(accumulate(len(word) + 1 for word in written))
    text = b" ".join(written)
    for start, end in zip([0, *ends], ends[PHRASE - 1 :], strict=False):
        yield crc32(text[start : end - 1])
