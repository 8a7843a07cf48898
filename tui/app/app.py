"""The application: themes, screens, and the doors to the terminal."""

from __future__ import annotations

import asyncio
import os
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text
from textual import events
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.filter import LineFilter
from textual.screen import Screen

from tui.app.colours.theme_choice import offer, opening_theme
from tui.app.colours.themes import BY_NAME, PALETTES, textual_theme
from tui.app.keys.table import Keys
from tui.app.screens.listener import Listener
from tui.app.screens.title_page import TitlePage
from tui.app.state import Colours, State
from tui.app.terminal.glass import Frame, Glass
from tui.app.terminal.keyboard import Keyboard, strokes
from tui.app.terminal.last_door import LastDoor
from tui.app.terminal.signals import heed, stop
from tui.config import Settings
from tui.failure import failure, wants_traceback

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.session.session import Session

Opened = tuple["Session", State]
"""A session, and what was open when it was left last."""

NOTHING_TO_SHOW = 2
"""The exit status where nothing that was named can be shown, as diff(1) has it."""

WAIT_SECONDS = 0.01
"""How often it is asked whether a key that waits can be heard."""


class StorydiffApp(App[None]):
    """Opens a session on the desk: one at hand, or one that is opened once a title page stands."""

    TITLE = "storydiff"
    CSS_PATH = Path("app.tcss")
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        session: Session | Callable[[], Opened],
        settings: Settings = Settings(),
        keys: Keys = Keys(),
        state: State = State(),
        colours: Colours = Colours(),
        *,
        copies: Path | None = None,
    ) -> None:
        """`colours` are those chosen on screen the last time.

        `copies` is the folder in which a copy is saved when that is asked for; None for none.
        """
        no_color = "NO_COLOR" in os.environ
        # Asked for before Textual starts, since it would otherwise grey the colours of its first theme.
        super().__init__(ansi_color=True if no_color else None)
        if "TEXTUAL_ANIMATIONS" not in os.environ:
            # A scroll that glides writes thirty times the bytes of one that jumps.
            self.animation_level = "none"
        self._opening = session if callable(session) else lambda: (session, state)
        self._title_page = callable(session)
        self._desk: Desk | None = None
        self.session: Session | None = None
        """What is open; None while the title page stands."""
        self.settings = settings
        self.key_table = keys
        self.state = state
        """What was open when this was left: at the start the last time, at the end this time."""
        self._colours = colours
        self.chosen = Colours()
        """The colours chosen on screen this time, to be remembered."""
        for palette in PALETTES:
            self.register_theme(textual_theme(palette))
        self.theme = opening_theme(settings, colours.theme, offer(self.console.color_system, no_colour=no_color))
        for name in self.available_themes.keys() - BY_NAME.keys():
            self.unregister_theme(name)
        self._typed: deque[events.Key | events.Paste] = deque()
        """What waits to be heard."""
        self._left = False
        """Whether the program is being left: nothing is heard from then on."""
        self._copies = copies
        self._last_door = LastDoor()
        self._glass = Glass()
        self._curtain = ExitStack()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Everything painted passes the last door."""
        return [*super().get_line_filters(), self._last_door]

    def get_default_screen(self) -> Screen[None]:
        """The desk, or the title page that stands until there is one."""
        return TitlePage(self._curtain, self._begin) if self._title_page else self._desk_for(*self._opening())

    def _desk_for(self, session: Session, state: State) -> Desk:
        from tui.app.colours.reading_styles import opening_style
        from tui.app.copying import Copying  # the title page does without, as without what follows
        from tui.app.desk.desk import Desk

        if session.complete and not session.stories:
            session.group()
        self.session, self.state = session, state
        self._desk = Desk(
            session,
            self._curtain,
            self.settings,
            self.key_table,
            state,
            style=opening_style(self.settings, self._colours.style),
            copying=Copying(self._copies),
            glass=self._glass,
        )
        return self._desk

    def _begin(self) -> None:
        """Open the session and lay the desk over the title page; without anything to show, end with a sentence."""
        session, state = self._opening()
        problems = session.hopeless()
        if problems:
            session.close()
            sentences = "\n".join(f"storydiff: {problem}" for problem in problems)
            self.exit(return_code=NOTHING_TO_SHOW, message=Text(sentences))
            return
        desk = self._desk_for(session, state)
        self._curtain.enter_context(self.batch_update())
        # Over the title page, not in its stead: Textual cannot switch the first screen of an app.
        self.push_screen(desk)
        desk.call_later(self.call_later, self._hear)

    def get_driver_class(self) -> type[Driver]:
        """The keyboard that loses no key, in place of Textual's."""
        driver = super().get_driver_class()
        return Keyboard if driver is LinuxDriver else driver

    async def on_event(self, event: events.Event) -> None:
        """Let the screen on top hear what is typed and pasted, one after the other.

        Textual would hand it to the widget that has the focus, by queues through which a key overtakes what the one
        before it has set going: opened a line, closed a screen.
        """
        if isinstance(event, events.Key | events.Paste):
            if self._left:
                return
            # Textual takes the focus away while the terminal has not got it, and some terminals do not say so again.
            self.app_focus = True
            self._typed.append(event)
            await self._hear()
            # However much is typed, signals are heeded and frames are painted meanwhile.
            await asyncio.sleep(0)
        else:
            await super().on_event(event)

    async def _hear(self) -> None:
        """Let the screen on top hear what was typed first, as soon as it stands."""
        screen = self.screen
        if not self._typed or not isinstance(screen, Listener):
            return  # typed to the title page, it is for the desk
        if not screen.is_mounted:
            screen.call_later(self.call_later, self._hear)
            return
        event = self._typed[0]
        if isinstance(event, events.Key) and screen.waits(event.key):
            self.set_timer(WAIT_SECONDS, self._hear)
            return
        self._typed.popleft()
        if isinstance(event, events.Key) and not screen.knows(event.key) and (typed := strokes(event)):
            event, letter = typed
            self._typed.appendleft(letter)
        await screen.hear(event)
        if self._typed:
            # Later, when what a screen that was closed has returned is known.
            self.call_later(self._hear)

    def on_load(self) -> None:
        # Textual writes several full frames while it starts; behind this curtain, raised by the desk, it writes none.
        self._curtain.enter_context(self.batch_update())

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Write only what a frame changes. Textual has no public door for that; its version is pinned."""
        if isinstance(renderable, CompositorUpdate):
            renderable = Frame(renderable, self._glass)
        elif renderable is not None:
            self._glass.forget()
        super()._display(screen, renderable)

    def on_resize(self) -> None:
        # Terminals differ in what they keep.
        self._glass.forget()

    def on_mount(self) -> None:
        self.app_resume_signal.subscribe(self, lambda _: self._glass.forget())
        heed(self, self._leave, may_stop=not self.settings.safe)

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave; what is open stays known to whoever started the app."""
        if self._desk is not None and self._desk.pair is not None:
            self.state = self._desk.state()
        if self._desk is not None:
            self.chosen = self._desk.colouring.chosen
        self._left = True
        self._typed.clear()
        super().exit(result, return_code, message)

    def action_suspend_process(self) -> None:
        """Stop the process, as SIGTSTP does."""
        stop(self)

    def _fatal_error(self) -> None:
        """Say in one sentence that the program failed; who wants to mend it asks for the traceback."""
        if wants_traceback():
            super()._fatal_error()
        else:
            self.panic(Text(f"storydiff: {failure(self._exception)}"))

    def _leave(self, number: int) -> None:
        """End as a process does that a signal ended, with the terminal restored."""
        self.exit(return_code=128 + number)
