"""What lies on the desk. Knows no screen."""

from __future__ import annotations

from dataclasses import dataclass

from tui.app.desk.pairing import Pairing
from tui.app.desk.pile import Pile
from tui.app.desk.shelf import Shelf
from tui.app.readers.pair import PairReader
from tui.app.session.comparisons import Comparisons, Pair
from tui.app.session.session import Session
from tui.app.state import State, state_of
from tui.config import Settings
from tui.layout.pair.spot import spot


@dataclass(frozen=True, slots=True)
class Papers:
    """What the parts of the desk work on: each is there once, and changes by itself."""

    session: Session
    """The pages there are."""
    shelf: Shelf
    """The list of them."""
    pairing: Pairing
    """Which two of them are the pair."""
    comparisons: Comparisons
    """What was compared so far."""
    pile: Pile
    """Who reads what is shown."""

    @property
    def pair(self) -> Pair | None:
        """The entries that are compared, or are being compared, with each other; None while there are none."""
        return self.pairing.pair

    def state(self, settings: Settings, *, side_pane: bool | None) -> State:
        """What is to be found again at the next start; `side_pane` is whether the list is wanted, None for either."""
        reader, entries = self.pile.pair, self.session.entries
        pair = self.comparisons.pair_of(reader.comparison) if reader.comparison else None
        return state_of(
            (entries[pair[0]], entries[pair[1]]) if pair else None,
            spot(reader.shown, reader.cursor) if reader.shown else None,
            view=reader.view,
            form=reader.form,
            side_pane=side_pane,
            sort=self.shelf.sort,
            settings=settings,
        )

    def hush(self) -> None:
        """Forget what the last action had to tell."""
        self.pile.hush()
        self.shelf.hush()
        self.pairing.said = ""


def papers_of(session: Session, settings: Settings, state: State) -> Papers:
    """Lay out a session as the settings have it and as it was left last."""
    shelf = Shelf(state.sort or settings.sort)
    pairing = Pairing(session, shelf)
    reader = PairReader(state.view(settings.view), state.form or settings.form)
    return Papers(session, shelf, pairing, Comparisons(), Pile(reader, pairing))
