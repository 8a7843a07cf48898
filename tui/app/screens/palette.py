"""Every action by name."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen

from tui.app.actions import action_line, found
from tui.app.keys import Key, Keys, Place
from tui.app.widgets.asking import Line
from tui.app.widgets.bars import Bar
from tui.app.widgets.choices import Choices
from tui.layout.lines import Ink, Piece

MOST_LINES = 16
"""Actions that are listed at once: enough to look around, few enough to leave the text in sight."""
AROUND = 7
"""Lines of the screen that are left to other things: title, heads, heading, the line typed in, status line and keys."""


class Palette(ModalScreen[Key]):
    """Letters narrow the list, Up and Down choose, Enter returns the action chosen."""

    def __init__(self, keys: Keys, places: Sequence[Place]) -> None:
        super().__init__()
        self._keys, self._places = keys, places
        self._wanted = ""
        """What was typed, as far as the list is narrowed by it."""
        self._found = found(keys, self._wanted)

    def compose(self) -> ComposeResult:
        with Vertical(id="palette"):
            yield Choices(id="actions")
            with Horizontal(id="wanted"):
                yield Bar(id="asked")
                yield Line()

    @property
    def choices(self) -> Choices:
        """The list of actions."""
        return self.query_one(Choices)

    def on_mount(self) -> None:
        if not self.children:
            return  # the program is being left before this screen stands
        self.query_one("#asked", Bar).show((Piece("  : ", Ink.CROSSHEAD),))
        # At once, since what is typed next may be waiting already.
        self.set_focus(self.query_one(Line))
        self.choices.fit = self._set
        self._choose(0)

    def _choose(self, at: int) -> None:
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
            self._choose(self.choices.at + steps[key])
        elif key == "enter":
            self._take(self.choices.at)
        elif key in ("escape", "ctrl+c"):
            self.dismiss(None)
        else:
            line = self.query_one(Line)
            await line.take(event)
            self._narrow(line.value)

    def _take(self, at: int) -> None:
        if at < len(self._found):
            self.dismiss(self._found[at])

    def _narrow(self, wanted: str) -> None:
        """List the actions that are wanted, the best of them chosen."""
        if wanted != self._wanted:
            self._wanted, self._found = wanted, found(self._keys, wanted)
            self._choose(0)

    @on(Choices.Clicked)
    def _clicked(self, message: Choices.Clicked) -> None:
        self._take(message.index)
