"""What is said to have moved, and what is not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.making import compared, sentence
from tui.compare import Comparison
from tui.compare.comparison import RowKind


def _story(count: int) -> list[str]:
    return [f"{sentence(n, 14)} {sentence(n + 40, 11)}" for n in range(count)]


def _moved(comparison: Comparison) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(row.left, row.right) for row in comparison.rows if row.moved]


@given(st.integers(3, 12), st.data())
def test_a_paragraph_that_goes_elsewhere_has_moved_and_nothing_else(count: int, data: st.DataObject) -> None:
    left = _story(count)
    start = data.draw(st.integers(0, count - 1))
    end = data.draw(st.integers(0, count - 1).filter(lambda place: abs(place - start) > 1))
    right = list(left)
    right.insert(end, right.pop(start))
    comparison = compared(left, right)
    assert {row.kind for row in comparison.rows} == {RowKind.SAME}
    assert _moved(comparison) == [((start,), (end,))]


@given(st.integers(4, 10), st.integers(0, 8))
def test_of_two_neighbours_that_swap_one_has_moved(count: int, at: int) -> None:
    left = _story(count)
    at %= count - 1
    right = list(left)
    right[at], right[at + 1] = right[at + 1], right[at]
    assert len(_moved(compared(left, right))) == 1


@given(st.integers(2, 6), st.integers(7, 12))
def test_the_shorter_of_two_blocks_that_change_places_has_moved(short: int, long: int) -> None:
    first, second = _story(short + long)[:short], _story(short + long)[short:]
    moved = _moved(compared(first + second, second + first))
    assert moved == [((i,), (long + i,)) for i in range(short)]


def test_a_paragraph_that_stands_twice_has_not_moved() -> None:
    story = _story(6)
    left = [story[0], *story[1:5], story[0]]
    right = [*story[1:3], story[0], *story[3:5]]
    assert _moved(compared(left, right)) == []


def test_a_phrase_that_anybody_may_repeat_has_not_moved() -> None:
    story = _story(6)
    left = ["He agreed.", *story]
    right = [*story, "He agreed, too."]
    assert _moved(compared(left, right)) == []


def test_a_paragraph_that_moved_and_was_edited_keeps_its_words() -> None:
    story = _story(8)
    edited = story[2].replace(story[2].split()[3], "entirely")
    comparison = compared(story, [*story[:2], *story[3:7], edited, story[7]])
    (row,) = [row for row in comparison.rows if row.moved]
    assert (row.left, row.right, row.kind) == ((2,), (6,), RowKind.EDITED)
    assert row.similarity > 0.9
