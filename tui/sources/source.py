"""What a source of pages is, and what it yields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes of one page."""

    path: str
    """Where it came from, as the user would name it; not sanitized."""
    data: bytes


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a page could not be had."""

    path: str
    """Not sanitized."""
    sentence: str
    """One clear sentence that names the file and the remedy, fit for a terminal."""


class Source(Protocol):
    """A place where pages come from."""

    def pages(self) -> Iterator[Page | Problem]:
        """Yield the pages in a stable order, lazily; what cannot be read is a `Problem`, never an exception."""
        ...
