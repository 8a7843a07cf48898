"""Days, months, years, seasons and clock times: what a date says, however it is written."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from typing import NamedTuple

from tui.articles.segment import PUNCTUATION, WORD, Token
from tui.compare.lexicon import clock, feasts
from tui.compare.lexicon.calendar import DAY, YEAR, beside, day_of_week, month_of_year
from tui.compare.lexicon.calendar_words import (
    BEFORE_DECADES,
    BEFORE_YEARS,
    DAYS,
    EDGES,
    LIMITS,
    LOWER_MONTHS,
    MONTHS,
    NUMBERED,
    OWN,
    PERIODS,
    POINTING,
    SEASONS,
    SHORT_DAYS,
    SHORT_MONTHS,
    SHORTLY,
    TENS_OF_YEARS,
    WHEN,
    WORDS,
)
from tui.compare.lexicon.feasts import read_feast
from tui.compare.lexicon.number_words import ORDINALS
from tui.compare.lexicon.smallwords import SMALL
from tui.compare.lexicon.spelling import canonical

__all__ = ["BEGINNINGS", "Date", "read_date"]


class Date(NamedTuple):
    """A date or a time read from tokens."""

    key: Hashable
    """Equal for equal dates: `March 22` and `22 March`, `9 p.m.` and `21:00`."""
    end: int
    """Index of the token behind the date."""


BEGINNINGS = frozenset().union(
    *(LIMITS, SHORTLY, ORDINALS, DAYS, SHORT_DAYS, MONTHS, SHORT_MONTHS, LOWER_MONTHS),
    *(WORDS, SEASONS, POINTING, EDGES, PERIODS, TENS_OF_YEARS, clock.BEGINNINGS, feasts.BEGINNINGS, {"new"}),
)
"""The words that may begin a date, digits and number words apart."""
_FULL = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?:t[\d:.]+z?)?")
_SLASHED = re.compile(r"\d{1,2}[/.]\d{1,2}[/.](?:\d\d)?\d\d")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
# `2021-22`: two years, the second in full or by its last digits.
_YEARS = re.compile(r"((?:1[5-9]|20)\d\d)[-/]((?:1[5-9]|20)?\d\d)")
_QUARTER = re.compile(r"q([1-4])")
_COMPOUND_CENTURY = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)|([a-z]+))-(century|quarter)")
# `mid-May`, `late-1990s`: a compound of what points and what it points to.
_POINTED = re.compile(r"(early|mid|late)-?(.+)")
# Between a limit and its date: `until at least Monday`, `by about noon`.
_LOOSELY = frozenset({"the", "at", "least", "about", "around"})
_HOURS: dict[str, Hashable] = {
    "noon": ("time", 12, 0, ""),
    "midday": ("time", 12, 0, ""),
    "midnight": ("time", 0, 0, ""),
}
_NINETEEN = "nineteen-"
# Between what points and what it points to: `early on Monday`, `the end of the year`, `Ende des Jahres`.
_BRIDGES = frozenset({"on", "in", "the", "of", "des", "der", "de", "la", "le", "l"})
_DECADE = re.compile(r"'?((?:1[0-9]|20)?\d)0'?s")


def read_date(tokens: Sequence[Token], at: int, end: int) -> Date | None:
    """Read the date that begins with token `at`, with what belongs to it before token `end`.

    Tokens outside of `at` to `end` decide what an ambiguous one means: `22` is a day beside `March`.
    """
    token = tokens[at]
    if token.kind is PUNCTUATION:
        return None
    if token.key[0].isdigit():
        return _read_digits(tokens, at, end)
    if feast := read_feast(tokens, at, end):
        return Date(*feast)
    if day := day_of_week(tokens, at):
        return Date(("weekday", day), _behind_stop(tokens, at, end) if token.key in SHORT_DAYS else at + 1)
    if month := month_of_year(tokens, at):
        return _read_month(tokens, at, end, month)
    return _read_word(tokens, at, end)


def _read_word(tokens: Sequence[Token], at: int, end: int) -> Date | None:
    token = tokens[at]
    key = token.key.removesuffix("'s")
    if found := clock.read_zone(tokens, at, end) or clock.read_hour(tokens, at, end):
        return Date(*found)
    if (key in WORDS and not _describes(tokens, at)) or (key in SEASONS and _says_when(tokens, at)):
        return Date(_HOURS.get(key, ("when", key)), at + 1)
    if key in POINTING or key in PERIODS or (key in EDGES and beside(tokens, at, 1) == "of"):
        return _read_pointing(tokens, at, end)
    if key in LIMITS or key in SHORTLY:
        return _read_limit(tokens, at)
    return _read_years(tokens, at, end, key) or _read_compound(tokens, at) or _read_new_year(tokens, at, end)


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """Whether `overnight` says what a thing is like: `an overnight train`."""
    return tokens[at].key == "overnight" and beside(tokens, at, -1) in {"a", "an"}


def _read_years(tokens: Sequence[Token], at: int, end: int, key: str) -> Date | None:
    """`the third quarter`, `Q3`, `the fifteenth century`, `the twenties`."""
    if key in ORDINALS:
        return _read_century(tokens, at, end, ORDINALS[key])
    if found := _QUARTER.fullmatch(key):
        return Date(("quarter", int(found[1])), at + 1)
    decade = TENS_OF_YEARS.get(key.removeprefix(_NINETEEN))
    named = key.startswith(_NINETEEN) or beside(tokens, at, -1) in BEFORE_DECADES
    return Date(("decade", 190 + decade), at + 1) if decade and named and not _is_age(tokens, at) else None


def _read_compound(tokens: Sequence[Token], at: int) -> Date | None:
    """`mid-May`, `late-1990s`, `twentieth-century`."""
    token = tokens[at]
    if (found := _COMPOUND_CENTURY.fullmatch(token.key)) and found[2] in ORDINALS:
        return Date((found[3], ORDINALS[found[2]]), at + 1)
    found = _POINTED.fullmatch(token.key)
    if found is None:
        return None
    length = len(found[2])
    rest = token._replace(start=token.end - length, form=token.form[-length:], key=found[2])
    inner = read_date((rest._replace(form="in", key="in"), rest), 1, 2)
    return inner and Date(("pointing", found[1], inner.key), at + 1)


def _is_age(tokens: Sequence[Token], at: int) -> bool:
    """Whether a decade is one of somebody's life: `in his early twenties`."""
    return not OWN.isdisjoint(token.key for token in tokens[max(0, at - 2) : at])


def _read_new_year(tokens: Sequence[Token], at: int, end: int) -> Date | None:
    new = tokens[at].key == "new" and tokens[at].form[0].isupper()
    year = beside(tokens, at, 1).removesuffix("'s") == "year"
    return Date(("when", "new year"), min(end, at + 2)) if new and year else None


def _read_limit(tokens: Sequence[Token], at: int) -> Date | None:
    """`by` before `Friday`, `shortly after` before `noon`; the day is a date of its own."""
    if tokens[at].key in SHORTLY:
        limit = _read_limit(tokens, at + 1) if beside(tokens, at, 1) in LIMITS else None
        return limit and Date(("limit", tokens[at].key), at + 1)
    there = at + 1
    while there < min(len(tokens), at + 3) and tokens[there].key in _LOOSELY:
        there += 1
    if there < len(tokens) and read_date(tokens, there, len(tokens)):
        return Date(("limit", canonical(tokens[at].key)), at + 1)
    return None


def _says_when(tokens: Sequence[Token], at: int) -> bool:
    """Whether a season or a part of the day says when; a capital would make it part of a name."""
    if at == 0 or tokens[at].form[0].isupper():
        return False
    before = at - 2 if tokens[at - 1].key == "the" and at > 1 else at - 1
    return tokens[before].key in WHEN or bool(day_of_week(tokens, before))


def _behind_stop(tokens: Sequence[Token], at: int, end: int) -> int:
    return at + 2 if at + 1 < end and tokens[at + 1].key == "." else at + 1


def _read_month(tokens: Sequence[Token], at: int, end: int, month: int) -> Date:
    after = _behind_stop(tokens, at, end) if tokens[at].key in SHORT_MONTHS else at + 1
    day = year = None
    if after < end and (found := DAY.fullmatch(tokens[after].key)) and _is_day(found):
        day, after = int(found[1]), after + 1
    behind_comma = after + 1 if after < end and tokens[after].key == "," else after
    if behind_comma < end and YEAR.fullmatch(tokens[behind_comma].key):
        year, after = int(tokens[behind_comma].key), behind_comma + 1
    return Date(("day", year, month, day), after)


def _is_day(match: re.Match[str]) -> bool:
    return 0 < int(match[1]) < 32


def _read_pointing(tokens: Sequence[Token], at: int, end: int) -> Date | None:
    """`last week`, `later this month`, `early on Monday`; one of the two words may stand outside of the stretch."""
    key = tokens[at].key
    if key in PERIODS:
        before = tokens[at - 1].key if at else ""
        # `the quarter` is three months, `a quarter` a share.
        pointed = before in POINTING or (before, key) == ("the", "quarter") or _lies_behind_edge(tokens, at)
        return Date(("period", key), at + 1) if pointed else None
    there = at + 1
    while there < len(tokens) and tokens[there].key in POINTING | _BRIDGES:
        there += 1
    if there == len(tokens) or there > at + 4:
        return None
    if tokens[there].key not in PERIODS | SEASONS and read_date(tokens, there, len(tokens)) is None:
        return None
    if there >= end:
        return Date(("pointing", key), at + 1)
    inner = read_date(tokens, there, end)
    said = tuple(token.key for token in tokens[at:there] if token.key in POINTING | EDGES)
    return Date(("pointing", *said, inner.key if inner else None), inner.end if inner else there + 1)


def _lies_behind_edge(tokens: Sequence[Token], at: int) -> bool:
    """Whether the period at `at` is the whole of which an edge is told: `the end of the year`."""
    behind = [token.key for token in tokens[max(0, at - 3) : at]]
    return behind[1:] == ["of", "the"] and behind[0] in EDGES


def _read_digits(tokens: Sequence[Token], at: int, end: int) -> Date | None:
    key = tokens[at].key
    if found := _FULL.fullmatch(key):
        return Date(("day", int(found[1]), int(found[2]), int(found[3])), at + 1)
    if _SLASHED.fullmatch(key) or (key.count("-") == 2 and _SLASHED.fullmatch(key.replace("-", "/"))):
        return Date(("day", *re.split(r"[/.-]", key)), at + 1)
    if time := clock.read_time(tokens, at, end) or clock.read_hour(tokens, at, end):
        return Date(*time)
    return _read_day(tokens, at, end) or _read_year(tokens, at, end)


def _read_year(tokens: Sequence[Token], at: int, end: int) -> Date | None:
    """A year, a span of years, a decade, a century or a quarter of a year."""
    key = tokens[at].key
    if found := _COMPOUND_CENTURY.fullmatch(key):
        return Date((found[3], int(found[1])), at + 1)
    if found := _YEARS.fullmatch(key):
        return Date(("years", int(found[1]), int(found[2]) % 100), at + 1)
    if (found := _ORDINAL.fullmatch(key)) or (key.isdecimal() and _beside_stop(tokens, at)):
        return _read_century(tokens, at, end, int(found[1] if found else key))
    if (found := _DECADE.fullmatch(key)) and not _is_age(tokens, at):
        tens = found[1] if len(found[1]) == 3 else "19" + found[1]
        return Date(("decade", int(tens)), at + 1)
    return Date(("year", int(key)), at + 1) if _is_year(tokens, at) else None


def _beside_stop(tokens: Sequence[Token], at: int) -> bool:
    """Whether a century is numbered as German does it: `19. Jahrhundert`."""
    return at + 2 < len(tokens) and tokens[at + 1].key == "." and tokens[at + 2].key in NUMBERED


def _read_century(tokens: Sequence[Token], at: int, end: int, number: int) -> Date | None:
    """`the 15th century`, `the third quarter`."""
    stretch = NUMBERED.get(beside(tokens, at, 1).removesuffix("'s"))
    return Date((stretch, number), min(end, at + 2)) if stretch else None


def _read_day(tokens: Sequence[Token], at: int, end: int) -> Date | None:
    """A day of the month beside its month, which may stand outside of the stretch."""
    found = DAY.fullmatch(tokens[at].key)
    if found is None or not _is_day(found):
        return None
    there = at + 2 if at + 1 < len(tokens) and tokens[at + 1].key in {"of", "de", "."} else at + 1
    if there < len(tokens) and (month := month_of_year(tokens, there)):
        if there >= end:
            return Date(("day", None, None, int(found[1])), at + 1)
        rest = _read_month(tokens, there, end, month)
        return Date(("day", rest.key[1], month, int(found[1])), rest.end)  # type: ignore[index]
    before = at - 2 if at > 1 and tokens[at - 1].key == "." else at - 1
    if before >= 0 and month_of_year(tokens, before):
        return Date(("day", None, None, int(found[1])), at + 1)
    return None


def _is_year(tokens: Sequence[Token], at: int) -> bool:
    """Whether four digits are a year and not a count: by what stands before and behind."""
    token = tokens[at]
    if not YEAR.fullmatch(token.key):
        return False
    before = tokens[at - 1] if at else None
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is not None and (before.key in BEFORE_YEARS or month_of_year(tokens, at - 1) or before.key == "("):
        # `in 2019` is a year, `of 1500 workers` a count: `of 2019 and` a year again.
        return token.key >= "1900" or follows is None or follows.kind is not WORD or len(follows.key) < 4
    if (
        before is not None
        and before.key == ","
        and at > 1
        and (month_of_year(tokens, at - 2) or DAY.fullmatch(tokens[at - 2].key))
    ):
        return True
    noun = follows is not None and follows.kind is WORD and follows.key not in SMALL
    counted = noun and follows is not None and follows.key.endswith(("s", "people", "men"))
    return "1900" <= token.key < "2100" and not counted
