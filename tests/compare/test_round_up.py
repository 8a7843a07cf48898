"""A round-up that retells sentences of a story among other news: they are traced, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.making import compared
from tests.round_up import NAMED, STORY, WRITTEN, round_up
from tui.articles import read_bytes
from tui.compare import Comparison, compare
from tui.compare.comparison import Kind, RowKind

SEEDS = Path(__file__).parents[2] / "seeds"


def _traced(comparison: Comparison) -> list[tuple[str, str]]:
    texts = comparison.left.text, comparison.right.text
    return [
        (texts[0][slice(*pair.left)], texts[1][slice(*pair.right)])
        for pair in comparison.sentence_moves
        if pair.left and pair.right
    ]


def test_sentences_that_a_round_up_retells_are_traced() -> None:
    comparison = round_up(WRITTEN, NAMED)
    assert {row.kind for row in comparison.rows} == {RowKind.ADDED, RowKind.DROPPED}
    assert _traced(comparison) == [(STORY[5], WRITTEN), (STORY[1], NAMED)]


def test_one_sentence_alone_may_be_like_another_by_chance() -> None:
    assert _traced(round_up(NAMED)) == []


def test_a_round_up_of_other_news_has_nothing_in_it() -> None:
    assert _traced(round_up()) == []


def test_a_paragraph_that_stands_elsewhere_whole_was_not_dropped() -> None:
    comparison = round_up(WRITTEN, NAMED)
    told = [change.left for change in comparison.changes if change.edit is None]
    assert STORY[0] in told
    assert STORY[1] not in told
    assert STORY[5] not in told
    assert Kind.QUOTE_DROPPED not in comparison.summary.kinds


def test_what_stands_elsewhere_is_not_what_an_added_paragraph_adds() -> None:
    comparison = round_up(WRITTEN, NAMED)
    added = [change for change in comparison.changes if change.edit is None and change.left is None]
    assert len(added) == 2
    assert all(Kind.QUOTE_ADDED not in change.kinds and change.speaker is None for change in added)
    moved = [change for change in comparison.changes if change.edit is not None]
    assert [(change.left, change.right) for change in moved] == _traced(comparison)
    assert comparison.rows[moved[0].row].kind is RowKind.ADDED


def test_swapping_the_articles_swaps_what_is_traced() -> None:
    comparison = round_up(WRITTEN, NAMED)
    swapped = compared(
        [p.text for p in comparison.right.paragraphs],
        [p.text for p in comparison.left.paragraphs],
    )
    assert sorted((right, left) for left, right in _traced(swapped)) == sorted(_traced(comparison))


@pytest.mark.parametrize(
    "other", ["001_meridian-24", "002_bangkok-bulletin", "003_danube-courier", "004_morning-round-up"]
)
def test_a_sentence_found_in_its_own_row_has_not_wandered(other: str) -> None:
    """In the sample story another desk tells two paragraphs anew, so that their sentences have little in common."""
    pages = [read_bytes((SEEDS / f"{name}.txt").read_bytes()) for name in ("000_space-daily-wire", other)]
    comparison = compare(pages[0], pages[1])
    for row in comparison.rows:
        stretches = [
            [side.paragraphs[index].span for index in indices]
            for side, indices in ((comparison.left, row.left), (comparison.right, row.right))
        ]
        for pair in comparison.sentence_moves:
            assert not all(
                any(span.start <= place.start < span.end for span in spans)
                for spans, place in zip(stretches, (pair.left, pair.right), strict=True)
                if place is not None
            )
