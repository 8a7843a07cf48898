"""Every action by name."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from tui.app.keys.actions import action_line, found
from tui.app.keys.table import Key, Keys, Place
from tui.app.screens.prompt import Prompt
from tui.app.widgets.asking import Line
from tui.app.widgets.bars import Bar
from tui.app.widgets.choices import Choices
from tui.layout.text.lines import Ink, Piece

MOST_LINES = 16
"""Actions that are listed at once: enough to look around, few enough to leave the text in sight."""
AROUND = 7
"""Lines of the screen that are left to other things: title, heads, heading, the line typed in, status line and keys."""


class Palette(Prompt[Key]):
    """Letters narrow the list, Enter returns the action chosen."""

    asks = ":"

    def __init__(self, keys: Keys, places: Sequence[Place]) -> None:
        super().__init__()
        self._keys, self._places = keys, places
        self._wanted = ""
        """What was typed, as far as the list is narrowed by it."""
        self._found = found(keys, self._wanted, places)

    def compose(self) -> ComposeResult:
        with Vertical(id="palette"):
            yield Choices(id="actions")
            with Horizontal(id="wanted"):
                yield Bar(id="asked")
                yield Line()

    def begin(self) -> None:
        self.choices.fit = self._set
        self.choose(0)

    def choose(self, at: int) -> None:
        self.choices.styles.height = 1 + min(MOST_LINES, len(self._found), max(1, self.app.size.height - AROUND))
        self.choices.at = at
        self._set()

    def _set(self) -> None:
        """Set the list for the size it has."""
        at, width = self.choices.at, max(1, self.choices.size.width - 3)
        lines = [action_line(key, self._places, width) for key in self._found]
        hint = "Enter does it, Esc does not" if lines else "no action is called that"
        heading = (Piece("Actions", Ink.HEADLINE), Piece(f"   {hint}", Ink.META))
        self.choices.show(heading, lines, max(0, min(at, len(lines) - 1)))

    def enter(self) -> None:
        self._take(self.choices.at)

    def _take(self, at: int) -> None:
        if at < len(self._found):
            self.leave(self._found[at])

    def typed(self, text: str) -> None:
        """List the actions that are wanted, the best of them chosen."""
        if text != self._wanted:
            self._wanted, self._found = text, found(self._keys, text, self._places)
            self.choose(0)

    @on(Choices.Clicked)
    def _clicked(self, message: Choices.Clicked) -> None:
        self._take(message.index)
