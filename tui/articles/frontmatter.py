"""The block of fields at the top of a Markdown file, as web clippers and site generators write it.

---
title: Ferry late again
author: Jane Doe
published: 2021-03-03
---
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.articles.dates import find_date

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["FrontMatter", "read_front_matter"]

# A block of fields has no more lines; where none of them ends it, there is none.
_MOST_LINES = 60

_FIELD = re.compile(r"(?P<name>[A-Za-z_ -]{2,20}):\s*(?P<value>.*)")
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
    """Read the block of fields with which the paragraphs of a page begin, if they do."""
    lines = [line.strip() for text in texts[:_MOST_LINES] for line in text.split("\n")]
    if not lines or lines[0] != "---" or "---" not in lines[1:_MOST_LINES]:
        return _NONE
    end = lines.index("---", 1)
    fields = {
        match["name"].lower(): match["value"].strip(_WRAPPING)
        for line in lines[1:end]
        if (match := _FIELD.fullmatch(line))
    }
    if not fields:
        return _NONE
    paragraphs = seen = 0
    while seen <= end:
        seen += texts[paragraphs].count("\n") + 1
        paragraphs += 1
    dates = [find_date(fields.get(name, "")) for name in ("published", "date", "pubdate", "publish_date")]
    if paragraphs == len(texts):
        return _NONE
    return FrontMatter(
        paragraphs,
        fields.get("title") or None,
        fields.get("author") or fields.get("byline") or None,
        next((date.iso for date in dates if date), None),
        fields.get("site") or fields.get("publisher") or fields.get("outlet") or None,
    )
