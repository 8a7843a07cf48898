"""Comparing the pair that is asked for, and setting it where it is long: both beside the event loop."""

from __future__ import annotations

import gc
import time
from contextlib import suppress
from functools import partial

from tui.app.background import Check, Overtaken, Work
from tui.app.desk.papers import Papers
from tui.app.desk.surface import Surface
from tui.app.desk.weighing import Weighing
from tui.app.session.comparisons import Pair
from tui.app.session.session import Unreadable
from tui.app.state import State
from tui.compare.comparison import Comparison
from tui.layout.pair.display import Display
from tui.layout.pair.setting import Setting
from tui.layout.words.phrases import percent, unlike_pages

SOON_SECONDS = 0.5
"""Keys wait so long for a comparison that is quick by itself, on a machine that is busy."""


class Comparing:
    """Opens pairs: what is on screen stays until another comparison is there and is set."""

    def __init__(self, papers: Papers, surface: Surface, weighing: Weighing, left_as: State) -> None:
        """`left_as` is what was open when this was left last; all None where nothing is known."""
        self._papers = papers
        self._surface = surface
        self._weighing = weighing
        self._left_as = left_as
        """All None once something is shown."""
        self._due = 0.0
        """Until when the pair that is asked for is worth waiting for, by the clock of `time.monotonic`."""
        self._read_again: Pair | None = None
        """The pair that is compared again since one of its pages has changed."""
        self._setting: Setting | None = None
        """How a long text is being set."""

    @property
    def soon(self) -> bool:
        """Whether the pair that is asked for will be there in a moment."""
        return time.monotonic() < self._due

    def left_pair(self) -> Pair | None:
        """The pair that was open when this was left, if it is still there and nobody names another.

        Of versions the newest are wanted, whatever was open before they were made. An article read alone is no pair.
        """
        session = self._papers.session
        pair = None if session.fixed_pair else session.find(self._left_as.left, self._left_as.right)
        return None if pair is not None and (pair[0] == pair[1] or session.in_order(*pair)) else pair

    # ---- comparing

    def open(self, left: int, right: int) -> None:
        """Show two entries; at once where they were compared before, else when the comparison is there."""
        session, background = self._papers.session, self._surface.background
        self._papers.pairing.pair = (left, right)
        comparison = self._papers.comparisons.get((left, right))
        if comparison is not None:
            background.stop(Work.COMPARING)  # nobody waits for another pair any longer
            self._show(comparison)
        elif self._papers.pile.pair.comparison is None and session.quick(left, right):
            self._take((left, right), session.compare(left, right))
        else:
            self._due = time.monotonic() + SOON_SECONDS if session.quick(left, right) else 0.0
            background.start(Work.COMPARING, partial(self._compare, left, right))

    def open_wanted(self) -> None:
        """Open the pair that an action has asked for."""
        pairing = self._papers.pairing
        wanted, pairing.wanted = pairing.wanted, None
        if wanted is not None:
            self.open(*wanted)

    def open_again(self, pair: Pair) -> None:
        """Compare the pair again since one of its pages has changed; the reader keeps the place."""
        self._read_again = pair
        self.open(*pair)

    def _compare(self, left: int, right: int) -> None:
        then = self._surface.background.then
        try:
            comparison = self._papers.session.compare(left, right, self._told_as("comparing"))
            then(self._compared, (left, right), comparison)
        except Overtaken:
            pass
        except Unreadable as error:
            then(self._failed, (left, right), str(error))

    def _told_as(self, doing: str) -> Check:
        """What tells on the status line how much is done, and that Esc stops it where something else is shown."""
        remedy = "" if self._papers.pile.pair.shown is None else "; Esc stops it"
        then, say = self._surface.background.then, self._surface.say
        return Check(lambda share: then(say, f"{doing}: {percent(share)} done{remedy}"))

    def _compared(self, pair: Pair, comparison: Comparison) -> None:
        if self._papers.pile.pair.comparison is None:
            # At the start, how far the comparison was took the place of what there is to tell.
            self._surface.said = self._papers.session.note
        self._take(pair, comparison)

    def _failed(self, pair: Pair, why: str) -> None:
        if self._papers.pair == pair:
            self._back_to_what_is_shown()
        self._surface.say(why)

    def _back_to_what_is_shown(self) -> None:
        """Take the pair on screen for the pair again, since another one is not to be had."""
        self._due = 0.0
        shown, pairing = self._papers.pile.pair.comparison, self._papers.pairing
        pairing.pair = (self._papers.comparisons.pair_of(shown) if shown is not None else None) or pairing.pair
        self._surface.paint_list(follow=True)

    def _take(self, pair: Pair, comparison: Comparison) -> None:
        self._papers.comparisons.keep(pair, comparison)
        if self._papers.pair == pair:
            self._show(comparison)

    def _show(self, comparison: Comparison) -> None:
        """Show a comparison; what was shown before stays while a long one is being set."""
        papers, surface, reader = self._papers, self._surface, self._papers.pile.pair
        self._due = 0.0
        setting = reader.waits_for(comparison)
        if setting is not None:
            self._set(setting)
            return
        if papers.pair == self._read_again:
            reader.read_again(comparison)
        else:
            if reader.comparison is not None:
                surface.said = ""
            fold = False if comparison.left is comparison.right else None
            left_as = self._left_as
            known = papers.pair is not None and papers.session.find(left_as.left, left_as.right) == papers.pair
            reader.read(comparison, fold=fold, at=left_as.spot if known else None)
        self._read_again, self._left_as = None, State()
        papers.pile.set_over()
        surface.said = unlike_pages(comparison) or surface.said
        surface.paint_list(follow=True)
        surface.paint()
        self._weighing.weigh()

    def stop(self) -> bool:
        """Stop comparing and setting, so that what was on screen before stays the pair.

        Returns whether there was anything to stop; where nothing is on screen yet, nothing is stopped.
        """
        background, reader = self._surface.background, self._papers.pile.pair
        if reader.comparison is None or not background.busy(Work.COMPARING, Work.SETTING):
            return False
        self._surface.said = "stopped comparing" if background.busy(Work.COMPARING) else "stopped setting the text"
        background.stop(Work.COMPARING, Work.SETTING)
        self._setting = None
        self._back_to_what_is_shown()
        reader.stay()
        return True

    # ---- setting

    def set_if_needed(self) -> None:
        """Set a long text where its reader waits for that."""
        setting = self._papers.pile.pair.waiting
        if setting is not None and setting is not self._setting:
            self._set(setting)

    def _set(self, setting: Setting) -> None:
        self._setting = setting
        self._surface.background.start(Work.SETTING, partial(self._make, setting))

    def _make(self, setting: Setting) -> None:
        # The collector would go through all of a long text again and again, and nothing else runs meanwhile.
        gc.freeze()
        with suppress(Overtaken):
            setter = setting.measured(self._told_as("setting the text"))
            self._surface.background.then(self._made, setting, Display.of(setting, setter))
        gc.freeze()

    def _made(self, setting: Setting, made: Display) -> None:
        papers, reader = self._papers, self._papers.pile.pair
        self._setting = None
        # How far the work was took the place of what there is to tell.
        self._surface.said = papers.session.note if reader.comparison is None else ""
        reader.take(setting, made)
        wanted = papers.comparisons.get(papers.pair) if papers.pair is not None else None
        if wanted is not None and wanted is not reader.comparison:
            self._show(wanted)
        else:
            papers.pile.set_over()
            self._surface.paint()
