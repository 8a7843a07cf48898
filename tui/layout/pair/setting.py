"""How a comparison is to be set: what decides how many lines its paragraphs take."""

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

    def measured(self, check: Callable[[], None]) -> Setter:
        """What sets it, with all heights at hand; `check` is called once for each paragraph or two, and may raise."""
        setter = self.setter()
        setter.measure(check)
        return setter

    def served_by(self, setter: Setter) -> bool:
        """Whether a setter sets all this as it is to be set, whatever the view folds."""
        return (
            setter.comparison is self.comparison
            and isinstance(setter, SideBySide) == (self.form is Form.SIDE_BY_SIDE)
            and (setter.width, setter.marks.bracketed) == (max(1, self.width), self.bracketed)
            and (setter.view.typographic, setter.view.hidden) == (self.view.typographic, self.view.hidden)
        )
