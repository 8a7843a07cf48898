"""How far long work is, on stderr, where that is a terminal."""

from __future__ import annotations

import sys
import time
from types import TracebackType

__all__ = ["Progress"]

PATIENCE = 0.5
"""Seconds that pass before anything is said: what is done by then needs no words."""
PACE = 0.1
"""Seconds between two reports, so that a slow line is not flooded."""


class Progress:
    """One line on stderr that says what is being done and how far it is; silent where stderr is no terminal."""

    def __init__(self, doing: str = "") -> None:
        """`doing` stands before the share that is done: `comparing`."""
        self._doing = doing
        self._next = time.monotonic() + PATIENCE if sys.stderr is not None and sys.stderr.isatty() else float("inf")
        self._shown = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def share(self, done: float) -> None:
        """Report the share that is done, 0 to 1."""
        self.words(f"{self._doing}: {done:.0%}")

    def words(self, words: str) -> None:
        """Report how far it is; `words` are fit for a terminal."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + PACE
        self._shown = True
        sys.stderr.write(f"\r\x1b[K{words}")
        sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away, so that something else can be written."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False
