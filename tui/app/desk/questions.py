"""What is asked for in the line at the foot, and what becomes of the answer. Knows no screen."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

from tui.app.desk.shelf import Shelf
from tui.app.readers.reader import Reader
from tui.app.readers.searching import matches

HISTORY = 100
"""As many answers are kept to go back to."""


class Question(ABC):
    """Something to be typed; every letter already has its effect."""

    what: ClassVar[str]
    """The word in front of the line."""

    def __init__(self, history: list[str]) -> None:
        self.history = history
        """What was answered before, the latest last."""

    @property
    def text(self) -> str:
        """What stands in the line at first."""
        return ""

    @abstractmethod
    def type(self, text: str) -> None:
        """Take what is typed so far."""

    @abstractmethod
    def told(self) -> str:
        """What comes of it so far, in a few words."""

    @abstractmethod
    def give_up(self) -> None:
        """Undo what typing did."""

    def answer(self, text: str) -> None:
        """Take the answer as it was left."""
        if text.strip():
            if text in self.history:
                self.history.remove(text)
            self.history.append(text)
            del self.history[:-HISTORY]


class Find(Question):
    """Words to be found in the text."""

    what = "/"

    def __init__(self, history: list[str], reader: Reader) -> None:
        super().__init__(history)
        self._reader = reader
        reader.begin_search()

    def type(self, text: str) -> None:
        self._reader.look_for(text)

    def told(self) -> str:
        finder = self._reader.finder
        return matches(finder) if finder is not None else ""

    def give_up(self) -> None:
        self._reader.give_up_search()

    def answer(self, text: str) -> None:
        super().answer(text)
        self._reader.keep_search()


class Narrow(Question):
    """What the articles of the list have to hold."""

    what = "filter"

    def __init__(self, history: list[str], shelf: Shelf) -> None:
        super().__init__(history)
        self._shelf = shelf
        self._item = shelf.item

    @property
    def text(self) -> str:
        return self._shelf.wanted

    def type(self, text: str) -> None:
        self._shelf.narrow(text, self._item)

    def told(self) -> str:
        return f"{len(self._shelf.order):,} listed" if self._shelf.order else "nothing matches"

    def give_up(self) -> None:
        self._shelf.narrow("", self._item)
