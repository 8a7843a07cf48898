"""Clock times and time zones: `7.40 pm`, `19:40 GMT`, `8 p.m. local time`."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence

from tui.articles.segment import Token
from tui.articles.wordlist import wordlist

__all__ = ["BEGINNINGS", "read_time", "read_zone"]

Read = tuple[Hashable, int]
"""A key that is equal for equal times, and the index of the token behind."""

_HALVES = {"am": 0, "pm": 12}
_CLOCKS = wordlist("o'clock uhr hrs")
_ZONES = frozenset({
    *("GMT", "UTC", "BST", "CET", "CEST", "EET", "EEST", "MSK", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT"),
    *("PST", "PDT", "PT", "IST", "PKT", "ICT", "SGT", "HKT", "JST", "KST", "AEST", "AEDT", "NZST", "NZDT", "EAT"),
})  # fmt: skip
"""Abbreviations of time zones, as they are written: in lower case some are words."""
BEGINNINGS = frozenset({"local"}).union(map(str.casefold, _ZONES))
"""The words that may begin a zone."""
_TIME = re.compile(r"(\d{1,2})(?:([:.h])(\d\d))?(am|pm|h)?")
_MILITARY = re.compile(r"([01]\d|2[0-4])()([0-5]\d)()")


def read_time(tokens: Sequence[Token], at: int, end: int) -> Read | None:
    """`7.40 pm`, `19:40 GMT`, `1940 GMT`, `8 p.m. local time`."""
    found = _TIME.fullmatch(tokens[at].key) or (_MILITARY.fullmatch(tokens[at].key) if _zone(tokens, at + 1) else None)
    if found is None or int(found[1]) > 24 or (found[3] and int(found[3]) > 59):
        return None
    following = tokens[at + 1].key.replace(".", "") if at + 1 < len(tokens) else ""
    half = found[4] if found[4] in _HALVES else following if following in _HALVES else None
    on_clock = half or found[4] == "h" or following in _CLOCKS or _zone(tokens, at + 1)
    # `19:40` is a time by itself; `7.40` needs `am`, or `at` before it.
    if not on_clock and found[2] != ":" and not (found[2] == "." and at and tokens[at - 1].key == "at"):
        return None
    hours = int(found[1]) % 12 + _HALVES[half] if half else int(found[1])
    after = at + 1
    if at + 1 < end and (following in _HALVES or following in _CLOCKS) and not found[4]:
        after = at + 2
    zone, length = _zone(tokens, after) or ("", 0)
    if after + length > end:
        zone, length = "", 0
    return (("time", hours, int(found[3] or 0), zone), after + length)


def _zone(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The zone at `at` and how many tokens it takes: `GMT`, `local time`."""
    if at < len(tokens) and tokens[at].form in _ZONES:
        return tokens[at].key, 1
    if at + 1 < len(tokens) and (tokens[at].key, tokens[at + 1].key) == ("local", "time"):
        return "local", 2
    return None


def read_zone(tokens: Sequence[Token], at: int, end: int) -> Read | None:
    """A zone behind a time that stands outside of the stretch."""
    found = _zone(tokens, at)
    if found is None or at + found[1] > end or not at:
        return None
    before = at - 2 if tokens[at - 1].key == "." and at > 1 else at - 1
    timed = tokens[before].key.replace(".", "") in _HALVES or _TIME.fullmatch(tokens[before].key)
    return (("zone", found[0]), at + found[1]) if timed or _MILITARY.fullmatch(tokens[before].key) else None
