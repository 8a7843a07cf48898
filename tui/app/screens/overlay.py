"""Screens that lie over the desk: they hear the keys of the table, and none keeps anybody from leaving."""

from __future__ import annotations

from typing import Any, TypeVar

from textual import events
from textual.screen import ModalScreen, Screen

from tui.app.chords import Chords
from tui.app.keys import Keys, Place

Result = TypeVar("Result")


def key_of(event: events.Key) -> str:
    """The key of an event as the table of keys writes it: a printable character stands for itself."""
    typed = event.character
    return typed if typed and typed.isprintable() and typed != " " else event.key


def sent_round(screen: Screen[Any], event: events.Key) -> bool:
    """Whether a key reached a screen that another one lies over, or that is closed: it is sent where it belongs.

    Fingers are faster than screens open and close; a key that came too early or too late must neither be lost nor
    close what is below.
    """
    if screen.app.screen is screen:
        return False
    event.stop()
    event.prevent_default()
    screen.app.post_message(events.Key(event.key, event.character))
    return True


class Overlay(ModalScreen[Result | None]):
    """Carries out those actions of the table that it has a `do_` method for, by the keys they have in the text.

    `q` and Esc close it, `Q` leaves the program.
    """

    def __init__(self, keys: Keys) -> None:
        super().__init__()
        self.keys = keys
        self._chords = Chords()

    def on_mount(self) -> None:
        # Where the program is being left before this screen stands, nothing was composed.
        if self.children:
            self.begin()

    def begin(self) -> None:
        """Set what was composed, once it stands."""

    def on_key(self, event: events.Key) -> None:
        """Every key goes through the table of keys."""
        if sent_round(self, event):
            return
        event.stop()
        event.prevent_default()
        self._chords, call = self._chords.press(key_of(event), self.keys.heard_in(Place.TEXT))
        if call is not None and self.children and hasattr(self, name := f"do_{call.key.id}"):
            getattr(self, name)(call.count)

    def do_close(self, _: int) -> None:
        self.dismiss(None)

    def do_stop(self, _: int) -> None:
        self.dismiss(None)

    def do_how_to_quit(self, _: int) -> None:
        self.dismiss(None)

    def do_quit(self, _: int) -> None:
        self.app.exit()
