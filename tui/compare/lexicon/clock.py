"""Clock times and time zones: `7.40 pm`, `19:40 GMT`, `8 p.m. local time`."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence

from tui.articles.segment import Token
from tui.articles.wordlist import wordlist
from tui.compare.lexicon.number_words import VALUES

__all__ = ["BEGINNINGS", "CLOCKS", "read_hour", "read_time", "read_zone"]

Read = tuple[Hashable, int]
"""A key that is equal for equal times, and the index of the token behind."""

_HALVES = {"am": 0, "pm": 12}
CLOCKS = wordlist("o'clock uhr hrs")
"""The words that tell an hour by the word before them."""
_ZONES = frozenset({
    *("GMT", "UTC", "BST", "CET", "CEST", "EET", "EEST", "MSK", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT"),
    *("PST", "PDT", "PT", "IST", "PKT", "ICT", "SGT", "HKT", "JST", "KST", "AEST", "AEDT", "NZST", "NZDT", "EAT"),
})  # fmt: skip
"""Abbreviations of time zones, as they are written: in lower case some are words."""
_BEFORE_TIME = wordlist("""
alaska atlantic beijing berlin british central eastern european greenwich gulf hawaii indian israel japan korea kyiv
local london mean moscow mountain pacific paris standard summer tehran tokyo winter daylight
""")
# `Central European Summer Time` is the longest.
_ZONE_WORDS = 4
_HOURS = {word: hour for word, hour in VALUES.items() if hour in range(1, 13)}
_PARTS = wordlist("morning afternoon evening")
BEGINNINGS = _BEFORE_TIME.union(_HOURS, map(str.casefold, _ZONES), {"o'clock"})
"""The words that may begin an hour or a zone."""
_SIX, _NOON = 6, 12
_TIME = re.compile(r"(\d{1,2})(?:([:.h])(\d\d))?(am|pm|h)?")
_MILITARY = re.compile(r"([01]\d|2[0-4])()([0-5]\d)()")


def read_time(tokens: Sequence[Token], at: int, end: int) -> Read | None:
    """`7.40 pm`, `19:40 GMT`, `1940 GMT`, `8 p.m. local time`."""
    found = _TIME.fullmatch(tokens[at].key) or (_MILITARY.fullmatch(tokens[at].key) if _zone(tokens, at + 1) else None)
    if found is None or int(found[1]) > 24 or (found[3] and int(found[3]) > 59):
        return None
    following = tokens[at + 1].key.replace(".", "") if at + 1 < len(tokens) else ""
    half = found[4] if found[4] in _HALVES else following if following in _HALVES else None
    on_clock = half or found[4] == "h" or following in CLOCKS or _zone(tokens, at + 1)
    # `19:40` is a time by itself; `7.40` needs `am`, or `at` before it.
    if not on_clock and found[2] != ":" and not (found[2] == "." and at and tokens[at - 1].key == "at"):
        return None
    hours = int(found[1]) % 12 + _HALVES[half] if half else int(found[1])
    after = at + 1
    if at + 1 < end and (following in _HALVES or following in CLOCKS) and not found[4]:
        after = at + 2
    zone, length = _zone(tokens, after) or ("", 0)
    if after + length > end:
        zone, length = "", 0
    return (("time", hours, int(found[3] or 0), zone), after + length)


def _zone(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The zone at `at` and how many tokens it takes: `GMT`, `local time`."""
    if at < len(tokens) and tokens[at].form in _ZONES:
        return tokens[at].key, 1
    there = at
    while there < len(tokens) and there - at < _ZONE_WORDS and tokens[there].key in _BEFORE_TIME:
        there += 1
    if there == at or there >= len(tokens) or tokens[there].key != "time":
        return None
    return " ".join(token.key for token in tokens[at:there]), there + 1 - at


def read_hour(tokens: Sequence[Token], at: int, end: int) -> Read | None:
    """An hour in words, or told by the words behind it: `ten o'clock`, `6 in the morning`, `nine at night`."""
    key = tokens[at].key
    if key == "o'clock" or (at + 1 < len(tokens) and tokens[at + 1].key in {"o'clock", "uhr"}):
        return ("clock", key), at + 1
    hour = _HOURS.get(key) or (int(key) if key.isdecimal() and int(key) in _HOURS.values() else 0)
    if not hour:
        return None
    behind = tuple([token.key for token in tokens[at + 1 : at + 4]])
    in_the = behind[:2] == ("in", "the") and behind[-1] in _PARTS
    if not (in_the or behind[:2] == ("at", "night")):
        return None
    later = hour != _NOON and (behind[-1] in {"afternoon", "evening"} or (not in_the and hour > _SIX))
    after = at + (4 if in_the else 3)
    # Where only the hour lies within the stretch, the part of the day stands outside of it on both sides.
    return (("time", hour + _NOON * later, 0, ""), after) if after <= end else (("clock", float(hour)), at + 1)


def read_zone(tokens: Sequence[Token], at: int, end: int) -> Read | None:
    """A zone behind a time that stands outside of the stretch."""
    found = _zone(tokens, at)
    if found is None or at + found[1] > end or not at:
        return None
    before = at - 2 if tokens[at - 1].key == "." and at > 1 else at - 1
    timed = tokens[before].key.replace(".", "") in _HALVES or _TIME.fullmatch(tokens[before].key)
    return (("zone", found[0]), at + found[1]) if timed or _MILITARY.fullmatch(tokens[before].key) else None
