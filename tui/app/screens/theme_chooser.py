"""The themes to choose from; each shows on the whole screen as soon as the cursor stands on it."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult

from tui.app.keys import Keys
from tui.app.screens.overlay import Overlay
from tui.app.theme_choice import SAYS
from tui.app.widgets.choices import Choices
from tui.layout.lines import Ink, Piece


class ThemeChooser(Overlay[str]):
    """Enter keeps the theme under the cursor and returns its name; Esc and `q` bring back the one before."""

    def __init__(self, keys: Keys, names: Sequence[str]) -> None:
        super().__init__(keys)
        self._names = names
        self._before = self.app.theme
        self._longest = max(map(len, names))

    def compose(self) -> ComposeResult:
        yield Choices(id="themes")

    def begin(self) -> None:
        choices = self.query_one(Choices)
        choices.styles.height = len(self._names) + 1
        choices.focus()
        self._show(self._names.index(self._before))

    def _show(self, index: int) -> None:
        at = index % len(self._names)
        self.app.theme = self._names[at]
        lines = [
            (Piece(f"{name:<{self._longest + 2}}", Ink.CROSSHEAD), Piece(SAYS[name], Ink.META)) for name in self._names
        ]
        self.query_one(Choices).show(self._heading(), lines, at)

    def _heading(self) -> tuple[Piece, ...]:
        keeps, gives_up = self.keys.caption_of("open"), self.keys.caption_of("stop")
        return (Piece("Colours", Ink.HEADLINE), Piece(f"   {keeps} keeps these, {gives_up} the old ones", Ink.META))

    @on(Choices.Clicked)
    def _clicked(self, message: Choices.Clicked) -> None:
        self._show(message.index)

    def do_line_down(self, times: int) -> None:
        self._show(self.query_one(Choices).at + times)

    def do_line_up(self, times: int) -> None:
        self._show(self.query_one(Choices).at - times)

    def do_theme(self, _: int) -> None:
        self.do_line_down(1)

    def do_open(self, _: int) -> None:
        self.dismiss(self.app.theme)

    def do_close(self, _: int) -> None:
        self.app.theme = self._before
        self.dismiss(None)

    def do_stop(self, times: int) -> None:
        self.do_close(times)

    def do_how_to_quit(self, times: int) -> None:
        self.do_close(times)
