"""A surface without a screen: it takes note of what is painted, and does work when it is told to."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from textual.app import App
from textual.worker import active_worker

from tui.app.background import Background, Work


class Postponed(Background):
    """Keeps work until `finish`, of each kind as many as are started; what is stopped is given up."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Work, Callable[[], object], SimpleNamespace]] = []

    def start(self, kind: Work, work: Callable[[], object], *, exclusive: bool = True) -> None:
        if exclusive:
            self.stop(kind)
        self.waiting.append((kind, work, SimpleNamespace(is_cancelled=False)))

    def then(self, step: Callable[..., object], *given: object) -> None:
        step(*given)

    def busy(self, *kinds: Work) -> bool:
        return any(kind in kinds for kind, _, _ in self.waiting)

    def stop(self, *kinds: Work) -> None:
        for kind, _, worker in self.waiting:
            worker.is_cancelled |= kind in kinds

    def finish(self) -> None:
        """Do all that waits, also what was stopped: as on a thread, it learns of that only when it asks."""
        while self.waiting:
            _, work, worker = self.waiting.pop(0)
            before = active_worker.set(worker)  # type: ignore[arg-type]
            work()
            active_worker.reset(before)


class Noted:
    """Takes note of what the parts of the desk ask of their screen."""

    def __init__(self) -> None:
        self.said = ""
        self.background = Postponed()
        self.followed: list[bool] = []
        """For each time the list was painted, whether its cursor was to follow the pair."""

    @property
    def app(self) -> App[object]:
        pytest.fail("no other screen is needed")

    def say(self, words: str) -> None:
        self.said = words

    def paint(self) -> None:
        """There is nothing to paint on."""

    def paint_list(self, *, follow: bool = False) -> None:
        self.followed.append(follow)
