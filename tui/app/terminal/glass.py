"""Frames -> bytes: only the cells that the terminal does not show already, in as few control sequences as they take.

Textual paints whole lines, whole overlays and, where one opens or closes, the whole screen, often twice; a slow line
need not carry what stands there already. A colour is written only where it differs from the one before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from rich.cells import split_graphemes
from rich.color import Color, ColorSystem
from rich.console import COLOR_SYSTEMS, Console
from rich.segment import ControlType, Segment
from rich.style import Style
from textual._compositor import CompositorUpdate

__all__ = ["Frame", "Glass"]

NEAR = 4
"""So many unchanged cells between two changed ones are written again: to jump over them takes as many bytes."""

_ATTRIBUTES = {
    "bold": "1",
    "dim": "2",
    "italic": "3",
    "underline": "4",
    "blink": "5",
    "blink2": "6",
    "reverse": "7",
    "conceal": "8",
    "strike": "9",
}
"""By the names that Rich has for them."""
_ON_BLANKS = frozenset({"4", "7", "9"})
"""Attributes that show on a blank too."""
_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "6": "25", "7": "27", "8": "28", "9": "29"}
"""What takes an attribute back."""
_RESET = "\x1b[0m"


class _Look(NamedTuple):
    """How a cell looks, or how the terminal writes at the moment: parameters of SGR sequences."""

    colour: str = "39"
    ground: str = "49"
    attributes: frozenset[str] = frozenset()
    blank: bool = False
    """Whether the colour of the text is of no account, nor are attributes that do not show on blanks."""


_Cell = tuple[str, _Look]
"""What one cell shows: a cluster of characters; an empty one in the second cell of a wide one."""
_PLAIN = _Look()
_DEFAULT = Color.default()
_UNKNOWN: _Cell = ("\0", _PLAIN)


class Glass:
    """What the terminal shows, cell by cell, as far as that is known."""

    def __init__(self) -> None:
        self._rows: dict[int, list[_Cell]] = {}

    def forget(self) -> None:
        """Take nothing for known any more: the terminal was resized, or something else has written to it."""
        self._rows.clear()

    def write(self, frame: Iterable[Segment], system: ColorSystem) -> str:
        """What makes the terminal show a frame, which is segments of text, with controls that say where they stand.

        At the beginning and at the end the terminal writes in its plain style.
        """
        pen = _Pen()
        for x, y, cells in _stretches(frame, system):
            before = self._replace(x, y, cells)
            if before != cells:
                for start, end in _changed(before, cells):
                    pen.write(cells[start:end], x + start, y)
        pen.turn(_PLAIN)
        return "".join(pen.written)

    def _replace(self, x: int, y: int, cells: list[_Cell]) -> list[_Cell]:
        """Take cells for shown from column `x` on; returns what was known there before."""
        row = self._rows.setdefault(y, [])
        end = x + len(cells)
        row += [_UNKNOWN] * (end - len(row))
        before = row[x:end]
        row[x:end] = cells
        # The other half of a wide character that was cut through: terminals clear it, or do not.
        if x and not before[0][0]:
            row[x - 1] = _UNKNOWN
        if end < len(row) and not row[end][0]:
            row[end] = _UNKNOWN
        return before


class _Pen:
    """Writes cells, and keeps how the terminal writes at the moment, and where."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self._look = _PLAIN
        self._x = self._y = -1
        """Where the terminal writes next; a column of -1 where that is doubtful."""

    def turn(self, look: _Look) -> None:
        """Make the terminal write like this."""
        if look != self._look:
            sequence, self._look = (_RESET, look) if look == _PLAIN else _turned(self._look, look)
            self.written.append(sequence)

    def write(self, cells: list[_Cell], x: int, y: int) -> None:
        """Write cells from column `x` of row `y` on."""
        self._move(x, y)
        last = None
        for at, (text, look) in enumerate(cells, x):
            if self._x < 0 and text and not _doubtful(text):
                self._move(at, y)
            if look is not last:
                self.turn(look)
                last = look
            self.written.append(text)
            if _doubtful(text):
                self._x = -1
        if self._x >= 0:
            self._x = x + len(cells)

    def _move(self, x: int, y: int) -> None:
        """Go to a cell: on in the same row by so many columns, which is shorter, else by its place."""
        if y == self._y and 0 <= self._x < x:
            self.written.append(f"\x1b[{x - self._x}C")
        else:
            self.written.append(f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H")
        self._x, self._y = x, y


class Frame(CompositorUpdate):
    """A frame of Textual's that is written as what it changes of the glass."""

    def __init__(self, whole: CompositorUpdate, glass: Glass) -> None:
        self._whole = whole
        self._glass = glass

    def render_segments(self, console: Console) -> str:
        """The bytes to write, as text."""
        system = COLOR_SYSTEMS[console.color_system or "truecolor"]
        return self._glass.write(console.render(self._whole), system)  # type: ignore[arg-type]


def _doubtful(text: str) -> bool:
    """Whether terminals differ in how wide they take what one cell shows to be: clusters, emoji, halves of flags."""
    return len(text) > 1 or text > "\uffff"


def _stretches(frame: Iterable[Segment], system: ColorSystem) -> Iterator[tuple[int, int, list[_Cell]]]:
    """The stretches of a frame: where each begins, by column and row from 0, and its cells."""
    x = y = 0
    cells: list[_Cell] = []
    for text, style, control in frame:
        if control:
            if cells:
                yield x, y, cells
            cells = []
            for code in control:
                if code[0] is ControlType.CURSOR_MOVE_TO and len(code) == 3:
                    _, x, y = code
        elif text != "\n":
            _extend(cells, text, _look(style, system) if style else _PLAIN)
    if cells:
        yield x, y, cells


def _extend(cells: list[_Cell], text: str, look: _Look) -> None:
    """Add what a text shows to cells."""
    blank = (" ", look if look.attributes & _ON_BLANKS else _blank(look.ground))
    if text.isascii():
        cells += [(character, look) if character != " " else blank for character in text]
        return
    for start, end, width in split_graphemes(text)[0]:
        cluster = text[start:end]
        if width:
            cells.append((cluster, look) if cluster != " " else blank)
            cells += [("", look)] * (width - 1)
        elif cells:
            # What has no width of its own belongs to the character before it, which may be painted otherwise.
            head = max(at for at, (shown, _) in enumerate(cells) if shown)
            cells[head] = (cells[head][0] + cluster, cells[head][1])


@lru_cache(maxsize=1 << 12)
def _look(style: Style, system: ColorSystem) -> _Look:
    colour, ground = style.color or _DEFAULT, style.bgcolor or _DEFAULT
    return _Look(
        ";".join(colour.downgrade(system).get_ansi_codes(foreground=True)),
        ";".join(ground.downgrade(system).get_ansi_codes(foreground=False)),
        frozenset(code for name, code in _ATTRIBUTES.items() if getattr(style, name)),
    )


@lru_cache(maxsize=1 << 8)
def _blank(ground: str) -> _Look:
    return _Look("", ground, blank=True)


def _changed(before: list[_Cell], after: list[_Cell]) -> Iterator[tuple[int, int]]:
    """The stretches of a line that differ, as indices; those that are near each other are one.

    Where the width of anything is doubtful, the whole line is one.
    """
    if any(_doubtful(text) for cells in (before, after) for text, _ in cells):
        yield 0, len(after)
        return
    start = end = -1
    for at, (old, new) in enumerate(zip(before, after, strict=True)):
        if old == new:
            continue
        if start < 0:
            start = at
        elif at - end > NEAR:
            yield start, end
            start = at
        end = at + 1
    yield start, end


@lru_cache(maxsize=1 << 14)
def _turned(pen: _Look, look: _Look) -> tuple[str, _Look]:
    """The sequence that makes a terminal that writes like `pen` write like `look`, and how it then writes."""
    colour, attributes = look.colour, look.attributes
    if look.blank:
        colour, attributes = pen.colour, pen.attributes - _ON_BLANKS
    off = {_OFF[attribute] for attribute in pen.attributes - attributes}
    # Some are taken back together, as bold and faint are.
    left = {attribute for attribute in pen.attributes if _OFF[attribute] not in off}
    codes = sorted(off) + sorted(attributes - left)
    codes += [colour] * (colour != pen.colour) + [look.ground] * (look.ground != pen.ground)
    return (f"\x1b[{';'.join(codes)}m" if codes else ""), _Look(colour, look.ground, attributes)
