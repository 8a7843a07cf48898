"""What to write the comparison as, and where."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message

from tui.app.exporting import FORMATS, Exporting
from tui.app.screens.prompt import Prompt
from tui.app.widgets.asking import Line
from tui.app.widgets.bars import Bar
from tui.app.widgets.choices import Choices
from tui.app.widgets.page import Page
from tui.layout.text.lines import Ink, Piece
from tui.layout.text.typeset import typeset


class Export(Prompt[str]):
    """The list has the formats, the line the name of the file; Enter writes it and returns what to tell."""

    asks = "File"

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

    def begin(self) -> None:
        self.choices.styles.height = len(FORMATS) + 1
        self.line.ask(self._exporting.path, ())
        self._show()

    def _show(self) -> None:
        longest = max(len(one.name) for one in FORMATS)
        lines = [(Piece(f"{one.name:<{longest + 2}}", Ink.CROSSHEAD), Piece(one.says, Ink.META)) for one in FORMATS]
        hint = Piece("   Enter writes it, Esc does not", Ink.META)
        self.choices.show((Piece("Export", Ink.HEADLINE), hint), lines, self._exporting.at)
        page = self.query_one(Page)
        page.fit = self._tell
        self._tell()
        page.refresh()

    def _tell(self) -> None:
        """Say what keeps the file from being written, or else where it goes, on as many lines as it takes."""
        page = self.query_one(Page)
        told = Piece("writing" if self._writing else self._exporting.problem, Ink.EDITED)
        if not told.text:
            told = Piece(self._exporting.hint(), Ink.META)
        lines = typeset((told,), max(1, page.size.width - 4))
        page.take([(Piece("  ", Ink.TEXT), *line) for line in lines])

    def waits(self, key: str) -> bool:
        """What is typed while the file is written is for what comes after."""
        return self._writing

    def choose(self, at: int) -> None:
        self._exporting.type(self.line.value)
        self._exporting.choose(at)
        self.line.ask(self._exporting.path, ())
        self._show()

    def typed(self, text: str) -> None:
        self._exporting.type(text)
        self._show()

    @on(Choices.Clicked)
    def _clicked(self, message: Choices.Clicked) -> None:
        if not self._writing:
            self.choose(message.index)
            self.line.focus()

    def enter(self) -> None:
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
            self.leave(message.said)
        else:
            self._show()
