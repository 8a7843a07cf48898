"""Keys that are typed -> calls of actions, as soon as it is clear what they mean."""

from __future__ import annotations

from textual import events
from textual.screen import Screen
from textual.timer import Timer

from tui.app.desk.surface import Surface
from tui.app.keys.chords import LAPSE_SECONDS, SHOWN_SECONDS, Call, Chords
from tui.app.keys.table import Keys, Place
from tui.app.screens.listener import key_of


class Hearing:
    """Keeps what is typed by half of a count or a sequence, shows it after a while, and forgets it later."""

    def __init__(self, screen: Screen[None], surface: Surface, keys: Keys) -> None:
        self._screen = screen
        self._surface = surface
        self._keys = keys
        self._chords = Chords()
        self._lapse: Timer | None = None
        self.last = ""
        """The key that was heard last, by Textual's name."""

    @property
    def pending(self) -> str:
        """What is typed by half; empty for nothing."""
        return self._chords.pending

    def press(self, event: events.Key, places: tuple[Place, ...]) -> Call | None:
        """Hear a key where the keys of these places are heard; returns what it calls, if it calls anything yet."""
        self.last = event.key
        self._chords, call = self._chords.press(key_of(event), self._keys.heard_in(*places))
        if self._lapse is not None:
            self._lapse.stop()
        if call is None and self._chords.pending:
            self._lapse = self._screen.set_timer(LAPSE_SECONDS, self._forget)
            self._screen.set_timer(SHOWN_SECONDS, self._surface.paint)
        return call

    def _forget(self) -> None:
        self._chords = Chords()
        self._surface.paint()
