"""Work beside the event loop: it tells how far it is, and ends once nobody waits for its result any longer."""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import StrEnum

from textual.screen import Screen
from textual.worker import get_current_worker

__all__ = ["PATIENCE_SECONDS", "Background", "Check", "Overtaken", "Work"]

PATIENCE_SECONDS = 0.5
"""Work that takes longer than this tells how far it is, and again as often."""


class Work(StrEnum):
    """What is done beside the event loop; of each kind, what is begun ends what is still being done."""

    READING = "reading"
    """Pages are listed and read, for the first time or again."""
    COMPARING = "comparing"
    SETTING = "setting"
    """A long text is set."""
    WEIGHING = "weighing"
    """It is found how much of one article others keep."""
    ALL_PAIRS = "all pairs"
    """It is found how much many articles keep of each other."""
    WORDINGS = "wordings"
    """It is found how other articles word a paragraph."""
    FETCHING = "fetching"
    """The source of a page is read."""
    GATHERING = "gathering"
    """What can be searched is gathered."""


class Background:
    """Does work for a screen on threads. What comes of it is handed to a step on the event loop.

    Work waits for no step, so that it never outlives a screen that is gone.
    """

    def __init__(self, screen: Screen[None]) -> None:
        self._screen = screen

    def start(self, kind: Work, work: Callable[[], object], *, exclusive: bool = True) -> None:
        """Do work on a thread of its own, in the place of what is still being done of its kind if `exclusive`."""
        # Left without a description, Textual spells out the work and all that it is bound to: every word of a text.
        self._screen.run_worker(work, group=kind, description=kind, exclusive=exclusive, thread=True)

    def then(self, step: Callable[..., object], *given: object) -> None:
        """From within work: take a step on the event loop, soon; not at all where the screen is gone by then."""
        self._screen.call_later(step, *given)

    def busy(self, *kinds: Work) -> bool:
        """Whether work of one of these kinds is being done."""
        return any(worker.group in kinds and worker.is_running for worker in self._screen.workers)

    def stop(self, *kinds: Work) -> None:
        """End all work of these kinds: nobody waits for it any longer."""
        for kind in kinds:
            self._screen.workers.cancel_group(self._screen, kind)


class Overtaken(Exception):
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
