"""Copying: by the terminal, into a file, by key and by mouse."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from tests.app.fingers import Desks
from tui.app.copying import FILE, MOST_BYTES, Copying


def test_a_text_is_sent_first_and_saved_when_it_is_asked_for_again(tmp_path: Path) -> None:
    copying = Copying(tmp_path / "state")
    first = copying.copy("the wording", "the change", "y")
    assert first.send == "the wording"
    assert first.said == "the change sent to the terminal; if it does not arrive, y saves it in a file"
    assert not list(tmp_path.iterdir())
    second = copying.copy("the wording", "the change", "y")
    assert (second.send, second.said) == ("", f"the change saved in {tmp_path / 'state' / FILE}")
    assert (tmp_path / "state" / FILE).read_text(encoding="utf-8") == "the wording"
    copying.copy("other words", "the change", "y")
    copying.copy("other words", "the change", "y")
    assert (tmp_path / "state" / FILE).read_text(encoding="utf-8") == "other words"


def test_what_is_too_long_for_a_terminal_goes_into_the_file_at_once(tmp_path: Path) -> None:
    copied = Copying(tmp_path).copy("ä" * MOST_BYTES, "the selection", "")
    assert not copied.send
    assert "148,000 bytes long, more than terminals take: saved in" in copied.said
    assert len(base64.b64encode(b"x" * MOST_BYTES)) < 100_000


@pytest.mark.parametrize("folder", [None, Path("relative")])
def test_without_a_folder_no_file_is_offered(folder: Path | None) -> None:
    copying = Copying(folder)
    for _ in range(2):
        assert copying.copy("words", "the change", "y").said == "the change sent to the terminal"
    assert copying.copy("x" * (MOST_BYTES + 1), "the change", "").said.endswith("no file can be written here")


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file", encoding="utf-8")
    copying = Copying(tmp_path / "state")
    copying.copy("words", "the change", "")
    assert "could not be saved, part of its path is a file" in copying.copy("words", "the change", "").said


async def test_y_copies_the_change_and_capital_y_the_paragraphs(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("y")
        assert fingers.app.clipboard.count("\n") == 3
        assert "sent to the terminal" in fingers.desk.papers.pile.top.said
        await fingers.press("Y")
        assert fingers.app.clipboard.startswith("A, ")
        assert "\n\nB, " in fingers.app.clipboard
        await fingers.press("G", "y")
        assert "no change" in fingers.desk.papers.pile.top.said


async def test_a_change_is_copied_from_the_list_of_changes(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("n", "y")
        copied = fingers.app.clipboard
        await fingers.press("g", "n", "c", "j", "y")
        assert fingers.app.clipboard == copied


async def test_an_article_read_alone_is_copied_by_the_paragraph(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("o", *"8j", "y")
        assert "the paragraph sent" in fingers.desk.papers.pile.top.said
        assert fingers.app.clipboard.endswith(".\n")
        assert fingers.app.clipboard.count("\n") == 1


async def test_dragging_beyond_the_border_scrolls(desk: Desks) -> None:
    async with desk() as fingers:
        height = fingers.desk.panes.text.size.height
        await fingers.drag("#text", (7, height - 2), (20, height))
        assert fingers.desk.papers.pile.top.cursor.top > 0


async def test_dragging_selects_within_one_column_and_copies(desk: Desks) -> None:
    async with desk() as fingers:
        left = fingers.desk.panes.text.sheet
        assert left is not None
        await fingers.drag("#text", (3, 3), (80, 4))
        assert {spot.column for spot in fingers.desk.papers.pile.top.selection} == {0}
        assert "the selection sent" in fingers.desk.papers.pile.top.said
        assert fingers.desk.panes.text.lit
        assert fingers.app.clipboard.startswith("Xi flies home")
        line = fingers.desk.papers.pile.top.cursor.line
        await fingers.press("j")
        assert not fingers.desk.panes.text.lit
        assert fingers.desk.papers.pile.top.cursor.line == line + 1


async def test_clicking_twice_copies_the_word(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.click("#text", (7, 3), times=2)
        assert fingers.app.clipboard == "flies"


async def test_a_click_on_the_map_goes_there(desk: Desks) -> None:
    async with desk() as fingers:
        pane = fingers.desk.panes.text
        await fingers.click("#text", (pane.size.width - 1, pane.size.height - 1))
        cursor, sheet = fingers.desk.papers.pile.top.cursor, fingers.desk.papers.pile.top.sheet
        assert sheet is not None
        assert cursor.line > len(sheet) * 0.9
        await fingers.click("#text", (pane.size.width - 1, 1))
        assert fingers.desk.papers.pile.top.cursor.line == 0


async def test_a_click_on_a_fold_opens_it(desk: Desks) -> None:
    async with desk() as fingers:
        sheet = fingers.desk.papers.pile.pair.shown
        assert sheet is not None
        await fingers.click("#text", (10, 1))
        opened = fingers.desk.papers.pile.pair.shown
        assert opened is not None
        assert len(opened) > len(sheet)
