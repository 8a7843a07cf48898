"""The application: themes, screens, and the doors to the terminal."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import ClassVar

from rich.console import RenderableType
from rich.text import Text
from textual.app import App
from textual.command import Provider
from textual.filter import LineFilter
from textual.screen import Screen

from tui.app.commands import Actions
from tui.app.copying import Copying
from tui.app.keys import Keys
from tui.app.last_door import LastDoor
from tui.app.memory import Memory, folder
from tui.app.rebinding import rebound
from tui.app.screens.desk import Desk
from tui.app.session import Session
from tui.app.state import State, ThemeChoice
from tui.app.theme_choice import offer, opening_theme
from tui.app.themes import BY_NAME, PALETTES, textual_theme
from tui.articles.sanitize import visible
from tui.config import Loaded, Settings, summed_up

DEBUG = "STORYDIFF_DEBUG"
"""The environment variable that asks for tracebacks."""
MOST_OF_AN_ERROR = 200
"""Characters of an error that are shown: what failed, not all it failed on."""


class StorydiffApp(App[None]):
    """Opens a session on the desk."""

    TITLE = "storydiff"
    CSS_PATH = Path("app.tcss")
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {Actions}
    COMMAND_PALETTE_BINDING = "ctrl+p"

    def __init__(
        self,
        session: Session,
        settings: Settings = Settings(),  # noqa: B008  frozen, as are the others
        keys: Keys = Keys(),  # noqa: B008
        state: State = State(),  # noqa: B008
        theme: ThemeChoice | None = None,
        *,
        copies: Path | None = None,
    ) -> None:
        """`copies` is the folder in which a copy is saved when that is asked for; None for none."""
        no_color = "NO_COLOR" in os.environ
        # Asked for before Textual starts, since it would otherwise grey the colours of its first theme.
        super().__init__(ansi_color=True if no_color else None)
        if "TEXTUAL_ANIMATIONS" not in os.environ:
            # A scroll that glides writes thirty times the bytes of one that jumps.
            self.animation_level = "none"
        self.session = session
        self.settings = settings
        self.key_table = keys
        self.state = state
        """What was open when this was left: at the start the last time, at the end this time."""
        self.theme_chosen: ThemeChoice | None = None
        """The theme chosen on screen, to be remembered."""
        for palette in PALETTES:
            self.register_theme(textual_theme(palette))
        self.theme = opening_theme(settings, theme, offer(self.console.color_system, no_colour=no_color))
        for name in self.available_themes.keys() - BY_NAME.keys():
            self.unregister_theme(name)
        self._copying = Copying(copies)
        self._last_door = LastDoor()
        self._curtain = ExitStack()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Everything painted passes the last door."""
        return [*super().get_line_filters(), self._last_door]

    def get_default_screen(self) -> Screen[None]:
        """The desk."""
        return Desk(self.session, self._curtain, self.settings, self.key_table, self.state, copying=self._copying)

    def on_load(self) -> None:
        # Textual writes several full frames while it starts; behind this curtain, raised by the desk, it writes none.
        self._curtain.enter_context(self.batch_update())

    def on_mount(self) -> None:
        self._leave_on_signals()

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave; what is open stays known to whoever started the app."""
        desk = self.screen_stack[0] if self.screen_stack else None
        if isinstance(desk, Desk) and desk.pair is not None:
            self.state = desk.state()
            self.theme_chosen = desk.theme_chosen
        super().exit(result, return_code, message)

    def _fatal_error(self) -> None:
        """Say in one sentence that the program failed; who wants to mend it asks for the traceback."""
        if DEBUG in os.environ:
            super()._fatal_error()
            return
        error = self._exception
        what = visible(f"{type(error).__name__}: {error}")[:MOST_OF_AN_ERROR]
        self.panic(Text(f"storydiff: the program itself failed ({what}); to see where, set {DEBUG}=1 and do it again"))

    def _leave_on_signals(self) -> None:
        """Restore the terminal when the process is told to end, or when the line it runs over drops."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
            with suppress(NotImplementedError, ValueError, RuntimeError):
                loop.add_signal_handler(number, self._leave, number)

    def _leave(self, number: int) -> None:
        self.exit(return_code=128 + number)


def run(session: Session, loaded: Loaded, *, mouse: bool = True) -> int:
    """Run the screens with the settings as they were read, until the reader leaves; returns the exit status.

    What is wrong with the settings is told on the status line; `mouse` can only forbid what the settings allow.
    """
    settings, keys = loaded.settings, rebound(loaded.settings.keys)
    session.note = summed_up([*loaded.problems, *map(loaded.blamed, keys.problems)]) or session.note
    if session.complete:
        session.group()
    memory = Memory(folder() if settings.remember else None)
    recalled = memory.recall(session.opened) or State()
    app = StorydiffApp(session, settings, keys.keys, recalled, memory.recall_theme(), copies=folder())
    try:
        app.run(mouse=mouse and settings.mouse)
    finally:
        session.close()
    memory.keep(session.opened, app.state)
    if app.theme_chosen is not None:
        memory.keep_theme(app.theme_chosen)
    return app.return_code or 0
