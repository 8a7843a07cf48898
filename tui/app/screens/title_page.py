"""The title page: what stands on the screen from the first moment, while the rest is imported and read."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack

from textual.app import ComposeResult

from tui.app.screens.sized import Sized
from tui.app.widgets.bars import TitleBar
from tui.layout.text.lines import Ink, Piece

CURTAIN_SECONDS = 0.01
"""How long after the panes have their size the first frame is written: enough for Textual's own start to be over."""


class TitlePage(Sized[None]):
    """The title line of the desk on an empty page; once that is on the screen, it calls `begin`.

    Nothing but what it paints is imported for it, so that a reader sees at once that the program has started.
    """

    def __init__(self, curtain: ExitStack, begin: Callable[[], None]) -> None:
        super().__init__()
        self._curtain = curtain
        self._begin = begin

    def compose(self) -> ComposeResult:
        yield TitleBar()

    def on_mount(self) -> None:
        if not self.children:
            return  # the program is being left before this screen stands
        self.query_one(TitleBar).take((Piece(" storydiff", Ink.HEADLINE),))
        self.set_timer(CURTAIN_SECONDS, self._raise_curtain)

    def _raise_curtain(self) -> None:
        self._curtain.close()
        self.refresh()
        self.call_after_refresh(self._begin)
