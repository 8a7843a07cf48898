"""The help: every key, by place."""

from __future__ import annotations

from textual.app import ComposeResult

from tui.app.keys.help_text import help_lines
from tui.app.keys.table import Keys, Place
from tui.app.screens.overlay import Overlay
from tui.app.widgets.page import Page


class Help(Overlay[None]):
    """Lists the keys, those of `place` first; the keys that move in the text scroll it."""

    def __init__(self, keys: Keys, place: Place) -> None:
        super().__init__(keys)
        self._place = place

    def compose(self) -> ComposeResult:
        yield Page(id="help")

    @property
    def page(self) -> Page:
        """The lines of the help."""
        return self.query_one(Page)

    def begin(self) -> None:
        self.page.fit = self._fit
        self.page.focus()

    def _fit(self) -> None:
        self.page.take(help_lines(self.keys, self._place, self.page.size.width))

    def do_help(self, _: int) -> None:
        self.leave(None)

    def do_open(self, _: int) -> None:
        self.leave(None)

    def do_line_down(self, times: int) -> None:
        self.page.scroll_by(times)

    def do_line_up(self, times: int) -> None:
        self.page.scroll_by(-times)

    def do_scroll_down(self, times: int) -> None:
        self.page.scroll_by(times)

    def do_scroll_up(self, times: int) -> None:
        self.page.scroll_by(-times)

    def do_half_page_down(self, times: int) -> None:
        self.page.scroll_by(times * max(1, self.page.size.height // 2))

    def do_half_page_up(self, times: int) -> None:
        self.page.scroll_by(-times * max(1, self.page.size.height // 2))

    def do_page_down(self, times: int) -> None:
        self.page.scroll_by(times * max(1, self.page.size.height - 2))

    def do_page_up(self, times: int) -> None:
        self.page.scroll_by(-times * max(1, self.page.size.height - 2))

    def do_top(self, _: int) -> None:
        self.page.scroll_by(-len(self.page.lines))

    def do_bottom(self, _: int) -> None:
        self.page.scroll_by(len(self.page.lines))
