"""A step repaints only what it changes; what then stands on the terminal is what a whole paint would put there."""

from __future__ import annotations

import pytest

from tests.terminal.terminal import Terminal

_WALK = "zjjj\x05\x05\x05]c]c \x05\x05n5nGkk\x19\x19b[cpg3jmn}\x05szj\x05\x05ns"


def _cells(terminal: Terminal) -> list[list[tuple[object, ...]]]:
    """What can be seen of each cell, without the lines at the foot, which tell of keys."""
    screen = terminal.screen
    lines = ([screen.buffer[y][x] for x in range(screen.columns)] for y in range(screen.lines - 2))
    return [
        # A blank has no colour of its own.
        [(c.data, c.bg, c.data != " " and (c.fg, c.bold), c.underscore, c.reverse) for c in line]
        for line in lines
    ]


def _answered(terminal: Terminal, keys: str) -> list[list[tuple[object, ...]]]:
    """What stands there once the program has written something, and then nothing for a while."""
    before = length = len(terminal.raw)
    terminal.press(keys)
    for _ in range(100):
        terminal.read(0.2)
        if length == len(terminal.raw) != before:
            break
        length = len(terminal.raw)
    return _cells(terminal)


@pytest.mark.parametrize(("columns", "lines", "colours"), [(120, 40, ""), (84, 24, ""), (120, 30, "NO_COLOR")])
def test_steps_leave_nothing_behind(columns: int, lines: int, colours: str) -> None:
    with Terminal(columns=columns, lines=lines, **({colours: "1"} if colours else {})) as terminal:
        # Every article of the list has its share.
        terminal.wait_for(r"(?s)(\d%.*){4}")
        for end in range(4, len(_WALK) + 1, 4):
            stepped = _answered(terminal, _WALK[end - 4 : end])
            painted = _answered(terminal, "\x0c")
            wrong = [y for y, (old, new) in enumerate(zip(stepped, painted, strict=True)) if old != new]
            assert not wrong, f"lines {wrong} after {_WALK[:end]!r}"
