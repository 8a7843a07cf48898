"""The text: heads, both columns (or one), the map. One widget, so that a step costs one paint."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.strip import Strip

from tui.app.colours.painting import filled, lit_up, segments, strip
from tui.app.colours.themes import match_styles
from tui.app.messages import Dragged, LineChosen, MapChosen, TextScrolled
from tui.app.widgets.pane import Pane
from tui.layout.sheets.cursor import Cursor
from tui.layout.sheets.frame import GUTTER, MAP, reach
from tui.layout.sheets.search import Lit
from tui.layout.sheets.selection import Point, map_column
from tui.layout.sheets.sheet import Sheet
from tui.layout.text.lines import Cell, Ink, Line

HEAD_LINES = 1
WHEEL_LINES = 3
DOUBLE = 2
"""Clicks in a chain that select a word."""
BAR = "▌"


class _Seen(NamedTuple):
    """What a line of the screen depends on."""

    cells: tuple[Cell, ...] | None
    """None below the end of the sheet."""
    here: bool
    """Whether the cursor stands on it."""
    change: int
    inside: bool
    """Whether its cell of the map stands for what the screen shows."""
    lit: tuple[Lit, ...] | None


class TextPane(Pane, can_focus=True):
    """Paints a sheet from a cursor's top on; decides nothing."""

    sheet: Sheet | None = None
    cursor: Cursor = Cursor()
    _drag_from: Point | None = None
    """Where the button went down over the text, as long as it is."""
    _clicked: Sheet | None = None
    """What was clicked last: a second click selects a word only if that is still shown."""
    _dragged = False
    """Whether the mouse was moved since: then it was no click."""
    lit: Mapping[int, tuple[Lit, ...]] = MappingProxyType({})
    """What a search lights, by line."""

    @property
    def text_height(self) -> int:
        """How many lines of text the pane shows."""
        return max(1, self.size.height - HEAD_LINES)

    def take(self, sheet: Sheet | None, cursor: Cursor, lit: Mapping[int, tuple[Lit, ...]]) -> None:
        """Keep what is to be painted, without asking for a paint."""
        self.sheet, self.cursor, self.lit = sheet, cursor, lit

    def show(self, sheet: Sheet | None, cursor: Cursor, lit: Mapping[int, tuple[Lit, ...]]) -> None:
        """Paint another sheet, or another place of the same one; only lines that change are painted again."""
        if sheet is self.sheet and cursor == self.cursor and lit == self.lit:
            return
        if sheet is not self.sheet:
            self.take(sheet, cursor, lit)
            self.refresh()
            return
        before = self._on_screen()
        self.take(sheet, cursor, lit)
        for y, (old, new) in enumerate(zip(before, self._on_screen(), strict=True), HEAD_LINES):
            if old != new:
                self.refresh(Region(0, y, self._touched(old, new), 1))

    def _touched(self, old: _Seen, new: _Seen) -> int:
        """How many cells of a line, from its left, are painted again: not the map or blanks that stay as they are."""
        assert self.sheet is not None
        if old.inside != new.inside or old.cells is None or new.cells is None:
            return self.size.width
        if old.here != new.here:
            return self._map_column
        return min(self._map_column, max(reach(old.cells, self.sheet.width), reach(new.cells, self.sheet.width)))

    def _on_screen(self) -> list[_Seen]:
        """What each line of text on the screen depends on."""
        assert self.sheet is not None
        height, top = self.text_height, self.cursor.top
        first, last = self._chosen()
        inside = self.sheet.window(height, top)
        return [
            _Seen(
                self.sheet[line].cells if line < len(self.sheet) else None,
                line == self.cursor.line,
                self.cursor.change if first <= line < last else -1,
                line - top in inside,
                self.lit.get(line),
            )
            for line in range(top, top + height)
        ]

    def _chosen(self) -> tuple[int, int]:
        if self.sheet is None or self.cursor.change < 0:
            return 0, 0
        return self.sheet.lines_of(self.cursor.change) or (0, 0)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self._dragged = False
        if self.sheet is not None and event.button == 1 and event.y >= HEAD_LINES and event.x < self._map_column:
            self._drag_from = self._point(event)
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._drag_from is not None and (self._dragged or self._point(event) != self._drag_from):
            self._dragged = True
            self.post_message(Dragged(self._drag_from, self._point(event), over=False))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        start, self._drag_from = self._drag_from, None
        self.release_mouse()
        if start is not None and self._dragged:
            self.post_message(Dragged(start, self._point(event), over=True))

    def on_click(self, event: events.Click) -> None:
        line = self.cursor.top + event.y - HEAD_LINES
        if self.sheet is None or event.y < HEAD_LINES or self._dragged:
            return
        if event.x >= self._map_column:
            self.post_message(MapChosen(event.y - HEAD_LINES))
        elif event.chain == DOUBLE and self._clicked is self.sheet:
            self.post_message(Dragged(self._point(event), self._point(event), over=True))
        elif event.chain == 1:
            self._clicked = self.sheet
            if 0 <= line < len(self.sheet):
                self.post_message(LineChosen(line, event.x))

    def _point(self, event: events.MouseEvent) -> Point:
        """Where the mouse is on the sheet."""
        return Point(self.cursor.top + event.y - HEAD_LINES, event.x)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.post_message(TextScrolled(WHEEL_LINES))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.post_message(TextScrolled(-WHEEL_LINES))

    def render_line(self, y: int) -> Strip:
        """One line of the pane: the heads first, then the lines of the sheet."""
        width = self.size.width
        plain = self.plain(self.palette.background)
        if self.sheet is None:
            return Strip.blank(width, plain)
        if y < HEAD_LINES:
            return self._heads(width)
        index = self.cursor.top + y - HEAD_LINES
        under = self.plain(self.palette.cursor) if index == self.cursor.line else plain
        painted = self._line(self.sheet[index], index, under) if index < len(self.sheet) else []
        painted = filled(painted, self._map_column, under)
        return strip([*painted, self._tick(y - HEAD_LINES, plain)], width, plain)

    @property
    def _map_column(self) -> int:
        """Where the map stands: right of the text, however much room is left beyond it."""
        assert self.sheet is not None
        return min(self.size.width - 1, map_column(self.sheet))

    def _line(self, line: Line, index: int, under: Style) -> list[Segment]:
        assert self.sheet is not None
        first, last = self._chosen()
        lit = index == self.cursor.line or first <= index < last
        accent = Style(color=self.palette.accent.removeprefix("ansi_"))
        bar = Segment(BAR, under + accent) if lit else Segment(" ", under)
        columns = len(line.cells)
        barred = self.sheet.column_of(self.cursor.change) if self.cursor.change >= 0 else 0
        text_width = self.sheet.width
        painted: list[Segment] = []
        found = self.lit.get(index, ())
        for number, cell in enumerate(line.cells):
            painted.append(bar if number == barred else Segment(" ", under))
            painted += self._cell(cell, text_width, under, [lit for lit in found if lit.column == number])
            if number < columns - 1:
                painted += [Segment(" ", under), Segment("│", under + self.styles_by_ink[Ink.FOLD])]
        return painted

    def _cell(self, cell: Cell, width: int, under: Style, lit: Sequence[Lit] = ()) -> list[Segment]:
        styles = self.styles_by_ink
        strike = self.sheet is not None and self.sheet.struck
        sign = Segment(cell.sign + " ", under if cell.sign == " " else under + styles[cell.ink])
        pieces = segments(cell.pieces, styles, under=under, chosen=self._marked(), strike=strike)
        if lit:
            pieces = lit_up(pieces, lit, *match_styles(self.palette, colourless=self.app.no_color))
        return [sign, *filled(pieces, width, under)]

    def _marked(self) -> int:
        """The change whose words are shown in reverse: none beside lit matches; whole paragraphs have the bar alone."""
        if self.sheet is None or self.cursor.change < 0 or self.lit:
            return -1
        return self.cursor.change if self.sheet.marked(self.cursor.change) else -1

    def _tick(self, y: int, plain: Style) -> Segment:
        assert self.sheet is not None
        signs = self.sheet.overview(self.text_height)
        sign, ink = signs[y] if y < len(signs) else (" ", Ink.TEXT)
        style = plain + self.styles_by_ink[ink]
        if y not in self.sheet.window(self.text_height, self.cursor.top):
            return Segment(sign, style)
        if not self.palette.ansi:
            return Segment(sign, style + Style(bgcolor=self.palette.cursor))
        # The terminal's own colours have none for a faint background: a line shows where the screen is.
        return Segment(sign, style) if sign != " " else Segment("│", plain + self.styles_by_ink[Ink.FOLD])

    def _heads(self, width: int) -> Strip:
        assert self.sheet is not None
        under = self.plain(self.palette.bar)
        column = self.sheet.width if self.sheet.columns > 1 else max(1, width - GUTTER - MAP)
        painted: list[Segment] = []
        for number, cell in enumerate(self.sheet.heads(column)):
            if number:
                painted += [Segment(" ", under), Segment("│", under + self.styles_by_ink[Ink.FOLD])]
            painted += [Segment(" ", under), *self._cell(cell, column, under)]
        return strip(painted, width, under)
