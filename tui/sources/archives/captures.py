"""What an archive holds of pages: captures, grouped by page, in order."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from tui.sources.archives.segments import Segment

__all__ = ["Capture", "Left", "by_page", "page_key", "resolved"]


class Left(StrEnum):
    """Why a record is left out; the word is what many of them are called."""

    OTHER = "images, scripts and other files"
    ERROR = "redirects and errors"
    LONG = "pages of enormous size"
    CONTINUED = "rests of files that begin in another archive"
    ELSEWHERE = "captures whose text lies in another archive"


@dataclass(frozen=True, slots=True)
class Capture:
    """A page as it was captured once."""

    url: str
    """Not sanitized."""
    dated: str | None
    """UTC, as ISO 8601 has it: `2023-03-22T10:15:00Z`; None where the archive does not say."""
    offset: int
    """Where the record begins in the file."""
    digest: str
    """Equal where the page is."""
    revisits: tuple[str, str | None] | None = None
    """For a record that says only that the page is as before: which page, and when; empty and None where it is told by
    its digest alone."""
    segments: tuple[Segment, ...] = ()
    """Of a page that is cut into several records: those that are known, in order. Empty for a page in one record."""

    def moved(self, by: int) -> Capture:
        """The capture, told by its place from so many bytes further ahead."""
        segments = tuple(segment.moved(by) for segment in self.segments)
        return replace(self, offset=self.offset + by, segments=segments)


def resolved(found: Sequence[Capture]) -> tuple[list[Capture], int]:
    """Give each capture that only says that the page is as before the place of the page that it means.

    Returns the captures, and how many were left out since no record of this archive holds their page.
    """
    by_date: dict[tuple[str, str | None], Capture] = {}
    by_digest: dict[str, Capture] = {}
    for capture in found:
        if capture.revisits is None:
            by_date.setdefault((capture.url, capture.dated), capture)
            by_digest.setdefault(capture.digest, capture)
    whole: list[Capture] = []
    for capture in found:
        if capture.revisits is None:
            whole.append(capture)
        elif original := by_date.get(capture.revisits) or by_digest.get(capture.digest):
            whole.append(replace(original, url=capture.url, dated=capture.dated))
    return whole, len(found) - len(whole)


def by_page(captures: Iterable[Capture]) -> Mapping[str, Sequence[Capture]]:
    """The distinct captures of each page, oldest first, by the address of the newest.

    A page that stays the same from one capture to the next is one capture, the first.
    """
    pages: dict[str, list[Capture]] = defaultdict(list)
    for capture in sorted(captures, key=lambda capture: (capture.dated or "", capture.offset)):
        known = pages[page_key(capture.url)]
        if not known or known[-1].digest != capture.digest:
            known.append(capture)
    return {known[-1].url: known for known in pages.values()}


_ADDRESS = re.compile(r"(?:[^:/?#]+:)?(?://(?P<host>[^/?#]*))?(?P<path>[^?#]*)(?:\?(?P<query>[^#]*))?", re.DOTALL)
"""The parts of an address, as RFC 3986 (appendix B) cuts them; unlike `urlsplit` it has parts for every string."""
_PORT = re.compile(r":(?:80|443)?$")
_WWW = re.compile(r"^www[0-9]*\.")


def page_key(url: str) -> str:
    """What is the same for all addresses of one page, as archives have it (sort-friendly URIs, "SURT").

    Neither the scheme counts nor a `www.`, nor a usual port, capital letters of the host, a slash at the end or a
    fragment.
    """
    parts = _ADDRESS.match(url)
    assert parts is not None
    host = _WWW.sub("", _PORT.sub("", (parts["host"] or "").rpartition("@")[2].lower()))
    query = f"?{parts['query']}" if parts["query"] else ""
    return f"{host}{parts['path'].rstrip('/')}{query}"
