"""The list of articles, grouped by story."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.strip import Strip

from tui.app.colours.painting import filled, segments, strip
from tui.app.messages import ItemChosen, ListScrolled
from tui.app.widgets.pane import Pane
from tui.app.widgets.text_pane import BAR, WHEEL_LINES
from tui.layout.lists.card import CARD_LINES
from tui.layout.lists.catalogue import Catalogue, ListLine
from tui.layout.text.lines import Cell

HEADINGS = 3
"""At most so many lines stand above the first article: what the list is filtered by, a blank, the name of its group."""
CARD_FROM = 18
"""A pane of so many lines shows what is known of the article under the cursor at its foot; a lower one needs them all
for the list."""
SIGN_CELLS = 3
"""Cells before the text: the cursor's bar, the mark, a space."""


class SidePane(Pane, can_focus=True):
    """Paints the lines of the catalogue; decides nothing."""

    lines: Sequence[ListLine] = ()
    card: Sequence[Cell] = ()
    """What is known of the article on the cursor's line."""
    top: int = 0
    line: int = 0
    """The line the cursor stands on."""

    @property
    def text_width(self) -> int:
        """How many cells a line of the catalogue may take."""
        return max(1, self.size.width - SIGN_CELLS - 1)

    @property
    def list_height(self) -> int:
        """How many lines of the list the pane shows; a blank one and the card stand below them."""
        return self.size.height - (CARD_LINES + 1 if self.size.height >= CARD_FROM else 0)

    def take(self, lines: Sequence[ListLine], line: int) -> None:
        """Keep the lines to be painted, with the cursor on `line`, which is brought into view; asks for no paint."""
        self.lines, self.line = lines, line
        self.card = lines.card(line) if isinstance(lines, Catalogue) else ()
        # A pane that has no place yet cannot tell what is in sight.
        self.top = self._top(self.list_height) if self.size.height else 0

    def _top(self, height: int) -> int:
        """The first line to be shown, so that the cursor is in sight; after a jump with the heading of its group."""
        line, top = self.line, min(self.top, max(0, len(self.lines) - height))
        if line <= HEADINGS and all(above.item is None for above in self.lines[:line]):
            return 0
        if top <= line < top + height:
            return top
        if line >= top + height and self._bare(top + height, line):
            return line - height + 1
        heading = next((i for i in range(line - 1, max(-1, line - height), -1) if self.lines[i].item is None), line)
        return line if self._bare(line + 1, top) and heading != line - 1 else heading

    def _bare(self, first: int, last: int) -> bool:
        """Whether no article stands on the lines from `first` to before `last`, which are few."""
        return first <= last <= first + HEADINGS and all(line.item is None for line in self.lines[first:last])

    def show(self, lines: Sequence[ListLine], line: int) -> None:
        """Paint other lines, with the cursor on `line`; only lines that change are painted again."""
        before = self._on_screen()
        self.take(lines, line)
        for y, (old, new) in enumerate(zip(before, self._on_screen(), strict=True)):
            if old != new:
                self.refresh(Region(0, y, self.size.width, 1))

    def _on_screen(self) -> list[tuple[Cell | None, bool]]:
        return [self._at(y) for y in range(self.size.height)]

    def _at(self, y: int) -> tuple[Cell | None, bool]:
        """What stands on a line of the pane, and whether the cursor does."""
        index, of_card = self.top + y, y - (self.size.height - len(self.card))
        if y < self.list_height:
            return (self.lines[index].cell if index < len(self.lines) else None), index == self.line
        return (self.card[of_card] if 0 <= of_card < len(self.card) else None), False

    def scroll_by(self, lines: int) -> None:
        """Scroll without moving the cursor."""
        self.top = max(0, min(self.top + lines, len(self.lines) - self.list_height))
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        line = self.top + event.y
        if event.y < self.list_height and line < len(self.lines):
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
        plain = self.plain(self.palette.background)
        cell, at_cursor = self._at(y)
        if cell is None:
            return Strip.blank(width, plain)
        here = at_cursor and self.has_focus
        under = self.plain(self.palette.cursor) if here else plain
        accent = Style(color=self.palette.accent.removeprefix("ansi_"))
        painted = [
            Segment(BAR, under + accent) if here else Segment(" ", under),
            Segment(cell.sign + " ", under + self.styles_by_ink[cell.ink]),
            *segments(cell.pieces, self.styles_by_ink, under=under),
        ]
        return strip(filled(painted, width, under), width, under)
