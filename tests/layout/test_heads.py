"""The heads above two articles tell which is which, however little room there is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.making import compared
from tui.articles.article import Version
from tui.compare.comparison import Comparison
from tui.layout.heads import pair_heads
from tui.layout.text.lines import text_of
from tui.layout.view import Form


def _captures(name: str = "", other: str = "") -> Comparison:
    pair = compared(["The ferry sails at noon."], ["The ferry sails at one."])
    return replace(
        pair,
        left=replace(pair.left, outlet="The Harbour Post", version=Version(name, "2024-05-04T11:00:00Z")),
        right=replace(pair.right, outlet="The Harbour Post", version=Version(other, "2024-05-05T12:00:00Z")),
    )


@pytest.mark.parametrize(
    ("width", "head"),
    [
        (80, "The Harbour Post    4 May 2024 11:00  B The Harbour Post    5 May 2024 12:00"),
        (64, "The Harbour… 4 May 2024 11:00  B The Harbour… 5 May 2024 12:00"),
        (54, "4 May 2024 11:00         B 5 May 2024 12:00"),
    ],
)
def test_versions_of_one_name_are_told_apart_by_their_dates(width: int, head: str) -> None:
    (cell,) = pair_heads(_captures(), Form.INLINE, width)
    assert text_of(cell).split() == head.split()


def test_versions_with_names_keep_them_where_there_is_no_room_for_dates() -> None:
    (cell,) = pair_heads(_captures("First draft", "Weeks corrected"), Form.INLINE, 46)
    assert text_of(cell).split("B ")[0].strip() == "First draft"
