"""The status line fits its width and says what matters most first."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.making import compared, revised
from tui.layout.pair.display import Display
from tui.layout.pair.stepping import step
from tui.layout.sheets.cursor import Cursor
from tui.layout.status import status
from tui.layout.view import Form, View
from tui.layout.words.phrases import percent


def _text(display: Display, cursor: Cursor, width: int, pending: str = "") -> str:
    return "".join(piece.text for piece in status(display, cursor, width, pending))


def _pair() -> Display:
    left = ["The river rose by 12 metres on Monday.", "The mayor spoke at noon.", "Schools will stay shut this week."]
    right = ["The river rose by 14 metres on Monday.", "The mayor spoke at noon.", "Trains are running again."]
    return Display(compared(left, right), View(), Form.SIDE_BY_SIDE, 50)


def test_it_says_where_what_and_how_much() -> None:
    display = _pair()
    first = step(display, Cursor(), 20, 1)
    line = _text(display, first, 120)
    assert line.startswith(" change 1 of 3   ")
    assert "12" in line
    assert "14" in line
    assert "of A's words  paragraphs +1 -1 ~1" in line


def test_it_says_that_two_articles_share_nothing() -> None:
    pair = compared(["The river rose by 12 metres on Monday."], ["Trains are running again."])
    display = Display(pair, View(), Form.SIDE_BY_SIDE, 50)
    assert "no paragraph in common  paragraphs +1 -1 ~0" in _text(display, step(display, Cursor(), 20, 1), 120)


@pytest.mark.parametrize(
    ("width", "end"),
    [
        (160, "B keeps 40% of A's words  paragraphs +1 -1 ~1 =2 typographic "),
        (115, "B keeps 40% of A's words  paragraphs +1 -1 ~1 "),
        (104, "paragraphs +1 -1 ~1 =2 typographic "),
        (90, "paragraphs +1 -1 ~1 "),
        (60, "+1 -1 ~1 "),
    ],
)
def test_figures_go_whole_and_the_counts_of_rows_last(width: int, end: str) -> None:
    left = ["The river rose by 12 metres on Monday.", 'The mayor said "no".', "Schools will stay shut this week."]
    right = ["The river rose by 14 metres on Monday.", "The mayor said “no”.", "Trains are running again."]
    display = Display(compared(left, right), View(), Form.SIDE_BY_SIDE, 50)
    kept = percent(display.comparison.summary.kept_share)
    line = _text(display, step(display, Cursor(), 20, 1), width)
    assert line.endswith(end.replace("40%", kept))
    assert "figure: 12 to 14   " in line


def test_away_from_any_change_it_counts_them() -> None:
    assert _text(_pair(), Cursor(), 100).startswith(" 3 changes")


def test_what_is_typed_by_half_stands_at_the_end() -> None:
    assert _text(_pair(), Cursor(), 100, "3]").endswith("3]")


def test_two_equal_articles_do_not_differ() -> None:
    text = ["The river rose by 12 metres.", "The mayor spoke."]
    assert _text(Display(compared(text, text), View(), Form.INLINE, 50), Cursor(), 60).startswith(" no differences")


def test_typography_alone_is_said_to_be_all() -> None:
    display = Display(compared(['He said "yes" at noon.'], ["He said “yes” at noon."]), View(), Form.INLINE, 50)
    assert _text(display, Cursor(), 80).startswith(" only typography differs")


@settings(deadline=None, max_examples=60)
@given(revised(), st.integers(10, 160), st.integers(0, 5), st.sampled_from(["", "12", "3]"]))
def test_it_is_as_wide_as_the_screen(texts: tuple[list[str], list[str]], width: int, steps: int, pending: str) -> None:
    display = Display(compared(*texts), View(), Form.INLINE, 40)
    cursor = step(display, Cursor(), 20, steps) if steps else Cursor()
    assert cell_len(_text(display, cursor, width, pending)) == width
