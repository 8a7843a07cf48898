"""What is copied says whose words they are."""

from __future__ import annotations

from dataclasses import replace

from tests.making import compared
from tui.articles import Version, read_text
from tui.compare import compare
from tui.export.excerpt import change_excerpt, row_excerpt

_PAIR = compared(
    ["The ferry carried three boats to the old pier.", "Nobody waved at \x1b[31mit."],
    ["The ferry carried four boats to the old pier.", "It rained all night on the quay of the harbour."],
)


def test_a_change_is_copied_with_both_its_wordings() -> None:
    assert change_excerpt(_PAIR, 0) == "figure: three to four\nA, left.txt: three\nB, right.txt: four\n"


def test_a_row_is_copied_with_the_paragraphs_of_both_sides() -> None:
    text = row_excerpt(_PAIR, 0)
    assert text == (
        "A, left.txt:\nThe ferry carried three boats to the old pier.\n\n"
        "B, right.txt:\nThe ferry carried four boats to the old pier.\n"
    )


def test_versions_are_told_by_when_they_were_made() -> None:
    versions = (Version("Draft", "2024-05-02T08:30:00Z"), Version("Draft", "2024-05-02T09:45:00Z"))
    old, new = (
        replace(read_text(text), version=version)
        for text, version in zip(("Three boats sank.", "Four boats sank."), versions, strict=True)
    )
    _, left, right = change_excerpt(compare(old, new), 0).splitlines()
    assert left == "A, Draft, 2 May 2024 08:30: Three"
    assert right == "B, Draft, 2 May 2024 09:45: Four"


def test_what_only_one_side_has_is_told_of_that_side_alone() -> None:
    rows = [row_excerpt(_PAIR, index) for index, row in enumerate(_PAIR.rows) if not (row.left and row.right)]
    assert len(rows) == 2
    assert all(text.count(".txt:") == 1 for text in rows)


def test_nothing_that_steers_a_terminal_is_copied() -> None:
    every = [change_excerpt(_PAIR, index) for index in range(len(_PAIR.changes))]
    every += [row_excerpt(_PAIR, index) for index in range(len(_PAIR.rows))]
    assert not any("\x1b" in text for text in every)
