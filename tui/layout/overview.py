"""The one-column map beside the text: where the changes are, and where the screen is."""

from __future__ import annotations

from tui.layout.display import Display
from tui.layout.lines import Ink

# What a cell of the map shows when several signs fall into it: the one that a reader would least like to miss.
_WEIGHT = {"<": 5, ">": 4, "-": 3, "+": 3, "~": 2, "=": 1, " ": 0}


def overview(display: Display, height: int) -> tuple[tuple[str, Ink], ...]:
    """A map of `height` cells: the sign of the gravest difference that each stands for, with its ink."""
    signs: list[tuple[str, Ink]] = [(" ", Ink.TEXT)] * height
    scale = max(len(display), height)
    for index, block in enumerate(display.blocks if height else ()):
        sign = max(display.setter.signs(block), key=lambda s: _WEIGHT[s[0]])
        if sign[0] == " ":
            continue
        first = display.top(index) * height // scale
        last = max(first, (display.bottom(index) - 2) * height // scale)
        for cell in range(first, min(last, height - 1) + 1):
            if _WEIGHT[sign[0]] > _WEIGHT[signs[cell][0]]:
                signs[cell] = sign
    return tuple(signs)


def window(display: Display, height: int, top: int) -> range:
    """The cells of a map of `height` cells that stand for what a screen of as many lines shows from line `top` on.

    Empty when the screen shows everything.
    """
    total = len(display)
    if total <= height:
        return range(0)
    first = top * height // total
    last = min(height - 1, (min(total, top + height) - 1) * height // total)
    return range(first, last + 1)
