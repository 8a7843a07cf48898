"""Names that some paragraphs of an article have and the other article has not: what a dropped paragraph was about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.articles.article import Article, Role
from tui.articles.segment import WORD, Token, fold, tokens
from tui.compare.lexicon.names import Lexicon, Naming, lexicon, naming

__all__ = ["OnlyName", "only_names"]

# A byline names its author and a dateline its agency: that they are gone says nothing of what the text tells.
_TELLING = frozenset({Role.STANDFIRST, Role.BODY})
# One word with a capital may be anything, and an acronym may stand spelled out in the other article.
_FEWEST_WORDS = 2
_JOINTS = frozenset({"of", "for"})


class OnlyName(NamedTuple):
    """A name of two words or more."""

    words: tuple[str, ...]
    """In their comparing form."""
    form: str
    """As the article writes it, with `the` where that stands before it: `the International Monetary Fund`."""
    paragraphs: int
    """How many of the paragraphs looked at have it."""


def only_names(mine: Article, other: Article, paragraphs: Sequence[int]) -> list[OnlyName]:
    """The names in these paragraphs of `mine` that `other` has in no form.

    That is, it lacks the name's last word, most of its others, and its acronym. Names in most paragraphs come first,
    then the longest, then as they appear.
    """
    told = [i for i in paragraphs if mine.paragraphs[i].role in _TELLING]
    cut = [tokens(mine.paragraphs[i].text) for i in told]
    known = lexicon(cut)
    holding: Counter[tuple[str, ...]] = Counter()
    forms: dict[tuple[str, ...], str] = {}
    for found in cut:
        here = dict(_names(found, known))
        holding.update(here.keys())
        forms = here | forms
    if not holding:
        return []
    text = fold(" ".join(other.paragraphs[i].text for i in other.content)).casefold()
    missing = [OnlyName(name, forms[name], number) for name, number in holding.items() if _is_missing(name, text)]
    return sorted(missing, key=lambda name: (-name.paragraphs, -len(name.words)))


def _is_missing(name: tuple[str, ...], text: str) -> bool:
    """Whether a case-folded text has the name in no form."""
    words = [word for word in name if word not in _JOINTS]
    if _has(text, words[-1]) or 2 * sum(_has(text, word) for word in words) > len(words):
        return False
    initials = [re.escape(word[0]) for word in words]
    return not re.search(rf"\b{r'[.]?'.join(initials)}\b", text)


def _has(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text) is not None


def _names(found: Sequence[Token], known: Lexicon) -> Iterator[tuple[tuple[str, ...], str]]:
    """The names of a paragraph: their words as compared, and as they are written."""
    named = [naming(found, at, known) is Naming.YES for at in range(len(found))]
    start = 0
    while start < len(found):
        end = start
        while end < len(found) and (named[end] or (end > start and _joins(found, named, end))):
            end += 1
            if _owns(found[end - 1]):
                break
        first = start + (found[start].key == "the")
        if _counts(found, first, end, known):
            article = "the " if first and found[first - 1].key == "the" else ""
            run = found[first:end]
            yield tuple(_bare(t.key) for t in run), article + " ".join(t.form.removesuffix("'s") for t in run)
        start = max(end, start + 1)


def _owns(token: Token) -> bool:
    """Whether a word ends a name since what follows belongs to it: `Moscow's` in `Moscow's Vnukovo airport`."""
    return token.key != _bare(token.key)


def _joins(tokens: Sequence[Token], named: Sequence[bool], at: int) -> bool:
    """Whether the word at `at` stands within a name: `of` in `Bank of England`."""
    return tokens[at].key in _JOINTS and at + 1 < len(tokens) and named[at + 1]


def _counts(tokens: Sequence[Token], start: int, end: int, known: Lexicon) -> bool:
    """Whether a run is surely a name: long enough, and not begun by a word that only begins a sentence."""
    if end - start < _FEWEST_WORDS:
        return False
    return (start > 0 and tokens[start - 1].kind is WORD) or _bare(tokens[start].key) in known.names


def _bare(key: str) -> str:
    return key.removesuffix("'s")
