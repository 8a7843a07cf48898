"""Whatever was on the terminal, after a frame it shows what it would if every frame were written whole."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.color import ColorSystem
from rich.control import Control
from rich.segment import Segment
from rich.style import Style

from tui.app.terminal.glass import Glass

_COLUMNS, _ROWS = 24, 4
_STYLES = [
    Style.parse(definition)
    for definition in (
        "none",
        "#cfd3da on #16181d",
        "bold #cfd3da on #16181d",
        "dim #8f95a1 on #16181d",
        "underline #f2867c on #16181d",
        "bold underline reverse #f2867c on #262a33",
        "strike red",
        "italic on blue",
    )
]
# Characters that pyte and Rich take to be equally wide.
_TEXTS = st.text(alphabet="ab  c—é漢字│▌", min_size=1, max_size=9)


class _Stretch(NamedTuple):
    x: int
    y: int
    segments: list[Segment]


def _fitting(x: int, y: int, pieces: Iterable[tuple[str, Style]]) -> _Stretch:
    segments, room = [], _COLUMNS - x
    for text, style in pieces:
        if cell_len(text) <= room:
            segments.append(Segment(text, style))
            room -= cell_len(text)
    return _Stretch(x, y, segments)


_PIECES = st.lists(st.tuples(_TEXTS, st.sampled_from(_STYLES)), max_size=6)
_ROW = st.integers(0, _ROWS - 1)
# Stretches begin at the border or in the middle, as panes do.
_FRAMES = st.lists(
    st.lists(st.builds(_fitting, st.sampled_from((0, _COLUMNS // 2)), _ROW, _PIECES), max_size=_ROWS), max_size=6
)


def _frame(stretches: Iterable[_Stretch]) -> list[Segment]:
    frame = []
    for x, y, segments in stretches:
        frame += [Control.move_to(x, y).segment, *segments]
    return frame


def _whole(stretches: Iterable[_Stretch]) -> str:
    """Every segment written out, each with all of its style."""
    return "".join(
        f"\x1b[{y + 1};{x + 1}H"
        + "".join((s.style or Style()).render(s.text, color_system=ColorSystem.EIGHT_BIT) for s in segments)
        for x, y, segments in stretches
    )


def _seen(screen: pyte.Screen) -> list[list[tuple[object, ...]]]:
    """What can be seen of each cell: a blank has no colour of its own."""
    return [
        [
            (
                cell.data,
                cell.bg,
                cell.underscore,
                cell.strikethrough,
                cell.reverse,
                (cell.data != " " or cell.reverse or cell.underscore or cell.strikethrough)
                and (cell.fg, cell.bold, cell.italics),
            )
            for cell in (screen.buffer[y][x] for x in range(_COLUMNS))
        ]
        for y in range(_ROWS)
    ]


@given(_FRAMES)
def test_a_terminal_that_gets_what_changes_shows_what_one_shows_that_gets_all(frames: list[list[_Stretch]]) -> None:
    glass, changing, whole = Glass(), pyte.Screen(_COLUMNS, _ROWS), pyte.Screen(_COLUMNS, _ROWS)
    changed, written = pyte.Stream(changing), pyte.Stream(whole)
    for stretches in frames:
        changed.feed(glass.write(_frame(stretches), ColorSystem.EIGHT_BIT))
        written.feed(_whole(stretches))
        assert _seen(changing) == _seen(whole)


@given(_FRAMES)
def test_what_stands_there_is_not_written_again(frames: list[list[_Stretch]]) -> None:
    glass = Glass()
    for stretches in frames:
        # Of stretches in the same place the last counts.
        once = {(x, y): segments for x, y, segments in stretches if x == 0}
        frame = _frame(_Stretch(x, y, segments) for (x, y), segments in once.items())
        glass.write(frame, ColorSystem.EIGHT_BIT)
        assert glass.write(frame, ColorSystem.EIGHT_BIT) == ""


def _line(text: str, style: str = "") -> list[Segment]:
    return _frame([_Stretch(0, 0, [Segment(text, Style.parse(style))])])


def test_after_something_else_was_written_all_is_written_again() -> None:
    glass = Glass()
    first = glass.write(_line("The ferry left at dawn."), ColorSystem.EIGHT_BIT)
    glass.forget()
    assert glass.write(_line("The ferry left at dawn."), ColorSystem.EIGHT_BIT) == first


def test_only_what_differs_is_written() -> None:
    glass = Glass()
    glass.write(_line("The ferry left at dawn."), ColorSystem.EIGHT_BIT)
    assert glass.write(_line("The ferry left at noon."), ColorSystem.EIGHT_BIT) == "\x1b[1;19Hnoo"


def test_what_stays_in_between_is_jumped_over() -> None:
    glass = Glass()
    glass.write(_line("The ferry left Vadmark at dawn."), ColorSystem.EIGHT_BIT)
    assert glass.write(_line("Our ferry left Vadmark at noon."), ColorSystem.EIGHT_BIT) == "\x1b[1HOur\x1b[23Cnoo"


def test_a_blank_takes_the_colour_that_is_at_hand() -> None:
    red, green = Style.parse("red"), Style.parse("green")
    frame = _frame([_Stretch(0, 0, [Segment("a", red), Segment("  ", green), Segment("b", red)])])
    assert Glass().write(frame, ColorSystem.STANDARD) == "\x1b[1H\x1b[31ma  b\x1b[0m"


@pytest.mark.parametrize("cluster", ["e\u0301", "👨\u200d👩\u200d👧", "🇫🇷", "❤\ufe0f"])
def test_what_follows_a_cluster_of_doubtful_width_stands_in_its_column(cluster: str) -> None:
    glass = Glass()
    column = cell_len(f"a{cluster}") + 1
    assert f"{cluster}\x1b[1;{column}Hb" in glass.write(_line(f"a{cluster}b"), ColorSystem.EIGHT_BIT)
    # All of the line, since nobody knows where its parts stand on the terminal.
    assert glass.write(_line(f"a{cluster}c"), ColorSystem.EIGHT_BIT).startswith(f"\x1b[1Ha{cluster}")
