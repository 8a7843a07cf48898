"""Reading the pages beside the event loop: all of them at first, later what has changed of them."""

from __future__ import annotations

import time
from functools import partial

from textual.worker import Worker, get_current_worker

from tui.app.background import PATIENCE_SECONDS, Work
from tui.app.desk.comparing import Comparing
from tui.app.desk.papers import Papers
from tui.app.desk.surface import Surface
from tui.app.desk.views import Views
from tui.app.desk.weighing import Weighing
from tui.app.session.reloading import Reloaded
from tui.app.session.session import GROUPING

FILL_SHARE = 10
"""A list that fills is set anew so seldom that it takes one part of the time in so many: of 100,000 pages, each 3 s."""
LOOK_SHARE = 50
"""Where looking takes long, it is done so seldom that it takes one part of the time in so many."""


class Pages:
    """Reads the pages of the session, opens the first pair of them, and looks whether pages have changed."""

    def __init__(
        self, papers: Papers, surface: Surface, comparing: Comparing, weighing: Weighing, views: Views
    ) -> None:
        self._papers = papers
        self._surface = surface
        self._comparing = comparing
        self._weighing = weighing
        self._views = views
        self._again: Worker[object] | None = None
        """What reads pages again, as soon as somebody knows of it and may stop it."""
        self._next_listing = 0.0
        """When a list that fills is set anew, by the clock of `time.monotonic`."""
        self.next_look = 0.0
        """When it is looked again whether pages have changed, by the clock of `time.monotonic`."""

    # ---- for the first time

    def read(self) -> None:
        """Read what there is to read, if anything is left, and open what there is to open."""
        if self._papers.session.complete:
            self._all_read()
        else:
            self._surface.background.start(Work.READING, self._read_on)

    def _read_on(self) -> None:
        session, then = self._papers.session, self._surface.background.then
        worker, long = get_current_worker(), False
        while not session.read(PATIENCE_SECONDS):
            if worker.is_cancelled:
                return
            then(self._some_read)
            long = True
        if long:
            then(self._surface.say, GROUPING)
        session.group()
        then(self._all_read)

    def _some_read(self) -> None:
        self._surface.say(self._papers.session.doing)
        if (began := time.monotonic()) >= self._next_listing:
            self._surface.paint_list()
            self._next_listing = time.monotonic() + FILL_SHARE * (time.monotonic() - began)

    def _all_read(self) -> None:
        self._surface.said = self._papers.session.note
        # Whoever has chosen from the list while pages were read goes on with that.
        chosen = self._papers.pair is not None
        if not chosen:
            pair = self._comparing.left_pair() or self._papers.session.first_pair()
            if pair is not None:
                self._comparing.open(*pair)
            else:
                self._open_alone()
        else:
            self._weighing.weigh()
        self._surface.paint_list(follow=not chosen)
        self._surface.paint()

    def _open_alone(self) -> None:
        """With a single article there is nothing to compare: it is read alone."""
        entries, surface = self._papers.session.entries, self._surface
        alone = next((i for i, entry in enumerate(entries) if entry.card is not None), None)
        if alone is None:
            problem = next((entry.problem.sentence for entry in entries if entry.problem), "")
            surface.said = problem or "there is no article here"
            return
        surface.said = surface.said or "one article only: name another file or a folder to compare it with"
        self._comparing.open(alone, alone)
        self._views.read_alone()

    # ---- again

    def look_for_changes(self) -> None:
        """Read again what has changed, unless something else is being read or compared."""
        idle = not self._surface.background.busy(Work.READING, Work.COMPARING)
        if self._papers.session.complete and time.monotonic() > self.next_look and idle:
            self._read_again(asked=False)

    def do_reload(self, _: int) -> None:
        if not self._papers.session.complete or self._again is not None:
            self._surface.said = "still reading"
            return
        self._surface.said = "reading again"
        self._read_again(asked=True)

    def stop(self) -> bool:
        """Stop reading again; returns whether there was anything to stop."""
        if self._again is None:
            return False
        self._again.cancel()
        self._again = None
        self._surface.said = "stopping to read"
        return True

    def _read_again(self, *, asked: bool) -> None:
        self._surface.background.start(Work.READING, partial(self._look, asked=asked), exclusive=False)

    def _look(self, *, asked: bool) -> None:
        session, then = self._papers.session, self._surface.background.then
        worker, began = get_current_worker(), time.monotonic()
        told = began

        def go_on(words: str) -> bool:
            nonlocal told
            if time.monotonic() > told + PATIENCE_SECONDS or words == GROUPING:
                self._again, told = worker, time.monotonic()
                then(self._surface.say, words)
            return not worker.is_cancelled

        if asked:
            self._again = worker
        if asked or session.changed():
            reloaded = session.reload(go_on)
            # Who asked for it, or was told how far it is, waits for the end.
            then(self._reloaded, reloaded, asked or told > began)
        if self._again is worker:
            self._again = None
        took = time.monotonic() - began
        self.next_look = began + LOOK_SHARE * took

    def _reloaded(self, reloaded: Reloaded, awaited: bool) -> None:
        """Show what became of the pages; where nothing did, it is told only if somebody waits for it."""
        session, pair = self._papers.session, self._papers.pair
        self._papers.comparisons.forget(reloaded.changed)
        if pair is None or not all(map(session.has, pair)):
            self._all_read()
        elif set(pair) & set(reloaded.changed):
            self._comparing.open_again(pair)
        elif reloaded.added:
            self._weighing.weigh()
        if awaited or reloaded.anything:
            versions = session.in_order(*self._papers.pair or (0, 0))
            self._surface.said = reloaded.in_words("version" if versions else "page")
        self._surface.paint_list()
        self._surface.paint()
