"""The text: heads, both columns (or one), the map. One widget, so that a step costs one paint."""

from __future__ import annotations

from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.strip import Strip

from tui.app.messages import LineChosen, TextScrolled
from tui.app.painting import filled, segments, strip
from tui.app.widgets.pane import Pane
from tui.layout import heads
from tui.layout.cursor import Cursor
from tui.layout.display import Display
from tui.layout.lines import Cell, Ink, Line, Piece
from tui.layout.overview import overview, window
from tui.layout.view import MEASURE, Form
from tui.layout.wrap import pad

GUTTER = 3
"""Cells before each column: the cursor's bar, the sign, a space."""
HEAD_LINES = 1
WHEEL_LINES = 3
BAR = "▌"


class TextPane(Pane, can_focus=True):
    """Paints a display from a cursor's top on; decides nothing."""

    shown: Display | None = None
    cursor: Cursor = Cursor()

    def column_width(self, form: Form) -> int:
        """How many cells of text a column holds in this form at the pane's present width."""
        if form is Form.SIDE_BY_SIDE:
            # Two gutters, the space and the rule between the columns, the space and the map at the right.
            return max(1, min(MEASURE, (self.size.width - 2 * GUTTER - 4) // 2))
        return max(1, min(MEASURE, self.size.width - GUTTER - 2))

    @property
    def text_height(self) -> int:
        """How many lines of text the pane shows."""
        return max(1, self.size.height - HEAD_LINES)

    def take(self, display: Display | None, cursor: Cursor) -> None:
        """Keep what is to be painted, without asking for a paint."""
        self.shown, self.cursor = display, cursor

    def show(self, display: Display | None, cursor: Cursor) -> None:
        """Paint another display, or another place of the same one; only lines that change are painted again."""
        if display is self.shown and cursor == self.cursor:
            return
        if display is not self.shown:
            self.take(display, cursor)
            self.refresh()
            return
        before = self._on_screen()
        self.take(display, cursor)
        for y, (old, new) in enumerate(zip(before, self._on_screen(), strict=True), HEAD_LINES):
            if old != new:
                self.refresh(Region(0, y, self.size.width, 1))

    def _on_screen(self) -> list[object]:
        """What each line of text on the screen depends on."""
        assert self.shown is not None
        height, top = self.text_height, self.cursor.top
        first, last = self._chosen()
        inside = window(self.shown, height, top)
        return [
            (
                self.shown[line].cells if line < len(self.shown) else None,
                line == self.cursor.line,
                self.cursor.change if first <= line < last else -1,
                line - top in inside,
            )
            for line in range(top, top + height)
        ]

    def _chosen(self) -> tuple[int, int]:
        if self.shown is None or self.cursor.change < 0:
            return 0, 0
        return self.shown.lines_of(self.cursor.change) or (0, 0)

    def on_click(self, event: events.Click) -> None:
        line = self.cursor.top + event.y - HEAD_LINES
        if self.shown is not None and 0 <= line < len(self.shown) and event.y >= HEAD_LINES:
            self.post_message(LineChosen(line))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.post_message(TextScrolled(WHEEL_LINES))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.post_message(TextScrolled(-WHEEL_LINES))

    def render_line(self, y: int) -> Strip:
        """One line of the pane: the heads first, then the display's lines."""
        width = self.size.width
        plain = self.plain(self.palette.background)
        if self.shown is None:
            return Strip.blank(width, plain)
        if y < HEAD_LINES:
            return self._heads(width)
        index = self.cursor.top + y - HEAD_LINES
        under = self.plain(self.palette.cursor) if index == self.cursor.line else plain
        painted = self._line(self.shown[index], index, under) if index < len(self.shown) else []
        painted = filled(painted, self._map_column, under)
        return strip([*painted, self._tick(y - HEAD_LINES, plain)], width, plain)

    @property
    def _map_column(self) -> int:
        """Where the map stands: right of the text, however much room is left beyond it."""
        assert self.shown is not None
        columns = self.shown.setter.columns
        return min(self.size.width - 1, columns * (GUTTER + self.shown.width) + 2 * columns - 1)

    def _line(self, line: Line, index: int, under: Style) -> list[Segment]:
        assert self.shown is not None
        first, last = self._chosen()
        lit = index == self.cursor.line or first <= index < last
        accent = Style(color=self.palette.accent.removeprefix("ansi_"))
        bar = Segment(BAR, under + accent) if lit else Segment(" ", under)
        columns = len(line.cells)
        text_width = self.shown.width
        painted: list[Segment] = []
        for number, cell in enumerate(line.cells):
            painted.append(bar if number == 0 else Segment(" ", under))
            painted += self._cell(cell, text_width, under)
            if number < columns - 1:
                painted += [Segment(" ", under), Segment("│", under + self.styles_by_ink[Ink.FOLD])]
        return painted

    def _cell(self, cell: Cell, width: int, under: Style) -> list[Segment]:
        styles = self.styles_by_ink
        strike = self.shown is not None and self.shown.form is Form.INLINE
        sign = Segment(cell.sign + " ", under if cell.sign == " " else under + styles[cell.ink])
        pieces = segments(cell.pieces, styles, under=under, chosen=self._marked(), strike=strike)
        return [sign, *filled(pieces, width, under)]

    def _marked(self) -> int:
        """The change whose words are shown in reverse; whole paragraphs have the bar alone."""
        if self.shown is None or self.cursor.change < 0:
            return -1
        change = self.shown.comparison.changes[self.cursor.change]
        return self.cursor.change if change.edit is not None else -1

    def _tick(self, y: int, plain: Style) -> Segment:
        assert self.shown is not None
        signs = _overview(self.shown, self.text_height)
        sign, ink = signs[y] if y < len(signs) else (" ", Ink.TEXT)
        style = plain + self.styles_by_ink[ink]
        if y not in window(self.shown, self.text_height, self.cursor.top):
            return Segment(sign, style)
        if not self.palette.ansi:
            return Segment(sign, style + Style(bgcolor=self.palette.cursor))
        # The terminal's own colours have none for a faint background: a line shows where the screen is.
        return Segment(sign, style) if sign != " " else Segment("│", plain + self.styles_by_ink[Ink.FOLD])

    def _heads(self, width: int) -> Strip:
        assert self.shown is not None
        comparison = self.shown.comparison
        under = self.plain(self.palette.bar)
        if comparison.left is comparison.right:
            alone = Piece(" ", Ink.TEXT), heads.title(comparison.left), heads.date(comparison.left.published)
            return strip(self._head(alone, width, under), width, under)
        one, other = heads.titles(comparison.left, comparison.right)
        left = Piece("A", Ink.LEFT_WORD), one, heads.date(comparison.left.published)
        right = Piece("B", Ink.RIGHT_WORD), other, heads.date(comparison.right.published)
        if self.shown.form is Form.SIDE_BY_SIDE:
            column = self.shown.width + GUTTER - 1
            painted = [Segment(" ", under), *self._head(left, column, under), Segment(" ", under)]
            painted += [Segment("│", under + self.styles_by_ink[Ink.FOLD]), Segment(" ", under)]
            painted += self._head(right, column, under)
        else:
            half = (width - 4) // 2
            painted = [Segment(" ", under), *self._head(left, half, under), Segment("  ", under)]
            painted += self._head(right, half, under)
        return strip(painted, width, under)

    def _head(self, head: tuple[Piece, str, str], width: int, under: Style) -> list[Segment]:
        letter, name, date = head
        styles = self.styles_by_ink
        room = width - 3
        shown_date = date if cell_len(name) + cell_len(date) + 2 <= room else ""
        return [
            Segment(letter.text, under + styles[letter.ink] + Style(bold=True)),
            Segment("  " + pad(name, room - cell_len(shown_date)), under + styles[Ink.HEADLINE]),
            Segment(shown_date, under + styles[Ink.META]),
        ]


@lru_cache(maxsize=4)
def _overview(display: Display, height: int) -> tuple[tuple[str, Ink], ...]:
    return overview(display, height)
