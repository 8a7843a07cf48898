"""What is pressed, clicked and typed: where it goes, and what is looked for."""

from __future__ import annotations

import time
from contextlib import suppress

from textual import events, on, work

from tui.app.background import Check, Overtaken
from tui.app.chords import LAPSE_SECONDS, SHOWN_SECONDS, Call, Chords
from tui.app.finder import Finder
from tui.app.messages import (
    Dragged,
    Gathered,
    ItemChosen,
    LineChosen,
    ListScrolled,
    MapChosen,
    TextScrolled,
)
from tui.app.questions import Find, Narrow, Question
from tui.app.screens.listener import key_of, names
from tui.app.screens.views import Views
from tui.app.widgets.asking import Line
from tui.app.widgets.bars import StatusBar
from tui.layout.selection import selected
from tui.layout.sheet import Sheet


class Hearing(Views):
    """Hears keys by the table of keys, the mouse, and the line at the foot that takes what is typed."""

    def _paint(self) -> None:
        """Show where everything stands, and gather what a search needs."""
        super()._paint()
        self._gather_if_needed()

    def knows(self, key: str) -> bool:
        return key in Line.EDITS if self._question is not None else names(self.keys, key)

    def waits(self, key: str) -> bool:
        """A key typed right after one that asks for another pair means that pair; but who holds a key down goes on."""
        return time.monotonic() < self._due and key != self._heard

    async def hear(self, event: events.Key | events.Paste) -> None:
        """Every key of the desk goes through the table of keys, but for those that are typed into a line."""
        if self._question is not None:
            await self._hear_answer(event)
        elif isinstance(event, events.Key):
            self._heard = event.key
            self._hear_key(key_of(event))

    def _hear_key(self, key: str) -> None:
        self._chords, call = self._chords.press(key, self.keys.heard_in(*self._places()))
        if self._lapse is not None:
            self._lapse.stop()
        self._hush()
        if call is not None:
            self.carry_out(call)
        elif self._chords.pending:
            self._lapse = self.set_timer(LAPSE_SECONDS, self._lapsed)
            self.set_timer(SHOWN_SECONDS, self._paint)
        else:
            self._paint()

    def _lapsed(self) -> None:
        self._chords = Chords()
        self._paint()

    def carry_out(self, call: Call) -> None:
        """Carry out an action of the table of keys: of whichever of its parts has a method for it."""
        name = f"do_{call.key.id}"
        owners = (self.reader, self.shelf, self, self.pairing, self.pair_reader)
        owner = next((owner for owner in owners if hasattr(owner, name)), None)
        if owner is None:
            self._say(f"that works {call.key.place}")
            return
        getattr(owner, name)(call.count)
        self._open_wanted()
        if owner is self.pair_reader:
            # What lies on top may show what the pair's reader has changed.
            for reader in self._on_top:
                reader.set()
        if self.reader.rang:
            self.app.bell()
        self._end_if_over()
        if owner is self.shelf:
            self.side_pane.show(self.shelf.lines, self.shelf.at)
        self._paint()

    def _end_if_over(self) -> None:
        """Take off a reader that has done its work, and open the pair that was chosen there."""
        reader = self.reader
        if reader.over:
            self.take_off()
            if reader.chosen is not None:
                self._open(*reader.chosen)

    @on(LineChosen)
    def _line_chosen(self, message: LineChosen) -> None:
        self._hush()
        self.reader.click(message.line, message.x)
        self._end_if_over()
        self._paint()

    @on(MapChosen)
    def _map_chosen(self, message: MapChosen) -> None:
        self._hush()
        self.reader.to_share(message.cell)
        self._paint()

    @on(Dragged)
    def _dragged(self, message: Dragged) -> None:
        self._hush()
        self.reader.select(message.start, message.end)
        if message.over and self.reader.sheet is not None and self.reader.selection:
            self._copy(selected(self.reader.sheet, self.reader.selection), "the selection", "selecting it again")
        self._paint()

    @on(TextScrolled)
    def _text_scrolled(self, message: TextScrolled) -> None:
        self.reader.do_scroll_down(message.lines)
        self._paint()

    @on(ItemChosen)
    def _item_chosen(self, message: ItemChosen) -> None:
        self._hush()
        self.shelf.to_line(message.line)
        self.side_pane.show(self.shelf.lines, self.shelf.at)
        self.do_put_right(1)
        self._paint()

    @on(ListScrolled)
    def _list_scrolled(self, message: ListScrolled) -> None:
        self.side_pane.scroll_by(message.lines)

    @on(events.DescendantFocus)
    def _focus_changed(self) -> None:
        if self._question is not None and not isinstance(self.focused, Line):
            self._answer(self.asking.line.value)
        self._paint()

    def _ask(self, question: Question) -> None:
        self._question = question
        self._asked_at = self.side_pane if self.focused is self.side_pane else self.text_pane
        self.query_one(StatusBar).display = False
        self.asking.ask(question.what, question.text, question.history)
        self._paint()

    async def _hear_answer(self, event: events.Key | events.Paste) -> None:
        """Enter answers the question, Esc and Ctrl-C take it back, everything else is typed."""
        line, question = self.asking.line, self._question
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
            self.side_pane.show(self.shelf.lines, self.shelf.at)
            self._paint()
            self.asking.tell(question.told())

    def _answer(self, text: str | None) -> None:
        """Answer the question with what was typed; take it back where that is None."""
        question, self._question = self._question, None
        if question is None:
            return
        if text is None:
            question.give_up()
        else:
            question.answer(text)
        if isinstance(self.focused, Line):
            self.set_focus(self._asked_at)
        self.asking.display = False
        self.query_one(StatusBar).display = True
        self.side_pane.show(self.shelf.lines, self.shelf.at)
        self._paint()

    def do_find(self, _: int) -> None:
        self._ask(Find(self._words, self.reader))

    def do_filter(self, _: int) -> None:
        self._ask(Narrow(self._filters, self.shelf))

    def _gather_if_needed(self) -> None:
        """Gather what can be searched, beside the event loop where it would take long."""
        finder = self.reader.finder
        if finder is not None and not finder.ready and self._gathering is not finder.sheet:
            self._gathering = finder.sheet
            self._gather(finder.sheet)

    @work(thread=True, exclusive=True, group="gathering", description="gather what can be searched")
    def _gather(self, sheet: Sheet) -> None:
        with suppress(Overtaken):
            self.post_message(Gathered(sheet, Finder.gather(sheet, Check())))

    @on(Gathered)
    def _gathered(self, message: Gathered) -> None:
        self._gathering = None
        finder = self.reader.finder
        if finder is not None and finder.sheet is message.sheet:
            self.reader.gathered(message.index, typing=self._question is not None)
            if self._question is not None:
                self.asking.tell(self._question.told())
        self._paint()
