"""What is said when the program itself fails: a sentence for the reader, the traceback for who wants to mend it."""

from __future__ import annotations

import os

from tui.articles.sanitize import visible

__all__ = ["failure", "wants_traceback"]

_DEBUG = "STORYDIFF_DEBUG"
MOST_OF_AN_ERROR = 200
"""Characters of an error that are shown: what failed, not all it failed on."""


def wants_traceback() -> bool:
    """Whether the environment asks for tracebacks."""
    return _DEBUG in os.environ


def failure(error: BaseException | None) -> str:
    """One sentence about an error that nobody expected, fit for a terminal."""
    what = visible(f"{type(error).__name__}: {error}")[:MOST_OF_AN_ERROR]
    return f"the program itself failed ({what}); to see where, set {_DEBUG}=1 and do it again"
