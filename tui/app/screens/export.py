"""What to write the comparison as, and where."""

from __future__ import annotations

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.screen import ModalScreen

from tui.app.exporting import FORMATS, Exporting
from tui.app.widgets.asking import Line
from tui.app.widgets.bars import Bar
from tui.app.widgets.choices import Choices
from tui.app.widgets.page import Page
from tui.layout.lines import Ink, Piece
from tui.layout.typeset import typeset


class Export(ModalScreen[str]):
    """Up and Down choose the format, letters are the name of the file, Enter writes it and returns what to tell."""

    class Done(Message):
        """The work in the background is over, well or not; `said` is empty where it is not."""

        def __init__(self, said: str) -> None:
            super().__init__()
            self.said = said

    def __init__(self, exporting: Exporting) -> None:
        super().__init__()
        self._exporting = exporting
        self._writing = False

    def compose(self) -> ComposeResult:
        with Vertical(id="export"):
            yield Choices(id="formats")
            with Horizontal(id="file"):
                yield Bar(id="asked")
                yield Line()
            yield Page(id="told")

    def on_mount(self) -> None:
        if not self.children:
            return  # the program is being left before this screen stands
        self.query_one("#asked", Bar).show((Piece("  File ", Ink.CROSSHEAD),))
        self.query_one(Choices).styles.height = len(FORMATS) + 1
        line = self.query_one(Line)
        line.ask(self._exporting.path, ())
        # At once, since what is typed next may be waiting already.
        self.set_focus(line)
        self._show()

    def _show(self) -> None:
        longest = max(len(one.name) for one in FORMATS)
        lines = [(Piece(f"{one.name:<{longest + 2}}", Ink.CROSSHEAD), Piece(one.says, Ink.META)) for one in FORMATS]
        hint = Piece("   Enter writes it, Esc does not", Ink.META)
        self.query_one(Choices).show((Piece("Export", Ink.HEADLINE), hint), lines, self._exporting.at)
        page = self.query_one(Page)
        page.fit = self._tell
        self._tell()
        page.refresh()

    def _tell(self) -> None:
        """Say what keeps the file from being written, on as many lines as it takes."""
        page = self.query_one(Page)
        told = "writing" if self._writing else self._exporting.problem
        lines = typeset((Piece(told, Ink.EDITED),), max(1, page.size.width - 4))
        page.take([(Piece("  ", Ink.TEXT), *line) for line in lines])

    def knows(self, key: str) -> bool:
        return key in Line.EDITS

    def waits(self, key: str) -> bool:
        return False

    async def hear(self, event: events.Key | events.Paste) -> None:
        """Some keys are the screen's; all others are typed into the line."""
        steps = {"up": -1, "down": 1, "shift+tab": -1, "tab": 1}
        key = event.key if isinstance(event, events.Key) else ""
        if key in steps:
            self._choose(self._exporting.at + steps[key])
        elif key == "enter":
            self._write()
        elif key in ("escape", "ctrl+c"):
            self.dismiss("")
        else:
            await self.query_one(Line).take(event)
            self._exporting.type(self.query_one(Line).value)
            self._show()

    def _choose(self, at: int) -> None:
        line = self.query_one(Line)
        self._exporting.type(line.value)
        self._exporting.choose(at)
        line.value = self._exporting.path
        line.cursor_position = len(line.value)
        self._show()

    @on(Choices.Clicked)
    def _clicked(self, message: Choices.Clicked) -> None:
        self._choose(message.index)
        self.query_one(Line).focus()

    def _write(self) -> None:
        if not self._writing and self._exporting.ready():
            self._writing = True
            self._write_it()
        self._show()

    @work(thread=True, exclusive=True)
    def _write_it(self) -> None:
        self.post_message(self.Done(self._exporting.write()))

    @on(Done)
    def _done(self, message: Done) -> None:
        self._writing = False
        if message.said:
            self.dismiss(message.said)
        else:
            self._show()
