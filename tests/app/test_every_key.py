"""Every key of the table, pressed on the running program in its place, calls its action."""

from __future__ import annotations

import pytest

from tests.app.fingers import Desks
from tui.app.desk.desk import Desk
from tui.app.keys.chords import Call
from tui.app.keys.table import KEYS, Place

_WAY = {
    Place.ANYWHERE: (),
    Place.TEXT: (),
    Place.SEARCH: ("/", "t", "h", "e", "enter"),
    Place.CHANGES: ("c",),
    Place.KINDS: ("f",),
    Place.PAIRS: ("M",),
    Place.WORDINGS: ("n", "w"),
    Place.LIST: ("tab",),
}
"""What leads to each place."""
_TEXTUALS_OWN = "ctrl+q"
"""Textual hears it before the desk does, and ends the program."""


def test_the_way_to_every_place_is_known() -> None:
    assert set(_WAY) == {key.place for key in KEYS}


@pytest.mark.parametrize("place", _WAY)
async def test_every_key_calls_its_action(desk: Desks, monkeypatch: pytest.MonkeyPatch, place: Place) -> None:
    called: list[str] = []

    def note(_: Desk, call: Call) -> None:
        called.append(call.key.id)

    async with desk() as fingers:
        await fingers.press(*_WAY[place])
        monkeypatch.setattr(Desk, "carry_out", note)
        for key in KEYS:
            for name in key.keys if key.place is place else ():
                if name == _TEXTUALS_OWN:
                    continue
                called.clear()
                await fingers.press(*(name if len(name) == 2 and not name.isalnum() else [name]))
                assert called == [key.id], f"{name} {place}"
