"""Whatever a terminal can send, in any order: keys, counts, mouse, pastes, malformed sequences and other sizes."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from pathlib import Path

from textual.pilot import Pilot

from tui.app.app import StorydiffApp
from tui.app.desk.desk import Desk
from tui.app.keys.table import KEYS
from tui.app.terminal.keyboard import PASTE_BEGINS, PASTE_ENDS, Typing
from tui.app.widgets.pane import Pane

SIZES = ((120, 40), (80, 24), (60, 15), (200, 50), (300, 100), (30, 9), (20, 5), (8, 3), (3, 2), (1, 1))
PATIENCE_SECONDS = 60
"""After so long without an answer the program is taken to hang, on a machine that does many things at once."""
_NAMED = {
    "space": " ",
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "escape": "\x1b",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "f1": "\x1bOP",
    **{f"ctrl+{letter}": chr(ord(letter) - 96) for letter in "abcdefghijklmnopqrstuvwxyz"},
}
_KEYS = tuple(_NAMED.get(name, name) for key in KEYS for name in key.keys)
_ODD = "…ßд漢👍\u0301\u202e\x00\x7f\ufffdé0123456789ABCXYZaeiouw.,'\"<>[]{}()*"
_WORDS = ("the", "putin", "council", "bridge", "swap", "help", "next", "[/]", "zz")


def gust(chance: random.Random) -> str:
    """Something that a terminal sends, or that somebody who means harm makes it send."""
    kind = chance.random()
    if kind < 0.6:
        return "".join(chance.choice(_KEYS) for _ in range(chance.choice((1, 1, 1, 2, 5))))
    if kind < 0.7:
        return chance.choice("/:e") + chance.choice(_WORDS) + chance.choice(("\r", "\x1b", "\x1b[A\r", "\x15\r"))
    if kind < 0.8:
        return "".join(chance.choice(_ODD) for _ in range(chance.randint(1, 4)))
    if kind < 0.92:
        return "".join(_mouse(chance) for _ in range(chance.randint(1, 5)))
    if kind < 0.95:
        pasted = "".join(chance.choice((*_KEYS, *_ODD, "\n")) for _ in range(chance.randint(0, 40)))
        return PASTE_BEGINS + pasted + PASTE_ENDS
    return _malformed(chance)


def _mouse(chance: random.Random) -> str:
    button = chance.choice((0, 0, 0, 1, 2, 32, 35, 64, 65, 66, 4, 16))
    return f"\x1b[<{button};{chance.randint(1, 310)};{chance.randint(1, 105)}{chance.choice('Mm')}"


def _malformed(chance: random.Random) -> str:
    begins = chance.choice(("\x1b[", "\x1bO", "\x1b]", "\x1bP", "\x1b[<", "\x1b[?", "\x1b[M", "\x9b", "\x1b\x1b"))
    return begins + "".join(chance.choice("0123456789;:?<>ABCMRZmruty~ q") for _ in range(chance.randint(0, 40)))


class Storm:
    """Blows into the running app, and looks after each gust whether all still stands."""

    def __init__(self, app: StorydiffApp, pilot: Pilot[None], chance: random.Random) -> None:
        self._app, self._pilot, self._chance = app, pilot, chance
        self._typing = Typing()

    async def blow(self) -> None:
        """One gust; raises AssertionError where something of it does harm."""
        if self._chance.random() < 0.06:
            sent: object = self._chance.choice(SIZES)
            await self._settled(lambda: self._pilot.resize_terminal(*sent))  # type: ignore[misc]
        else:
            sent = gust(self._chance)
            await self._send(sent)
        assert self._app.is_running, f"{sent!r} ended the program"
        for pane in self._app.screen.query(Pane):
            widths = {pane.render_line(y).cell_length for y in range(pane.size.height)}
            assert widths <= {pane.size.width}, f"after {sent!r}, {pane} paints lines of {widths} cells"

    async def calm(self) -> None:
        """Back to a size that can be read, and to the desk by Esc alone, where keys do what they say."""
        await self._settled(lambda: self._pilot.resize_terminal(120, 40))
        for _ in range(8):
            await self._send("\x1b")
        desk = self._app.screen
        assert isinstance(desk, Desk), "Esc leads back to the desk from anywhere"
        if desk.papers.pile.pair.shown is not None and desk.papers.pile.pair.shown.steps:
            await self._send("g]c")
            assert desk.papers.pile.pair.cursor.change >= 0

    async def _send(self, sent: str) -> None:
        driver = self._app._driver
        assert driver is not None
        for message in (*self._typing.feed(sent), *self._typing.quiet(0)):
            driver.process_message(message)
        # An Esc is one once nothing has followed it for a while.
        await asyncio.sleep(0.11 if sent.endswith("\x1b") else 0)
        for message in self._typing.quiet(0):
            driver.process_message(message)
        await self._settled(self._pilot.pause)

    async def _settled(self, act: Callable[[], object]) -> None:
        async with asyncio.timeout(PATIENCE_SECONDS):
            await act()  # type: ignore[misc]
            await self._app.workers.wait_for_complete()
            await self._pilot.pause()


HOSTILE = (
    "[/]Headline [@click=app.bell]here[/] 漢字漢字 👩‍👩‍👧\n\nBy \x1b[31mRed\x1b[0m\n\n"
    "He wrote \x1b]52;c;aGk=\x07 and \u202ebackwards.\n\nשלום עולם, مرحبا بالعالم.\n\n"
    "The mayor said \u201cthe \u200bbridge stays shut\u201d until 12 May.\n\n" + "word " * 400
)


def hostile_pages(folder: Path) -> None:
    """Write pages and file names of the worst kind into a folder."""
    for number, (old, new) in enumerate([("", ""), ("shut", "open"), ("12 May", "14 June"), ("word", "sword")]):
        (folder / f"[b]{number}\u202e.txt").write_text(HOSTILE.replace(old, new) if old else HOSTILE)
    (folder / "empty.txt").touch()
