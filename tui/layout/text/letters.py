"""Letters as a search compares them: accents, quotation marks, dashes and widths made alike, and case if asked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from tui.articles.segment import fold

_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u064b-\u0652\u0670]")
"""Combining marks of European scripts, and Arabic vowel points; elsewhere a mark makes another letter."""
# Letters that Unicode takes for letters of their own, and keyboards without them write otherwise.
_PLAIN = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE"}
)


def _plain(character: str) -> str:
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", fold(character)))
    return unicodedata.normalize("NFC", bare).translate(_PLAIN)


class _Table(dict[int, str]):
    """What each character is compared as, found when it is first met; there are no more than Unicode has."""

    def __init__(self, *, cased: bool) -> None:
        super().__init__()
        self._cased = cased

    def __missing__(self, code: int) -> str:
        plain = _plain(chr(code))
        self[code] = plain if self._cased else _plain(plain.casefold()) if len(plain) == 1 else plain.casefold()
        return self[code]


_TABLES = {cased: _Table(cased=cased) for cased in (False, True)}


def likened(text: str, *, cased: bool = False) -> str:
    """`text` as it is compared, letter by letter; a letter may become none or several. With `cased`, case is kept."""
    if text.isascii() and "`" not in text:
        return text if cased else text.lower()
    return text.translate(_TABLES[cased])


def origins(text: str, *, cased: bool = False) -> Sequence[int]:
    """The index in `text` of each letter of `likened(text)`; one longer, ending with the length of `text`."""
    if text.isascii():
        return range(len(text) + 1)
    table = _TABLES[cased]
    return [*(i for i, character in enumerate(text) for _ in table[ord(character)]), len(text)]
