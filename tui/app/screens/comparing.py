"""Reading and comparing, off the event loop, and which two articles are the pair."""

from __future__ import annotations

import gc
import time
from contextlib import suppress

from textual import on, work
from textual.message import Message
from textual.worker import get_current_worker

from tui.app.background import PATIENCE_SECONDS, Check, Overtaken
from tui.app.comparisons import Pair
from tui.app.messages import (
    AllRead,
    Compared,
    Failed,
    Measured,
    ReadAgain,
    SomeRead,
    Told,
    Weighed,
)
from tui.app.readers.reading import ReadingReader
from tui.app.screens.panes import Panes
from tui.app.session import GROUPING, Unreadable
from tui.app.state import State
from tui.compare.comparison import Comparison
from tui.layout.pair.setting import Setting
from tui.layout.phrases import percent, unlike_pages

SOON_SECONDS = 0.5
"""Keys wait so long for a comparison that is quick by itself, on a machine that is busy."""
FILL_SHARE = 10
"""A list that fills is set anew so seldom that it takes one part of the time in so many: of 100,000 pages, each 3 s."""
LOOK_SHARE = 50
"""Where looking takes long, it is done so seldom that it takes one part of the time in so many."""


class Comparing(Panes):
    """Reads what there is to read, compares the pair that is chosen, and looks whether pages have changed."""

    @work(thread=True, exclusive=True, group="reading")
    def _read_on(self) -> None:
        worker, long = get_current_worker(), False
        while not self.session.read(PATIENCE_SECONDS):
            if worker.is_cancelled:
                return
            self.post_message(SomeRead())
            long = True
        if long:
            self.post_message(Told(GROUPING))
        self.session.group()
        self.post_message(AllRead())

    @on(Told)
    def _told(self, message: Told) -> None:
        self._say(message.words)

    @on(SomeRead)
    def _some_read(self) -> None:
        self._say(self.session.doing)
        if (began := time.monotonic()) >= self._next_listing:
            self._paint_list()
            self._next_listing = time.monotonic() + FILL_SHARE * (time.monotonic() - began)

    @on(AllRead)
    def _all_read(self) -> None:
        self._said = self.session.note
        # Whoever has chosen from the list while pages were read goes on with that.
        chosen = self.pair is not None
        if not chosen:
            pair = self._pair_left() or self.session.first_pair()
            if pair is not None:
                self._open(*pair)
            else:
                self._open_alone()
        else:
            self._weigh()
        self._paint_list(follow=not chosen)
        self._paint()

    def _pair_left(self) -> Pair | None:
        """The pair that was open when this was left, if it is still there and nobody names another.

        Of versions the newest are wanted, whatever was open before they were made. An article read alone is no pair.
        """
        pair = None if self.session.fixed_pair else self.session.find(self._left_as.left, self._left_as.right)
        return None if pair is not None and (pair[0] == pair[1] or self.session.in_order(*pair)) else pair

    def _open_alone(self) -> None:
        """With a single article there is nothing to compare: it is read alone."""
        alone = next((i for i, entry in enumerate(self.session.entries) if entry.card is not None), None)
        if alone is None:
            problem = next((entry.problem.sentence for entry in self.session.entries if entry.problem), "")
            self._said = problem or "there is no article here"
            return
        self._said = self._said or "one article only: name another file or a folder to compare it with"
        self._open(alone, alone)
        self.put_on_top(ReadingReader(self.pair_reader))

    def _open(self, left: int, right: int) -> None:
        """Show two entries; at once where they were compared before, else when the comparison is there."""
        self.pairing.pair = (left, right)
        comparison = self.comparisons.get((left, right))
        if comparison is not None:
            self.workers.cancel_group(self, "comparing")  # nobody waits for another pair any longer
            self._show(comparison)
        elif self.pair_reader.comparison is None and self.session.quick(left, right):
            self._compared(left, right, self.session.compare(left, right))
        else:
            self._due = time.monotonic() + SOON_SECONDS if self.session.quick(left, right) else 0.0
            self._compare(left, right)

    @work(thread=True, exclusive=True, group="comparing")
    def _compare(self, left: int, right: int) -> None:
        try:
            comparison = self.session.compare(left, right, self._told_as("comparing"))
            self.post_message(Compared(left, right, comparison))
        except Overtaken:
            pass
        except Unreadable as error:
            self.post_message(Failed(left, right, str(error)))

    def _tell(self, message: Message) -> None:
        self.post_message(message)

    def _told_as(self, doing: str) -> Check:
        """What tells on the status line how much is done, and that Esc stops it where something else is shown."""
        remedy = "" if self.pair_reader.shown is None else "; Esc stops it"
        return Check(lambda share: self._tell(Told(f"{doing}: {percent(share)} done{remedy}")))

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
        self._due = 0.0
        shown = self.pair_reader.comparison
        self.pairing.pair = (self.comparisons.pair_of(shown) if shown is not None else None) or self.pair
        self._paint_list(follow=True)

    def _compared(self, left: int, right: int, comparison: Comparison) -> None:
        self.comparisons.keep((left, right), comparison)
        if self.pair == (left, right):
            self._show(comparison)

    def _show(self, comparison: Comparison) -> None:
        """Show a comparison; what was shown before stays while a long one is being set."""
        self._due = 0.0
        setting = self.pair_reader.waits_for(comparison)
        if setting is not None:
            self._measure(setting)
            return
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

    def _paint(self) -> None:
        """Show where everything stands, and set a long text beside the event loop where it is to be set anew."""
        super()._paint()
        self._measure_if_needed()

    def _fit_text(self) -> None:
        super()._fit_text()
        self._measure_if_needed()

    def _measure_if_needed(self) -> None:
        setting = self.pair_reader.waiting
        if setting is not None and setting is not self._measuring:
            self._measure(setting)

    def _measure(self, setting: Setting) -> None:
        self._measuring = setting
        self._measure_beside(setting)

    @work(thread=True, exclusive=True, group="measuring", description="set a long text")
    def _measure_beside(self, setting: Setting) -> None:
        # The collector would go through all of a long text again and again, and nothing else runs meanwhile.
        gc.freeze()
        with suppress(Overtaken):
            self.post_message(Measured(setting, setting.measured(self._told_as("setting the text"))))
        gc.freeze()

    @on(Measured)
    def _measured(self, message: Measured) -> None:
        self._measuring = None
        # How far the work was took the place of what there is to tell.
        self._said = self.session.note if self.pair_reader.comparison is None else ""
        self.pair_reader.take(message.setting, message.setter)
        wanted = self.comparisons.get(self.pair) if self.pair is not None else None
        if wanted is not None and wanted is not self.pair_reader.comparison:
            self._show(wanted)
        else:
            for reader in self._on_top:
                reader.set()
            self._paint()

    @work(thread=True, exclusive=True, group="weighing")
    def _weigh(self) -> None:
        """Find how much of the left article the others of its story keep."""
        if self.pair is None:
            return
        # A thread takes turns with the painting, which nobody is to wait for.
        self._raised.wait(PATIENCE_SECONDS)
        left = self.pair[0]
        shares: dict[int, float] = {}
        check = Check(lambda _: self._tell(Weighed(left, dict(shares))))
        with suppress(Overtaken):
            for other in self.session.fellows(left):
                if not self.comparisons.weighed(left, other):
                    shares[other] = self.session.compare(left, other, check).summary.kept_share
        self.post_message(Weighed(left, shares))

    @on(Weighed)
    def _weighed(self, message: Weighed) -> None:
        self.comparisons.weigh(message.left, message.shares)
        self._paint_list()

    def _look_for_changes(self) -> None:
        if self.session.complete and time.monotonic() > self._next_look and not self._busy("reading", "comparing"):
            self._read_again(asked=False)

    @work(thread=True, group="reading")
    def _read_again(self, *, asked: bool) -> None:
        worker, began = get_current_worker(), time.monotonic()
        told = began

        def go_on(words: str) -> bool:
            nonlocal told
            if time.monotonic() > told + PATIENCE_SECONDS or words == GROUPING:
                self._reading_again, told = worker, time.monotonic()
                self.post_message(Told(words))
            return not worker.is_cancelled

        if asked:
            self._reading_again = worker
        if asked or self.session.changed():
            reloaded = self.session.reload(go_on)
            self.post_message(ReadAgain(reloaded, asked or told > began))
        if self._reading_again is worker:
            self._reading_again = None
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
        if message.asked or reloaded.anything:
            self._said = reloaded.in_words("version" if self.session.in_order(*self.pair or (0, 0)) else "page")
        self._paint_list()
        self._paint()

    def _open_wanted(self) -> None:
        """Open the pair that an action has asked for."""
        wanted, self.pairing.wanted = self.pairing.wanted, None
        if wanted is not None:
            self._open(*wanted)

    def do_put_right(self, _: int) -> None:
        self.pairing.do_choose_right(1)
        self._open_wanted()
        if self.has_class("narrow"):
            self.do_to_text(1)

    def do_reload(self, _: int) -> None:
        if not self.session.complete or self._reading_again is not None:
            self._said = "still reading"
            return
        self._said = "reading again"
        self._read_again(asked=True)
