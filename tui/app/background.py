"""Work beside the event loop: it tells how far it is, and ends once nobody waits for its result any longer."""

from __future__ import annotations

import time
from collections.abc import Callable

from textual.worker import get_current_worker

__all__ = ["PATIENCE_SECONDS", "Check", "Overtaken"]

PATIENCE_SECONDS = 0.5
"""Work that takes longer than this tells how far it is, and again as often."""


class Overtaken(Exception):  # noqa: N818  nothing went wrong
    """Raised within work whose result nobody waits for any longer."""


class Check:
    """What the work of the present worker calls as often as it can, with the share of it that is done: 0..1."""

    def __init__(self, tell: Callable[[float], None] | None = None) -> None:
        """`tell` gets the share that is done, every half second."""
        self._worker = get_current_worker()
        self._told = time.monotonic()
        self._tell = tell

    def __call__(self, share: float = 0.0) -> None:
        """Raises Overtaken where the worker was cancelled."""
        if self._worker.is_cancelled:
            raise Overtaken
        if self._tell is not None and time.monotonic() > self._told + PATIENCE_SECONDS:
            self._told = time.monotonic()
            self._tell(share)
