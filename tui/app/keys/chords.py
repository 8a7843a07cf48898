"""Keys as they are typed -> actions: counts (`10j`) and sequences (`]c`, `3]c`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.app.keys.names import is_sequence
from tui.app.keys.table import Key

FORGET = "escape"
"""Forgets what is typed by half, and does nothing else then."""
LAPSE_SECONDS = 1.0
"""A sequence typed by half lapses after this time."""
SHOWN_SECONDS = 0.15
"""What is typed by half is shown after this time: fingers that know a sequence are quicker, and a frame is saved."""
MAX_COUNT = 99_999
"""Larger counts are taken for a key that got stuck."""


@dataclass(frozen=True, slots=True)
class Call:
    """An action that was called, with the count typed before it (1 where none was)."""

    key: Key
    count: int = 1


@dataclass(frozen=True, slots=True)
class Chords:
    """What has been typed so far of a count and a sequence."""

    count: str = ""
    sequence: str = ""

    @property
    def pending(self) -> str:
        """What is typed by half, to be shown; empty when nothing is."""
        return self.count + self.sequence

    def press(self, key: str, keys: Sequence[Key]) -> tuple[Chords, Call | None]:
        """Take one more key, among the keys heard here; returns what is typed now and the action called, if any.

        Where two entries have a key in common, or one has the beginning of the other's, the first of them counts.

        A key that leads nowhere drops what was typed before it and counts as the first of something new.
        """
        if self.pending and key == FORGET:
            return Chords(), None
        typed = self.sequence + key
        for entry in keys:
            for name in entry.keys:
                if name == typed:
                    return Chords(), Call(entry, min(int(self.count or 1), MAX_COUNT) if entry.repeats else 1)
                if is_sequence(name) and name.startswith(typed):
                    return Chords(self.count, typed), None
        if not self.sequence and len(key) == 1 and key.isdecimal() and key.isascii() and (key != "0" or self.count):
            return Chords(self.count + key), None
        return Chords().press(key, keys) if self.pending else (Chords(), None)
