"""Rows, ghosts and furniture stand in their order; what is folded hides no change, and opens."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import article, compared, revised, sentence
from tui.articles import Article, Role
from tui.compare import Comparison, compare
from tui.layout.blocks import arrange
from tui.layout.shown import shown_rows
from tui.layout.view import BlockKind, View


def _page(*paragraphs: str, furniture: set[int]) -> Article:
    """A page of which some paragraphs, by index, are not the article."""
    made = article(*paragraphs)
    told = (replace(p, role=Role.BOILERPLATE if i in furniture else p.role) for i, p in enumerate(made.paragraphs))
    return replace(made, paragraphs=tuple(told))


def _furniture(page: Article) -> list[int]:
    return [i for i, paragraph in enumerate(page.paragraphs) if paragraph.role is Role.BOILERPLATE]


@st.composite
def _comparisons(draw: st.DrawFn) -> Comparison:
    left, right = (_page(*texts, furniture=draw(st.sets(st.integers(0, 9), max_size=4))) for texts in draw(revised()))
    return compare(left, right)


@settings(deadline=None, max_examples=80)
@given(_comparisons(), st.booleans(), st.integers(0, 3))
def test_every_row_and_all_furniture_is_there_once_and_in_order(
    comparison: Comparison, fold: bool, context: int
) -> None:
    blocks = arrange(comparison, View(fold=fold, context=context))
    rows = [row for block in blocks if block.kind is not BlockKind.GHOST for row in block.rows]
    assert rows == list(range(len(comparison.rows)))
    assert [i for block in blocks for i in block.left] == _furniture(comparison.left)
    assert [i for block in blocks for i in block.right] == _furniture(comparison.right)
    assert len({block.key for block in blocks}) == len(blocks)


@settings(deadline=None, max_examples=80)
@given(_comparisons())
def test_unfolded_the_right_page_reads_as_it_stands(comparison: Comparison) -> None:
    """The parts of a split stand together, where the first of them is, whatever lies between them."""
    told: list[tuple[int, ...]] = []
    for block in arrange(comparison, View(fold=False, furniture=True)):
        told.append(comparison.rows[block.rows[0]].right if block.kind is BlockKind.ROW else block.right)
    told = [paragraphs for paragraphs in told if paragraphs]
    assert told == sorted(told)
    assert sorted(chain.from_iterable(told)) == list(range(len(comparison.right.paragraphs)))


@settings(deadline=None, max_examples=80)
@given(_comparisons(), st.integers(0, 3))
def test_no_fold_hides_a_change(comparison: Comparison, context: int) -> None:
    view = View(context=context)
    folded = {row for block in arrange(comparison, view) if block.folded for row in block.rows}
    assert folded.isdisjoint(shown_rows(comparison, view).rows)


@settings(deadline=None, max_examples=80)
@given(_comparisons())
def test_every_paragraph_that_moved_leaves_one_ghost(comparison: Comparison) -> None:
    ghosts = [block.rows for block in arrange(comparison, View()) if block.kind is BlockKind.GHOST]
    moved = {(index,) for index, row in enumerate(comparison.rows) if row.moved}
    assert sorted(ghosts) == sorted(moved)


def test_furniture_folds_where_it_stands_and_opens() -> None:
    left = _page("Home", "Sport", sentence(1), sentence(2), furniture={0, 1})
    right = _page(sentence(1), "Read more", sentence(3), furniture={1})
    blocks = arrange(compare(left, right), View())
    furniture = [block for block in blocks if block.kind is BlockKind.FURNITURE]
    assert [(block.left, block.right, block.folded) for block in furniture] == [((0, 1), (), True), ((), (1,), True)]
    opened = arrange(compare(left, right), View(opened=frozenset({furniture[1].key})))
    assert [block.folded for block in opened if block.kind is BlockKind.FURNITURE] == [True, False]
    shown = arrange(compare(left, right), View(furniture=True))
    assert not any(block.folded for block in shown if block.kind is BlockKind.FURNITURE)


def test_more_context_shows_more_rows_and_an_opened_fold_shows_all() -> None:
    same = [sentence(n) for n in range(10)]
    comparison = compared(["Old lead here.", *same], ["New lead there.", *same])
    few = arrange(comparison, View(context=1))
    more = arrange(comparison, View(context=4))
    assert len(more) == len(few) + 3
    key = next(block.key for block in few if block.folded)
    opened = arrange(comparison, View(context=1, opened=frozenset({key})))
    assert [block.rows[0] for block in opened] == list(range(len(comparison.rows)))


def test_a_single_unchanged_paragraph_is_not_folded() -> None:
    left = [sentence(1), "The vote is on Monday.", sentence(2), "The vote was close.", sentence(3)]
    right = [sentence(1), "The vote is on Friday.", sentence(2), "The vote was very close.", sentence(3)]
    assert not any(block.folded for block in arrange(compared(left, right), View(context=0)))
