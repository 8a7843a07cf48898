"""What the panes have in common: styles by ink, painted line by line."""

from __future__ import annotations

from collections.abc import Mapping

from rich.style import Style
from textual.widget import Widget

from tui.app.themes import BY_NAME, DEFAULT, Palette, ink_styles
from tui.layout.lines import Ink


class Pane(Widget):
    """A widget that paints strips in the styles of the theme."""

    ALLOW_SELECT = False

    styles_by_ink: Mapping[Ink, Style]
    under: Style
    """The background of the pane."""
    palette: Palette

    def on_mount(self) -> None:
        """Follow the theme."""
        self._take_theme()
        self.app.theme_changed_signal.subscribe(self, lambda _: self._take_theme())

    def _take_theme(self) -> None:
        self.palette = BY_NAME.get(self.app.theme, BY_NAME[DEFAULT])
        self.styles_by_ink = ink_styles(self.palette)
        self.under = self.background(self.palette.background)
        self.refresh()

    @staticmethod
    def background(colour: str) -> Style:
        """A style with this background; the terminal's own background is `default`."""
        return Style(bgcolor=colour.removeprefix("ansi_"))
