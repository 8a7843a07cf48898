"""The edits of a row: what they cover, and what they leave."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compare.hunking import texts
from tests.making import article
from tui.articles.article import Span
from tui.compare import Comparison, compare
from tui.compare.comparison import Edit, Kind, Op

_paragraphs = st.lists(texts.filter(bool), min_size=1, max_size=3)
_MIRROR = {Op.INSERT: Op.DELETE, Op.DELETE: Op.INSERT, Op.REPLACE: Op.REPLACE}
_KINDS = {Kind.QUOTE_ADDED: Kind.QUOTE_DROPPED, Kind.QUOTE_DROPPED: Kind.QUOTE_ADDED}


def edits(comparison: Comparison) -> list[Edit]:
    return [edit for row in comparison.rows for edit in row.edits]


def worded(left: str, right: str) -> list[tuple[str, str]]:
    """The edits between two texts of one paragraph, in the words of either side."""
    comparison = compare(article(left), article(right))
    return [(_words(left, edit.left), _words(right, edit.right)) for edit in edits(comparison)]


def _words(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span else ""


@settings(deadline=None)
@given(_paragraphs, _paragraphs)
def test_swapping_the_sides_mirrors_the_edits(left: list[str], right: list[str]) -> None:
    one, other = compare(article(*left), article(*right)), compare(article(*right), article(*left))
    forth = Counter((e.op, e.left, e.right, frozenset(e.kinds), e.elsewhere) for e in edits(one))
    back = Counter(
        (_MIRROR[e.op], e.right, e.left, frozenset(_KINDS.get(k, k) for k in e.kinds), e.elsewhere)
        for e in edits(other)
    )
    assert forth == back


@settings(deadline=None)
@given(_paragraphs, _paragraphs)
def test_words_that_moved_are_gone_here_and_come_there(left: list[str], right: list[str]) -> None:
    comparison = compare(article(*left), article(*right))
    gone = Counter((edit.left, edit.elsewhere) for edit in edits(comparison) if edit.moved and edit.left)
    come = Counter((edit.elsewhere, edit.right) for edit in edits(comparison) if edit.moved and edit.right)
    assert gone == come


@settings(deadline=None)
@given(_paragraphs, _paragraphs)
def test_edits_that_are_no_change_of_their_own_follow_from_one(left: list[str], right: list[str]) -> None:
    """Every edit is a change, but for the old place of what moved and for a capital that follows from another edit."""
    comparison = compare(article(*left), article(*right))
    for index, row in enumerate(comparison.rows):
        stepped = {change.edit for change in comparison.changes if change.row == index}
        for number, edit in enumerate(row.edits):
            assert number in stepped or edit.kinds == (Kind.CASE,) or (edit.moved and edit.op is Op.DELETE)
        if row.edits:
            assert comparison.changes


def test_an_insertion_names_the_words_and_nothing_else() -> None:
    assert worded("The mayor left the hall.", "The mayor quietly left the hall.") == [("", "quietly")]


def test_two_changes_that_a_small_word_parts_are_one() -> None:
    assert worded(
        "They wore very big and really heavy boots today.", "They wore quite small and oddly light boots today."
    ) == [("very big and really heavy", "quite small and oddly light")]


def test_single_words_on_both_sides_of_a_small_word_stay_two_changes() -> None:
    assert worded("The black and white cat sat on the mat.", "The brown and grey cat sat on the mat.") == [
        ("black", "brown"),
        ("white", "grey"),
    ]


def test_letters_are_marked_in_a_spelling_and_not_in_another_word() -> None:
    comparison = compare(article("Zelensky left on Tuesday."), article("Zelenskyy left on Wednesday."))
    found = edits(comparison)
    assert [edit.letters for edit in found] == [((None, Span(8, 9)),), ()]


def test_no_break_spaces_are_typographic_and_line_breaks_nothing() -> None:
    comparison = compare(article("About 12 men came."), article("About 12\u00a0men came."))
    assert [(edit.left, edit.kinds) for edit in edits(comparison)] == [(Span(8, 9), (Kind.TYPOGRAPHIC,))]
