"""Figures and amounts: what a number says, however it is written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.articles.segment import NUMBER, PUNCTUATION, Token
from tui.articles.wordlist import wordlist
from tui.compare.lexicon.calendar_words import TENS_OF_YEARS
from tui.compare.lexicon.measured import DEGREES, Figure, share, with_unit
from tui.compare.lexicon.number_words import (
    CURRENCIES,
    FRACTIONS,
    MAGNITUDES,
    ORDINALS,
    TIMES,
    UNITS,
    VAGUE,
    VALUES,
)
from tui.compare.lexicon.numerals import separated_oddly, value_of, word_value
from tui.compare.lexicon.worded import read_words

__all__ = ["BEGINNINGS", "Figure", "numbered", "read_figure"]

BEGINNINGS = frozenset({"a", "an", "between", "per", "percentage", "basis", "no", "nos", "nr", "number"}).union(
    VALUES,
    ORDINALS,
    FRACTIONS,
    TIMES,
    MAGNITUDES,
    VAGUE,
    CURRENCIES,
    UNITS,
    TENS_OF_YEARS,
    (f"{v}fold" for v in VALUES),
)
"""The words that may begin a figure, digits and compounds apart."""
_NUMERAL = re.compile(r"([-+]?)([a-z]{0,3}[$€£¥₹₽₩₴₺¢])?(\d(?:[\d.,'\s]*\d)?)\s*(.*)", re.DOTALL)
_GROUP = 3
_THREE_DIGITS = re.compile(r"\d{3}(?:[.,]\d+)?")
# `4m high` is four metres, `4m people` four million.
_MEASURED = wordlist("above across away below deep high long tall thick wide")
_YEAR_DIGITS = 4
# `the quarter` is a stretch of the year, `a quarter` a share.
_BEFORE_QUARTERS = wordlist("the this last next each every per that same")
_RANGE = re.compile(r"(\d+)-(?:to-)?(\d+)")
_FRACTION = re.compile(r"([1-9])/([2-9]|10)")
# `one in five`, `nine out of 10`; beyond a hundred it is a count in a year (`three in 2019`).
_MOST_PARTS = 100
_ORDINAL_ENDING = frozenset({"st", "nd", "rd", "th"})
# Scores, ratios, versions and the like are what they are written as.
_UNLIKE_AMOUNT = re.compile(r"\d|^[:/]")
# `USD 5m`: codes of currencies stand before their amount.
_CODES = wordlist("usd eur gbp")


def read_figure(tokens: Sequence[Token], at: int, end: int) -> Figure | None:
    """Read the figure that begins with token `at`, with the words that belong to it before token `end`."""
    token = tokens[at]
    if token.key == "quarter" and at and tokens[at - 1].key in _BEFORE_QUARTERS:
        return None
    if token.kind is PUNCTUATION:
        return Figure((None, "%"), at + 1, True, "") if token.form in "%‰" else None
    if numbered(tokens, at):
        return _read_numbered(tokens, at, end)
    if token.key in _CODES and at + 1 < end and tokens[at + 1].kind is NUMBER:
        found: Figure | None = _read_numeral(tokens, at + 1, end, CURRENCIES[token.key])
    elif token.kind is NUMBER:
        found = _read_numeral(tokens, at, end)
    elif token.key == "between":
        found = _read_span(tokens, at + 1, end, "and")
    else:
        found = _read_span(tokens, at, end, "to") or read_words(tokens, at, end)
    return (found and _read_ratio(tokens, at, found, end)) or found


def numbered(tokens: Sequence[Token], at: int) -> bool:
    """Whether token `at` says that a number follows: `No. 2`, `number two`; `no 2` negates."""
    token = tokens[at]
    if token.key not in {"no", "nos", "nr", "number"} or (token.key == "no" and token.form != "No"):
        return False
    there = at + 2 if at + 1 < len(tokens) and tokens[at + 1].key == "." else at + 1
    if there >= len(tokens):
        return False
    return tokens[there].key.isdecimal() or (token.key == "number" and word_value(tokens[there].key) is not None)


def _read_numbered(tokens: Sequence[Token], at: int, end: int) -> Figure:
    there = at + 2 if tokens[at + 1].key == "." else at + 1
    if there >= end:
        return Figure("number", end, False, "")
    key = tokens[there].key
    return Figure(("number", float(key) if key.isdecimal() else word_value(key)), there + 1, True, "")


def _read_ratio(tokens: Sequence[Token], at: int, one: Figure, end: int) -> Figure | None:
    """`nine in 10`, `one in five`: a share; `three in 10 minutes` is none."""
    if one.end != at + 1 or one.tail or one.end + 1 >= end or tokens[one.end].key not in {"in", "of"}:
        return None
    number = tokens[one.end + 1]
    parts = float(number.key) if number.key.isdecimal() else word_value(number.key)
    value = one.key[0] if isinstance(one.key, tuple) and one.key[1:] == (None,) else None
    if not isinstance(value, float) or parts is None or not 0 < value < parts <= _MOST_PARTS:
        return None
    behind = tokens[one.end + 2].key if one.end + 2 < len(tokens) else ""
    return None if behind in UNITS or behind in MAGNITUDES else Figure(share(value / parts), one.end + 2, True, "")


def _read_numeral(tokens: Sequence[Token], at: int, end: int, unit: str | None = None) -> Figure:
    """An amount in digits; `unit` is what the word before says that it is in."""
    key = tokens[at].key
    if found := _read_range(tokens, at, end):
        return found
    match = _NUMERAL.fullmatch(key)
    if match is None or _UNLIKE_AMOUNT.search(match[4]) or separated_oddly(match[3]):
        return Figure(key, at + 1, True, "")
    sign, currency, numeral, rest = match.groups()
    at, numeral = _with_groups(tokens, at, end, numeral)
    value = value_of(numeral) * (-1 if sign == "-" and currency is None else 1)
    unit = unit or CURRENCIES.get(currency or "", currency)
    if rest in _ORDINAL_ENDING:
        return Figure(("place", value), at + 1, True, "")
    tail = ""
    if rest == "m" and currency is None and at + 1 < len(tokens) and tokens[at + 1].key in _MEASURED:
        unit = UNITS["metres"]
    elif rest in MAGNITUDES:
        value *= MAGNITUDES[rest]
    elif rest in CURRENCIES or rest in UNITS or rest in DEGREES:
        unit = unit or CURRENCIES.get(rest) or UNITS.get(rest) or DEGREES[rest]
    elif _joined(rest) in MAGNITUDES:
        value *= MAGNITUDES[_joined(rest)]
    elif _joined(rest) in UNITS or _joined(rest) in CURRENCIES:
        unit = unit or UNITS.get(_joined(rest)) or CURRENCIES[_joined(rest)]
    elif rest:
        tail = rest.lstrip("-")
    return with_unit(tokens, at + 1, end, value, unit, tail=tail)


def _with_groups(tokens: Sequence[Token], at: int, end: int, numeral: str) -> tuple[int, str]:
    """Take in the groups of three digits that only a space keeps apart: `1 234 000,50`; the index of the last one."""
    while (
        at + 1 < end
        and tokens[at].end - tokens[at].start <= _GROUP
        and _THREE_DIGITS.fullmatch(tokens[at + 1].key)
        and tokens[at + 1].start == tokens[at].end + 1
    ):
        at, numeral = at + 1, numeral + tokens[at + 1].key
    return at, numeral


def _joined(rest: str) -> str:
    """The word that a hyphen joins to a numeral: the `kilometre` of `20-kilometre`; empty for a single letter."""
    return rest[1:] if rest.startswith("-") and len(rest) > 2 else ""


def _read_range(tokens: Sequence[Token], at: int, end: int) -> Figure | None:
    """A result or a range, or a fraction: `52-48`, `52 to 48`, `3/4`."""
    key = tokens[at].key
    if found := _RANGE.fullmatch(key):
        return Figure(("range", float(found[1]), float(found[2])), at + 1, True, "")
    if (found := _FRACTION.fullmatch(key)) and int(found[1]) < int(found[2]):
        return Figure(share(int(found[1]) / int(found[2])), at + 1, True, "")
    return _read_span(tokens, at, end, "to")


def _read_span(tokens: Sequence[Token], at: int, end: int, joint: str) -> Figure | None:
    """The range of two plain numbers with a word between, the first one at `at`: `52 to 48`, `three to five`."""
    if at + 2 >= end or tokens[at + 1].key != joint:
        return None
    values = [_plain_value(tokens[there].key) for there in (at, at + 2)]
    return None if None in values else Figure(("range", *values), at + 3, True, "")


def _plain_value(key: str) -> float | None:
    """What a number without separators is worth; None for four digits, which may be a year."""
    if not key.isdecimal():
        return word_value(key)
    return float(key) if len(key) != _YEAR_DIGITS else None
