"""Dates as pages write them -> ISO 8601."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.articles.calendar import MONTHS

__all__ = ["Date", "find_date"]


class Date(NamedTuple):
    """A date found in a text."""

    iso: str
    """`2023-03-22`, or with a time where the page gives one with its zone: `2023-03-22T10:00:00Z`."""
    start: int
    end: int


# What months are called besides: variants, and in Scandinavian languages and Russian.
_ALSO = (
    "jänner января",
    "feber февраля",
    "mrz marts марта",
    "апреля",
    "maj мая",
    "июня",
    "июля",
    "aout augusti августа",
    "sept сентября",
    "октября",
    "ноября",
    "декабря",
)
_LEAST_LETTERS = 3


def _number_of_month() -> dict[str, int]:
    """Every name of a month and every abbreviation that only one month has -> its number."""
    names: dict[str, set[int]] = {}
    for number, row in enumerate(zip(*MONTHS.values(), strict=True), 1):
        for name in (*row, *_ALSO[number - 1].split()):
            for end in range(_LEAST_LETTERS, len(name) + 1):
                names.setdefault(name[:end], set()).add(number)
    return {name: min(numbers) for name, numbers in names.items() if len(numbers) == 1}


_NUMBER_OF_MONTH = _number_of_month()
_MONTH = r"[^\W\d_]{3,10}"
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_DATE = re.compile(
    rf"""
    (?<![\w/.])(?:
      (?P<y1>\d{{4}})-(?P<m1>\d\d)-(?P<d1>\d\d)
        (?:[T\ ](?P<time>\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?
     |(?P<d2>\d{{1,2}})(?:st|nd|rd|th|er|º|[.,])?[\ -]\s?(?:de\s|of\s)?
        (?P<m2>{_MONTH})\.?(?:-|,?\s(?:de\s|del\s)?)(?P<y2>\d{{4}})
     |(?P<m3>{_MONTH})\.?\s(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y3>\d{{4}})
     |(?P<d4>\d{{1,2}})\.\s?(?P<m4>\d{{1,2}})\.\s?(?P<y4>\d{{4}})
     |(?P<a5>\d{{1,2}})/(?P<b5>\d{{1,2}})/(?P<y5>\d{{4}})
     |(?P<y6>\d{{4}})/(?P<m6>\d{{1,2}})/(?P<d6>\d{{1,2}})
     |(?P<y7>\d{{4}})年(?P<m7>\d{{1,2}})月(?P<d7>\d{{1,2}})日
    )(?!\.?\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_date(text: str) -> Date | None:
    """Find the first full date in `text`: day, month and year.

    A date in figures with slashes counts only where it can be read in one way: 22/03/2023 is one, 03/04/2023 is not.
    """
    for match in _DATE.finditer(text):
        iso = _iso(match)
        if iso:
            return Date(iso, *match.span())
    return None


def _iso(match: re.Match[str]) -> str | None:
    part = match.groupdict()
    if part["a5"]:
        first, second = int(part["a5"]), int(part["b5"])
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month, year = max(first, second), min(first, second), int(part["y5"])
    else:
        form = next(n for n in "123467" if part[f"y{n}"])
        name = part[f"m{form}"].casefold()
        month = int(name) if name.isdecimal() else _NUMBER_OF_MONTH.get(name, 0)
        day, year = int(part[f"d{form}"]), int(part[f"y{form}"])
    if not (1800 <= year <= 2200 and 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]):
        return None
    date = f"{year:04}-{month:02}-{day:02}"
    if part["time"] and part["zone"]:
        seconds = "" if part["time"].count(":") == 2 else ":00"
        return f"{date}T{part['time']}{seconds}{part['zone'].upper()}"
    return date
