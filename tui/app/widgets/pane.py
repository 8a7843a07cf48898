"""What the panes have in common: styles by ink, and being set for their size before they are painted."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from tui.app.colours.reading_styles import OWN, styles_of
from tui.app.colours.themes import BY_NAME, DEFAULT, Palette, ink_styles
from tui.layout.text.lines import Ink


class Pane(Widget):
    """A widget that paints strips in the styles of the theme.

    What it paints depends on its size, so it asks for it to be set anew (`fit`) just before the first paint in a new
    size: no frame with stale or missing lines is ever written to the terminal.
    """

    ALLOW_SELECT = False

    styles_by_ink: Mapping[Ink, Style]
    palette: Palette
    reading_style: str = OWN
    fit: Callable[[], None] | None = None
    """Sets what the pane shows for its present size, without asking for another paint."""
    _fitted: Size | None = None

    def on_mount(self) -> None:
        self._take_theme()
        self.app.theme_changed_signal.subscribe(self, lambda _: self._take_theme())

    def _take_theme(self) -> None:
        self.palette = BY_NAME.get(self.app.theme, BY_NAME[DEFAULT])
        self.styles_by_ink = ink_styles(self.palette) | dict(styles_of(self.reading_style, self.palette))
        self.refresh()

    def wear(self, style: str) -> None:
        """Paint what is quoted, figures and dates in the colours of a Pygments style, by its name."""
        self.reading_style = style
        self._take_theme()

    def render_lines(self, crop: Region) -> list[Strip]:
        if self._fitted != self.size:
            self._fitted = self.size
            if self.fit is not None:
                self.fit()
        return super().render_lines(crop)

    # Textual would paint the whole of a pane that takes or loses the focus: here `focus_shown` paints what differs.

    def on_focus(self, event: events.Focus) -> None:
        event.prevent_default()
        self.has_focus = True
        self.post_message(events.DescendantFocus(self))
        self.focus_shown()

    def on_blur(self, event: events.Blur) -> None:
        event.prevent_default()
        self.has_focus = False
        self.post_message(events.DescendantBlur(self))
        self.focus_shown()

    def focus_shown(self) -> None:
        """Paint what looks otherwise with the focus than without."""

    def plain(self, colour: str) -> Style:
        """The style of plain text on a background; fillers take it too, so that runs of segments merge."""
        return self.styles_by_ink[Ink.TEXT] + Style(bgcolor=colour.removeprefix("ansi_"))
