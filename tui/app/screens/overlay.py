"""Screens that lie over the desk: they hear the keys of the table, and none keeps anybody from leaving."""

from __future__ import annotations

from textual import events

from tui.app.keys.chords import Chords
from tui.app.keys.table import Keys, Place
from tui.app.screens.listener import Modal, key_of, names
from tui.app.screens.sized import Result


class Overlay(Modal[Result | None]):
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

    def knows(self, key: str) -> bool:
        return names(self.keys, key)

    def waits(self, key: str) -> bool:
        return False

    async def hear(self, event: events.Key | events.Paste) -> None:
        """Every key goes through the table of keys."""
        if isinstance(event, events.Paste):
            return
        self._chords, call = self._chords.press(key_of(event), self.keys.heard_in(Place.TEXT))
        if call is not None and self.children and hasattr(self, name := f"do_{call.key.id}"):
            getattr(self, name)(call.count)

    def do_close(self, _: int) -> None:
        self.leave(None)

    def do_stop(self, _: int) -> None:
        self.leave(None)

    def do_how_to_quit(self, _: int) -> None:
        self.leave(None)

    def do_quit(self, _: int) -> None:
        self.app.exit()
