"""The least that a Textual app can be: what the first paint of the screens is measured beside."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static


class Hello(App[None]):
    """Says hello."""

    def compose(self) -> ComposeResult:
        """One line."""
        yield Static("hello, world")


if __name__ == "__main__":
    Hello().run()
