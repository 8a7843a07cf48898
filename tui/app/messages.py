"""What widgets tell the desk of the mouse."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tui.layout.sheets.selection import Point


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
