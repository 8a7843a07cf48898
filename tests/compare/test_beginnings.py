"""Capitals that follow from where a sentence begins."""

from __future__ import annotations

import pytest

from tests.making import article
from tui.compare import compare
from tui.compare.comparison import Kind


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Yesterday, the minister resigned.", "The minister resigned."),
        ("The water rose, and the people fled.", "The water rose. And the people fled."),
        ("Rain fell. The river rose.", "Rain fell; the river rose."),
        ("He said we would win.", 'He said: "We would win."'),
    ],
)
def test_a_capital_that_follows_from_another_edit_is_typography_and_no_change(left: str, right: str) -> None:
    comparison = compare(article(left), article(right))
    assert (Kind.TYPOGRAPHIC,) in [edit.kinds for edit in comparison.rows[0].edits]
    assert comparison.changes
    assert {(Kind.CASE,), (Kind.TYPOGRAPHIC,)}.isdisjoint(change.kinds for change in comparison.changes)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The Government fell in a day.", "The government fell in a day."),
        ("Yesterday, the Minister resigned.", "The minister resigned."),
        ("the mayor resigned.", "The mayor resigned."),
        ("Storm Cuts Power To Islands", "Storm cuts power to islands"),
        ("Today US troops left.", "us troops left."),
    ],
)
def test_any_other_capital_is_a_change(left: str, right: str) -> None:
    comparison = compare(article(left), article(right))
    assert (Kind.CASE,) in [change.kinds for change in comparison.changes]
