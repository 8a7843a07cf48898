"""The table of all pairs: every cell is to be found, whatever fits, and lines keep their width."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.layout.lists.pairs_sheet import ABOUT, PairsSheet, Table, shade, told
from tui.layout.text.lines import text_of

_NAMES = ("Harbour Gazette", "Valley Post", "The Lantern")
_TABLE = Table(
    _NAMES,
    (("The bridge", 2), ("The lantern", 1)),
    ((1.0, 0.8, 0.0), (0.4, 1.0, None), (0.0, 0.1, 1.0)),
    left=0,
    right=1,
)


def _rows(sheet: PairsSheet) -> list[str]:
    return [text_of(line.cells[0]).rstrip() for line in sheet]


def test_shares_stand_in_their_rows_under_the_names_of_the_columns() -> None:
    sheet = PairsSheet(_TABLE, 100)
    assert sheet.visible == 3
    (head,) = sheet.heads(100)
    assert text_of(head).split()[-6:] == ["Harbour", "Gazette", "Valley", "Post", "The", "Lantern"]
    rows = _rows(sheet)
    assert ABOUT in rows
    assert rows[2:5] == [
        "The bridge",
        "1 Harbour Gazette               ·         ██  80%              0%",
        "2 Valley Post             ▒▒  40%               ·",
    ]
    assert rows[-2:] == ["The lantern", "3 The Lantern                  0%         ░░  10%               ·"]


def test_the_pair_on_the_screen_is_marked() -> None:
    sheet = PairsSheet(_TABLE, 100)
    signs = [line.cells[0].sign for line in sheet if line.block >= 0]
    assert signs == ["<", " ", " "]


def test_a_narrow_table_shows_some_columns_by_number() -> None:
    sheet = PairsSheet(_TABLE, 30, first=2)
    assert (sheet.first, sheet.visible) == (1, 2)
    (head,) = sheet.heads(30)
    assert text_of(head).split()[-2:] == ["2", "3"]


def test_what_a_cell_says() -> None:
    assert told(_TABLE, 0, 1) == "Valley Post keeps 80% of the words of Harbour Gazette"
    assert told(_TABLE, 1, 2) == "Valley Post and The Lantern are not weighed yet"
    assert told(_TABLE, 2, 2) == "The Lantern itself"


@pytest.mark.parametrize(("share", "glyph"), [(0.001, "░░"), (0.25, "▒▒"), (0.5, "▓▓"), (1.0, "██")])
def test_the_more_is_kept_the_darker_the_shade(share: float, glyph: str) -> None:
    assert shade(share) == glyph


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 130), st.integers(1, 120), st.integers(0, 130))
def test_every_cell_is_on_its_line(number: int, width: int, first: int) -> None:
    names = tuple(f"外 paper {i}" for i in range(number))
    row = tuple((i % 5) / 4 for i in range(number))
    sheet = PairsSheet(Table(names, (("one", number),), (row,) * number), width, first)
    assert 0 <= sheet.first <= number - sheet.visible
    for line in sheet:
        if line.block >= 0:
            assert cell_len(text_of(line.cells[0])) == sheet.width
    assert sheet.visible == 1 or sheet.width <= width
    for each in range(number):
        at = sheet.line_of(each)
        assert sheet.row_at(at) == each
        assert sheet.lines_of(sheet.change(each, 0)) == (at, at + 1)
        assert sheet.change(each, number - 1) in sheet.changes_at(at)
