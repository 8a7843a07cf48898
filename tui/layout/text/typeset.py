"""Runs of text in inks -> wrapped lines of pieces."""

from __future__ import annotations

from collections.abc import Sequence

from tui.layout.text.lines import Piece
from tui.layout.text.wrap import flow, lines_of_even, plain, wrap


def height(runs: Sequence[Piece], width: int) -> int:
    """The number of lines, 0 or more, that `typeset` gives."""
    return text_height("".join(run.text for run in runs), width)


def text_height(text: str, width: int) -> int:
    """The same for a text that is in one run, or in as many as you like."""
    bare = text.strip()
    return lines_of_even(bare, width) if plain(bare) else len(wrap(flow(bare).text, width))


def typeset(runs: Sequence[Piece], width: int) -> tuple[tuple[Piece, ...], ...]:
    """Flow the runs into lines of at most `width` cells; each piece keeps the ink and the change of its run."""
    flowed = flow("".join(run.text for run in runs))
    borders = []
    offset = 0
    for run in runs:
        offset += len(run.text)
        borders.append(flowed.place(offset))
    lines = []
    current = 0
    for start, end in wrap(flowed.text, width):
        pieces = []
        position = start
        while position < end:
            while borders[current] <= position:
                current += 1
            stop = min(borders[current], end)
            run = runs[current]
            pieces.append(Piece(flowed.text[position:stop], run.ink, run.change))
            position = stop
        lines.append(tuple(pieces))
    return tuple(lines)
