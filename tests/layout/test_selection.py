"""What the mouse points at, column by column."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import compared
from tui.layout.pair.display import Display
from tui.layout.sheets.frame import GUTTER
from tui.layout.sheets.selection import Point, between, column_at, map_column, paragraph_at, selected, word_at
from tui.layout.text.lines import text_of
from tui.layout.view import Form, View

_LEFT = ["The ferry left the old pier at noon.", "Nobody waved."]
_RIGHT = ["The ferry left the new pier at noon.", "Nobody waved, and it rained."]


def _display(form: Form = Form.SIDE_BY_SIDE, width: int = 20) -> Display:
    return Display(compared(_LEFT, _RIGHT), View(fold=False), form, width)


def _at(display: Display, column: int, line: int, cell: int) -> Point:
    return Point(line, column * (display.width + GUTTER + 2) + GUTTER + cell)


def test_a_selection_stays_in_its_column_and_flows_over_line_borders() -> None:
    display = _display()
    start, end = _at(display, 1, 0, 4), _at(display, 1, 1, 7)
    assert selected(display, between(display, start, end)) == "ferry left the new pier"
    astray = _at(display, 0, 1, 7)
    assert {spot.column for spot in between(display, start, astray)} == {1}


def test_it_does_not_matter_which_end_comes_first() -> None:
    display = _display()
    start, end = _at(display, 0, 0, 4), _at(display, 0, 1, 9)
    assert between(display, start, end) == between(display, end, start)


def test_paragraphs_are_kept_apart() -> None:
    display = _display()
    spots = between(display, _at(display, 0, 0, 0), Point(len(display) + 5, GUTTER + 5))
    assert selected(display, spots) == "The ferry left the old pier at noon.\n\nNobody waved."


@pytest.mark.parametrize(("cell", "word"), [(0, "The"), (5, "ferry"), (3, "")])
def test_a_word_is_found_by_any_of_its_letters(cell: int, word: str) -> None:
    display = _display()
    assert selected(display, word_at(display, _at(display, 0, 0, cell))) == word


def test_wide_characters_are_selected_whole_and_joined_without_spaces() -> None:
    text = "\u4e60\u8fd1\u5e73\u5728\u83ab\u65af\u79d1\u4f1a\u89c1\u4e86\u666e\u4eac"
    display = Display(compared([text], [text]), View(fold=False), Form.SIDE_BY_SIDE, 8)
    spots = between(display, _at(display, 0, 0, 3), _at(display, 0, 1, 2))
    assert selected(display, spots) == text[1:6]


@given(st.tuples(*[st.integers(-9, 90)] * 4), st.sampled_from(Form), st.integers(4, 40))
def test_wherever_the_mouse_goes_what_is_selected_is_on_the_sheet(
    places: tuple[int, int, int, int], form: Form, width: int
) -> None:
    display = _display(form, width)
    start, end = Point(places[0], places[1]), Point(places[2], places[3])
    for spots in (between(display, start, end), word_at(display, start)):
        for spot in spots:
            cells = display[spot.line].cells
            assert text_of(cells[spot.column])[spot.start : spot.end]
            assert spot.column == column_at(display, start.x)


def test_a_click_on_the_map_leads_to_what_the_cell_stands_for() -> None:
    display = _display()
    assert map_column(display) == 2 * (20 + GUTTER + 2) - 1
    for height in (3, len(display), 40):
        lines = [display.line_on_map(height, cell) for cell in range(height)]
        assert lines == sorted(lines)
        assert lines[0] == 0
        for cell, line in enumerate(lines):
            if height < len(display):
                assert cell in display.window(height, min(line, len(display) - height))


def test_the_paragraph_at_a_line_is_read_whole() -> None:
    display = _display()
    assert {paragraph_at(display, line) for line in (0, 1)} == {_LEFT[0]}
    assert paragraph_at(display, len(display) - 1) == _LEFT[1]
    assert paragraph_at(display, len(display)) == ""
