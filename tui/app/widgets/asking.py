"""The line in which something is typed: it takes the place of the status line while it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input

from tui.app.messages import Answered, Typed
from tui.app.widgets.bars import Bar
from tui.layout.lines import Ink, Piece


class Line(Input):
    """One line to type in; Up and Down go through what was typed before."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "earlier(1)", show=False),
        Binding("down", "earlier(-1)", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(compact=True, select_on_focus=False)
        self.cursor_blink = False
        self.history: Sequence[str] = ()
        """What was typed before, the latest last."""
        self._back = 0
        self.heard: events.Key | None = None
        """The key that came here last; others that reach the desk were typed before the line was there."""

    async def on_key(self, event: events.Key) -> None:
        self.heard = event
        if event.key == "enter":
            # Here and not by its binding, which comes after what is typed on: the text at this moment counts.
            event.stop()
            event.prevent_default()
            await self.action_submit()

    def take_early(self, event: events.Key) -> None:
        """Take a key that was typed before the line was there; one that was heard here is left alone."""
        if event is self.heard:
            return
        event.stop()
        if event.character and event.is_printable:
            self.insert_text_at_cursor(event.character)
        elif event.key == "enter":
            self.call_later(self.action_submit)

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

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        message.stop()
        if self.display:
            self.post_message(Typed(message.value))

    @on(Input.Submitted)
    def _answered(self, message: Input.Submitted) -> None:
        message.stop()
        self.post_message(Answered(message.value))

    def on_key(self, event: events.Key) -> None:
        """Esc and Ctrl-C take the question back; everything else is the line's own, or nobody's."""
        if event.key in ("escape", "ctrl+c"):
            event.stop()
            event.prevent_default()
            self.post_message(Answered(None))
