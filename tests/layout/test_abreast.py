"""What only one side has stands level with what only the other has at the same place."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import compared, revised, sentence
from tui.compare import Comparison
from tui.layout.abreast import strips
from tui.layout.blocks import arrange
from tui.layout.pair.display import Display
from tui.layout.pair.stepping import step
from tui.layout.sheets import cursor as places
from tui.layout.sheets.cursor import Cursor
from tui.layout.sheets.search import Index, find, query
from tui.layout.text.lines import text_of
from tui.layout.view import Form, View

_SAME = sentence(1, 16)
_DROPPED = ("Gulls circled on and on there.", "Nobody answered the telephone.")
_ADDED = ("Snow fell on the mountain pass during the night.", "Trains ran late, and buses not at all.")


def _pair(form: Form = Form.SIDE_BY_SIDE) -> Display:
    left, right = [_SAME, *_DROPPED, sentence(2, 16)], [_SAME, *_ADDED, sentence(2, 16)]
    return Display(compared(left, right), View(fold=False), form, 30)


def _columns(display: Display) -> list[tuple[str, ...]]:
    return [tuple(text_of(cell) for cell in line.cells) for line in display]


def test_both_begin_on_the_same_line_and_flow_on_for_themselves() -> None:
    lines = _columns(_pair())
    start = next(i for i, (left, _) in enumerate(lines) if left == _DROPPED[0])
    assert lines[start : start + 7] == [
        ("Gulls circled on and on there.", "Snow fell on the mountain pass"),
        ("", "during the night."),
        ("Nobody answered the telephone.", ""),
        ("", "Trains ran late, and buses not"),
        ("", "at all."),
        ("", ""),
        lines[start + 6],
    ]
    left, right = lines[start + 6]
    assert left == right != ""


def test_inline_they_follow_each_other() -> None:
    texts = [text for (text,) in _columns(_pair(Form.INLINE)) if text]
    assert texts.index(_DROPPED[1]) < texts.index("Snow fell on the mountain pass")


def test_steps_go_through_one_column_and_then_the_other() -> None:
    display = _pair()
    cursor, seen = Cursor(), []
    for _ in display.steps:
        cursor = step(display, cursor, 40, 1)
        change = display.comparison.changes[cursor.change]
        seen.append((change.left or change.right, display.column_of(cursor.change), display.block_of(cursor)))
    assert [text for text, _, _ in seen] == [*_DROPPED, *_ADDED]
    assert [column for _, column, _ in seen] == [0, 0, 1, 1]
    assert len({block for _, _, block in seen}) == 4


def test_a_cursor_stays_in_its_column() -> None:
    display = _pair()
    added = next(i for i in display.steps if display.comparison.changes[i].right == _ADDED[0])
    cursor = places.go_to_change(display, Cursor(), 40, added)
    second = places.move(display, places.move(display, cursor, 40, 2), 40, 1)
    assert display.comparison.changes[second.change].right == _ADDED[1]


def test_words_are_found_in_both_columns_of_a_line() -> None:
    display = _pair()
    lines = _columns(display)
    start = next(i for i, (left, _) in enumerate(lines) if left == _DROPPED[0])
    wanted = query("n")
    assert wanted is not None
    found = find(Index(display.passages()), wanted)
    numbers = [number for place in display.places_at(start) for number in found.index.at(place)]
    spots = [
        spot
        for number in numbers
        for several in display.spots(found.index.passages[number], found.within(number))
        for spot in several
    ]
    assert {lines[spot.line][spot.column][spot.start : spot.end] for spot in spots} == {"n"}
    assert {spot.column for spot in spots} == {0, 1}


def test_the_map_shows_what_either_has() -> None:
    signs = [sign for sign, _ in _pair().overview(12)]
    assert "-" in signs
    assert "+" in signs


@settings(deadline=None, max_examples=60)
@given(revised(), st.booleans(), st.integers(8, 40))
def test_every_block_stands_in_one_strip_and_on_its_own_lines(
    texts: tuple[list[str], list[str]], fold: bool, width: int
) -> None:
    comparison: Comparison = compared(*texts)
    view = View(fold=fold)
    found = [*strips(arrange(comparison, view), comparison)]
    assert sorted({i for strip in found for i in (*strip.left, *strip.right)}) == list(
        range(len(arrange(comparison, view)))
    )
    display = Display(comparison, view, Form.SIDE_BY_SIDE, width)
    for line in range(len(display)):
        here = {display.block_at(line, 0), display.block_at(line, 1)}
        assert all(display.top(block) <= line < display.bottom(block) for block in here)
        assert here <= set(display.blocks_beside(line))
