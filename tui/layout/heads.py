"""What names an article on screen: its outlet, or its file where no outlet is known, and its date."""

from __future__ import annotations

import datetime
from pathlib import PurePath

from tui.articles.article import Article
from tui.articles.sanitize import visible


def file_name(path: str | None) -> str:
    """The last part of a path, safe to show; `-` where there is none."""
    return visible(PurePath(path).name or path) if path else "-"


def title(article: Article) -> str:
    """The outlet, or the file name where the page names no outlet; on one line, safe to show."""
    return visible(article.outlet) if article.outlet else file_name(article.path)


def titles(left: Article, right: Article) -> tuple[str, str]:
    """What names two articles side by side: their outlets, or their files where one outlet published both."""
    one, other = title(left), title(right)
    if one != other:
        return one, other
    one, other = file_name(left.path), file_name(right.path)
    return (one, other) if one != other else (visible(left.path or "-"), visible(right.path or "-"))


def date(published: str | None) -> str:
    """An ISO date as people write it: `22 Mar 2023`; empty for none, as it stands where it is no date."""
    if not published:
        return ""
    try:
        day = datetime.date.fromisoformat(published[:10])
    except ValueError:
        return visible(published)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


# Spelled out here, since strftime follows the locale of the machine.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
