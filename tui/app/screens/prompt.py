"""An overlay with a list to choose from and a line to type in, which hears all keys but those of the list."""

from __future__ import annotations

from abc import abstractmethod

from textual import events

from tui.app.screens.listener import Modal
from tui.app.screens.sized import Result
from tui.app.widgets.asking import Line
from tui.app.widgets.bars import Bar
from tui.app.widgets.choices import Choices
from tui.layout.text.lines import Ink, Piece


class Prompt(Modal[Result | None]):
    """Up, Down, Tab and Shift-Tab choose, Enter takes what is chosen and typed, Esc and Ctrl-C take nothing."""

    asks = ""
    """What stands before the line that is typed in."""

    @property
    def choices(self) -> Choices:
        """The list."""
        return self.query_one(Choices)

    @property
    def line(self) -> Line:
        """The line that is typed in."""
        return self.query_one(Line)

    def on_mount(self) -> None:
        if not self.children:
            return  # the program is being left before this screen stands
        self.query_one("#asked", Bar).show((Piece(f"  {self.asks} ", Ink.CROSSHEAD),))
        self.begin()
        # At once, since what is typed next may be waiting already.
        self.set_focus(self.line)

    def knows(self, key: str) -> bool:
        return key in Line.EDITS

    def waits(self, key: str) -> bool:
        return False

    async def hear(self, event: events.Key | events.Paste) -> None:
        """Some keys are the list's; all others are typed into the line."""
        page = max(1, self.choices.size.height - 2)
        steps = {"up": -1, "down": 1, "shift+tab": -1, "tab": 1, "pageup": -page, "pagedown": page}
        key = event.key if isinstance(event, events.Key) else ""
        if key in steps:
            self.choose(self.choices.at + steps[key])
        elif key == "enter":
            self.enter()
        elif key in ("escape", "ctrl+c"):
            self.leave(None)
        else:
            await self.line.take(event)
            self.typed(self.line.value)

    @abstractmethod
    def begin(self) -> None:
        """Set what was composed, once it stands."""

    @abstractmethod
    def choose(self, at: int) -> None:
        """Choose a line of the list by its number, which may lie beyond either end."""

    @abstractmethod
    def enter(self) -> None:
        """Take what is chosen and typed."""

    @abstractmethod
    def typed(self, text: str) -> None:
        """Take in what the line holds."""
