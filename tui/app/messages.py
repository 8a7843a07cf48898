"""What widgets and work in the background tell the desk.

Background work posts messages and waits for no answer, so that it never outlives a screen that is gone.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tui.app.readers.raw import Source
from tui.app.reloading import Reloaded
from tui.compare.comparison import Comparison
from tui.layout.pair.setter import Setter
from tui.layout.pair.setting import Setting
from tui.layout.search import Index
from tui.layout.selection import Point
from tui.layout.sheet import Sheet


@dataclass
class LineChosen(Message):
    """A line of the text was clicked."""

    line: int
    x: int
    """At this cell of the pane."""


@dataclass
class Dragged(Message):
    """The mouse was dragged over the text, or a word clicked twice; `over` once it is let go."""

    start: Point
    end: Point
    over: bool


@dataclass
class MapChosen(Message):
    """A cell of the map was clicked."""

    cell: int


@dataclass
class TextScrolled(Message):
    """The wheel was turned over the text."""

    lines: int


@dataclass
class ItemChosen(Message):
    """An article of the list was clicked."""

    line: int


@dataclass
class ListScrolled(Message):
    """The wheel was turned over the list."""

    lines: int


@dataclass
class Gathered(Message):
    """The passages of a sheet are there to be searched."""

    sheet: Sheet
    index: Index


@dataclass
class Told(Message):
    """Work in the background says how far it is."""

    words: str


@dataclass
class SomeRead(Message):
    """More pages were read, and there are more to come."""


@dataclass
class AllRead(Message):
    """Every page was read."""


@dataclass
class Compared(Message):
    """Two entries were compared."""

    left: int
    right: int
    comparison: Comparison


@dataclass
class Measured(Message):
    """It is known how many lines a long text takes, if it is set like this."""

    setting: Setting
    setter: Setter


@dataclass
class Weighed(Message):
    """It is known how much of the left article some others keep: entries and shares of 0..1."""

    left: int
    shares: dict[int, float]


@dataclass
class Failed(Message):
    """Two entries could not be compared, since one of them cannot be read; why is one sentence."""

    left: int
    right: int
    sentence: str


@dataclass
class ReadAgain(Message):
    """The pages were listed and read again."""

    reloaded: Reloaded
    asked: bool
    """Somebody asked for it, or was told how far it is, and waits for the end."""


@dataclass
class AllWeighed(Message):
    """It is known how much some entries keep of each other: `shares[left][right]`, 0..1, in the order of `items`."""

    items: tuple[int, ...]
    shares: tuple[tuple[float, ...], ...]


@dataclass
class SourceRead(Message):
    """The source of a page was read."""

    source: Source
