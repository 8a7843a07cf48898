"""Words that moved: marked at both places, with the signs of a move, and `m` leads from one to the other."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import compared, revised_stories, sentence
from tests.round_up import NAMED, STORY, WRITTEN, round_up
from tui.layout.pair.display import Display
from tui.layout.pair.stepping import other_end
from tui.layout.sheets.cursor import Cursor, go_to_change
from tui.layout.status import status
from tui.layout.text.lines import Ink, text_of
from tui.layout.view import Form, View

_WANDERED = "The mayor was not there because she had been taken ill the day before."
_LEFT = [f"{sentence(1)} {sentence(2)}", sentence(3, 20), f"{sentence(4)} {_WANDERED}"]
_RIGHT = [f"{sentence(1)} {_WANDERED} {sentence(2)}", sentence(3, 20), sentence(4)]


def _display(form: Form) -> Display:
    return Display(compared(_LEFT, _RIGHT), View(fold=False), form, 60)


def _words(display: Display, ink: Ink) -> str:
    pieces = [piece for line in display for cell in line.cells for piece in cell.pieces if piece.ink is ink]
    return " ".join(piece.text.strip() for piece in pieces)


@pytest.mark.parametrize("form", Form)
def test_a_sentence_that_wandered_is_marked_at_both_places(form: Form) -> None:
    display = _display(form)
    assert _words(display, Ink.LEFT_MOVED) == _WANDERED
    assert _words(display, Ink.RIGHT_MOVED) == _WANDERED
    signs = {cell.sign for line in display for cell in line.cells for piece in cell.pieces if "moved" in piece.ink}
    assert signs == {"<", ">"}


@pytest.mark.parametrize("form", Form)
def test_one_end_leads_to_the_other_and_back(form: Form) -> None:
    display = _display(form)
    (change,) = display.steps
    here = go_to_change(display, Cursor(), 30, change)
    away = other_end(display, here, 30)
    assert away is not None
    cells = display[away.line].cells
    assert Ink.LEFT_MOVED in {piece.ink for cell in cells for piece in cell.pieces}
    assert "sentence moved" in "".join(piece.text for piece in status(display, away, 100))
    back = other_end(display, away, 30)
    assert back is not None
    first = display.moved_words(change, here=True)
    assert first is not None
    assert back.line == first[0]
    assert _WANDERED.split(maxsplit=1)[0] in text_of(display[back.line].cells[-1])


def test_hidden_moves_leave_no_marks() -> None:
    view = View(fold=False, hidden=frozenset({"sentence moved", "wording"}))
    display = Display(compared(_LEFT, _RIGHT), view, Form.SIDE_BY_SIDE, 60)
    assert not display.steps
    assert not _words(display, Ink.LEFT_MOVED)
    assert not _words(display, Ink.RIGHT_MOVED)
    assert other_end(display, Cursor(), 30) is None


def _column(form: Form, *, bracketed: bool = False) -> Display:
    return Display(round_up(WRITTEN, NAMED), View(fold=False), form, 60, bracketed=bracketed)


@pytest.mark.parametrize("form", Form)
def test_a_sentence_of_a_dropped_paragraph_leads_into_the_added_one_that_retells_it(form: Form) -> None:
    display = _column(form)
    assert _words(display, Ink.LEFT_MOVED) == f"{STORY[1]} {STORY[5]}"
    assert _words(display, Ink.RIGHT_MOVED) == f"{WRITTEN} {NAMED}"
    first, second = (index for index in display.steps if display.comparison.changes[index].edit is not None)
    for change, told in ((first, STORY[5]), (second, STORY[1])):
        here = go_to_change(display, Cursor(), 30, change)
        away = other_end(display, here, 30)
        assert away is not None
        assert text_of(display[away.line].cells[0]).strip() in told
        back = other_end(display, away, 30)
        assert back is not None
        assert back.line == here.line


@pytest.mark.parametrize("form", Form)
def test_lines_of_a_dropped_or_added_paragraph_have_the_sign_of_what_stands_on_them(form: Form) -> None:
    lines = [cell for line in _column(form) for cell in line.cells if cell.pieces]
    signs = {(cell.sign, frozenset(piece.ink for piece in cell.pieces)) for cell in lines}
    assert ("-", frozenset({Ink.LEFT_WHOLE})) in signs
    assert (">", frozenset({Ink.LEFT_MOVED})) in signs
    assert ("+", frozenset({Ink.RIGHT_WHOLE})) in signs
    assert ("+", frozenset({Ink.RIGHT_WHOLE, Ink.RIGHT_MOVED})) in signs
    assert all(sign.strip() for sign, _ in signs)


def test_without_colour_signs_tell_of_it_and_brackets_stay_for_edits() -> None:
    lines = [cell for line in _column(Form.SIDE_BY_SIDE, bracketed=True) for cell in line.cells if cell.pieces]
    assert not [cell for cell in lines if "[-" in text_of(cell) or "{+" in text_of(cell)]
    assert {cell.sign for cell in lines} == {"-", "+", ">", "<"}


@pytest.mark.parametrize("form", Form)
def test_of_a_quotation_that_only_one_side_has_the_words_that_stand_elsewhere_are_marked_as_moved(form: Form) -> None:
    head, news = (paragraph.text for paragraph in round_up(WRITTEN, NAMED).right.paragraphs)
    display = Display(compared(STORY, [head, f"“{news}", "“That is all,” she said."]), View(fold=False), form, 60)
    assert _words(display, Ink.RIGHT_MOVED) == f"{WRITTEN} {NAMED}"
    told = news.replace(f"{WRITTEN} ", "").replace(f"{NAMED} ", "")
    assert _words(display, Ink.RIGHT_GRAVE) == f"{told} That is all,"


@pytest.mark.parametrize("form", Form)
def test_where_sentences_changed_places_the_edits_of_all_of_them_are_marked(form: Form) -> None:
    one, two, three = (sentence(number, 14) for number in (2, 3, 4))
    left, right = f"{one} {two} {three}", f"{three.replace('1904', '1914')} {one.replace('1902', '1912')} {two}"
    display = Display(compared([left], [right]), View(), form, 60)
    assert {"1902", "1904"} <= {*_words(display, Ink.LEFT).replace(".", "").split()}


@settings(deadline=None, max_examples=60)
@given(revised_stories(), st.sampled_from(Form), st.booleans())
def test_every_edit_is_marked_and_of_words_that_moved_both_ends(
    texts: tuple[list[str], list[str]], form: Form, bracketed: bool
) -> None:
    display = Display(compared(*texts), View(), form, 40, bracketed=bracketed)
    marked = {piece.change for line in display for cell in line.cells for piece in cell.pieces}
    for change in display.steps:
        found = display.comparison.changes[change]
        if found.edit is None:
            continue
        assert change in marked
        if display.comparison.rows[found.row].edits[found.edit].moved:
            assert display.moved_words(change, here=True)
            assert display.moved_words(change, here=False)
