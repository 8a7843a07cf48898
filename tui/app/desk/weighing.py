"""How much the articles keep of each other's words: found beside the event loop."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from threading import Event

from tui.app.background import PATIENCE_SECONDS, Check, Overtaken, Work
from tui.app.desk.papers import Papers
from tui.app.desk.surface import Surface
from tui.compare.collection.pairs import kept_shares
from tui.layout.words.phrases import percent


class Weighing:
    """Weighs the left article against the others of its story, and all articles of a table against each other."""

    def __init__(self, papers: Papers, surface: Surface, first_frame: Event) -> None:
        """`first_frame` is set once there is something to be seen."""
        self._papers = papers
        self._surface = surface
        self._first_frame = first_frame

    def weigh(self) -> None:
        """Find how much of the left article the others of its story keep."""
        if self._papers.pair is not None:
            self._surface.background.start(Work.WEIGHING, partial(self._weigh, self._papers.pair[0]))

    def _weigh(self, left: int) -> None:
        # A thread takes turns with the painting, which nobody is to wait for.
        self._first_frame.wait(PATIENCE_SECONDS)
        then, session = self._surface.background.then, self._papers.session
        shares: dict[int, float] = {}
        check = Check(lambda _: then(self._weighed, left, dict(shares)))
        with suppress(Overtaken):
            for other in session.fellows(left):
                if not self._papers.comparisons.weighed(left, other):
                    shares[other] = session.compare(left, other, check).summary.kept_share
        then(self._weighed, left, shares)

    def _weighed(self, left: int, shares: dict[int, float]) -> None:
        self._papers.comparisons.weigh(left, shares)
        self._surface.paint_list()

    def weigh_all(self, items: tuple[int, ...]) -> None:
        """Weigh some entries against each other; nothing is done where all of that is known."""
        weighed = self._papers.comparisons.weighed
        if not all(weighed(left, right) for left in items for right in items if left != right):
            self._surface.background.start(Work.ALL_PAIRS, partial(self._weigh_all, items))

    def stop_weighing_all(self) -> None:
        """Nobody looks at the table any longer."""
        self._surface.background.stop(Work.ALL_PAIRS)

    def _weigh_all(self, items: tuple[int, ...]) -> None:
        then = self._surface.background.then
        check = Check(lambda share: then(self._surface.say, f"weighing all pairs: {percent(share)} done"))
        with suppress(Overtaken):
            shares = kept_shares([self._papers.session.article(item) for item in items], progress=check)
            then(self._all_weighed, items, shares)

    def _all_weighed(self, items: tuple[int, ...], shares: tuple[tuple[float, ...], ...]) -> None:
        """Take the shares: `shares[left][right]`, 0..1, in the order of `items`."""
        for left, kept in zip(items, shares, strict=True):
            self._papers.comparisons.weigh(left, dict(zip(items, kept, strict=True)))
        self._surface.said = ""
        self._papers.pile.set_over()
        self._surface.paint_list()
        self._surface.paint()
