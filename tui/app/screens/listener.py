"""What every screen that takes keys has in common: it hears them in the order in which they are typed."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from textual import events
from textual.screen import ModalScreen

from tui.app.keys.table import Keys
from tui.app.screens.sized import Result, Sized


@runtime_checkable
class Listener(Protocol):
    """Hears what is typed and pasted while it lies on top."""

    def knows(self, key: str) -> bool:
        """Whether a key with Alt, by Textual's name, means anything here."""

    def waits(self, key: str) -> bool:
        """Whether a key, by Textual's name, is better heard a moment later."""

    async def hear(self, event: events.Key | events.Paste) -> None:
        """Take a key, or a text that is pasted at once; all that comes of it is done on return."""


class Modal(Sized[Result], ModalScreen[Result]):
    """A screen that lies over others until it is left with a result."""

    def leave(self, result: Result | None) -> None:
        """Close and return a result, unless it is closed: a click may come after the key that did so."""
        if self.is_current:
            self.dismiss(result)


def key_of(event: events.Key) -> str:
    """The key of an event as the table of keys writes it: a printable character stands for itself."""
    typed = event.character
    return typed if typed and typed.isprintable() and typed != " " and "+" not in event.key[:-1] else event.key


def names(keys: Keys, name: str) -> bool:
    """Whether some action of the table has this key."""
    return any(name in key.keys for key in keys)
