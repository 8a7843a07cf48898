"""What names an article on screen: its outlet, or its file where no outlet is known, and its date; column heads."""

from __future__ import annotations

import datetime
import re

from rich.cells import cell_len

from tui.articles.article import Article
from tui.articles.sanitize import visible
from tui.compare.comparison import Comparison
from tui.layout.lines import Cell, Ink, Piece
from tui.layout.view import Form
from tui.layout.wrap import pad

FEWEST_OF_NAME = 12
"""Cells of a version's name that are worth showing beside its date."""

_NUMBERED = re.compile(r"/dev/fd/[0-9]+|/proc/[^/]+/fd/[0-9]+")
_HOST = re.compile(r"https?://(?:www\.)?([^/?#]+)", re.IGNORECASE)


def file_name(path: str | None) -> str:
    """The last part of a path, safe to show; `-` where there is none."""
    return visible(path.rstrip("/").rpartition("/")[2] or path) if path else "-"


def title(article: Article) -> str:
    """What its keeper calls the version, else the outlet, else the site or the file; on one line, safe to show."""
    if article.version is not None and article.version.name:
        return visible(article.version.name)
    if article.outlet is None and (site := _HOST.match(article.path or "")):
        return visible(site[1])
    return visible(article.outlet) if article.outlet else file_name(article.path)


def titles(left: Article, right: Article) -> tuple[str, str]:
    """What names two articles side by side: their outlets, or their files where one outlet published both."""
    one, other = title(left), title(right)
    if one != other or (left.version and right.version):  # versions of one name are told apart by their dates
        return one, other
    one, other = file_name(left.path), file_name(right.path)
    return (one, other) if one != other else (visible(left.path or "-"), visible(right.path or "-"))


def dated(article: Article) -> str:
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


# Spelled out here, since strftime follows the locale of the machine.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def pair_heads(comparison: Comparison, form: Form, width: int) -> tuple[Cell, ...]:
    """The heads above two articles, A and B: a cell for each column of `width` cells, or one for both."""
    left, right = comparison.left, comparison.right
    if left is right:
        return (article_head(left, width),)
    one, other = titles(left, right)
    if form is Form.SIDE_BY_SIDE:
        return (
            Cell(_named(one, left, width), "A", Ink.LEFT_WORD),
            Cell(_named(other, right, width), "B", Ink.RIGHT_WORD),
        )
    half = max(1, (width - 4) // 2)
    pieces = (
        *_named(one, left, half),
        Piece("  ", Ink.TEXT),
        Piece("B ", Ink.RIGHT_WORD),
        *_named(other, right, half),
    )
    return (Cell(pieces, "A", Ink.LEFT_WORD),)


def article_head(article: Article, width: int) -> Cell:
    """The head above one article read alone."""
    return Cell(_named(title(article), article, width))


def _named(name: str, article: Article, width: int) -> tuple[Piece, ...]:
    """A name at the left and its date at the right, in exactly `width` cells.

    Where room is short the date goes; versions are told by their dates, so that there the name is cut.
    """
    shown = dated(article)
    if cell_len(name) + cell_len(shown) + 2 > width and not (
        article.version and width >= cell_len(shown) + FEWEST_OF_NAME
    ):
        shown = ""
    if not shown:
        return Piece(pad(name, width), Ink.HEADLINE), Piece("", Ink.META)
    return Piece(pad(name, width - cell_len(shown) - 1), Ink.HEADLINE), Piece(f" {shown}", Ink.META)
