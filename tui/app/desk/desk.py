"""The desk: the list of articles, and two of them compared."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from threading import Event

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import Reactive
from textual.widget import Widget

from tui.app.background import Background
from tui.app.colours.reading_styles import OWN
from tui.app.copying import Copying
from tui.app.desk.answering import Answering
from tui.app.desk.bars import Foot, bars
from tui.app.desk.colouring import Colouring
from tui.app.desk.comparing import Comparing
from tui.app.desk.gathering import Gathering
from tui.app.desk.hearing import Hearing
from tui.app.desk.pages import Pages
from tui.app.desk.panes import Panes
from tui.app.desk.papers import papers_of
from tui.app.desk.taking import Taking
from tui.app.desk.views import Views
from tui.app.desk.weighing import Weighing
from tui.app.keys.chords import Call
from tui.app.keys.table import Key, Keys
from tui.app.messages import Dragged, ItemChosen, LineChosen, ListScrolled, MapChosen, TextScrolled
from tui.app.screens.help import Help
from tui.app.screens.listener import key_of, names
from tui.app.screens.palette import Palette
from tui.app.screens.sized import Sized
from tui.app.screens.title_page import CURTAIN_SECONDS
from tui.app.session.comparisons import Pair
from tui.app.session.session import Session
from tui.app.state import State
from tui.app.terminal.glass import Glass
from tui.app.widgets.asking import Asking, Line
from tui.app.widgets.bars import Bar, KeyBar, StatusBar, TitleBar, TooSmall
from tui.app.widgets.side_pane import SidePane
from tui.app.widgets.text_pane import TextPane
from tui.config import ListShown, Settings
from tui.layout.text.lines import Piece

LOOK_SECONDS = 3.0
"""How often it is looked whether pages have changed: soon enough for somebody who saves a draft and looks up."""


class Desk(Sized[None]):
    """Hears keys and the mouse, has its parts do what they ask for, and shows where everything stands then.

    What lies on it are the papers; each of its other parts does one kind of thing with them. An action of the table of
    keys is carried out by whichever part has a `do_` method for it.
    """

    # Panes show by themselves that they have the focus; Textual would paint the whole screen.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(
        self,
        session: Session,
        curtain: ExitStack,
        settings: Settings,
        keys: Keys,
        state: State,
        *,
        style: str,
        copying: Copying,
        glass: Glass,
    ) -> None:
        """`state` is what was open when this was left last, `style` the reading style to begin with.

        `curtain` is closed once the first frame may be written; `glass` knows what is on the terminal.
        """
        super().__init__()
        self._curtain = curtain
        self._first_frame = Event()
        """Set once the first frame is written."""
        self._settings = settings
        self._keys = keys
        self._style = style
        self._glass = glass
        self.said = ""
        self.background = Background(self)
        self.papers = papers_of(session, settings, state)
        shown = {ListShown.SHOWN: True, ListShown.HIDDEN: False}.get(settings.side_pane)
        list_wanted = state.side_pane if state.side_pane is not None else shown
        self.panes = Panes(self, self.papers, measure=settings.measure, list_wanted=list_wanted)
        weighing = Weighing(self.papers, self, self._first_frame)
        self._comparing = Comparing(self.papers, self, weighing, state)
        self._views = Views(self.papers, self, self.panes, self._comparing, weighing)
        self.pages = Pages(self.papers, self, self._comparing, weighing, self._views)
        self._hearing = Hearing(self, self, keys)
        self._answering = Answering(self.papers, self, self.panes)
        self._gathering = Gathering(self.papers, self, self._answering)
        self.colouring = Colouring(self, self.panes, keys, settings)
        self._taking = Taking(self.papers, self, keys, copying, safe=settings.safe)

    @property
    def pair(self) -> Pair | None:
        """The entries that are compared, or are being compared, with each other; None while there are none."""
        return self.papers.pair

    def compose(self) -> ComposeResult:
        yield TooSmall()
        yield TitleBar()
        with Horizontal(id="panes"):
            yield SidePane(id="list")
            yield TextPane(id="text")
        yield StatusBar()
        yield Asking()
        yield KeyBar()

    def on_mount(self) -> None:
        if not self.children:
            return  # the program is being left before this screen stands
        self.app.app_resume_signal.subscribe(self, lambda _: self.do_repaint(1))
        self.panes.text.fit = self._fit_text
        self.panes.articles.fit = self.panes.fit_list
        if self._style != OWN:
            self.panes.wear(self._style)
        for bar in self.query(Bar):
            bar.fit = self._fit_bars
        self.panes.focus_text()
        self.set_interval(LOOK_SECONDS, self.pages.look_for_changes)
        self.pages.read()

    def on_resize(self) -> None:
        self.panes.make_room()

    def on_screen_resume(self) -> None:
        self.set_timer(CURTAIN_SECONDS, self._raise_curtain)

    def _raise_curtain(self) -> None:
        self._curtain.close()
        self.refresh()
        self.call_after_refresh(self._first_frame.set)

    def state(self) -> State:
        """What is to be found again at the next start."""
        return self.papers.state(self._settings, side_pane=self.panes.list_wanted)

    # ---- showing

    def say(self, words: str) -> None:
        """Tell something in the status line until the next key."""
        self.said = words
        self.paint()

    def paint(self) -> None:
        """Show where everything stands but the list; panes paint only what has changed."""
        self.panes.show_text()
        for bar, pieces in self._bars():
            bar.show(pieces)
        self._comparing.set_if_needed()
        self._gathering.gather_if_needed()

    def paint_list(self, *, follow: bool = False) -> None:
        """Show the list; with `follow`, its cursor goes to the article on the right, unless somebody is moving it."""
        self.panes.fill_list(follow=follow)

    def _fit_text(self) -> None:
        self.panes.fit_text()
        self._comparing.set_if_needed()

    def _fit_bars(self) -> None:
        self._fit_text()
        for bar, pieces in self._bars():
            bar.take(pieces)

    def _bars(self) -> Iterator[tuple[Bar, tuple[Piece, ...]]]:
        foot = Foot(self.said, self._hearing.pending, self._answering.asking)
        lines = bars(self.papers, self._keys, self.panes.places(), foot, self.app.size.width)
        yield self.query_one(TitleBar), lines.title
        yield self.query_one(StatusBar), lines.status
        yield self.query_one(KeyBar), lines.keys

    # ---- what is typed

    def knows(self, key: str) -> bool:
        return key in Line.EDITS if self._answering.asking else names(self._keys, key)

    def waits(self, key: str) -> bool:
        """A key typed right after one that asks for another pair means that pair; but who holds a key down goes on."""
        return self._comparing.soon and key != self._hearing.last

    async def hear(self, event: events.Key | events.Paste) -> None:
        """Every key of the desk goes through the table of keys, but for those that are typed into a line."""
        if self._answering.asking:
            await self._answering.hear(event)
        elif isinstance(event, events.Key):
            call = self._hearing.press(event, self.panes.places())
            self._hush()
            if call is not None:
                self.carry_out(call)
            elif not self._hearing.pending:
                self._tell_unheard(key_of(event))

    def _tell_unheard(self, key: str) -> None:
        """Say that a character which was typed does nothing; keys with names may come from the terminal by itself."""
        help_key = self._keys.caption_of("help")
        if len(key) == 1 and help_key:
            self.said = f"{key} does nothing here; {help_key} lists the keys"
        self.paint()

    def _hush(self) -> None:
        self.said = ""
        self.papers.hush()

    def carry_out(self, call: Call) -> None:
        """Carry out an action of the table of keys, and show what it did."""
        name = f"do_{call.key.id}"
        owner = next((part for part in self._parts() if hasattr(part, name)), None)
        if owner is None:
            self.say(f"that works {call.key.place}")
            return
        getattr(owner, name)(call.count)
        self._comparing.open_wanted()
        pile, shelf = self.papers.pile, self.papers.shelf
        if owner is pile.pair:
            pile.set_over()
        if pile.top.rang:
            self.app.bell()
        self._views.end_if_over()
        if owner is shelf:
            self.panes.show_list()
        self.paint()

    def _parts(self) -> tuple[object, ...]:
        """Who may carry out an action, whoever comes first of those that can."""
        papers = self.papers
        desk = (self, self.panes, self._views, self.pages, self._answering, self.colouring, self._taking)
        return (papers.pile.top, papers.shelf, *desk, papers.pairing, papers.pile.pair)

    # ---- the mouse

    @on(LineChosen)
    def _line_chosen(self, message: LineChosen) -> None:
        self._hush()
        self.papers.pile.top.click(message.line, message.x)
        self._views.end_if_over()
        self.paint()

    @on(MapChosen)
    def _map_chosen(self, message: MapChosen) -> None:
        self._hush()
        self.papers.pile.top.to_share(message.cell)
        self.paint()

    @on(Dragged)
    def _dragged(self, message: Dragged) -> None:
        self._hush()
        self.papers.pile.top.select(message.start, message.end)
        if message.over:
            self._taking.copy_selection()
        self.paint()

    @on(TextScrolled)
    def _text_scrolled(self, message: TextScrolled) -> None:
        self.papers.pile.top.do_scroll_down(message.lines)
        self.paint()

    @on(ItemChosen)
    def _item_chosen(self, message: ItemChosen) -> None:
        self._hush()
        self.papers.shelf.to_line(message.line)
        self.panes.show_list()
        self.do_put_right(1)
        self.paint()

    @on(ListScrolled)
    def _list_scrolled(self, message: ListScrolled) -> None:
        self.panes.articles.scroll_by(message.lines)

    @on(events.DescendantFocus)
    def _focus_changed(self) -> None:
        self._answering.end_if_left()
        self.paint()

    # ---- actions that take several parts, or none

    def do_put_right(self, _: int) -> None:
        self.papers.pairing.do_choose_right(1)
        self._comparing.open_wanted()
        self.panes.turn_to_text()

    def do_stop(self, _: int) -> None:
        """Stop comparing; else reading again; else filtering the list that the reader is in; else close a view."""
        if self._comparing.stop() or self.pages.stop():
            return
        shelf = self.papers.shelf
        if self.panes.list_focused and shelf.wanted:
            shelf.narrow("", shelf.item)
            self.panes.show_list()
        else:
            self._views.take_off()

    def do_repaint(self, _: int) -> None:
        self._glass.forget()
        for widget in self.walk_children():
            widget.refresh()
        self.refresh()

    def do_palette(self, _: int) -> None:
        def carry_out(key: Key | None) -> None:
            if key is not None:
                self._hush()
                self.carry_out(Call(key))

        self.app.push_screen(Palette(self._keys, self.panes.places()), carry_out)

    def do_help(self, _: int) -> None:
        self.app.push_screen(Help(self._keys, self.panes.places()[-1]))

    def do_suspend(self, _: int) -> None:
        if self._settings.safe:
            self.said = "this session cannot be suspended (--safe)"
        else:
            self.app.action_suspend_process()

    def do_how_to_quit(self, _: int) -> None:
        key = self._keys.caption_of("close") or self._keys.caption_of("quit")
        self.said = f"{key} closes storydiff"

    def do_close(self, _: int) -> None:
        if not self._views.take_off():
            self.app.exit()

    def do_quit(self, _: int) -> None:
        self.app.exit()
