"""Telling how far a comparison is."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["Report", "silent"]

Report = Callable[[float], None]
"""Is called from time to time with the share of the work that is done, 0 to 1; what it raises ends the work."""


def silent(_: float) -> None:
    """The report of work that nobody waits for."""
