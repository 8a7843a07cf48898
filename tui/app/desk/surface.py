"""What the parts of the desk ask of the screen that they are parts of."""

from __future__ import annotations

from typing import Protocol

from textual.app import App

from tui.app.background import Background


class Surface(Protocol):
    """Shows what has changed, and tells the reader what there is to tell."""

    said: str
    """What the status line tells until the next key, the next time it is painted; empty for nothing."""

    @property
    def background(self) -> Background:
        """Does what takes long."""

    @property
    def app(self) -> App[object]:
        """Lays other screens over this one, has the theme, and reaches the clipboard."""

    def say(self, words: str) -> None:
        """Tell something in the status line until the next key."""

    def paint(self) -> None:
        """Show where everything stands but the list."""

    def paint_list(self, *, follow: bool = False) -> None:
        """Show the list; with `follow`, its cursor goes to the article on the right, unless somebody is moving it."""
