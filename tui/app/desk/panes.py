"""The list, the text and the line at the foot: which of them stand there, what they show, and where the reader is."""

from __future__ import annotations

from collections.abc import Mapping

from textual.screen import Screen

from tui.app.desk.papers import Papers
from tui.app.desk.shelf import Filling
from tui.app.keys.table import Place
from tui.app.widgets.asking import Asking, Line
from tui.app.widgets.bars import StatusBar
from tui.app.widgets.pane import Pane
from tui.app.widgets.side_pane import SidePane
from tui.app.widgets.text_pane import TextPane
from tui.layout.sheets.frame import LIST_FROM, Frame
from tui.layout.sheets.search import Lit
from tui.layout.too_small import too_small


class Panes:
    """Hands the panes of a screen what the papers hold; on a narrow screen the two take turns."""

    def __init__(self, screen: Screen[None], papers: Papers, *, measure: int, list_wanted: bool | None) -> None:
        """`measure` is the widest column of text, in cells."""
        self._screen = screen
        self._papers = papers
        self._measure = measure
        self.list_wanted = list_wanted
        """Whether the list stands beside the text where there is room; None where nobody has said so: it does."""
        self._asked_at: SidePane | TextPane | None = None
        """Where the reader was when something was asked."""

    @property
    def text(self) -> TextPane:
        """The pane of text."""
        return self._screen.query_one(TextPane)

    @property
    def articles(self) -> SidePane:
        """The pane of articles."""
        return self._screen.query_one(SidePane)

    @property
    def line(self) -> Asking:
        """The line at the foot in which something is typed."""
        return self._screen.query_one(Asking)

    # ---- where the reader is

    @property
    def list_focused(self) -> bool:
        """Whether keys are heard in the list."""
        return self._screen.focused is self.articles

    def focus_text(self) -> None:
        """Let keys be heard in the text."""
        self._screen.set_focus(self.text)

    @property
    def typing(self) -> bool:
        """Whether keys go into the line at the foot."""
        return isinstance(self._screen.focused, Line)

    def to_line(self) -> None:
        """Put the line to type in where the status line stands; where the reader was is remembered."""
        self._asked_at = self.articles if self.list_focused else self.text
        self._screen.query_one(StatusBar).display = False

    def from_line(self) -> None:
        """Put the status line back, and the reader where they were, unless the line was left for another place."""
        if self.typing:
            self._screen.set_focus(self._asked_at)
        self.line.display = False
        self._screen.query_one(StatusBar).display = True

    def places(self) -> tuple[Place, ...]:
        """Where keys are heard, the place that comes first first."""
        reader = self._papers.pile.top
        here = (Place.LIST,) if self.list_focused else (reader.place, Place.TEXT)
        # In a filtered list Esc ends the filter, not the search.
        live = reader.finder is not None and not (self.list_focused and self._papers.shelf.wanted)
        return (Place.SEARCH, *here) if live else here

    # ---- which of them stands there

    def make_room(self) -> None:
        """Show the list beside the text, or not, for the size that the screen has."""
        size = self._screen.app.size
        narrow = size.width < LIST_FROM
        self.articles.display = self._in_list() or (not narrow and self.list_wanted is not False)
        self.text.display = not (narrow and self.articles.display)
        self._screen.set_class(narrow, "narrow")
        self._screen.set_class(too_small(size.width, size.height), "too-small")

    def _in_list(self) -> bool:
        """Whether the reader is in the list, or types into the line that filters it."""
        return (self._asked_at if self.typing else self._screen.focused) is self.articles

    @property
    def _narrow(self) -> bool:
        return self._screen.has_class("narrow")

    def do_other_pane(self, _: int) -> None:
        if self.list_focused:
            self.do_to_text(1)
        else:
            self.do_to_list(1)

    def do_to_list(self, _: int) -> None:
        if self.list_wanted is False:
            self.list_wanted = True
        self.articles.display = True
        self._screen.set_focus(self.articles)
        self.make_room()

    def do_to_text(self, _: int) -> None:
        self.text.display = True
        self.focus_text()
        self.make_room()

    def do_side_pane(self, _: int) -> None:
        self.list_wanted = not self.articles.display
        if self.list_wanted and self._narrow:
            self.do_to_list(1)
        else:
            self.do_to_text(1)

    def turn_to_text(self) -> None:
        """Show the text where it takes turns with the list."""
        if self._narrow:
            self.do_to_text(1)

    # ---- what they show

    def wear(self, style: str) -> None:
        """Paint quotations, figures and dates in a style, by its name."""
        for pane in self._screen.query(Pane):
            pane.wear(style)

    def fit_text(self) -> None:
        """Set the text for the size of its pane, without asking for a paint."""
        pane, app = self.text, self._screen.app
        self._papers.pile.fit(Frame(pane.size.width, pane.text_height, app.size.width, app.no_color, self._measure))
        reader = self._papers.pile.top
        pane.take(reader.sheet, reader.cursor, self._lit())

    def show_text(self) -> None:
        """Paint what has changed of the text."""
        reader = self._papers.pile.top
        self.text.show(reader.sheet, reader.cursor, self._lit())

    def _lit(self) -> Mapping[int, tuple[Lit, ...]]:
        """What a search lights on the screen."""
        reader = self._papers.pile.top
        top = reader.cursor.top
        return reader.lit(top, top + self.text.text_height)

    def fit_list(self) -> None:
        """Set the list for the size of its pane, without asking for a paint."""
        self._fill_shelf(follow=False)
        self.articles.take(self._papers.shelf.lines, self._papers.shelf.at)

    def fill_list(self, *, follow: bool) -> None:
        """Set the list and paint what has changed of it.

        With `follow`, its cursor goes to the article on the right, unless somebody is moving it.
        """
        self._fill_shelf(follow=follow and not self.list_focused)
        self.show_list()

    def show_list(self) -> None:
        """Paint what has changed of the list as it is set."""
        self.articles.show(self._papers.shelf.lines, self._papers.shelf.at)

    def _fill_shelf(self, *, follow: bool) -> None:
        pane, papers = self.articles, self._papers
        kept = papers.comparisons.kept(papers.pair[0] if papers.pair else None)
        filling = Filling(papers.session.entries.items, papers.session.shelved(), papers.pair, kept)
        papers.shelf.fill(filling, width=pane.text_width, height=pane.list_height, follow=follow)
