"""Words that moved: marked at both places, with the signs of a move, and `m` leads from one to the other."""

from __future__ import annotations

import pytest

from tests.making import compared, sentence
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
