"""The three versions of one wire story among the real pages, each change marked for what it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui.articles import Article, read_bytes
from tui.compare import Comparison, compare
from tui.compare.comparison import Change, Kind, Row, RowKind

_FOLDER = os.environ.get("STORYDIFF_REAL_PAGES")
pytestmark = pytest.mark.skipif(not _FOLDER, reason="STORYDIFF_REAL_PAGES names no folder of real pages")


def _page(number: str) -> Article:
    (file,) = Path(_FOLDER or "").glob(f"{number}_*.txt")
    return read_bytes(file.read_bytes(), path=file.name)


@pytest.fixture(scope="module")
def agency_and_post() -> Comparison:
    return compare(_page("000"), _page("003"))


def _text(comparison: Comparison, row: Row) -> str:
    left = [comparison.left.paragraphs[i].text for i in row.left]
    return "\n".join(left + [comparison.right.paragraphs[i].text for i in row.right])


def _rows(comparison: Comparison, kind: RowKind, words: str) -> list[Row]:
    return [row for row in comparison.rows if row.kind is kind and words in _text(comparison, row)]


def _whole(comparison: Comparison, row: Row) -> Change:
    index = comparison.rows.index(row)
    return next(change for change in comparison.changes if change.row == index and change.edit is None)


def test_the_group_became_a_grouping(agency_and_post: Comparison) -> None:
    wordings = [(change.left, change.right) for change in agency_and_post.changes]
    assert ("group's", "grouping's") in wordings


def test_the_quotations_of_blinken_were_added(agency_and_post: Comparison) -> None:
    (first,) = _rows(agency_and_post, RowKind.ADDED, "Blinken")
    (second,) = _rows(agency_and_post, RowKind.ADDED, "diplomatic cover")
    for row in (first, second):
        change = _whole(agency_and_post, row)
        assert Kind.QUOTE_ADDED in change.kinds
        assert change.speaker == "Blinken"


def test_the_loan_was_dropped(agency_and_post: Comparison) -> None:
    (row,) = _rows(agency_and_post, RowKind.DROPPED, "Monetary Fund")
    assert Kind.NUMBER in _whole(agency_and_post, row).kinds


def test_the_press_conference_was_split() -> None:
    comparison = compare(_page("000"), _page("001"))
    (row,) = [row for row in comparison.rows if "press conference" in _text(comparison, row)]
    assert row.kind is RowKind.SPLIT
    assert all(Kind.QUOTE_ALTERED not in edit.kinds for edit in row.edits)


def test_what_is_the_same_story_keeps_its_paragraphs_together(agency_and_post: Comparison) -> None:
    paired = [row for row in agency_and_post.rows if row.left and row.right]
    assert len(paired) >= 26
    assert all(row.similarity > 0.5 for row in paired if row.left[0] > 8)
    assert not any(row.moved for row in paired)
