"""The readers that lie on the desk, one upon the other. Knows no screen."""

from __future__ import annotations

from tui.app.desk.pairing import Pairing
from tui.app.readers.pair import PairReader
from tui.app.readers.reader import Reader
from tui.app.readers.reading import ReadingReader
from tui.layout.sheets.frame import Frame


class Pile:
    """The reader of the pair, and on it what was opened since: the one on top reads what the pane of text shows."""

    def __init__(self, pair: PairReader, pairing: Pairing) -> None:
        self.pair = pair
        """Reads the two articles that are compared; always at the bottom."""
        self._pairing = pairing
        self._over: list[Reader] = []

    @property
    def top(self) -> Reader:
        """Who reads what the pane of text shows: what was opened last, else the pair."""
        return self._over[-1] if self._over else self.pair

    @property
    def over(self) -> tuple[Reader, ...]:
        """What was opened over the pair, the last opened last."""
        return tuple(self._over)

    @property
    def last(self) -> bool:
        """Whether the one on top stays: the pair does, and a single article, which has none to be compared with."""
        return not self._over or (self._pairing.alone and isinstance(self.top, ReadingReader))

    def put(self, reader: Reader) -> None:
        """Lay a reader on top."""
        self._over.append(reader)
        if self.pair.frame is not None:
            reader.fit(self.pair.frame)

    def take_off(self) -> Reader | None:
        """Take off what is on top, and return it; None where that is to stay."""
        if self.last:
            return None
        taken = self._over.pop()
        if self._over:
            # It shows what the one above it may have changed.
            self.top.set()
        return taken

    def set_over(self) -> None:
        """Set anew what lies over the pair, after something that it shows has changed."""
        for reader in self._over:
            reader.set()

    def fit(self, frame: Frame) -> None:
        """Set all of them for a pane of this size."""
        for reader in (self.pair, *self._over):
            reader.fit(frame)

    def hush(self) -> None:
        """Forget what the last action had to tell."""
        self.pair.hush()
        self.top.hush()
