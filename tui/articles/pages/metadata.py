"""When a page says that it was published: JSON-LD, meta elements, `time` elements, in this order."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

__all__ = ["published"]

_META = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "dcterms.created",
    "dc.date.issued",
    "dc.date",
    "pubdate",
    "publishdate",
    "date",
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOST_NESTED = 6
"""JSON-LD is not looked into deeper than this: `@graph`, an article, its parts."""


def published(tree: Any) -> str | None:
    """The date, or date and time, of publication in ISO 8601; None where the page names none. `tree` is lxml's."""
    for found in (*_from_json(tree), *_from_meta(tree), *_from_time(tree)):
        if (date := _iso(found)) is not None:
            return date
    return None


def _iso(text: str) -> str | None:
    """A date as ISO 8601 has it, `2023-03-22` or `2023-03-22T10:00:00Z`; None for anything else."""
    text = text.strip()
    if not _DAY.match(text):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text[:10] if _is_day(text[:10]) else None
    if len(text) == len("2023-03-22"):
        return text
    moment = moment.replace(microsecond=0)
    return moment.isoformat().replace("+00:00", "Z")


def _is_day(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _from_json(tree: Any) -> Iterator[str]:
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _dates(data, _MOST_NESTED)


def _dates(data: Any, depth: int) -> Iterator[str]:
    if depth == 0:
        return
    if isinstance(data, dict):
        if isinstance(data.get("datePublished"), str):
            yield data["datePublished"]
        for value in data.values():
            yield from _dates(value, depth - 1)
    elif isinstance(data, list):
        for value in data:
            yield from _dates(value, depth - 1)


def _from_meta(tree: Any) -> Iterator[str]:
    named: dict[str, str] = {}
    for meta in tree.iterfind(".//meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        if name and meta.get("content"):
            named.setdefault(name.strip().lower(), meta.get("content"))
    return (named[name] for name in _META if name in named)


def _from_time(tree: Any) -> Iterator[str]:
    return (time.get("datetime") for time in tree.iterfind(".//time") if time.get("datetime"))
