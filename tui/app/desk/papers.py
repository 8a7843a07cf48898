"""What lies on the desk. Knows no screen."""

from __future__ import annotations

from dataclasses import dataclass

from tui.app.desk.pairing import Pairing
from tui.app.desk.pile import Pile
from tui.app.desk.shelf import Shelf
from tui.app.session.comparisons import Comparisons, Pair
from tui.app.session.session import Session


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

    def hush(self) -> None:
        """Forget what the last action had to tell."""
        self.pile.hush()
        self.shelf.hush()
        self.pairing.said = ""
