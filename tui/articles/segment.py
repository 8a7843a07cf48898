"""Paragraph -> sentences -> tokens, all by offsets into the text given, so that nothing shown is ever re-spelled."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import cache, lru_cache, partial
from itertools import accumulate
from typing import NamedTuple

from tui.articles.scripts import latin

__all__ = [
    "NUMBER",
    "PUNCTUATION",
    "WORD",
    "Token",
    "TokenKind",
    "count_words",
    "first_from",
    "fold",
    "sentences",
    "shifted",
    "tokens",
]


class TokenKind(IntEnum):
    """The three things a token can be."""

    WORD = 0
    NUMBER = 1
    """Begins with a digit, after a sign or a unit of currency: `35,000,000`, `$15.6bn`, `22nd`, `12-point`."""
    PUNCTUATION = 2


WORD, NUMBER, PUNCTUATION = TokenKind
"""The kinds by names of their own: to look one up in its class takes longer than all else that a loop over the tokens
of an article does."""


class Token(NamedTuple):
    """A word, a number or a mark of punctuation."""

    start: int
    """Offset of the first character in the text given to `tokens`, plus its `offset`."""
    end: int
    """Exclusive."""
    form: str
    """The typographic fold: quotes, dashes, spaces, ligatures and widths made alike, case kept."""
    key: str
    """The comparing form: `form` with case folded. Two tokens are the same word when their keys are equal."""
    kind: TokenKind


# Scripts written without spaces fall back to one token a character: Thai, Lao, Myanmar, Khmer, Kana, Bopomofo, Han.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
# Vowel signs and tone marks, which `\w` does not know: combining marks, Hebrew and Arabic points, the Indic blocks
# without their full stops, Tibetan.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0900-\u0963\u0966-\u0dff\u0f18-\u0f3f\u0f71-\u0fbc\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u20d0-\u20ff"
)
_UNSPACED_MARKS = (
    "\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u17b4-\u17d3\u3099\u309a"
)
# Characters of no width that a page may hold inside a word: soft hyphen, grapheme joiner, marks of direction,
# zero-width space and joiners, word joiner, variation selectors, byte order mark.
_ZERO_WIDTH = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff"
_CURRENCY = "$€£¥₹₽₩₴₺¢"
_WORDY = re.compile(rf"[^\W_]|[{_MARKS}]")


@cache
def _cutter(latin_only: bool) -> re.Pattern[str]:
    """What cuts a text into tokens; in Latin texts there is nothing to be found of what is left out for them.

    One group around all, as `split` gives back what stands in groups. The first two lines are the same words and
    letters as further down, told at a glance.
    """
    if latin_only:
        marks, alnum, letters, signs = "", r"[^\W_]", "", ""
    else:
        marks, alnum = _MARKS, rf"[^\W_{_UNSPACED}]|[{_MARKS}]"
        letters = rf"|[{_UNSPACED}](?<!\d)(?!\.)[{_UNSPACED_MARKS}]*"
        signs = rf"|[{_UNSPACED}][{_UNSPACED_MARKS}]*"
    return re.compile(
        rf"""(
        [A-Za-z]{{2,}}+(?=[\s.,;:!?")]|$)                                 # most of English
        {letters}                                                        # all of Chinese
        |(?:                                                             # a number
            (?<![\w)])[-+\u2212]?                                        # a sign, where no word stands before it
            (?:(?:[A-Z]{{1,3}})?[{_CURRENCY}])?
            \d++(?:[.,:/\u066b\u066c\u00a0\u202f'\u2019]\d++)*+
            (?:\s?[%\u2030\u066a]|[{_CURRENCY}\u00b0])?
            (?![\w{marks}]|[-\u2010\u2011\u2013]\w)
        )
        |(?:                                                             # a word
            (?:\w\.){{2,}}                                               # U.S., e.g.
            |(?:[#@](?=\w)|[A-Z]{{0,3}}[{_CURRENCY}](?=\d))?
             (?:{alnum})
             (?:
                 {alnum}|[{_ZERO_WIDTH}]
                 |(?<=\d)[.,]\d
                 |['\u2019\u2018\u02bc\uff07\u00b4`&_\-\u2010\u2011\u2013](?={alnum})
             )*
        )
        {signs}
        |(?:                                                             # a mark of punctuation
            \.(?:\s?\.){{2,}}|--+|''|``
            |[^\w\s{_ZERO_WIDTH}](?:[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff]|\u200d[^\w\s])*
            |_
        )
        )""",
        re.VERBOSE,
    )


def _split(text: str) -> list[str]:
    """What stands between two tokens, a token, and so on."""
    return _cutter(latin(text)).split(text)


_AMOUNT = re.compile(rf"(?:[-+\u2212]?(?:[A-Z]{{0,3}}[{_CURRENCY}])?)\d")

_FOLDS = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u02b9\u00b4`\u2039\u203a\uff07", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u301d\u301e\u301f\uff02", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d", "-"),
        **dict.fromkeys(
            "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
        ),
        "\u066b": ".",
        "\u066c": ",",
        "\u2044": "/",
    }
)
# What is dropped besides: the Arabic tatweel, which only makes a word longer.
_DROPPED = re.compile(f"[{_ZERO_WIDTH}\u0640]+")
_FRACTION = re.compile(r"(?<=\d)(?=[\u00bc-\u00be\u2150-\u215e])")
_ASCII_VARIANTS = re.compile(r"--+|''|``|`|\.(?:\s\.)+")


def _plain(match: re.Match[str]) -> str:
    text = match[0]
    if text[0] == ".":
        return "..."
    if text[0] == "-":
        return "-"
    return '"' if len(text) == 2 else "'"


def fold(text: str) -> str:
    """Make alike what only typography tells apart, keeping case.

    Folds quotation marks, apostrophes, dashes, ellipses, spaces, ligatures, composed and decomposed letters and
    full-width forms (NFKC), and drops soft hyphens and characters of no width. A doubled hyphen is a dash, a doubled
    apostrophe a quotation mark. Two texts with equal folds differ typographically at most.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", _FRACTION.sub(" ", text.translate(_FOLDS)))
        text = _DROPPED.sub("", text).translate(_FOLDS)
    return _ASCII_VARIANTS.sub(_plain, text)


@lru_cache(maxsize=65536)
def _read(piece: str) -> tuple[str, str, TokenKind]:
    """The forms and the kind of what the tokenizer cut out."""
    form = fold(piece)
    key = form.casefold()
    if _AMOUNT.match(piece):
        return form, key, TokenKind.NUMBER
    return form, key, TokenKind.WORD if _WORDY.search(piece) else TokenKind.PUNCTUATION


_token: partial[Token] = partial(tuple.__new__, Token)
"""Makes a token of its five parts, without a step of Python."""


def tokens(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Cut `text` into words, numbers and marks of punctuation; spaces belong to no token.

    Words keep their hyphens and apostrophes, numbers their separators, signs and units of currency. Scripts written
    without spaces give one token a character. `offset` is added to every start and end.
    """
    pieces = _split(text)
    places = list(accumulate(map(len, pieces[:-1]), initial=offset))
    return _made(places[1::2], places[2::2], list(map(_read, pieces[1::2])))


def shifted(found: Sequence[Token], by: int) -> tuple[Token, ...]:
    """The tokens of the same text where it stands `by` characters further on."""
    starts, ends = [token.start + by for token in found], [token.end + by for token in found]
    return _made(starts, ends, [token[2:] for token in found])


def _made(starts: Iterable[int], ends: Iterable[int], read: Sequence[tuple[str, str, TokenKind]]) -> tuple[Token, ...]:
    return tuple(map(_token, zip(starts, ends, *zip(*read, strict=True), strict=True))) if read else ()


def first_from(found: Sequence[Token], place: int, after: int = 0) -> int:
    """The index of the first token that starts at `place` or behind it, not before index `after`."""
    # A tuple is less than a longer one that begins with it: the search compares nothing but starts, and does so in C.
    return bisect_left(found, (place,), after)


def count_words(text: str) -> int:
    """The number of words and numbers in `text`."""
    return sum(_read(piece)[2] is not TokenKind.PUNCTUATION for piece in _split(text)[1::2])


def sentences(text: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """Cut `text` into sentences: (start, end) pairs without the white space around them, in order, not overlapping.

    `language` is an ISO 639-1 code; it decides which abbreviations end no sentence. A quotation that stands in marks
    stays whole. Every character that is not white space lies in exactly one sentence.
    """
    import sentencex  # its native library is needed only where sentences are

    found = []
    for piece in sentencex.get_sentence_boundaries(language, text):
        start, end = piece["start_index"], piece["end_index"]
        inside = text[start:end]
        start += len(inside) - len(inside.lstrip())
        end -= len(inside) - len(inside.rstrip())
        if start < end:
            found.append((start, end))
    return tuple(found)
