"""What widgets tell their screen."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message


@dataclass
class LineChosen(Message):
    """A line of the text was clicked."""

    line: int


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
