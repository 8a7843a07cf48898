"""What stands where on the desk: the panes and bars, what they show, and who reads it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from threading import Event

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import Reactive
from textual.timer import Timer
from textual.widget import Widget
from textual.worker import Worker

from tui.app.chords import Chords
from tui.app.comparisons import Comparisons, Pair
from tui.app.copying import Copying
from tui.app.foot import asking_line, key_line, title_line
from tui.app.glass import Glass
from tui.app.keys import Keys, Place
from tui.app.pairing import Pairing
from tui.app.questions import Question
from tui.app.readers.pair import PairReader
from tui.app.readers.pairs import PairsReader
from tui.app.readers.reader import Reader
from tui.app.readers.reading import ReadingReader
from tui.app.screens.sized import Sized
from tui.app.screens.title_page import CURTAIN_SECONDS
from tui.app.session import Session
from tui.app.shelf import Filling, Shelf
from tui.app.state import Colours, State, state_of
from tui.app.widgets.asking import Asking, Line
from tui.app.widgets.bars import Bar, KeyBar, StatusBar, TitleBar, TooSmall
from tui.app.widgets.side_pane import SidePane
from tui.app.widgets.text_pane import TextPane
from tui.config import ListShown, Settings
from tui.layout.frame import LIST_FROM, Frame
from tui.layout.lines import Ink, Piece
from tui.layout.pair.setting import Setting
from tui.layout.pair.spot import spot
from tui.layout.search import Lit
from tui.layout.sheet import Sheet
from tui.layout.status import line_status
from tui.layout.too_small import too_small


class Panes(Sized[None]):
    """The list, the text and the bars, fitted and painted; keeps what the layers above it work on."""

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
        self.pairing = Pairing(session, self.shelf)
        self._style = style
        """The style that reading begins with."""
        self.chosen = Colours()
        """The colours chosen on screen, to be remembered."""
        self._said = ""
        shown = {ListShown.SHOWN: True, ListShown.HIDDEN: False}.get(settings.side_pane)
        self._list_wanted = state.side_pane if state.side_pane is not None else shown
        """Whether the list stands beside the text where there is room; None where nobody has said so: it does."""
        self._chords = Chords()
        self._lapse: Timer | None = None
        self._heard = ""
        """The key that was heard last, by Textual's name."""
        self._due = 0.0
        """Until when the pair that is asked for is worth waiting for, by the clock of `time.monotonic`."""
        self.comparisons = Comparisons()
        self._copying = copying
        self._glass = glass
        self._question: Question | None = None
        """What is being asked for in the line at the foot."""
        self._asked_at: SidePane | TextPane | None = None
        self._gathering: Sheet | None = None
        self._measuring: Setting | None = None
        self._filters: list[str] = []
        """What the list was filtered by, the latest last."""
        self._words: list[str] = []
        """What was looked for in the text, the latest last."""
        self._reread: Pair | None = None
        """The pair that is compared again since one of its pages has changed."""
        self._reading_again: Worker[None] | None = None
        """What reads pages again, as soon as somebody knows of it and may stop it."""
        self._next_listing = 0.0
        """When a list that fills is set anew, by the clock of `time.monotonic`."""
        self._next_look = 0.0
        """When it is looked again whether pages have changed, by the clock of `time.monotonic`."""

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
        return self.pairing.alone and isinstance(self._on_top[-1], ReadingReader)

    @property
    def pair(self) -> Pair | None:
        """The entries that are compared, or are being compared, with each other; None while there are none."""
        return self.pairing.pair

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

    def _paint(self) -> None:
        """Show where everything stands; panes paint only what changed."""
        self.text_pane.show(self.reader.sheet, self.reader.cursor, self._lit())
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
                also=self.reader.offers,
                last=self._over_the_pair() and self._nothing_beneath(),
                alone=self.pairing.alone,
                versions=self.pair is not None and self.session.in_order(*self.pair),
            )
        else:
            keys = asking_line(width)
        yield self.query_one(KeyBar), keys
        said = self.shelf.said or self.pairing.said or self._said
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
        filling = Filling(self.session.items(), self.session.shelved(), self.pair, kept)
        self.shelf.fill(filling, width=pane.text_width, height=pane.size.height, follow=follow)

    def _say(self, words: str) -> None:
        """Tell something in the status line until the next key."""
        self._said = words
        self._paint()

    def _places(self) -> tuple[Place, ...]:
        """Where keys are heard, the place that comes first first."""
        in_list = self.focused is self.side_pane
        here = (Place.LIST,) if in_list else (self.reader.place, Place.TEXT)
        # In a filtered list Esc ends the filter, not the search.
        live = self.reader.finder is not None and not (in_list and self.shelf.wanted)
        return (Place.SEARCH, *here) if live else here

    def _over_the_pair(self) -> bool:
        return bool(self._on_top) and self.focused is not self.side_pane

    def _hush(self) -> None:
        self._said = ""
        self.pair_reader.hush()
        self.reader.hush()
        self.shelf.hush()
        self.pairing.said = ""

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

    def _busy(self, *groups: str) -> bool:
        return any(worker.group in groups and worker.is_running for worker in self.workers)
