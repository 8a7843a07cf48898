"""A view that hides kinds of changes: steps, signs, marks, folds and words all say the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import compared, revised, sentence
from tui.compare import Comparison
from tui.layout.blocks import arrange
from tui.layout.kinds_shown import filter_words, is_shown, present, with_label
from tui.layout.pair.display import Display
from tui.layout.shown import printed, shown, shown_rows, steps
from tui.layout.text.lines import Ink, text_of
from tui.layout.view import BlockKind, Form, View
from tui.layout.words.labels import LABELS, TYPOGRAPHY, labels

_FIGURE = ("The river rose by 12 metres in the night.", "The river rose by 14 metres in the night.")
_STORY = (
    [_FIGURE[0], sentence(1), sentence(2), sentence(3), "The mayor went home early."],
    [_FIGURE[1], sentence(1), sentence(2), sentence(3), "The mayor went home early.", sentence(9)],
)


def _only(*labels: str) -> View:
    return View(hidden=frozenset(LABELS) - set(labels) - {TYPOGRAPHY})


def _labels(comparison: Comparison, view: View) -> list[tuple[str, ...]]:
    return [labels(comparison.changes[i], comparison) for i in steps(comparison, view)]


def test_typography_is_printed_where_it_is_asked_for_or_alone() -> None:
    quotes = ('He said "no".', "He said “no”.")
    mixed = compared([_FIGURE[0], quotes[0]], [_FIGURE[1], quotes[1]])
    assert len(steps(mixed, printed(mixed))) == 1
    assert len(steps(mixed, printed(mixed, typographic=True))) == 3
    alone = compared([quotes[0]], [quotes[1]])
    assert len(steps(alone, printed(alone))) == 2


def test_only_what_counts_as_the_kinds_chosen_is_stepped_through() -> None:
    comparison = compared(*_STORY)
    assert [labels(comparison.changes[i], comparison) for i in steps(comparison, _only("figure"))] == [("figure",)]
    assert [labels(comparison.changes[i], comparison) for i in steps(comparison, _only("paragraph added"))] == [
        ("paragraph added",)
    ]
    assert steps(comparison, _only()) == ()
    assert len(steps(comparison, View())) == 2


def test_a_change_is_shown_while_one_of_its_kinds_is() -> None:
    comparison = compared([sentence(1)], [sentence(1), '"Nobody wanted this," Mayor Ilse Brandt said.'])
    assert labels(comparison.changes[0], comparison) == ("paragraph added", "quotation added")
    assert steps(comparison, _only("quotation added")) == steps(comparison, _only("paragraph added")) == (0,)


def test_typography_has_a_switch_of_its_own() -> None:
    comparison = compared(['He said "yes" at noon.', _FIGURE[0]], ["He said “yes” at noon.", _FIGURE[1]])
    found = [
        labels(comparison.changes[i], comparison) for i in steps(comparison, replace(_only("figure"), typographic=True))
    ]
    assert set(found) == {("typography",), ("figure",)}
    assert with_label(View(), TYPOGRAPHY, on=True) == View(typographic=True)
    assert not is_shown(View(), TYPOGRAPHY)


def test_what_is_left_out_is_faint_and_not_on_the_map() -> None:
    comparison = compared(*_STORY)
    display = Display(comparison, replace(_only("figure"), fold=False), Form.SIDE_BY_SIDE, 60)
    added = next(line for line in display if text_of(line.cells[1]).startswith(sentence(9)[:20]))
    assert (added.cells[1].sign, added.cells[1].ink) == ("+", Ink.META)
    assert {piece.ink for piece in added.cells[1].pieces} == {Ink.META}
    assert {sign for sign, _ in display.overview(12)} == {" ", "~"}


@pytest.mark.parametrize("form", Form)
def test_an_edit_that_is_left_out_leaves_no_mark(form: Form) -> None:
    comparison = compared(*_STORY)
    display = Display(comparison, replace(_only("paragraph added"), fold=False), form, 60)
    line = next(line for line in display if "river rose" in text_of(line.cells[-1]))
    assert {piece.ink for piece in line.cells[-1].pieces} == {Ink.TEXT}
    assert text_of(line.cells[-1]) == _FIGURE[1]


def test_what_is_left_out_folds_under_another_name() -> None:
    comparison = compared(*_STORY)
    text = [text_of(line.cells[0]) for line in Display(comparison, _only("paragraph added"), Form.INLINE, 60)]
    assert "4 paragraphs without such changes" in text
    text = [text_of(line.cells[0]) for line in Display(comparison, View(), Form.INLINE, 60)]
    assert "2 unchanged paragraphs" in text


def test_a_move_that_is_left_out_leaves_faint_signs_at_both_places() -> None:
    moved, same = sentence(20, 20), [sentence(n) for n in range(6)]
    comparison = compared([moved, *same], [*same, moved])
    display = Display(comparison, replace(_only("figure"), fold=False), Form.SIDE_BY_SIDE, 60)
    signs = {(cell.sign, cell.ink) for line in display for cell in line.cells if cell.sign != " "}
    assert signs == {(">", Ink.META), ("<", Ink.META)}
    assert Ink.MOVED not in {piece.ink for line in display for cell in line.cells for piece in cell.pieces}


def test_the_words_say_what_is_shown_and_how_much_of_all() -> None:
    comparison = compared(*_STORY)
    assert filter_words(comparison, View()) == ""
    assert filter_words(comparison, _only("figure")) == "showing figure: 1 of 2"
    assert filter_words(comparison, _only()) == "showing no kind of change: 0 of 2"
    assert filter_words(comparison, View(hidden=frozenset({"spelling"}))) == "showing every kind there is: 2 of 2"


def test_kinds_that_occur_are_counted_in_their_order() -> None:
    assert present(compared(*_STORY)) == (("figure", 1), ("paragraph added", 1))


@settings(deadline=None, max_examples=60)
@given(revised(), st.frozensets(st.sampled_from(LABELS[:-1])), st.booleans())
def test_rows_and_steps_agree(texts: tuple[list[str], list[str]], hidden: frozenset[str], typographic: bool) -> None:
    comparison = compared(*texts)
    view = View(hidden=hidden, typographic=typographic)
    found = steps(comparison, view)
    assert all(shown(comparison, i, view) == (i in found) for i in range(len(comparison.changes)))
    rows = shown_rows(comparison, view)
    told = {comparison.changes[i].row for i in found}
    assert told <= rows.rows
    # Words that moved are told where they arrived, and seen where they left, too.
    assert all(any(edit.moved and edit.left for edit in comparison.rows[row].edits) for row in rows.rows - told)
    assert rows.wholes <= rows.rows
    seen = [block.rows[0] for block in arrange(comparison, view) if block.kind is BlockKind.ROW]
    assert rows.rows <= set(seen)
    for form in Form:
        display = Display(comparison, view, form, 40)
        assert all(display.lines_of(i) is not None for i in found)
        marked = {
            p.change for line in display for c in line.cells for p in c.pieces if p.ink.startswith(("left", "right"))
        }
        assert marked <= {-1, *found}
