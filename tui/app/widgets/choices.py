"""A short list to choose one thing from."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.app.colours.painting import filled, segments, strip
from tui.app.widgets.pane import Pane
from tui.app.widgets.text_pane import BAR
from tui.layout.text.lines import Piece


class Choices(Pane, can_focus=True):
    """Paints lines, one of them chosen; as many as there is room for, the chosen one among them."""

    class Clicked(Message):
        """A line was clicked."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    heading: tuple[Piece, ...] = ()
    lines: Sequence[tuple[Piece, ...]] = ()
    at: int = 0

    def show(self, heading: tuple[Piece, ...], lines: Sequence[tuple[Piece, ...]], at: int) -> None:
        """Paint these lines below a heading, with the one of number `at` chosen."""
        self.heading, self.lines, self.at = heading, lines, at
        self.refresh()

    @property
    def top(self) -> int:
        """The first line on the screen."""
        return max(0, self.at - (self.size.height - 1) + 1)

    def on_click(self, event: events.Click) -> None:
        index = self.top + event.y - 1
        if event.y and index < len(self.lines):
            self.post_message(self.Clicked(index))

    def render_line(self, y: int) -> Strip:
        """The heading, or one line of the list."""
        index = self.top + y - 1
        here = y > 0 and index == self.at
        under = self.plain(self.palette.cursor if here else self.palette.bar)
        accent = Style(color=self.palette.accent.removeprefix("ansi_"))
        bar = Segment(BAR, under + accent) if here else Segment(" ", under)
        pieces = self.heading if not y else self.lines[index] if index < len(self.lines) else ()
        painted = [bar, Segment(" ", under), *segments(pieces, self.styles_by_ink, under=under)]
        return strip(filled(painted, self.size.width, under), self.size.width, under)
