"""The title line on top, the status line and the line of keys at the foot; and what stands there for want of room."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip

from tui.app.colours.painting import segments, strip
from tui.app.widgets.pane import Pane
from tui.layout.text.lines import Piece
from tui.layout.too_small import message


class Bar(Pane):
    """One line of pieces, on the colour of the bars."""

    pieces: tuple[Piece, ...] = ()

    def take(self, pieces: Sequence[Piece]) -> None:
        """Keep what is to be painted, without asking for a paint."""
        self.pieces = tuple(pieces)

    def show(self, pieces: Sequence[Piece]) -> None:
        """Paint other pieces; nothing is painted when they are the same."""
        if tuple(pieces) != self.pieces:
            self.take(pieces)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The pieces, cut or filled to the width."""
        under = self.plain(self.palette.bar)
        painted: list[Segment] = segments(self.pieces, self.styles_by_ink, under=under)
        return strip(painted, self.size.width, under)


class TitleBar(Bar):
    """What is open."""


class StatusBar(Bar):
    """Where the reader is."""


class KeyBar(Bar):
    """The keys that matter most here."""


class TooSmall(Pane):
    """Takes the place of everything on a screen that is too small to read on."""

    def render_line(self, y: int) -> Strip:
        """One line of the message."""
        under = self.plain(self.palette.background)
        lines = message(*self.size)
        pieces = lines[y] if y < len(lines) else ()
        return strip(segments(pieces, self.styles_by_ink, under=under), self.size.width, under)
