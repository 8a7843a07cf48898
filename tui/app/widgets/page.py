"""A page of lines that only scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.strip import Strip

from tui.app.colours.painting import segments, strip
from tui.app.widgets.pane import Pane
from tui.app.widgets.text_pane import WHEEL_LINES
from tui.layout.text.lines import Ink, Piece

MORE = "… more below"


class Page(Pane, can_focus=True):
    """Paints lines of pieces from a top on, on the colour of the bars; decides nothing."""

    lines: Sequence[tuple[Piece, ...]] = ()
    top: int = 0

    def take(self, lines: Sequence[tuple[Piece, ...]]) -> None:
        """Keep what is to be painted, without asking for a paint."""
        self.lines = lines
        self.top = max(0, min(self.top, len(lines) - self.size.height))

    def scroll_by(self, lines: int) -> None:
        """Scroll down, or up where negative, as far as there are lines."""
        top = max(0, min(self.top + lines, len(self.lines) - self.size.height))
        if top != self.top:
            self.top = top
            self.refresh()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.scroll_by(WHEEL_LINES)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.scroll_by(-WHEEL_LINES)

    def render_line(self, y: int) -> Strip:
        """One line, cut or filled to the width."""
        under = self.plain(self.palette.bar)
        index = self.top + y
        pieces = self.lines[index] if index < len(self.lines) else ()
        if y == self.size.height - 1 and index < len(self.lines) - 1:
            pieces = (Piece(MORE, Ink.FOLD),)
        return strip(segments(pieces, self.styles_by_ink, under=under), self.size.width, under)
