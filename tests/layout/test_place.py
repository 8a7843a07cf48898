"""The reader's place is found again in a text that was rewritten meanwhile."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.making import compared, sentence
from tui.layout.pair.display import Display
from tui.layout.pair.place import find_again
from tui.layout.sheets.cursor import Cursor
from tui.layout.view import Form, View

TEXT = [sentence(number) for number in range(12)]


def display(right: list[str]) -> Display:
    return Display(compared(TEXT, right), View(fold=False), Form.SIDE_BY_SIDE, 40)


def paragraphs(shown: Display, line: int) -> list[str]:
    """The paragraphs of both articles in the row that stands on a line."""
    row = shown.comparison.rows[shown.blocks[shown.block_at(line)].rows[0]]
    left = [shown.comparison.left.paragraphs[i].text for i in row.left]
    return left + [shown.comparison.right.paragraphs[i].text for i in row.right]


@given(st.integers(0, 11), st.sets(st.integers(0, 11), max_size=6), st.integers(0, 5))
def test_the_paragraph_stays_if_it_is_still_there(here: int, gone: set[int], new: int) -> None:
    before = display(TEXT)
    line = next(line for line in range(len(before)) if TEXT[here] in paragraphs(before, line))
    added = [sentence(100 + number) for number in range(new)]
    after = display([*added, *(text for number, text in enumerate(TEXT) if number not in gone)])
    found = find_again(before, after, Cursor(line, line), 8)
    # What the right article lost, the left one still has.
    assert TEXT[here] in paragraphs(after, found.line)
    assert 0 <= found.top <= found.line < found.top + 8


@given(st.integers(0, 200))
def test_a_text_that_is_another_altogether_keeps_the_cursor_on_the_sheet(line: int) -> None:
    before = display(TEXT)
    after = Display(compared([sentence(50)], [sentence(51)]), View(fold=False), Form.SIDE_BY_SIDE, 40)
    found = find_again(before, after, Cursor(0, min(line, len(before) - 1)), 8)
    assert 0 <= found.line < len(after)
