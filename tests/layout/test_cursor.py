"""Wherever the keys lead, the cursor stays in the text and on the screen."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.making import compared, revised, sentence
from tui.articles import read_text
from tui.compare import compare
from tui.layout.pair.beginning import begin
from tui.layout.pair.display import Display
from tui.layout.pair.place import carry_over
from tui.layout.pair.stepping import next_change, other_end, step
from tui.layout.sheets import cursor as places
from tui.layout.sheets.cursor import Cursor
from tui.layout.view import Form, View

_MOTIONS = (places.move, places.scroll, places.page, step, places.end)


def _display(form: Form = Form.SIDE_BY_SIDE, width: int = 30) -> Display:
    """Forty paragraphs, of which every fifth differs in one word."""
    left = [sentence(n) for n in range(40)]
    right = [text.replace(" in ", " since ") if n % 5 == 2 else text for n, text in enumerate(left)]
    return Display(compared(left, right), View(fold=False), form, width)


@settings(deadline=None, max_examples=60)
@given(revised(), st.lists(st.tuples(st.sampled_from(_MOTIONS), st.integers(-50, 50))), st.integers(1, 30))
def test_the_cursor_never_leaves_text_or_screen(
    texts: tuple[list[str], list[str]], motions: list[tuple[places.Motion, int]], height: int
) -> None:
    display = Display(compared(*texts), View(), Form.INLINE, 20)
    cursor = Cursor()
    for motion, number in motions:
        cursor = motion(display, cursor, height, number)
        assert 0 <= cursor.top <= places.last_top(display, height)
        assert cursor.top <= cursor.line < cursor.top + height
        assert cursor.line < max(1, len(display))
        assert cursor.change == -1 or cursor.change in display.steps


def test_steps_visit_every_change_in_order_then_ring_then_wrap() -> None:
    display = _display()
    cursor, visited = Cursor(), []
    for _ in display.steps:
        cursor = step(display, cursor, 20, 1)
        visited.append(cursor.change)
    assert visited == list(display.steps)
    at_end = step(display, cursor, 20, 1)
    assert (at_end.change, at_end.edge) == (cursor.change, 1)
    wrapped = step(display, at_end, 20, 1)
    assert (wrapped.change, wrapped.edge) == (display.steps[0], 0)
    back = step(display, step(display, wrapped, 20, -1), 20, -1)
    assert back.change == display.steps[-1]


@settings(deadline=None, max_examples=60)
@given(revised(), st.sampled_from(list(Form)), st.booleans())
def test_the_next_change_is_the_first_that_begins_at_the_cursor_or_below(
    texts: tuple[list[str], list[str]], form: Form, fold: bool
) -> None:
    display = Display(compared(*texts), View(fold=fold, typographic=True), form, 20)
    begins = [lines[0] for change in display.steps if (lines := display.lines_of(change))]
    for line in range(len(display)):
        below = [change for change, first in zip(display.steps, begins, strict=True) if first >= line]
        assert next_change(display, Cursor(0, line)) == (below[0] if below else -1)


def test_a_step_after_moving_away_goes_to_the_next_change_below() -> None:
    display = _display()
    third = places.go_to_change(display, Cursor(), 20, display.steps[2])
    between = places.move(display, third, 20, 6)
    assert between.change == -1
    assert step(display, between, 20, 1).change == display.steps[3]
    assert step(display, between, 20, -1).change == display.steps[2]


def test_the_page_stays_when_the_target_is_on_the_screen() -> None:
    display = _display()
    first = step(display, Cursor(), 60, 1)
    second = step(display, first, 60, 1)
    assert second.line > first.line
    assert second.top == first.top


def test_context_stays_above_the_target_of_a_jump() -> None:
    display = _display()
    cursor = places.go_to_change(display, Cursor(), 20, display.steps[5])
    assert 1 <= cursor.line - cursor.top <= 6


def test_a_move_is_followed_both_ways() -> None:
    same = [sentence(n, 20) for n in range(6)]
    moved = sentence(20)
    display = Display(compared([moved, *same], [*same, moved]), View(fold=False), Form.SIDE_BY_SIDE, 40)
    ghost = next(i for i, block in enumerate(display.blocks) if block.kind == "ghost")
    at_ghost = places.go_to(display, Cursor(), 10, display.top(ghost))
    there = other_end(display, at_ghost, 10)
    assert there is not None
    assert display.blocks[display.block_at(there.line)].kind == "row"
    back = other_end(display, there, 10)
    assert back is not None
    assert back.line == at_ghost.line


@settings(deadline=None, max_examples=40)
@given(revised(), st.integers(0, 200), st.integers(8, 60), st.integers(8, 60), st.booleans())
@example((["river", "river", "river river", "river"], ["river river river", "river", "river"]), 2, 8, 8, False)
@example((["river " * 12, "river", "river " * 12], ["river", "river " * 12, "river " * 12]), 0, 8, 8, False)
def test_another_width_or_view_keeps_the_row_in_sight(
    texts: tuple[list[str], list[str]], line: int, width: int, other: int, fold: bool
) -> None:
    comparison = compared(*texts)
    old = Display(comparison, View(fold=False), Form.SIDE_BY_SIDE, width)
    if not len(old):
        return
    cursor = places.go_to(old, Cursor(), 10, min(line, len(old) - 1))
    new = Display(comparison, View(fold=fold), Form.SIDE_BY_SIDE, other)
    carried = carry_over(old, new, cursor, 10)
    assert carried.top <= carried.line < carried.top + 10
    before = set(old.blocks[old.block_of(cursor)].rows)
    here = [index for index in new.blocks_beside(carried.line) if new.top(index) <= carried.line < new.bottom(index)]
    assert any(before <= set(new.blocks[index].rows) for index in here)


def test_reading_begins_at_the_first_change_that_tells_something() -> None:
    text = ["Ferry returns to the harbour", "By Ada Brook", "The ferry came back on Monday, the mayor said."]
    left = read_text("\n".join(text), path="left.txt")
    right = read_text("\n".join([text[0], "By Bea Crane", text[2].replace("Monday", "Tuesday")]), path="right.txt")
    display = Display(compare(left, right), View(fold=False), Form.SIDE_BY_SIDE, 30)
    byline = next(i for i in display.steps if display.comparison.changes[i].right == "Bea Crane")
    assert byline == display.steps[0]
    begun = begin(display, 20)
    assert display.comparison.changes[begun.change].right == "Tuesday"
    assert begun.top == 0


def test_where_only_the_byline_differs_reading_begins_there() -> None:
    text = ["Ferry returns to the harbour", "By {}", "The ferry came back on Monday, the mayor said."]
    left, right = (read_text("\n".join(text).format(name), path=name) for name in ("Ada Brook", "Bea Crane"))
    display = Display(compare(left, right), View(fold=False), Form.SIDE_BY_SIDE, 30)
    assert begin(display, 20).change == display.steps[0]


def test_where_nothing_differs_reading_begins_at_the_top() -> None:
    same = Display(compared(["One."], ["One."]), View(), Form.SIDE_BY_SIDE, 30)
    assert begin(same, 20) == Cursor()
