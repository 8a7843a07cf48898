"""The line at the foot in which something is typed: what is asked there, and what becomes of the answer."""

from __future__ import annotations

from textual import events

from tui.app.desk.panes import Panes
from tui.app.desk.papers import Papers
from tui.app.desk.questions import Find, Narrow, Question
from tui.app.desk.surface import Surface


class Answering:
    """Asks one question at a time; the line takes the place of the status line until it is answered."""

    def __init__(self, papers: Papers, surface: Surface, panes: Panes) -> None:
        self._papers = papers
        self._surface = surface
        self._panes = panes
        self._question: Question | None = None
        self._filters: list[str] = []
        """What the list was filtered by, the latest last."""
        self._words: list[str] = []
        """What was looked for in the text, the latest last."""

    @property
    def asking(self) -> bool:
        """Whether something is being asked for."""
        return self._question is not None

    def do_find(self, _: int) -> None:
        self._ask(Find(self._words, self._papers.pile.top))

    def do_filter(self, _: int) -> None:
        self._ask(Narrow(self._filters, self._papers.shelf))

    def _ask(self, question: Question) -> None:
        self._question = question
        self._panes.to_line()
        self._panes.line.ask(question.what, question.text, question.history)
        self._surface.paint()

    async def hear(self, event: events.Key | events.Paste) -> None:
        """Enter answers the question, Esc and Ctrl-C take it back, everything else is typed."""
        line, question = self._panes.line.line, self._question
        key = event.key if isinstance(event, events.Key) else ""
        if key == "enter":
            self._answer(line.value)
        elif key in ("escape", "ctrl+c"):
            self._answer(None)
        elif question is not None:
            before = line.value
            await line.take(event)
            if line.value == before:
                return
            question.type(line.value)
            self._panes.show_list()
            self._surface.paint()
            self.tell()

    def tell(self) -> None:
        """Say what comes so far of what is typed, if something is asked for."""
        if self._question is not None:
            self._panes.line.tell(self._question.told())

    def end_if_left(self) -> None:
        """Take what is typed for the answer where the reader has left the line for a pane."""
        if self._question is not None and not self._panes.typing:
            self._answer(self._panes.line.line.value)

    def _answer(self, text: str | None) -> None:
        """Answer the question with what was typed; take it back where that is None."""
        question, self._question = self._question, None
        if question is None:
            return
        if text is None:
            question.give_up()
        else:
            question.answer(text)
        self._panes.from_line()
        self._panes.show_list()
        self._surface.paint()
