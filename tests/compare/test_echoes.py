"""Figures, dates and words of stance that only changed places are no change of theirs."""

from __future__ import annotations

from tests.making import article
from tui.compare import compare
from tui.compare.comparison import Kind


def kinds(left: str, right: str) -> set[Kind]:
    return {kind for change in compare(article(left), article(right)).changes for kind in change.kinds}


def test_a_figure_that_stands_elsewhere_with_what_it_counts_has_not_changed() -> None:
    assert Kind.NUMBER not in kinds("The six-year-old boy was found alive.", "The boy, six, was found alive.")


def test_a_figure_that_counts_something_else_has_changed() -> None:
    left = "The fire killed 12 guests and the owner said nothing about it."
    right = "The fire was put out and the owner said nothing about 12 cars."
    assert Kind.NUMBER in kinds(left, right)


def test_two_figures_that_swap_have_both_changed() -> None:
    comparison = compare(article("The blast killed 12 and hurt 30."), article("The blast killed 30 and hurt 12."))
    assert [change.kinds for change in comparison.changes] == [(Kind.NUMBER,), (Kind.NUMBER,)]


def test_figures_that_stand_in_another_order_have_changed() -> None:
    left = "The blast killed 12 soldiers and hurt 30 civilians, the army said on Tuesday."
    right = "The army said on Tuesday that the blast had killed 30 civilians and hurt 12 soldiers."
    assert Kind.NUMBER in kinds(left, right)


def test_figures_that_swap_with_what_they_count_have_changed() -> None:
    left = "The blast killed 12 Russian soldiers and hurt 30 Ukrainian civilians."
    right = "The blast killed 30 Ukrainian civilians and hurt 12 Russian soldiers."
    assert Kind.NUMBER in kinds(left, right)


def test_a_negation_that_stands_elsewhere_is_only_worded_otherwise() -> None:
    assert kinds("Nobody was hurt in the crush.", "The crush hurt nobody.") == {Kind.WORDING}


def test_a_date_that_goes_for_good_has_changed() -> None:
    assert Kind.DATE in kinds("On Tuesday the council voted again.", "The council voted again in the town hall.")
