"""Presses keys on the running app, and looks where that leads."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from textual.pilot import Pilot

from tui.app.app import StorydiffApp
from tui.app.desk.desk import Desk
from tui.app.widgets.bars import StatusBar


class Fingers:
    """Presses keys and waits until everything they set going is done."""

    def __init__(self, app: StorydiffApp, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot

    @property
    def desk(self) -> Desk:
        desk = self.app.screen_stack[0]
        assert isinstance(desk, Desk)
        return desk

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size."""
        await self.pilot.resize_terminal(columns, lines)
        await self.press()

    async def click(self, widget: str, offset: tuple[int, int], *, times: int = 1) -> None:
        await self.pilot.click(widget, offset=offset, times=times)
        await self.press()

    async def drag(self, widget: str, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press the button at one place and let it go at another."""
        await self.pilot.mouse_down(widget, offset=start)
        await self.pilot.hover(widget, offset=end)
        await self.pilot.mouse_up(widget, offset=end)
        await self.press()

    @property
    def status(self) -> str:
        """What the status line says."""
        return "".join(piece.text for piece in self.desk.query_one(StatusBar).pieces)

    @property
    def change(self) -> int:
        """Where the reader is among the changes, from 1; 0 for on none."""
        reader = self.desk.papers.pile.pair
        assert reader.shown is not None
        return reader.shown.steps.index(reader.cursor.change) + 1 if reader.cursor.change >= 0 else 0


Desks = Callable[..., AbstractAsyncContextManager[Fingers]]
"""Opens the app on paths (the sample story where none is named) in a terminal of a `size`."""
