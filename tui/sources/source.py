"""What a source of pages is, and what it yields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from tui.articles.article import Version


class Stamp(NamedTuple):
    """What tells a file that was written to from one that was not."""

    size: int
    """Bytes."""
    modified: int
    """Nanoseconds since the epoch."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A page that a source has, as far as it is known without reading it.

    Two references are equal when the page they lead to is the same and unchanged.
    """

    path: str
    """Where the page comes from, as the user would name it; not sanitized."""
    stamp: Stamp | None = None
    """None for what cannot change, and for what can be read only once, such as a pipe."""
    version: Version | None = None
    """Which version it is, where the source keeps versions."""
    series: str | None = None
    """The page whose versions the source keeps: references of one series come oldest first, and are read when somebody
    chooses them. None for a page that stands for itself. Not sanitized."""
    key: str = ""
    """What the source finds it by, where the path is not enough."""


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes of one page."""

    path: str
    """That of its reference."""
    data: bytes
    charset: str | None = None
    """What its carrier declares, such as an HTTP header."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a page could not be had."""

    path: str
    """Not sanitized."""
    sentence: str
    """One clear sentence that names the file and the remedy, fit for a terminal."""


class Progress(NamedTuple):
    """Yielded while there is nothing to list yet, by a source that takes long to find out what it has."""

    words: str
    """What it is at and how far, fit for a terminal: `reading the archive: 34%`."""


class Remark(NamedTuple):
    """Yielded by a source that has something to say of what it lists."""

    words: str
    """Fit for a terminal: `left out: redirects and errors (12)`."""


Listed = Reference | Problem | Progress | Remark
"""What a source yields when it lists its pages."""


class Source(Protocol):
    """A place where pages come from."""

    def references(self) -> Iterator[Listed]:
        """List the pages in a stable order without reading them; what is known to be unreadable is a `Problem`."""
        ...

    def read(self, reference: Reference) -> Page | Problem:
        """Read a page that was listed; one thread at a time."""
        ...

    def changed(self, references: Sequence[Reference], /) -> bool:
        """Whether the source would list others than these, which it listed last; cheap enough to ask often."""
        ...

    def close(self) -> None:
        """Let go of whatever is open; the source can still be used."""
        ...
