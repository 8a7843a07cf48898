"""The list of changes as a sheet: every change once, in the lines it promises, both wordings in sight."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.making import compared, revised, sentence
from tui.layout.lists.changes_sheet import MOST_LINES, ChangesSheet
from tui.layout.lists.kinds_sheet import KindsSheet
from tui.layout.text.lines import text_of
from tui.layout.view import View

_FIGURE = (
    ["Engineers who went down to the pillars said that three of them are cracked.", sentence(1)],
    ["Engineers who went down to the pillars said that four of them are cracked.", sentence(1), sentence(5, 60)],
)


def _lines(sheet: ChangesSheet | KindsSheet) -> list[str]:
    return [f"{line.cells[0].sign} {text_of(line.cells[0])}".rstrip() for line in sheet]


def test_it_tells_the_comparison_then_every_change_with_both_wordings() -> None:
    lines = _lines(ChangesSheet(compared(*_FIGURE), View(), 70))
    assert lines[0].strip().startswith("B keeps ")
    assert "  figure 1 · paragraph added 1" in lines
    at = lines.index(next(line for line in lines if line.startswith("~    1 figure")))
    assert lines[at].endswith("A 1, B 1")
    assert lines[at + 1 : at + 4] == [
        "-      …to the pillars said that three of them are cracked.",
        "+      …to the pillars said that four of them are cracked.",
        "",
    ]
    added = [line for line in lines[at + 4 :] if line.startswith("+")]
    assert len(added) == 1 + MOST_LINES
    assert added[-1].endswith("…")


def test_without_colour_the_words_that_changed_stand_in_brackets() -> None:
    text = "\n".join(_lines(ChangesSheet(compared(*_FIGURE), View(), 90, bracketed=True)))
    assert "[-three-]" in text
    assert "{+four+}" in text


def test_the_filter_holds_here_too() -> None:
    lines = _lines(ChangesSheet(compared(*_FIGURE), View(hidden=frozenset({"figure"})), 70))
    assert "  showing paragraph added: 1 of 2" in lines
    assert not any("figure" in line for line in lines[lines.index("  showing paragraph added: 1 of 2") :])


@settings(deadline=None, max_examples=80)
@given(revised(), st.integers(1, 130), st.booleans())
def test_entries_keep_their_lines_and_their_width(
    texts: tuple[list[str], list[str]], width: int, bracketed: bool
) -> None:
    sheet = ChangesSheet(compared(*texts), View(typographic=True), width, bracketed=bracketed)
    for number, change in enumerate(sheet.steps):
        first, end = sheet.extent(number)
        assert len(sheet.entry_cells(number)) == end - first
        assert sheet.lines_of(change) == (first, end - 1)
        assert sheet.changes_at(first) == (change,)
    for line in sheet:
        assert cell_len(text_of(line.cells[0])) <= max(sheet.width, 8)
    assert len(sheet.overview(9)) == 9


def test_kinds_are_listed_with_boxes_and_counts() -> None:
    lines = _lines(KindsSheet(compared(*_FIGURE), View(hidden=frozenset({"figure"})), 40))
    assert [line.split() for line in lines[-2:]] == [
        ["[", "]", "figure", "1"],
        ["[x]", "paragraph", "added", "1"],
    ]
