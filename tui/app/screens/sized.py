"""What every screen has in common: it is laid out for the size that the terminal has."""

from __future__ import annotations

from typing import TypeVar

from textual.geometry import Size
from textual.screen import Screen

Result = TypeVar("Result")


class Sized(Screen[Result]):
    """A screen that heeds no size but the latest.

    Textual's screens lay themselves out for each size that they are told, and tell themselves the size that they have
    then: of two sizes in short order each calls up the other again, for ever, or the older one stays.
    """

    def _screen_resized(self, size: Size) -> None:
        super()._screen_resized(self.app.size)
