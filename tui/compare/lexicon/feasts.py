"""Days with a name: `Good Friday`, `New Year's Eve`."""

from __future__ import annotations

from collections.abc import Sequence

from tui.articles.calendar import DAYS
from tui.articles.segment import Token
from tui.articles.wordlist import wordlist

__all__ = ["BEGINNINGS", "read_feast"]

# What stands before `Day`, `Eve` or a day of the week in the name of a feast; all with capitals.
BEGINNINGS = wordlist("""
anzac armistice ash australia bastille black boxing canada christmas easter father's good independence labor labour
martyrs maundy may memorial mother's new palm patrick's presidents' remembrance republic shrove st thanksgiving unity
valentine's veterans victory women's year's
""")
_DAYS = {"day", "eve", *DAYS["en"]}


def read_feast(tokens: Sequence[Token], at: int, end: int) -> tuple[str, int] | None:
    """The name of the feast that begins with token `at`, and the index of the token behind it."""
    there = at
    while there < len(tokens) and tokens[there].key in BEGINNINGS and tokens[there].form[0].isupper():
        there += 1
    if there == at or there >= len(tokens) or tokens[there].key.removesuffix("'s") not in _DAYS:
        return None
    if tokens[there].form[0].islower():
        return None
    name = " ".join(token.key for token in tokens[at : there + 1])
    return name.removesuffix("'s"), min(there + 1, end)
