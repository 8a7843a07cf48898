"""Dates and times as people read them, whatever the locale of the machine."""

from __future__ import annotations

import datetime
import re
from typing import Protocol

from tui.articles.article import Version
from tui.articles.calendar import MONTHS
from tui.articles.sanitize import visible

# Spelled out here, since strftime follows the locale of the machine.
_MONTHS = [month[:3].capitalize() for month in MONTHS["en"]]


class Dated(Protocol):
    """An article, or what is known of one."""

    @property
    def published(self) -> str | None:
        """The ISO date that the page gives."""
        ...

    @property
    def version(self) -> Version | None:
        """Which version of the page it is."""
        ...


def dated(article: Dated) -> str:
    """When the version was made or captured, to the minute; else the day the page gives for its publication."""
    return moment(article.version.dated) if article.version is not None else date(article.published)


def moment(when: str | None) -> str:
    """An ISO date and time as people write it, in its own time zone: `22 Mar 2023 10:15`; empty for none."""
    return f"{date(when)} {clock(when)}".strip()


def clock(when: str | None) -> str:
    """The time of day of an ISO date and time: `10:15`; empty where there is none."""
    found = re.match(r"[0-9-]{10}T([0-9]{2}:[0-9]{2})", when or "")
    return found[1] if found else ""


def date(published: str | None) -> str:
    """An ISO date as people write it: `22 Mar 2023`; empty for none, as it stands where it is no date."""
    if not published:
        return ""
    try:
        day = datetime.date.fromisoformat(published[:10])
    except ValueError:
        return visible(published)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
