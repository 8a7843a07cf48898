"""The fields at the top of a page: as web clippers and site generators write them in Markdown, or as mails have them.

---
title: Ferry late again
author: Jane Doe
published: 2021-03-03
---

Subject: Ferry late again
From: Jane Doe <jane@example.org>
Date: Wed, 3 Mar 2021 09:30:00 +0100
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from tui.articles.dates import find_date

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["FrontMatter", "read_front_matter"]

# A block of fields has no more lines; where none of them ends it, there is none.
_MOST_LINES = 60

_FIELD = re.compile(r"(?P<name>[A-Za-z_ -]{2,20}):\s*(?P<value>.*)")
_HEADER = re.compile(r"[A-Za-z][A-Za-z-]{1,30}:\s.*|[A-Za-z][A-Za-z-]{1,30}:")
_HEADERS = frozenset(
    "agency author byline cc date from headline message-id newspaper newsgroups organization outlet published "
    "reply-to slug source subject title to".split()
)
_LEAST_HEADERS = 2
"""So many known fields are no accident; a first line such as `Update: ...` alone is text."""
_ADDRESS = re.compile(r"\s*<[^<>]*>|\s*\([^()]*\)$")
_MAIL_DATE = re.compile(r"(?:[A-Z][a-z]{2},\s+)?\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}\s+\d\d:\d\d")
_WRAPPING = "\"'[] "


class FrontMatter(NamedTuple):
    """What the fields say."""

    paragraphs: int
    """How many paragraphs at the top of the page are the block."""
    title: str | None = None
    author: str | None = None
    published: str | None = None
    outlet: str | None = None


_NONE = FrontMatter(0)


def read_front_matter(texts: Sequence[str]) -> FrontMatter:
    """Read the fields with which the paragraphs of a page begin, if they do."""
    lines = [line.strip() for text in texts[:_MOST_LINES] for line in text.split("\n")][:_MOST_LINES]
    if not lines:
        return _NONE
    if lines[0] == "---" and "---" in lines[1:]:
        end = lines.index("---", 1)
        fields = _fields(lines[1:end])
    else:
        end = next((i for i, line in enumerate(lines) if _HEADER.fullmatch(line) is None), len(lines)) - 1
        fields = _fields(lines[: end + 1])
        if sum(name in _HEADERS for name in fields) < _LEAST_HEADERS:
            return _NONE
    if not fields:
        return _NONE
    paragraphs = seen = 0
    while seen <= end:
        seen += texts[paragraphs].count("\n") + 1
        paragraphs += 1
    # The fields must be whole paragraphs, and be followed by some text.
    if paragraphs == len(texts) or seen != end + 1:
        return _NONE
    dates = [_date(fields.get(name, "")) for name in ("published", "date", "pubdate", "publish_date")]
    return FrontMatter(
        paragraphs,
        _first(fields, "title", "headline", "subject"),
        _person(_first(fields, "author", "byline", "from")),
        next((date for date in dates if date), None),
        _first(fields, "site", "publisher", "outlet", "newspaper", "source", "agency", "organization"),
    )


def _fields(lines: Sequence[str]) -> dict[str, str]:
    return {
        match["name"].lower(): match["value"].strip(_WRAPPING) for line in lines if (match := _FIELD.fullmatch(line))
    }


def _first(fields: dict[str, str], *names: str) -> str | None:
    return next((fields[name] for name in names if fields.get(name)), None)


def _person(text: str | None) -> str | None:
    """A name without the address behind it."""
    return (_ADDRESS.sub("", text).strip(_WRAPPING) or text) if text else None


def _date(text: str) -> str | None:
    """The date of a field in ISO 8601, with its time where it is written as mails have it."""
    if _MAIL_DATE.match(text):
        from email.utils import parsedate_to_datetime  # few pages are mails

        with suppress(ValueError):
            return parsedate_to_datetime(text).isoformat()
    found = find_date(text)
    return found.iso if found else None
