"""The one-column map beside the text: where the changes are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.layout.signs import NO_SIGN, Sign

__all__ = ["gravest", "overview"]

# What a cell of the map shows when several signs fall into it: the one that a reader would least like to miss.
_WEIGHT = {"<": 5, ">": 4, "-": 3, "+": 3, "~": 2, "=": 1, " ": 0}


def gravest(signs: Sequence[Sign]) -> Sign:
    """The sign that a reader would least like to miss."""
    return max(signs, key=lambda sign: _WEIGHT[sign[0]])


def overview(extents: Iterable[tuple[Sign, int, int]], lines: int, height: int) -> tuple[Sign, ...]:
    """A map of `height` cells for a text of so many lines: the sign of the gravest difference each cell stands for.

    `extents` gives, for each block of the text, its sign, its first line and the line after its last. Its last line
    is the empty one that parts it from the next, and is no part of it on the map.
    """
    signs: list[Sign] = [NO_SIGN] * height
    scale = max(lines, height)
    for sign, top, bottom in extents if height else ():
        if sign[0] == " ":
            continue
        first = top * height // scale
        last = max(first, (bottom - 2) * height // scale)
        for cell in range(first, min(last, height - 1) + 1):
            if _WEIGHT[sign[0]] > _WEIGHT[signs[cell][0]]:
                signs[cell] = sign
    return tuple(signs)
