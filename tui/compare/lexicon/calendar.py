"""Which tokens are days of the week and months here: `Sun` before `12 May`, `may` never."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.articles.segment import NUMBER, PUNCTUATION, Token
from tui.compare.lexicon.calendar_words import (
    BEFORE_YEARS,
    DAYS,
    LOWER_MONTHS,
    MONTHS,
    POINTING,
    SHORT_DAYS,
    SHORT_MONTHS,
)

__all__ = ["DAY", "YEAR", "beside", "day_of_week", "month_of_year"]

DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|\.)?")
"""A day of the month."""
YEAR = re.compile(r"(?:1[0-9]|2[01])\d\d")
# Months that are also given to people, before a family name (`Jan Novak`), and those that are also words.
_FIRST_NAMES = frozenset({"april", "august", "jan", "june", "mai", "may"})
_WORDS = frozenset({"dec", "jan", "mai", "mar", "march", "may", "sep"})


def beside(tokens: Sequence[Token], at: int, step: int) -> str:
    """The key of the token before or behind, a full stop and a comma passed over; empty where there is none."""
    there = at + step
    while 0 <= there < len(tokens) and tokens[there].key in {".", ","}:
        there += step
    return tokens[there].key if 0 <= there < len(tokens) else ""


def day_of_week(tokens: Sequence[Token], at: int) -> int:
    """1 for Monday to 7 for Sunday, 0 for anything else."""
    key = tokens[at].key.removesuffix("'s")
    if key in DAYS:
        return DAYS[key]
    short = SHORT_DAYS.get(key, 0)
    if short and tokens[at].form[0].isupper():
        follows = tokens[at + 1] if at + 1 < len(tokens) else None
        if follows and (follows.key == "." or follows.kind is NUMBER or MONTHS.get(follows.key)):
            return short
    return 0


def month_of_year(tokens: Sequence[Token], at: int) -> int:
    """1 to 12, 0 where the token is no month here."""
    token = tokens[at]
    key = token.key.removesuffix("'s")
    if token.form[0].islower():
        return LOWER_MONTHS.get(key, 0)
    month = MONTHS.get(key) or SHORT_MONTHS.get(key) or 0
    return month if month and (key not in _FIRST_NAMES | _WORDS or _says_when(tokens, at, key)) else 0


def _says_when(tokens: Sequence[Token], at: int, key: str) -> bool:
    """Whether a month that is also a first name, or a word, is a month by what stands before and behind."""
    before = tokens[at - 1] if at else None
    if DAY.fullmatch(beside(tokens, at, 1)) or YEAR.fullmatch(beside(tokens, at, 1)):
        return True
    if before is not None and before.key == "." and at > 1 and DAY.fullmatch(tokens[at - 2].key):
        return True
    dated = before is not None and before.key in POINTING | BEFORE_YEARS
    follows = tokens[at + 1].form if at + 1 < len(tokens) else ""
    if key in _FIRST_NAMES and not dated and key == tokens[at].key and follows[:1].isupper():
        return False
    if key not in _WORDS:
        return True
    if before is None or before.key in {".", '"', "!", "?"} or (at == 1 and before.kind is PUNCTUATION):
        return False
    return dated or not before.form[0].isupper()
