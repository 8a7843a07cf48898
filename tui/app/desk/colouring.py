"""The colours that are chosen on the screen."""

from __future__ import annotations

from tui.app.colours.reading_styles import OWN, style_names
from tui.app.colours.theme_choice import SAYS, offer
from tui.app.desk.panes import Panes
from tui.app.desk.surface import Surface
from tui.app.keys.table import Keys
from tui.app.screens.chooser import StyleChooser, ThemeChooser
from tui.app.state import Choice, Colours
from tui.config import Settings


class Colouring:
    """Lets the reader choose a theme, and the style of quotations, figures and dates."""

    def __init__(self, surface: Surface, panes: Panes, keys: Keys, settings: Settings) -> None:
        self._surface = surface
        self._panes = panes
        self._keys = keys
        self._settings = settings
        self.chosen = Colours()
        """The colours chosen, to be remembered."""

    def do_theme(self, _: int) -> None:
        app = self._surface.app
        offered = offer(app.console.color_system, no_colour=app.no_color)
        if len(offered.names) == 1:
            self._surface.said = offered.why
        else:
            chooser = ThemeChooser(self._keys, offered.names, app.theme, self._wear_theme, SAYS)
            app.push_screen(chooser, self._theme_chosen)

    def _wear_theme(self, name: str) -> None:
        self._surface.app.theme = name

    def _theme_chosen(self, name: str | None) -> None:
        if name is not None:
            self.chosen = self.chosen._replace(theme=Choice(name, self._settings.theme))

    def do_reading_style(self, _: int) -> None:
        text = self._panes.text
        names = style_names(text.palette)
        if len(names) == 1 or self._surface.app.no_color:
            self._surface.said = "here the terminal's own colours are used: there is nothing to choose"
        else:
            says = {OWN: "the colours of the theme"}
            chooser = StyleChooser(self._keys, names, text.reading_style, self._panes.wear, says)
            self._surface.app.push_screen(chooser, self._style_chosen)

    def _style_chosen(self, name: str | None) -> None:
        if name is not None:
            self.chosen = self.chosen._replace(style=Choice(name, self._settings.style))
