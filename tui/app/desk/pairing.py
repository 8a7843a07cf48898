"""Which two articles are the pair, and what each key does that asks for another one. Knows no screen."""

from __future__ import annotations

from tui.app.desk.shelf import Shelf
from tui.app.session.comparisons import Pair
from tui.app.session.session import Session


class Pairing:
    """Keeps the pair; each `do_` method carries out the action of that name in the table of keys.

    What they ask for is `wanted` until somebody opens it.
    """

    def __init__(self, session: Session, shelf: Shelf) -> None:
        self._session = session
        self._shelf = shelf
        self.pair: Pair | None = None
        """The entries on the left and on the right; twice the same one where a single article is read."""
        self.wanted: Pair | None = None
        self.said = ""
        """Why the last action asked for nothing; empty for no reason."""

    @property
    def alone(self) -> bool:
        """Whether there is but one article to be read."""
        return self.pair is not None and self.pair[0] == self.pair[1]

    def do_swap(self, _: int) -> None:
        if self.pair is not None:
            self.wanted = (self.pair[1], self.pair[0])

    def do_choose_right(self, _: int) -> None:
        self._choose(right=True)

    def do_choose_left(self, _: int) -> None:
        self._choose(right=False)

    def _choose(self, *, right: bool) -> None:
        """Ask for the article under the cursor of the list on one side."""
        item = self._shelf.item
        if item is None:
            return
        problem = self._session.entries[item].problem
        if problem is not None:
            self.said = problem.sentence
            return
        old_left, old_right = self.pair or (item, item)
        self.wanted = (old_left, item) if right else (item, old_right)

    def do_next_article(self, times: int) -> None:
        self._next_article(times)

    def do_previous_article(self, times: int) -> None:
        self._next_article(-times)

    def _next_article(self, times: int) -> None:
        if self.pair is None:
            return
        left, right = self.pair
        others = [item for item in self._shelf.order if item != left]
        if others:
            # From an article that the filter leaves out, the way leads to either end of what is listed.
            at = others.index(right) if right in others else -1 if times > 0 else 0
            self.wanted = (left, others[(at + times) % len(others)])
        else:
            self.said = "the list shows no other article"

    def do_older_pair(self, times: int) -> None:
        self._neighbours(-times)

    def do_newer_pair(self, times: int) -> None:
        self._neighbours(times)

    def _neighbours(self, steps: int) -> None:
        if self.pair is None:
            return
        self.wanted = self._session.neighbours(*self.pair, steps)
        if self.wanted is None and self._session.in_order(*self.pair):
            self.said = f"these are the {'newest' if steps > 0 else 'oldest'} versions"
        elif self.wanted is None:
            self.said = "these two are not versions of one page"
