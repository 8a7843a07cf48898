"""A number with what belongs to it: magnitudes, a unit, the whole of which it is a part."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from tui.articles.segment import NUMBER, Token
from tui.compare.lexicon.number_words import CURRENCIES, MAGNITUDES, UNITS
from tui.compare.lexicon.numerals import is_number_word

__all__ = ["DEGREES", "Figure", "read_parts", "read_unit", "share", "with_unit"]


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


DEGREES = {"c": "°C", "f": "°F", "°c": "°C", "°f": "°F"}
"""Scales of temperature, behind their figure only."""
_SCALES = {"celsius": "°C", "centigrade": "°C", "fahrenheit": "°F"}
_ONE = frozenset({"a", "an", "one"})
_PER_HOUR = frozenset({("/", "h"), ("per", "hour"), ("an", "hour"), ("a", "hour")})
_SPEEDS = {"km": "kph", "mile": "mph"}
_YEARS = {"decade": 10, "century": 100}


def with_unit(
    tokens: Sequence[Token], at: int, end: int, value: float, unit: str | None, *, firm: bool = True, tail: str = ""
) -> Figure:
    """The number `value`, whose words end before `at`, with the magnitudes and the unit behind it."""
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
        elif key in {"per", "percentage", "basis"} and (found := read_unit(tokens, at, end)):
            unit, at, firm = found.key[1], found.end, True  # type: ignore[index]
    if unit and at + 1 < end and (tokens[at].key, tokens[at + 1].key) in _PER_HOUR:
        unit, at = _SPEEDS.get(unit, f"{unit}/h"), at + 2
    if unit == UNITS["degrees"] and at < end and tokens[at].key in _SCALES:
        unit, at = _SCALES[tokens[at].key], at + 1
    if unit == UNITS["times"]:
        return Figure(("times", value), at, firm, tail)
    if unit in _YEARS:
        value, unit = value * _YEARS[unit], UNITS["years"]
    # Twelve digits are more than any figure has; they level what multiplying floats leaves behind.
    return Figure((float(f"{value:.12g}"), unit), at, firm, tail)


def read_unit(tokens: Sequence[Token], at: int, end: int) -> Figure | None:
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
        if before.kind is NUMBER or is_number_word(before.key):
            return Figure((None, UNITS.get(key) or CURRENCIES.get(key) or key), at + 1, True, "")
    return None


def read_parts(tokens: Sequence[Token], at: int, end: int, fraction: float) -> Figure:
    """A fraction whose words end before `at`: of a unit that follows (`three tenths of a point`), else of a whole."""
    there = at + 1 if at < end and tokens[at].key == "of" else at
    if there + 1 < end and tokens[there].key in _ONE and tokens[there + 1].key in UNITS:
        return Figure((float(f"{fraction:.12g}"), UNITS[tokens[there + 1].key]), there + 2, True, "")
    if there + 2 < end and tokens[there].key in _ONE and tokens[there + 1].key == "percentage":
        return Figure((float(f"{fraction:.12g}"), "percentage points"), there + 3, True, "")
    return Figure(share(fraction), at, True, "")


def share(fraction: float) -> Hashable:
    """A fraction as the percentage it is: `a quarter` says as much as `25 percent`."""
    return float(f"{100 * fraction:.3g}"), "%"
