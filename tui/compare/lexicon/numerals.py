"""What digits and number words are worth."""

from __future__ import annotations

import re
from functools import lru_cache

from tui.compare.lexicon.number_words import FRACTIONS, MAGNITUDES, TENS, VAGUE, VALUES

__all__ = ["counted", "digits_apart", "is_number_word", "separated_oddly", "value_of", "word_value"]

_GROUPED = re.compile(r"\d{1,3}(?:[,.'\s]\d{3})+")
_DIGITS = re.compile(r"\d+")


@lru_cache(maxsize=8192)
def is_number_word(key: str) -> bool:
    """Whether the case-folded word counts something: `seven`, `million`, `forty-one`."""
    return key in MAGNITUDES or key in VAGUE or key in FRACTIONS or word_value(key) is not None


@lru_cache(maxsize=8192)
def counted(key: str) -> float:
    """What a case-folded number word, or the one that begins a compound, is worth by itself; 0 for other words.

    A magnitude is worth itself, one of several (`dozens`) as much as the greatest.
    """
    if key in VAGUE:
        return max(MAGNITUDES.values())
    if key in MAGNITUDES:
        return MAGNITUDES[key] if len(key) > 1 else 0
    return word_value(key) or word_value(key.partition("-")[0]) or 0


def digits_apart(one: str, other: str) -> bool:
    """Whether two words are alike but for their digits: `A9` and `A7`."""
    if one.isalpha() or other.isalpha():
        return False
    return one != other and _DIGITS.sub("0", one) == _DIGITS.sub("0", other)


def value_of(numeral: str) -> float:
    """What digits with separators are worth, commas or full stops being the separators of thousands.

    Three digits behind every separator make thousands (`12.000` is twelve thousand, as in German); a lone comma or full
    stop otherwise begins the decimals.
    """
    compact = "".join(numeral.split()).replace("'", "")
    last = max(compact.rfind(","), compact.rfind("."))
    if last < 0:
        return float(compact)
    whole, decimals = compact[:last], compact[last + 1 :]
    mixed = {mark for mark in ",." if mark in whole} - {compact[last]}
    if not mixed and _GROUPED.fullmatch(numeral) and not numeral.startswith("0"):
        return float(compact.replace(",", "").replace(".", ""))
    return float(f"{whole.replace(',', '').replace('.', '') or '0'}.{decimals}")


def separated_oddly(numeral: str) -> bool:
    """Whether separators stand where no amount has them: `1,2,3`, `10.12.20`."""
    marks = [mark for mark in numeral if mark in ",."]
    return (
        len(marks) > 1
        and not _GROUPED.fullmatch(numeral)
        and not _GROUPED.fullmatch(numeral[: numeral.rfind(marks[-1])])
    )


def word_value(key: str) -> float | None:
    """What a case-folded number word is worth, `forty-one` too; None for other words."""
    if key in VALUES:
        return VALUES[key]
    tens, hyphen, ones = key.partition("-")
    if hyphen and tens in TENS and 0 < VALUES.get(ones, 0) < 10:
        return TENS[tens] + VALUES[ones]
    return None
