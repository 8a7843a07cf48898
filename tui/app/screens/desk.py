"""The desk: the list of articles, and two of them compared."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, suppress
from threading import Event

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import Reactive
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget
from textual.worker import get_current_worker

from tui.app.chords import LAPSE_SECONDS, Call, Chords
from tui.app.comparisons import Comparisons, Pair
from tui.app.copying import Copying
from tui.app.exporting import Exporting
from tui.app.finder import Finder
from tui.app.foot import asking_line, key_line, title_line
from tui.app.keys import Key, Keys, Place
from tui.app.messages import (
    AllRead,
    AllWeighed,
    Answered,
    Compared,
    Dragged,
    Failed,
    Gathered,
    ItemChosen,
    LineChosen,
    ListScrolled,
    MapChosen,
    ReadAgain,
    SomeRead,
    SourceRead,
    TextScrolled,
    Told,
    Typed,
    Weighed,
)
from tui.app.questions import Find, Narrow, Question
from tui.app.readers.changes import ChangesReader
from tui.app.readers.kinds import KindsReader
from tui.app.readers.pair import PairReader
from tui.app.readers.pairs import PairsReader
from tui.app.readers.raw import RawReader, Source
from tui.app.readers.reader import Reader
from tui.app.readers.reading import ReadingReader
from tui.app.reading_styles import style_names
from tui.app.screens.export import Export
from tui.app.screens.help import Help
from tui.app.screens.overlay import key_of, sent_round
from tui.app.screens.palette import Palette
from tui.app.screens.style_chooser import StyleChooser
from tui.app.screens.theme_chooser import ThemeChooser
from tui.app.screens.title_page import CURTAIN_SECONDS
from tui.app.session import Session, Unreadable
from tui.app.shelf import Filling, Shelf
from tui.app.state import State, ThemeChoice, state_of
from tui.app.tabled import table, tabled
from tui.app.theme_choice import offer
from tui.app.widgets.asking import Asking, Line
from tui.app.widgets.bars import Bar, KeyBar, StatusBar, TitleBar, TooSmall
from tui.app.widgets.pane import Pane
from tui.app.widgets.side_pane import SidePane
from tui.app.widgets.text_pane import TextPane
from tui.articles.article import Article
from tui.compare.comparison import Comparison
from tui.compare.pairs import kept_shares
from tui.config import ListShown, Settings
from tui.layout.frame import Frame
from tui.layout.lines import Ink, Piece
from tui.layout.pairs_sheet import Table
from tui.layout.phrases import percent, unlike_pages
from tui.layout.search import Lit
from tui.layout.selection import selected
from tui.layout.sheet import Sheet
from tui.layout.spot import spot
from tui.layout.status import line_status
from tui.layout.too_small import too_small
from tui.layout.view import LIST_FROM

PATIENCE_SECONDS = 0.5
"""Work that takes longer than this tells how far it is, and again as often."""
LOOK_SECONDS = 3.0
"""How often it is looked whether pages have changed: soon enough for somebody who saves a draft and looks up."""
LOOK_SHARE = 50
"""Where looking takes long, it is done so seldom that it takes one part of the time in so many."""


class Overtaken(Exception):  # noqa: N818  nothing went wrong
    """Raised within work whose result nobody waits for any longer."""


class Desk(Screen[None]):
    """Brings session, shelf, reader and panes together: keys and clicks in, lines out."""

    # Panes show by themselves that they have the focus; Textual would paint the whole screen.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(
        self, session: Session, curtain: ExitStack, settings: Settings, keys: Keys, state: State, *, copying: Copying
    ) -> None:
        super().__init__()
        self._curtain = curtain
        self._raised = Event()
        """Set once the first frame is written."""
        self.session = session
        self.settings = settings
        self._left_as = state
        """What was open when this was left last; all None where nothing is known, and once it is opened again."""
        self.keys = keys
        self.pair_reader = PairReader(state.view(settings.view), state.form or settings.form)
        self._on_top: list[Reader] = []
        """What was opened over the pair, the last opened last."""
        self.shelf = Shelf(state.sort or settings.sort)
        self.pair: Pair | None = None
        self.theme_chosen: ThemeChoice | None = None
        """The theme chosen on screen, to be remembered."""
        self._said = ""
        shown = {ListShown.SHOWN: True, ListShown.HIDDEN: False}.get(settings.side_pane)
        self._list_wanted = state.side_pane if state.side_pane is not None else shown
        """Whether the list stands beside the text where there is room; None where nobody has said so: it does."""
        self._chords = Chords()
        self._lapse: Timer | None = None
        self.comparisons = Comparisons()
        self._copying = copying
        self._question: Question | None = None
        """What is being asked for in the line at the foot."""
        self._asked_at: SidePane | TextPane | None = None
        self._gathering: Sheet | None = None
        self._filters: list[str] = []
        """What the list was filtered by, the latest last."""
        self._words: list[str] = []
        """What was looked for in the text, the latest last."""
        self._reread: Pair | None = None
        """The pair that is compared again since one of its pages has changed."""
        self._next_look = 0.0
        """When it is looked again whether pages have changed, by the clock of `time.monotonic`."""

    # ---- what stands where

    def compose(self) -> ComposeResult:
        yield TooSmall()
        yield TitleBar()
        with Horizontal(id="panes"):
            yield SidePane(id="list")
            yield TextPane(id="text")
        yield StatusBar()
        yield Asking()
        yield KeyBar()

    @property
    def reader(self) -> Reader:
        """Who reads what the pane of text shows: what was opened last, else the pair."""
        return self._on_top[-1] if self._on_top else self.pair_reader

    def put_on_top(self, reader: Reader) -> None:
        """Show something over what is shown; `q` and Esc take it off again."""
        self._on_top.append(reader)
        if self.pair_reader.frame is not None:
            reader.fit(self.pair_reader.frame)
        self.set_focus(self.text_pane)

    def take_off(self) -> bool:
        """Take off what was put on top last; returns whether there was anything."""
        if not self._on_top or self._nothing_beneath():
            return False
        if isinstance(self._on_top.pop(), PairsReader):
            self.workers.cancel_group(self, "all pairs")
        if self._on_top:
            # What lies beneath shows what the one above it may have changed.
            self._on_top[-1].set()
        return True

    def _nothing_beneath(self) -> bool:
        """Whether a single article is read, which has none to be compared with."""
        return self.pair is not None and self.pair[0] == self.pair[1] and isinstance(self._on_top[-1], ReadingReader)

    @property
    def text_pane(self) -> TextPane:
        """The pane of text."""
        return self.query_one(TextPane)

    @property
    def asking(self) -> Asking:
        """The line in which something is typed."""
        return self.query_one(Asking)

    @property
    def side_pane(self) -> SidePane:
        """The pane of articles."""
        return self.query_one(SidePane)

    def on_mount(self) -> None:
        if not self.children:
            return  # the program is being left before this screen stands
        self.app.app_resume_signal.subscribe(self, lambda _: self.do_repaint(1))
        self.text_pane.fit = self._fit_text
        self.side_pane.fit = self._fit_list
        if self.settings.style is not None:
            self._wear(self.settings.style)
        for bar in self.query(Bar):
            bar.fit = self._fit_bars
        self.set_focus(self.text_pane)
        self.set_interval(LOOK_SECONDS, self._look_for_changes)
        if self.session.complete:
            self._all_read()
        else:
            self._read_on()

    def on_resize(self) -> None:
        self._make_room()

    def _make_room(self) -> None:
        """Show the list beside the text, or not; on a narrow screen the two take turns."""
        size = self.app.size
        narrow = size.width < LIST_FROM
        self.side_pane.display = self._in_list() or (not narrow and self._list_wanted is not False)
        self.text_pane.display = not (narrow and self.side_pane.display)
        self.set_class(narrow, "narrow")
        self.set_class(too_small(size.width, size.height), "too-small")

    def _in_list(self) -> bool:
        """Whether the reader is in the list, or types into the line that filters it."""
        at = self._asked_at if isinstance(self.focused, Line) else self.focused
        return at is self.side_pane

    def on_screen_resume(self) -> None:
        self.set_timer(CURTAIN_SECONDS, self._raise_curtain)

    def _raise_curtain(self) -> None:
        self._curtain.close()
        self.refresh()
        self.call_after_refresh(self._raised.set)

    def _fit_text(self) -> None:
        pane = self.text_pane
        frame = Frame(pane.size.width, pane.text_height, self.app.size.width, self.app.no_color, self.settings.measure)
        for reader in (self.pair_reader, *self._on_top):
            reader.fit(frame)
        pane.take(self.reader.sheet, self.reader.cursor, self._lit())

    def _fit_list(self) -> None:
        self._fill_shelf()
        self.side_pane.take(self.shelf.lines, self.shelf.at)

    def _fit_bars(self) -> None:
        self._fit_text()
        for bar, pieces in self._bars():
            bar.take(pieces)

    def state(self) -> State:
        """What is to be found again at the next start."""
        reader, entries = self.pair_reader, self.session.entries
        pair = self.comparisons.pair_of(reader.comparison) if reader.comparison else None
        return state_of(
            (entries[pair[0]], entries[pair[1]]) if pair else None,
            spot(reader.shown, reader.cursor) if reader.shown else None,
            view=reader.view,
            form=reader.form,
            side_pane=self._list_wanted,
            sort=self.shelf.sort,
            settings=self.settings,
        )

    # ---- reading and comparing, off the event loop

    @work(thread=True, exclusive=True, group="reading")
    def _read_on(self) -> None:
        worker = get_current_worker()
        while not self.session.read(PATIENCE_SECONDS):
            if worker.is_cancelled:
                return
            self.post_message(SomeRead())
        self.session.group()
        self.post_message(AllRead())

    @on(Told)
    def _told(self, message: Told) -> None:
        self._say(message.words)

    @on(SomeRead)
    def _some_read(self) -> None:
        self._say(self.session.doing)
        self._paint_list()

    @on(AllRead)
    def _all_read(self) -> None:
        self._said = self.session.note
        pair = self._pair_left() or self.session.first_pair()
        if pair is not None:
            self._open(*pair)
        else:
            self._open_alone()
        self._paint_list(follow=True)
        self._paint()

    def _pair_left(self) -> Pair | None:
        """The pair that was open when this was left, if it is still there and nobody names another.

        Of versions the newest are wanted, whatever was open before they were made.
        """
        pair = None if self.session.fixed_pair else self.session.find(self._left_as.left, self._left_as.right)
        return None if pair is not None and self.session.in_order(*pair) else pair

    def _open_alone(self) -> None:
        """With a single article there is nothing to compare: it is read alone."""
        alone = next((i for i, entry in enumerate(self.session.entries) if entry.article is not None), None)
        if alone is None:
            problem = next((entry.problem.sentence for entry in self.session.entries if entry.problem), "")
            self._said = problem or "there is no article here"
            return
        self._said = self._said or "one article only: name another file or a folder to compare it with"
        self._open(alone, alone)
        self.put_on_top(ReadingReader(self.pair_reader))

    def _open(self, left: int, right: int) -> None:
        """Show two entries; at once where they were compared before, else when the comparison is there."""
        self.pair = (left, right)
        comparison = self.comparisons.get(self.pair)
        if comparison is not None:
            self._show(comparison)
        elif self.pair_reader.comparison is None and self.session.quick(left, right):
            self._compared(left, right, self.session.compare(left, right))
        else:
            self._compare(left, right)

    @work(thread=True, exclusive=True, group="comparing")
    def _compare(self, left: int, right: int) -> None:
        worker, told = get_current_worker(), time.monotonic()

        def progress(share: float) -> None:
            nonlocal told
            if worker.is_cancelled:
                raise Overtaken
            if time.monotonic() > told + PATIENCE_SECONDS:
                told = time.monotonic()
                self.post_message(Told(f"comparing: {percent(share)} done; Esc stops it"))

        try:
            self.post_message(Compared(left, right, self.session.compare(left, right, progress)))
        except Overtaken:
            pass
        except Unreadable as error:
            self.post_message(Failed(left, right, str(error)))

    @on(Compared)
    def _compared_in_background(self, message: Compared) -> None:
        if self.pair_reader.comparison is None:
            # At the start, how far the comparison was took the place of what there is to tell.
            self._said = self.session.note
        self._compared(message.left, message.right, message.comparison)

    @on(Failed)
    def _failed(self, message: Failed) -> None:
        if self.pair == (message.left, message.right):
            self._back_to_what_is_shown()
        self._say(message.sentence)

    def _back_to_what_is_shown(self) -> None:
        """Take the pair on screen for the pair again, since another one is not to be had."""
        shown = self.pair_reader.comparison
        self.pair = (self.comparisons.pair_of(shown) if shown is not None else None) or self.pair
        self._paint_list(follow=True)

    def _compared(self, left: int, right: int, comparison: Comparison) -> None:
        self.comparisons.keep((left, right), comparison)
        if self.pair == (left, right):
            self._show(comparison)

    def _show(self, comparison: Comparison) -> None:
        if self.pair == self._reread:
            self.pair_reader.read_again(comparison)
        else:
            if self.pair_reader.comparison is not None:
                self._said = ""
            fold = False if comparison.left is comparison.right else None
            known = self.pair is not None and self.session.find(self._left_as.left, self._left_as.right) == self.pair
            self.pair_reader.read(comparison, fold=fold, at=self._left_as.spot if known else None)
        self._reread, self._left_as = None, State()
        for reader in self._on_top:
            reader.set()
        self._said = unlike_pages(comparison) or self._said
        self._paint_list(follow=True)
        self._paint()
        self._weigh()

    @work(thread=True, exclusive=True, group="weighing")
    def _weigh(self) -> None:
        """Find how much of the left article the others of its story keep."""
        if self.pair is None:
            return
        # A thread takes turns with the painting, which nobody is to wait for.
        self._raised.wait(PATIENCE_SECONDS)
        worker, told = get_current_worker(), time.monotonic()
        left = self.pair[0]

        def progress(_: float) -> None:
            if worker.is_cancelled:
                raise Overtaken

        shares: dict[int, float] = {}
        with suppress(Overtaken):
            for other in self.session.fellows(left):
                if not self.comparisons.weighed(left, other):
                    shares[other] = self.session.compare(left, other, progress).summary.kept_share
                    if time.monotonic() > told + PATIENCE_SECONDS:
                        told = time.monotonic()
                        self.post_message(Weighed(left, dict(shares)))
        self.post_message(Weighed(left, shares))

    @on(Weighed)
    def _weighed(self, message: Weighed) -> None:
        self.comparisons.weigh(message.left, message.shares)
        self._paint_list()

    # ---- reading again

    def _look_for_changes(self) -> None:
        if self.session.complete and time.monotonic() > self._next_look and not self._busy("reading", "comparing"):
            self._read_again(asked=False)

    @work(thread=True, group="reading")
    def _read_again(self, *, asked: bool) -> None:
        began = time.monotonic()
        if asked or self.session.changed():
            self.post_message(ReadAgain(self.session.reload(), asked))
        took = time.monotonic() - began
        self._next_look = began + LOOK_SHARE * took

    @on(ReadAgain)
    def _pages_read_again(self, message: ReadAgain) -> None:
        reloaded = message.reloaded
        self.comparisons.forget(reloaded.changed)
        if self.pair is None or not all(map(self.session.has, self.pair)):
            self._all_read()
        elif set(self.pair) & set(reloaded.changed):
            self._reread = self.pair
            self._open(*self.pair)
        elif reloaded.added:
            self._weigh()
        if message.asked or reloaded.changed or reloaded.gone or reloaded.added:
            self._said = reloaded.in_words("version" if self.session.in_order(*self.pair or (0, 0)) else "page")
        self._paint_list()
        self._paint()

    # ---- painting

    def _paint(self) -> None:
        """Show where everything stands; panes paint only what changed."""
        self.text_pane.show(self.reader.sheet, self.reader.cursor, self._lit())
        self._gather_if_needed()
        for bar, pieces in self._bars():
            bar.show(pieces)

    def _bars(self) -> Iterator[tuple[Bar, tuple[Piece, ...]]]:
        """What stands in the title, the status line and the line of keys."""
        width = self.app.size.width
        yield self.query_one(TitleBar), title_line(self.session, width)
        if self._question is None:
            keys = key_line(
                self.keys,
                self._places(),
                width,
                on_top=self._over_the_pair(),
                alone=self.session.complete and len(self.shelf.order) == 1,
                versions=self.pair is not None and self.session.in_order(*self.pair),
            )
        else:
            keys = asking_line(width)
        yield self.query_one(KeyBar), keys
        said = self.shelf.said or self._said
        if said and not self.reader.said and self.reader.finder is None:
            line = line_status((Piece(f" {said}", Ink.TEXT),), width, self._chords.pending)
        else:
            line = self.reader.status(width, self._chords.pending)
        yield self.query_one(StatusBar), line

    def _lit(self) -> Mapping[int, tuple[Lit, ...]]:
        """What a search lights on the screen."""
        top = self.reader.cursor.top
        return self.reader.lit(top, top + self.text_pane.text_height)

    def _paint_list(self, *, follow: bool = False) -> None:
        """Show the list; with `follow`, its cursor goes to the article on the right, unless somebody is moving it."""
        self._fill_shelf(follow=follow and self.focused is not self.side_pane)
        self.side_pane.show(self.shelf.lines, self.shelf.at)

    def _fill_shelf(self, *, follow: bool = False) -> None:
        pane = self.side_pane
        kept = self.comparisons.kept(self.pair[0] if self.pair else None)
        filling = Filling(self.session.items(), self.session.stories, self.pair, kept)
        self.shelf.fill(filling, width=pane.text_width, height=pane.size.height, follow=follow)

    def _say(self, words: str) -> None:
        """Tell something in the status line until the next key."""
        self._said = words
        self._paint()

    # ---- keys and clicks

    def _places(self) -> tuple[Place, ...]:
        """Where keys are heard, the place that comes first first."""
        in_list = self.focused is self.side_pane
        here = (Place.LIST,) if in_list else (self.reader.place, Place.TEXT)
        # In a filtered list Esc ends the filter, not the search.
        live = self.reader.finder is not None and not (in_list and self.shelf.wanted)
        return (Place.SEARCH, *here) if live else here

    def _over_the_pair(self) -> bool:
        return bool(self._on_top) and self.focused is not self.side_pane

    def on_key(self, event: events.Key) -> None:
        """Every key of the desk goes through the table of keys, but for those that are typed into a line."""
        if sent_round(self, event):
            return
        if isinstance(self.focused, Line):
            if self.focused.heard is not event:
                event.stop()
                self.focused.take_early(event)
            return
        event.stop()
        event.prevent_default()
        self._chords, call = self._chords.press(key_of(event), self.keys.heard_in(*self._places()))
        if self._lapse is not None:
            self._lapse.stop()
        if self._chords.pending:
            self._lapse = self.set_timer(LAPSE_SECONDS, self._lapsed)
        self._hush()
        if call is not None:
            self.carry_out(call)
        self._paint()

    def _hush(self) -> None:
        self._said = ""
        self.pair_reader.hush()
        self.reader.hush()
        self.shelf.hush()

    def _lapsed(self) -> None:
        self._chords = Chords()
        self._paint()

    def carry_out(self, call: Call) -> None:
        """Carry out an action of the table of keys: of the reader on top, the shelf, the desk, or the pair's reader."""
        name = f"do_{call.key.id}"
        owners = (self.reader, self.shelf, self, self.pair_reader)
        owner = next((owner for owner in owners if hasattr(owner, name)), None)
        if owner is None:
            self._say(f"that works {call.key.place}")
            return
        getattr(owner, name)(call.count)
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
        self.reader.to_line(message.line)
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
            self._answered(Answered(self.asking.line.value))
        self._paint()

    # ---- what is typed into the line at the foot

    def _ask(self, question: Question) -> None:
        self._question = question
        self._asked_at = self.side_pane if self.focused is self.side_pane else self.text_pane
        self.query_one(StatusBar).display = False
        self.asking.ask(question.what, question.text, question.history)
        self._paint()

    @on(Typed)
    def _typed(self, message: Typed) -> None:
        if self._question is not None:
            self._question.type(message.text)
            self.side_pane.show(self.shelf.lines, self.shelf.at)
            self._paint()
            self.asking.tell(self._question.told())

    @on(Answered)
    def _answered(self, message: Answered) -> None:
        question, self._question = self._question, None
        if question is None:
            return
        if message.text is None:
            question.give_up()
        else:
            question.answer(message.text)
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

    @work(thread=True, exclusive=True, group="gathering")
    def _gather(self, sheet: Sheet) -> None:
        worker = get_current_worker()

        def check() -> None:
            if worker.is_cancelled:
                raise Overtaken

        with suppress(Overtaken):
            self.post_message(Gathered(sheet, Finder.gather(sheet, check)))

    @on(Gathered)
    def _gathered(self, message: Gathered) -> None:
        self._gathering = None
        finder = self.reader.finder
        if finder is not None and finder.sheet is message.sheet:
            self.reader.gathered(message.index, typing=self._question is not None)
            if self._question is not None:
                self.asking.tell(self._question.told())
        self._paint()

    # ---- actions on the pair

    def do_swap(self, _: int) -> None:
        if self.pair is not None:
            self._open(self.pair[1], self.pair[0])

    def do_choose_right(self, _: int) -> None:
        self._choose(right=True)

    def do_put_right(self, _: int) -> None:
        self._choose(right=True)
        if self.has_class("narrow"):
            self.do_to_text(1)

    def do_choose_left(self, _: int) -> None:
        self._choose(right=False)

    def _choose(self, *, right: bool) -> None:
        item = self.shelf.item
        if item is None:
            return
        problem = self.session.entries[item].problem
        if problem is not None:
            self._said = problem.sentence
            return
        old_left, old_right = self.pair or (item, item)
        self._open(*((old_left, item) if right else (item, old_right)))

    def do_next_article(self, times: int) -> None:
        self._next_article(times)

    def do_previous_article(self, times: int) -> None:
        self._next_article(-times)

    def _next_article(self, times: int) -> None:
        if self.pair is None:
            return
        left, right = self.pair
        others = [item for item in self.shelf.order if item != left]
        if others:
            # From an article that the filter leaves out, the way leads to either end of what is listed.
            at = others.index(right) if right in others else -1 if times > 0 else 0
            self._open(left, others[(at + times) % len(others)])
        else:
            self._said = "the list shows no other article"

    def do_older_pair(self, times: int) -> None:
        self._neighbours(-times)

    def do_newer_pair(self, times: int) -> None:
        self._neighbours(times)

    def _neighbours(self, steps: int) -> None:
        if self.pair is None:
            return
        pair = self.session.neighbours(*self.pair, steps)
        if pair is not None:
            self._open(*pair)
        elif self.session.in_order(*self.pair):
            self._said = f"these are the {'newest' if steps > 0 else 'oldest'} versions"
        else:
            self._said = "these two are not versions of one page"

    # ---- what is opened over the pair

    def _toggle(self, kind: type[Reader], reader: Callable[[], Reader]) -> None:
        """Put a reader of this kind on top, unless one is there: then take it off."""
        if isinstance(self.reader, kind):
            self.take_off()
        else:
            self.put_on_top(reader())

    def do_changes(self, _: int) -> None:
        self._toggle(ChangesReader, lambda: ChangesReader(self.pair_reader))

    def do_kinds(self, _: int) -> None:
        self._toggle(KindsReader, lambda: KindsReader(self.pair_reader))

    def do_read_alone(self, _: int) -> None:
        """Read the article on the right alone, or the one under the cursor of the list."""
        item = self.shelf.item
        if self.focused is self.side_pane and item is not None and not isinstance(self.reader, ReadingReader):
            left = self.pair is not None and item == self.pair[0]
            if not left:
                self._choose(right=True)
            self.put_on_top(ReadingReader(self.pair_reader, "left" if left else "right"))
        else:
            self._toggle(ReadingReader, lambda: ReadingReader(self.pair_reader))

    def do_raw_page(self, _: int) -> None:
        side = self.reader.side if isinstance(self.reader, ReadingReader) else self.pair_reader.side_here
        self._toggle(RawReader, lambda: RawReader(self.pair_reader, side, self._fetch_source))

    def _fetch_source(self, article: Article) -> None:
        self._read_source(article)

    @work(thread=True, exclusive=True, group="source")
    def _read_source(self, article: Article) -> None:
        entries = self.session.entries
        item = next((i for i, entry in enumerate(entries) if entry.article is article), None)
        try:
            source = Source(article, self.session.source_text(item) if item is not None else article.text)
        except Unreadable:
            # What can be read only once, or is gone: what was made of it is still there.
            source = Source(article, article.text, "the page cannot be read again: its text")
        self.post_message(SourceRead(source))

    @on(SourceRead)
    def _source_read(self, message: SourceRead) -> None:
        for reader in self._on_top:
            if isinstance(reader, RawReader):
                reader.take(message.source)
        self._paint()

    def do_all_pairs(self, _: int) -> None:
        items = tabled(self.session, self.shelf.order, self.pair)
        self._toggle(PairsReader, lambda: PairsReader(items, self._table))
        if isinstance(self.reader, PairsReader):
            self._weigh_all(items)

    def _table(self, items: tuple[int, ...]) -> Table:
        return table(self.session, self.comparisons, items, self.pair)

    @work(thread=True, exclusive=True, group="all pairs")
    def _weigh_all(self, items: tuple[int, ...]) -> None:
        """Weigh some entries against each other; nothing is done where all of that is known."""
        if all(self.comparisons.weighed(left, right) for left in items for right in items if left != right):
            return
        worker, told = get_current_worker(), time.monotonic()

        def progress(share: float) -> None:
            nonlocal told
            if worker.is_cancelled:
                raise Overtaken
            if time.monotonic() > told + PATIENCE_SECONDS:
                told = time.monotonic()
                self.post_message(Told(f"weighing all pairs: {percent(share)} done"))

        with suppress(Overtaken):
            shares = kept_shares([self.session.article(item) for item in items], progress=progress)
            self.post_message(AllWeighed(items, shares))

    @on(AllWeighed)
    def _all_weighed(self, message: AllWeighed) -> None:
        for left, shares in zip(message.items, message.shares, strict=True):
            self.comparisons.weigh(left, dict(zip(message.items, shares, strict=True)))
        self._said = ""
        for reader in self._on_top:
            reader.set()
        self._paint_list()
        self._paint()

    # ---- copying and exporting

    def do_export(self, _: int) -> None:
        if self.settings.safe:
            self._said = "this session writes no files (--safe)"
            return
        if self.pair_reader.comparison is None:
            self._said = "there is no comparison to export yet"
            return
        self.app.push_screen(Export(Exporting(self.pair_reader.comparison)), lambda said: self._say(said or ""))

    def do_copy(self, _: int) -> None:
        if excerpt := self.reader.excerpt(whole=False):
            self._copy(excerpt.text, excerpt.what, self.keys.caption_of("copy"))

    def do_copy_paragraphs(self, _: int) -> None:
        if excerpt := self.reader.excerpt(whole=True):
            self._copy(excerpt.text, excerpt.what, self.keys.caption_of("copy_paragraphs"))

    def _copy(self, text: str, what: str, again: str) -> None:
        copied = self._copying.copy(text, what, again)
        if copied.send:
            self.app.copy_to_clipboard(copied.send)
        self.reader.said = copied.said

    # ---- actions on the screen

    def do_other_pane(self, _: int) -> None:
        if self.focused is self.side_pane:
            self.do_to_text(1)
        else:
            self.do_to_list(1)

    def do_to_list(self, _: int) -> None:
        if self._list_wanted is False:
            self._list_wanted = True
        self.side_pane.display = True
        self.set_focus(self.side_pane)
        self._make_room()

    def do_to_text(self, _: int) -> None:
        self.text_pane.display = True
        self.set_focus(self.text_pane)
        self._make_room()

    def do_side_pane(self, _: int) -> None:
        self._list_wanted = not self.side_pane.display
        if self._list_wanted and self.has_class("narrow"):
            self.do_to_list(1)
        else:
            self.do_to_text(1)

    def do_stop(self, _: int) -> None:
        """Stop comparing, so that what was on screen before stays the pair; else end the filter of the list that the
        reader is in; else take off what is on top."""
        shown = self.pair_reader.comparison
        if shown is None or not self._busy("comparing"):
            if self.focused is self.side_pane and self.shelf.wanted:
                self.shelf.narrow("", self.shelf.item)
                self.side_pane.show(self.shelf.lines, self.shelf.at)
            else:
                self.take_off()
            return
        self.workers.cancel_group(self, "comparing")
        self._back_to_what_is_shown()
        self._said = "stopped comparing"

    def _busy(self, *groups: str) -> bool:
        return any(worker.group in groups and worker.is_running for worker in self.workers)

    def do_reload(self, _: int) -> None:
        if not self.session.complete or self._busy("reading"):
            self._said = "still reading"
            return
        self._said = "reading again"
        self._read_again(asked=True)

    def do_repaint(self, _: int) -> None:
        for widget in self.walk_children():
            widget.refresh()
        self.refresh()

    def do_theme(self, _: int) -> None:
        offered = offer(self.app.console.color_system, no_colour=self.app.no_color)
        if len(offered.names) == 1:
            self._said = offered.why
        else:
            self.app.push_screen(ThemeChooser(self.keys, offered.names), self._theme_chosen)

    def _theme_chosen(self, name: str | None) -> None:
        if name is not None:
            self.theme_chosen = ThemeChoice(name, self.settings.theme)

    def do_reading_style(self, _: int) -> None:
        names = style_names(self.text_pane.palette)
        if len(names) == 1 or self.app.no_color:
            self._said = "here the terminal's own colours are used: there is nothing to choose"
        else:
            self.app.push_screen(StyleChooser(self.keys, names, self.text_pane.reading_style, self._wear))

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
