"""What an article is called on screen and in exports: its version, outlet, site, file or first words."""

from __future__ import annotations

import re
from typing import Protocol

from tui.articles.article import Article, Version
from tui.articles.sanitize import visible
from tui.layout.words.file_names import is_code

_DESCRIPTOR = re.compile(r"/(?:dev|proc/[^/]+)/fd/([0-9]+)")
_HOST = re.compile(r"https?://(?:www\.)?([^/?#]+)", re.IGNORECASE)


def file_name(path: str | None) -> str:
    """The last part of a path, safe to show; `-` where there is none.

    A shell's process substitution is `pipe 63`, by the number that tells two of them apart.
    """
    if not path:
        return "-"
    if pipe := _DESCRIPTOR.fullmatch(path):
        return f"pipe {pipe[1]}"
    return "standard input" if path == "-" else visible(path.rstrip("/").rpartition("/")[2] or path)


class Titled(Protocol):
    """An article, or what is kept of one."""

    @property
    def path(self) -> str | None:
        """Where it comes from."""

    @property
    def outlet(self) -> str | None:
        """Who published it."""

    @property
    def version(self) -> Version | None:
        """Which version of its page it is."""

    @property
    def headline(self) -> str | None:
        """What stands above it."""

    @property
    def opening(self) -> str:
        """The first words of its text."""


def title(article: Titled) -> str:
    """What its keeper calls the version, else the outlet, else the site, else what `own_title` says.

    On one line, safe to show.
    """
    if article.version is not None and article.version.name:
        return visible(article.version.name)
    if article.outlet is None and (site := _HOST.match(article.path or "")):
        return visible(site[1])
    return visible(article.outlet) if article.outlet else own_title(article)


def own_title(article: Titled) -> str:
    """What tells an article from others of its outlet: its file, or where that is a mere code, its headline or first
    words; on one line, safe to show."""
    file = file_name(article.path)
    if not is_code(file):
        return file
    return visible(" ".join((article.headline or article.opening).split())) or file


def titles(left: Article, right: Article) -> tuple[str, str]:
    """What names two articles side by side: their outlets, or what `own_title` says where one published both."""
    one, other = title(left), title(right)
    if one != other or (left.version and right.version):  # versions of one name are told apart by their dates
        return one, other
    one, other = own_title(left), own_title(right)
    if one == other:
        one, other = file_name(left.path), file_name(right.path)
    return (one, other) if one != other else (visible(left.path or "-"), visible(right.path or "-"))
