"""The list of articles, grouped by story."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.strip import Strip

from tui.app.messages import ItemChosen, ListScrolled
from tui.app.painting import filled, segments, strip
from tui.app.widgets.pane import Pane
from tui.app.widgets.text_pane import BAR, WHEEL_LINES
from tui.layout.lists.catalogue import ListLine

HEADINGS = 3
"""At most so many lines stand above the first article: what the list is filtered by, a blank, the name of its group."""
SIGN_CELLS = 3
"""Cells before the text: the cursor's bar, the mark, a space."""


class SidePane(Pane, can_focus=True):
    """Paints the lines of the catalogue; decides nothing."""

    lines: Sequence[ListLine] = ()
    top: int = 0
    line: int = 0
    """The line the cursor stands on."""

    @property
    def text_width(self) -> int:
        """How many cells a line of the catalogue may take."""
        return max(1, self.size.width - SIGN_CELLS - 1)

    def take(self, lines: Sequence[ListLine], line: int) -> None:
        """Keep the lines to be painted, with the cursor on `line`, which is brought into view; asks for no paint."""
        height = max(1, self.size.height)
        self.lines, self.line = lines, line
        top = min(self.top, max(0, len(lines) - height))
        above = range(min(line, HEADINGS + 1))
        # What stands above the first article stays in sight.
        lead = len(above) if line <= HEADINGS and all(lines[i].item is None for i in above) else 0
        self.top = max(0, line - height + 1, min(top, line - lead))

    def show(self, lines: Sequence[ListLine], line: int) -> None:
        """Paint other lines, with the cursor on `line`; only lines that change are painted again."""
        before = self._on_screen()
        self.take(lines, line)
        for y, (old, new) in enumerate(zip(before, self._on_screen(), strict=True)):
            if old != new:
                self.refresh(Region(0, y, self.size.width, 1))

    def _on_screen(self) -> list[tuple[ListLine | None, bool]]:
        shown = range(self.top, self.top + self.size.height)
        return [(self.lines[i] if i < len(self.lines) else None, i == self.line) for i in shown]

    def scroll_by(self, lines: int) -> None:
        """Scroll without moving the cursor."""
        self.top = max(0, min(self.top + lines, len(self.lines) - self.size.height))
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        line = self.top + event.y
        if line < len(self.lines):
            self.post_message(ItemChosen(line))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.post_message(ListScrolled(WHEEL_LINES))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.post_message(ListScrolled(-WHEEL_LINES))

    def focus_shown(self) -> None:
        """Paint the line of the cursor, which shows only in a pane that has the focus."""
        self.refresh(Region(0, self.line - self.top, self.size.width, 1))

    def render_line(self, y: int) -> Strip:
        """One line of the list."""
        width = self.size.width
        index = self.top + y
        plain = self.plain(self.palette.background)
        if index >= len(self.lines):
            return Strip.blank(width, plain)
        here = index == self.line and self.has_focus
        under = self.plain(self.palette.cursor) if here else plain
        accent = Style(color=self.palette.accent.removeprefix("ansi_"))
        cell = self.lines[index].cell
        painted = [
            Segment(BAR, under + accent) if here else Segment(" ", under),
            Segment(cell.sign + " ", under + self.styles_by_ink[cell.ink]),
            *segments(cell.pieces, self.styles_by_ink, under=under),
        ]
        return strip(filled(painted, width, under), width, under)
