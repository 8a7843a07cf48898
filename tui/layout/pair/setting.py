"""How a comparison is to be set."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tui.compare.comparison import Comparison
from tui.layout.pair.inline import Inline
from tui.layout.pair.setter import Setter
from tui.layout.pair.side_by_side import SideBySide
from tui.layout.view import Form, View

__all__ = ["LONG", "Setting"]

LONG = 400_000
"""From so many characters on in both articles, measuring them takes so long that a reader would notice: 50 ms."""


class Setting(NamedTuple):
    """A comparison, and how it is to be set."""

    comparison: Comparison
    view: View
    form: Form
    width: int
    """Of a column, in cells, 1 or more."""
    bracketed: bool = False

    @property
    def long(self) -> bool:
        """Whether to set it takes so long that it is better done beside the event loop."""
        return len(self.comparison.left.text) + len(self.comparison.right.text) >= LONG

    def setter(self) -> Setter:
        """What sets it."""
        setter = SideBySide if self.form is Form.SIDE_BY_SIDE else Inline
        return setter(self.comparison, self.view, self.width, bracketed=self.bracketed)

    def measured(self, check: Callable[[float], None]) -> Setter:
        """What sets it, with the heights and signs of all blocks at hand.

        Touches nothing, so that it can be done beside the event loop; `check` is called once for each block, with the
        share of them that is done (0..1), and may raise, to end a work that nobody waits for any longer.
        """
        setter = self.setter()
        setter.measure(check)
        return setter

    def alike(self, other: Setting) -> bool:
        """Whether what sets the one sets the other: nothing differs but what their views fold."""
        return self.comparison is other.comparison and self._measures() == other._measures()

    def _measures(self) -> tuple[object, ...]:
        return self.form, max(1, self.width), self.bracketed, self.view.typographic, self.view.hidden
