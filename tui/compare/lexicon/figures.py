"""Figures and amounts: what a number says, however it is written."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from typing import NamedTuple

from tui.articles.segment import Token, TokenKind
from tui.articles.wordlist import wordlist
from tui.compare.lexicon.calendar_words import TENS_OF_YEARS
from tui.compare.lexicon.number_words import (
    CURRENCIES,
    FRACTIONS,
    MAGNITUDES,
    ORDINALS,
    TENS,
    TIMES,
    UNITS,
    VAGUE,
    VALUES,
)
from tui.compare.lexicon.numerals import is_number_word, separated_oddly, value_of, word_value

__all__ = ["BEGINNINGS", "Figure", "numbered", "read_figure"]


class Figure(NamedTuple):
    """A number read from tokens."""

    key: Hashable
    """Equal for equal amounts: `12` and `twelve`, `$15.6bn` and `15.6 billion dollars`."""
    end: int
    """Index of the token behind the figure."""
    firm: bool
    """False for words that count only beside another figure: `one`, `first`, `once`."""
    tail: str
    """What the last token says besides the number: `year` in `four-year`, else empty."""


BEGINNINGS = frozenset({"a", "an", "between", "per", "percentage", "basis", "no", "nos", "nr", "number"}).union(
    VALUES, ORDINALS, FRACTIONS, TIMES, MAGNITUDES, VAGUE, CURRENCIES, UNITS, TENS_OF_YEARS
)
"""The words that may begin a figure, digits and compounds apart."""
_NUMERAL = re.compile(r"([-+]?)([a-z]{0,3}[$€£¥₹₽₩₴₺¢])?(\d(?:[\d.,'\s]*\d)?)\s*(.*)", re.DOTALL)
_GROUP = 3
_THREE_DIGITS = re.compile(r"\d{3}(?:[.,]\d+)?")
# `4m high` is four metres, `4m people` four million.
_MEASURED = wordlist("above across away below deep high long tall thick wide")
_YEAR_DIGITS = 4
_PER_HOUR = frozenset({("/", "h"), ("per", "hour"), ("an", "hour"), ("a", "hour")})
_SPEEDS = {"km": "kph", "mile": "mph"}
_YEARS = {"decade": 10, "century": 100}
# `the quarter` is a stretch of the year, `a quarter` a share.
_BEFORE_QUARTERS = wordlist("the this last next each every per that same")
_SECOND = 2
_ONE = frozenset({"a", "an", "one"})
_AND_A_HALF = ["and", "a", "half"]
# `a month` counts beside another figure: it takes the place of `three weeks`.
_SPANS = wordlist("minute hour day week month year")
_MEASURES = _SPANS | wordlist("kilometre kilometer mile metre meter litre liter tonne gallon acre hectare kilogram")
_RANGE = re.compile(r"(\d+)-(?:to-)?(\d+)")
# `one in five`, `nine out of 10`; beyond a hundred it is a count in a year (`three in 2019`).
_MOST_PARTS = 100
# Scales of temperature, behind their figure only.
_DEGREES = {"c": "°C", "f": "°F", "°c": "°C", "°f": "°F"}
_ORDINAL_ENDING = frozenset({"st", "nd", "rd", "th"})
# Scores, ratios, versions and the like are what they are written as.
_UNLIKE_AMOUNT = re.compile(r"\d|^[:/]")


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


def read_figure(tokens: Sequence[Token], at: int, end: int) -> Figure | None:
    """Read the figure that begins with token `at`, with the words that belong to it before token `end`."""
    token = tokens[at]
    if token.key == "quarter" and at and tokens[at - 1].key in _BEFORE_QUARTERS:
        return None
    if token.kind is TokenKind.PUNCTUATION:
        return Figure((None, "%"), at + 1, True, "") if token.form in "%‰" else None
    if numbered(tokens, at):
        return _read_numbered(tokens, at, end)
    if token.kind is TokenKind.NUMBER:
        found: Figure | None = _read_numeral(tokens, at, end)
    elif token.key == "between":
        found = _read_span(tokens, at + 1, end, "and")
    else:
        found = _read_span(tokens, at, end, "to") or _read_words(tokens, at, end)
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
    return None if behind in UNITS or behind in MAGNITUDES else Figure(_share(value / parts), one.end + 2, True, "")


def _read_numeral(tokens: Sequence[Token], at: int, end: int) -> Figure:
    key = tokens[at].key
    if found := _read_range(tokens, at, end):
        return found
    match = _NUMERAL.fullmatch(key)
    if match is None or _UNLIKE_AMOUNT.search(match[4]) or separated_oddly(match[3]):
        return Figure(key, at + 1, True, "")
    sign, currency, numeral, rest = match.groups()
    at, numeral = _with_groups(tokens, at, end, numeral)
    value = value_of(numeral) * (-1 if sign == "-" and currency is None else 1)
    unit = CURRENCIES.get(currency or "", currency)
    if rest in _ORDINAL_ENDING:
        return Figure(("place", value), at + 1, True, "")
    tail = ""
    if rest == "m" and currency is None and at + 1 < len(tokens) and tokens[at + 1].key in _MEASURED:
        unit = UNITS["metres"]
    elif rest in MAGNITUDES:
        value *= MAGNITUDES[rest]
    elif rest in CURRENCIES or rest in UNITS or rest in _DEGREES:
        unit = unit or CURRENCIES.get(rest) or UNITS.get(rest) or _DEGREES[rest]
    elif _joined(rest) in MAGNITUDES:
        value *= MAGNITUDES[_joined(rest)]
    elif _joined(rest) in UNITS or _joined(rest) in CURRENCIES:
        unit = unit or UNITS.get(_joined(rest)) or CURRENCIES[_joined(rest)]
    elif rest:
        tail = rest.lstrip("-")
    return _with_unit(tokens, at + 1, end, value, unit, tail=tail)


def _joined(rest: str) -> str:
    """The word that a hyphen joins to a numeral: the `kilometre` of `20-kilometre`; empty for a single letter."""
    return rest[1:] if rest.startswith("-") and len(rest) > 2 else ""


def _read_range(tokens: Sequence[Token], at: int, end: int) -> Figure | None:
    """A result or a range: `52-48`, `52 to 48`."""
    key = tokens[at].key
    if found := _RANGE.fullmatch(key):
        return Figure(("range", float(found[1]), float(found[2])), at + 1, True, "")
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


def _read_words(tokens: Sequence[Token], at: int, end: int) -> Figure | None:
    key = tokens[at].key
    simple = _read_vague(tokens, at, end) if key in VAGUE else _simple(key, at)
    if simple is not None:
        return simple
    if key in {"a", "an", "half"} and (found := _read_behind_article(tokens, at, end)):
        return found
    if key in MAGNITUDES and len(key) > 1:
        return _with_unit(tokens, at, end, 1.0, None)
    value = word_value(key)
    if value is None:
        return _read_compound(tokens, at, end) or _read_unit(tokens, at, end)
    after, firm = at + 1, key not in {"one", "zero", "both"}
    if value in TENS.values() and after < end and 0 < (VALUES.get(tokens[after].key) or 0) < 10:
        value, after = value + VALUES[tokens[after].key], after + 1
    while after < end and tokens[after].key == "hundred":
        value, after = value * 100, after + 1
        firm = True
        if after + 1 < end and tokens[after].key == "and" and (more := word_value(tokens[after + 1].key)) is not None:
            value, after = value + more, after + 2
    if after < end and tokens[after].key in FRACTIONS:
        return _read_parts(tokens, after + 1, end, value / FRACTIONS[tokens[after].key])
    figure = _with_unit(tokens, after, end, value, None, firm=firm)
    return figure._replace(key=_share(value)) if key == "half" and figure.key == (value, None) else figure


def _read_vague(tokens: Sequence[Token], at: int, end: int) -> Figure:
    """`dozens`, `hundreds of thousands`, `tens of millions of euros`."""
    said, after = [tokens[at].key], at + 1
    while after + 1 < end and tokens[after].key == "of" and tokens[after + 1].key in VAGUE | CURRENCIES.keys():
        said.append(CURRENCIES.get(tokens[after + 1].key, tokens[after + 1].key))
        after += 2
    return Figure(("many", *said), after, True, "")


def _read_parts(tokens: Sequence[Token], at: int, end: int, fraction: float) -> Figure:
    """A fraction whose words end before `at`: of a unit that follows (`three tenths of a point`), else of a whole."""
    there = at + 1 if at < end and tokens[at].key == "of" else at
    if there + 1 < end and tokens[there].key in _ONE and tokens[there + 1].key in UNITS:
        return Figure((float(f"{fraction:.12g}"), UNITS[tokens[there + 1].key]), there + 2, True, "")
    if there + 2 < end and tokens[there].key in _ONE and tokens[there + 1].key == "percentage":
        return Figure((float(f"{fraction:.12g}"), "percentage points"), there + 3, True, "")
    return Figure(_share(fraction), at, True, "")


def _share(fraction: float) -> Hashable:
    """A fraction as the percentage it is: `a quarter` says as much as `25 percent`."""
    return float(f"{100 * fraction:.3g}"), "%"


def _read_behind_article(tokens: Sequence[Token], at: int, end: int) -> Figure | None:
    """`a dozen`, `half a million`, `half an hour`, `a quarter`, `a week`: the article counts."""
    halved = tokens[at].key == "half"
    there = at + 2 if halved and at + 1 < end and tokens[at + 1].key in _ONE else at + 1
    if there >= end:
        return None
    key = tokens[there].key
    if key in ORDINALS and ORDINALS[key] > _SECOND and there + 1 < len(tokens) and tokens[there + 1].key == "of":
        return Figure(_share(1 / ORDINALS[key]), there + 1, True, "")
    if not halved and key in UNITS and [t.key for t in tokens[there + 1 : min(end, there + 4)]] == _AND_A_HALF:
        return Figure((1.5, UNITS[key]), there + 4, True, "")
    if (halved and there == at + 2 and key in UNITS) or (not halved and key in _MEASURES):
        return Figure((0.5 if halved else 1.0, UNITS[key]), there + 1, halved, "")
    if (key in MAGNITUDES and len(key) > 2) or (key in _YEARS and not halved):
        return _with_unit(tokens, there, end, 0.5 if halved else 1.0, None)
    return _read_parts(tokens, there + 1, end, 1 / FRACTIONS[key]) if key in FRACTIONS and not halved else None


def _simple(key: str, at: int) -> Figure | None:
    if key in TENS_OF_YEARS:
        return Figure((10.0 * TENS_OF_YEARS[key], None), at + 1, True, "s")
    if key in TIMES:
        return Figure(("times", TIMES[key]), at + 1, key != "once", "")
    if key in ORDINALS:
        return Figure(("place", float(ORDINALS[key])), at + 1, key != "first", "")
    if key in FRACTIONS:
        return Figure(_share(1 / FRACTIONS[key]), at + 1, True, "")
    return None


def _read_compound(tokens: Sequence[Token], at: int, end: int) -> Figure | None:
    """`four-year`, `month-long`, `two-thirds`, `twenty-first`."""
    head, hyphen, tail = tokens[at].key.partition("-")
    if tail == "long" and head in _SPANS:
        return Figure((1.0, UNITS[head]), at + 1, False, "")
    if not hyphen:
        return None
    if head in TENS and tail in ORDINALS:
        return Figure(("place", float(TENS[head] + ORDINALS[tail])), at + 1, True, "")
    value = word_value(head)
    return None if value is None or head == "half" else _read_counted(tokens, at, end, value)


def _read_counted(tokens: Sequence[Token], at: int, end: int, value: float) -> Figure | None:
    """A compound of a number and what it counts, or another number: `four-year`, `two-thirds`, `two-nil`."""
    head, _, tail = tokens[at].key.partition("-")
    if (against := word_value(tail)) is not None:
        return Figure(("range", value, against), at + 1, True, "")
    if tail in FRACTIONS:
        return _read_parts(tokens, at + 1, end, value / FRACTIONS[tail])
    if tail in UNITS or tail in MAGNITUDES:
        return _with_unit(tokens, at + 1, end, value * MAGNITUDES.get(tail, 1), UNITS.get(tail))
    return None if head == "one" else Figure((value, None), at + 1, True, tail)


def _read_unit(tokens: Sequence[Token], at: int, end: int) -> Figure | None:
    """A unit behind a number: `percent`, `kilometres`, `weeks`."""
    key = tokens[at].key
    if key == "per" and at + 1 < end and tokens[at + 1].key == "cent":
        return Figure((None, "%"), at + 2, True, "")
    if key in {"percentage", "basis"} and at + 1 < end and tokens[at + 1].key in {"point", "points"}:
        return Figure((None, f"{key} points"), at + 2, True, "")
    if key == "percent":
        return Figure((None, "%"), at + 1, True, "")
    if at and (key in UNITS or key in CURRENCIES or (key in MAGNITUDES and len(key) == 1)):
        # `half a point` has an article between.
        before = tokens[at - 2] if tokens[at - 1].key == "a" and at > 1 else tokens[at - 1]
        if before.kind is TokenKind.NUMBER or is_number_word(before.key):
            return Figure((None, UNITS.get(key) or CURRENCIES.get(key) or key), at + 1, True, "")
    return None


def _with_unit(
    tokens: Sequence[Token], at: int, end: int, value: float, unit: str | None, *, firm: bool = True, tail: str = ""
) -> Figure:
    """Take in the magnitudes and the unit behind a number."""
    while at < end and not tail and tokens[at].key in MAGNITUDES and (len(tokens[at].key) > 1):
        value, at, firm = value * MAGNITUDES[tokens[at].key], at + 1, True
    if at < end and not tail and unit is None:
        key = tokens[at].key
        if key in CURRENCIES:
            unit, at, firm = CURRENCIES[key], at + 1, True
        elif key in UNITS:
            unit, at, firm = UNITS[key], at + 1, True
        elif key in {"square", "cubic"} and at + 1 < end and tokens[at + 1].key in UNITS:
            unit, at, firm = f"{key} {UNITS[tokens[at + 1].key]}", at + 2, True
        elif key in {"per", "percentage", "basis"} and (found := _read_unit(tokens, at, end)):
            unit, at, firm = found.key[1], found.end, True  # type: ignore[index]
    if unit and at + 1 < end and (tokens[at].key, tokens[at + 1].key) in _PER_HOUR:
        unit, at = _SPEEDS.get(unit, f"{unit}/h"), at + 2
    if unit in _YEARS:
        value, unit = value * _YEARS[unit], UNITS["years"]
    # Twelve digits are more than any figure has; they level what multiplying floats leaves behind.
    return Figure((float(f"{value:.12g}"), unit), at, firm, tail)
