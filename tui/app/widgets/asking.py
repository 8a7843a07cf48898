"""The line in which something is typed: it takes the place of the status line while it is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widgets import Input

from tui.app.widgets.bars import Bar
from tui.layout.text.lines import Ink, Piece


class Line(Input):
    """One line to type in; Up and Down go through what was typed before."""

    EDITS: ClassVar[Mapping[str, str]] = {
        **{binding.key: binding.action for binding in Binding.make_bindings(Input.BINDINGS)},
        "up": "earlier(1)",
        "down": "earlier(-1)",
        "alt+b": "cursor_left_word",
        "alt+f": "cursor_right_word",
        "alt+backspace": "delete_left_word",
    }
    """What keys do here that are not typed themselves, as Textual's actions; those with Alt as readline has them."""

    def __init__(self) -> None:
        super().__init__(compact=True, select_on_focus=False)
        self.cursor_blink = False
        self.history: Sequence[str] = ()
        """What was typed before, the latest last."""
        self._back = 0

    async def take(self, event: events.Key | events.Paste) -> None:
        """Take a key, or the first line of what is pasted."""
        if isinstance(event, events.Paste):
            self.replace(next(iter(event.text.splitlines()), ""), *self.selection)
        elif event.key in self.EDITS:
            await self.run_action(self.EDITS[event.key])
        elif event.is_printable and event.character is not None:
            self.replace(event.character, *self.selection)

    def action_earlier(self, steps: int) -> None:
        """Go back so many entries of the history, forth where negative; at its end the line is empty."""
        self._back = max(0, min(len(self.history), self._back + steps))
        self.value = self.history[-self._back] if self._back else ""
        self.cursor_position = len(self.value)

    def ask(self, text: str, history: Sequence[str]) -> None:
        """Begin with this text."""
        self.history, self._back = history, 0
        self.value = text
        self.cursor_position = len(text)


class Asking(Horizontal):
    """A word that says what is asked, the line to type it in, and what comes of it so far."""

    def compose(self) -> ComposeResult:
        yield Bar(id="asked")
        yield Line()
        yield Bar(id="answer")

    @property
    def line(self) -> Line:
        """The line that is typed in."""
        return self.query_one(Line)

    @property
    def answer(self) -> tuple[Piece, ...]:
        """What is said to come of it so far."""
        return self.query_one("#answer", Bar).pieces

    def ask(self, what: str, text: str, history: Sequence[str]) -> None:
        """Show the line and begin to take keys."""
        asked = self.query_one("#asked", Bar)
        asked.styles.width = len(what) + 2
        asked.show((Piece(f" {what} ", Ink.CROSSHEAD),))
        self.tell("")
        self.line.ask(text, history)
        self.display = True
        # At once, since what is typed next may be waiting already.
        self.screen.set_focus(self.line)

    def tell(self, words: str) -> None:
        """Say what comes of it so far."""
        self.query_one("#answer", Bar).show((Piece(f"  {words}", Ink.TEXT),))
