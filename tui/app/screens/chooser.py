"""Colours to choose from; the screen behind wears those under the cursor."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from textual import on
from textual.app import ComposeResult

from tui.app.keys.table import Keys
from tui.app.screens.overlay import Overlay
from tui.app.widgets.choices import Choices
from tui.layout.text.lines import Ink, Piece

MOST_LINES = 12
"""As many choices are in sight at once: the text behind must be seen too."""


class Chooser(Overlay[str]):
    """Enter keeps what is under the cursor and returns its name; Esc and `q` bring back what was worn before."""

    heading = ""
    """What is chosen, for the heading."""

    def __init__(
        self, keys: Keys, names: Sequence[str], before: str, wear: Callable[[str], None], says: Mapping[str, str]
    ) -> None:
        """`wear` shows a choice on the screen; `says` tells what some of them are."""
        super().__init__(keys)
        self._names = names
        self._before = before
        self._wear = wear
        self._says = says

    def compose(self) -> ComposeResult:
        yield Choices()

    def begin(self) -> None:
        choices = self.query_one(Choices)
        choices.styles.height = min(len(self._names), MOST_LINES) + 1
        choices.focus()
        self._show(self._names.index(self._before) if self._before in self._names else 0)

    def _show(self, index: int) -> None:
        at = index % len(self._names)
        self._wear(self._names[at])
        longest = max(map(len, self._names))
        lines = [
            (Piece(f"{name:<{longest + 2}}", Ink.CROSSHEAD), Piece(self._says.get(name, ""), Ink.META))
            for name in self._names
        ]
        self.query_one(Choices).show(self._head(), lines, at)

    def _head(self) -> tuple[Piece, ...]:
        keeps, gives_up = self.keys.caption_of("open"), self.keys.caption_of("stop")
        return (
            Piece(self.heading, Ink.HEADLINE),
            Piece(f"   {keeps} keeps these, {gives_up} the old ones", Ink.META),
        )

    @on(Choices.Clicked)
    def _clicked(self, message: Choices.Clicked) -> None:
        self._show(message.index)

    def do_line_down(self, times: int) -> None:
        self._show(self.query_one(Choices).at + times)

    def do_line_up(self, times: int) -> None:
        self._show(self.query_one(Choices).at - times)

    def do_open(self, _: int) -> None:
        self.leave(self._names[self.query_one(Choices).at])

    def do_close(self, _: int) -> None:
        self._wear(self._before)
        self.leave(None)

    def do_stop(self, times: int) -> None:
        self.do_close(times)

    def do_how_to_quit(self, times: int) -> None:
        self.do_close(times)


class ThemeChooser(Chooser):
    """The themes; the key that opened it goes on to the next."""

    heading = "Colours"

    def do_theme(self, _: int) -> None:
        self.do_line_down(1)


class StyleChooser(Chooser):
    """The styles for quotations, figures and dates; the key that opened it goes on to the next."""

    heading = "Reading colours"

    def do_reading_style(self, _: int) -> None:
        self.do_line_down(1)
