"""The desk: the list of articles, and two of them compared."""

from __future__ import annotations

from tui.app.chords import Call
from tui.app.keys import Key
from tui.app.reading_styles import OWN, style_names
from tui.app.screens.chooser import StyleChooser, ThemeChooser
from tui.app.screens.hearing import Hearing
from tui.app.screens.help import Help
from tui.app.screens.palette import Palette
from tui.app.state import Choice
from tui.app.theme_choice import SAYS, offer
from tui.app.widgets.bars import Bar
from tui.app.widgets.pane import Pane

LOOK_SECONDS = 3.0
"""How often it is looked whether pages have changed: soon enough for somebody who saves a draft and looks up."""


class Desk(Hearing):
    """Brings session, shelf, reader and panes together: keys and clicks in, lines out.

    Layer upon layer: `Panes` shows, `Comparing` works, `Views` opens what else there is, `Hearing` takes keys and
    clicks, and here are the actions on the desk as a whole.
    """

    def on_mount(self) -> None:
        if not self.children:
            return  # the program is being left before this screen stands
        self.app.app_resume_signal.subscribe(self, lambda _: self.do_repaint(1))
        self.text_pane.fit = self._fit_text
        self.side_pane.fit = self._fit_list
        if self._style != OWN:
            self._wear(self._style)
        for bar in self.query(Bar):
            bar.fit = self._fit_bars
        self.set_focus(self.text_pane)
        self.set_interval(LOOK_SECONDS, self._look_for_changes)
        if self.session.complete:
            self._all_read()
        else:
            self._read_on()

    def do_stop(self, _: int) -> None:
        """Stop comparing, so that what was on screen before stays the pair; else stop reading again; else end the
        filter of the list that the reader is in; else take off what is on top."""
        shown = self.pair_reader.comparison
        if shown is None or not self._busy("comparing", "measuring"):
            if self._reading_again is not None:
                self._reading_again.cancel()
                self._reading_again = None
                self._said = "stopping to read"
                return
            if self.focused is self.side_pane and self.shelf.wanted:
                self.shelf.narrow("", self.shelf.item)
                self.side_pane.show(self.shelf.lines, self.shelf.at)
            else:
                self.take_off()
            return
        self._said = "stopped comparing" if self._busy("comparing") else "stopped setting the text"
        for group in ("comparing", "measuring"):
            self.workers.cancel_group(self, group)
        self._measuring = None
        self._back_to_what_is_shown()
        self.pair_reader.stay()

    def do_repaint(self, _: int) -> None:
        self._glass.forget()
        for widget in self.walk_children():
            widget.refresh()
        self.refresh()

    def do_theme(self, _: int) -> None:
        offered = offer(self.app.console.color_system, no_colour=self.app.no_color)
        if len(offered.names) == 1:
            self._said = offered.why
        else:
            chooser = ThemeChooser(self.keys, offered.names, self.app.theme, self._wear_theme, SAYS)
            self.app.push_screen(chooser, self._theme_chosen)

    def _wear_theme(self, name: str) -> None:
        self.app.theme = name

    def _theme_chosen(self, name: str | None) -> None:
        if name is not None:
            self.chosen = self.chosen._replace(theme=Choice(name, self.settings.theme))

    def do_reading_style(self, _: int) -> None:
        names = style_names(self.text_pane.palette)
        if len(names) == 1 or self.app.no_color:
            self._said = "here the terminal's own colours are used: there is nothing to choose"
        else:
            says = {OWN: "the colours of the theme"}
            chooser = StyleChooser(self.keys, names, self.text_pane.reading_style, self._wear, says)
            self.app.push_screen(chooser, self._style_chosen)

    def _style_chosen(self, name: str | None) -> None:
        if name is not None:
            self.chosen = self.chosen._replace(style=Choice(name, self.settings.style))

    def _wear(self, style: str) -> None:
        for pane in self.query(Pane):
            pane.wear(style)

    def do_palette(self, _: int) -> None:
        def carry_out(key: Key | None) -> None:
            if key is not None:
                self._hush()
                self.carry_out(Call(key))

        self.app.push_screen(Palette(self.keys, self._places()), carry_out)

    def do_help(self, _: int) -> None:
        self.app.push_screen(Help(self.keys, self._places()[-1]))

    def do_suspend(self, _: int) -> None:
        if self.settings.safe:
            self._said = "this session cannot be suspended (--safe)"
        else:
            self.app.action_suspend_process()

    def do_how_to_quit(self, _: int) -> None:
        key = self.keys.caption_of("close") or self.keys.caption_of("quit")
        self._said = f"{key} closes storydiff"

    def do_close(self, _: int) -> None:
        if not self.take_off():
            self.app.exit()

    def do_quit(self, _: int) -> None:
        self.app.exit()
