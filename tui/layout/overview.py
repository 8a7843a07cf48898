"""The one-column map beside the text: where the changes are, and where the screen is."""

from __future__ import annotations

from typing import NamedTuple

from tui.layout.display import Display
from tui.layout.lines import Ink

# What a cell of the map shows when several signs fall into it: the one that a reader would least like to miss.
_WEIGHT = {"<": 5, ">": 4, "-": 3, "+": 3, "~": 2, "=": 1, " ": 0}


class Tick(NamedTuple):
    """One cell of the map."""

    sign: str
    ink: Ink
    inside: bool
    """Whether the screen shows any line that this cell stands for."""


def overview(display: Display, height: int, top: int) -> tuple[Tick, ...]:
    """A map of `height` cells for a screen of as many lines that begins at line `top`."""
    total = len(display)
    if not height or not total:
        return ()
    scale = max(total, height)
    signs: list[tuple[str, Ink]] = [(" ", Ink.TEXT)] * height
    for index, block in enumerate(display.blocks):
        sign = max(display.setter.signs(block), key=lambda s: _WEIGHT[s[0]])
        if sign[0] == " ":
            continue
        first = display.top(index) * height // scale
        last = max(first, (display.bottom(index) - 2) * height // scale)
        for cell in range(first, min(last, height - 1) + 1):
            if _WEIGHT[sign[0]] > _WEIGHT[signs[cell][0]]:
                signs[cell] = sign
    first_seen = top * height // scale
    last_seen = min(height - 1, (min(total, top + height) - 1) * height // scale)
    return tuple(
        Tick(sign, ink, inside=total > height and first_seen <= cell <= last_seen)
        for cell, (sign, ink) in enumerate(signs)
    )
