"""The size of the terminal that will show the output."""

from __future__ import annotations

import os
import sys

__all__ = ["size"]

_LINES = 24


def size(fallback: int) -> os.terminal_size:
    """The columns and lines of the terminal; `fallback` columns where there is none.

    As `shutil.get_terminal_size`, whose module takes longer to load than an article to read: COLUMNS and LINES come
    first, then stdout. In git's pager stdout is a pipe, and stderr leads to the terminal on which the pager stands.
    """
    found = _asked(fallback)
    columns, lines = (_number(os.environ.get(name, "")) for name in ("COLUMNS", "LINES"))
    return os.terminal_size((columns or found.columns, lines or found.lines))


def _asked(fallback: int) -> os.terminal_size:
    for stream in (sys.stdout, sys.stderr if "GIT_PAGER_IN_USE" in os.environ else None):
        try:
            found = os.get_terminal_size(stream.fileno()) if stream is not None else None
        except (OSError, ValueError):
            continue
        if found and found.columns and found.lines:
            return found
    return os.terminal_size((fallback, _LINES))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() else 0
