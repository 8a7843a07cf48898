"""The table of all pairs, by key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.app.fingers import Desks, Fingers
from tests.making import sentence
from tui.app.desk.tabled import MOST, tabled
from tui.app.readers.pairs import PairsReader


def _table(fingers: Fingers) -> PairsReader:
    reader = fingers.desk.papers.pile.top
    assert isinstance(reader, PairsReader)
    return reader


async def test_the_table_begins_at_the_pair_and_opens_another(desk: Desks) -> None:
    async with desk() as fingers:
        before = fingers.desk.pair
        await fingers.press("M")
        assert _table(fingers).pair == before
        await fingers.press("g", *"9h", "l")
        left, right = _table(fingers).pair
        assert (left, right) == (fingers.desk.papers.shelf.order[0], fingers.desk.papers.shelf.order[1])
        await fingers.press("j", "left", "enter")
        assert fingers.desk.papers.pile.top is fingers.desk.papers.pile.pair
        assert fingers.desk.pair == (right, left)
        comparison = fingers.desk.papers.pile.pair.comparison
        assert comparison is not None
        assert comparison.left is fingers.desk.papers.session.article(right)


async def test_every_pair_is_weighed(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("M")
        sheet = _table(fingers).sheet
        assert sheet is not None
        assert all(share is not None for row in sheet.table.shares for share in row)
        kept = fingers.desk.papers.comparisons
        assert kept.share((0, 3)) != kept.share((3, 0))


async def test_an_article_and_itself_are_no_pair(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("M", "g", *"9h", "enter")
        assert _table(fingers).said
        await fingers.press("M")
        assert fingers.desk.papers.pile.top is fingers.desk.papers.pile.pair


async def test_the_cursor_stays_in_the_table(desk: Desks) -> None:
    async with desk(size=(60, 15)) as fingers:
        await fingers.press("M", "G", *"99l")
        table = _table(fingers)
        assert table.pair == (fingers.desk.papers.shelf.order[-1],) * 2
        assert table.sheet is not None
        assert table.sheet.first + table.sheet.visible == 5
        await fingers.press("space", *"99h", "b")
        assert table.pair[1] == fingers.desk.papers.shelf.order[0]
        assert table.sheet.first == 0


@pytest.mark.parametrize("size", [(120, 40), (60, 15)])
async def test_a_click_goes_to_the_cell(desk: Desks, size: tuple[int, int]) -> None:
    async with desk(size=size) as fingers:
        await fingers.press("M", "G", *"9l")
        table, pane = _table(fingers), fingers.desk.panes.text
        sheet = table.sheet
        assert sheet is not None
        for row, column in ((4, sheet.first), (3, sheet.first + sheet.visible - 1), (4, sheet.first + 1)):
            y = sheet.line_of(row) - table.cursor.top + 1
            text = "".join(segment.text for segment in pane.render_line(y))
            cells = [found.end() - 1 for found in re.finditer(r"\d+%|·", text)]
            await fingers.click("#text", (cells[column - sheet.first], y))
            assert table.pair == (fingers.desk.papers.shelf.order[row], fingers.desk.papers.shelf.order[column])
        await fingers.click("#text", (8, sheet.line_of(3) - table.cursor.top + 1))
        assert table.pair == (fingers.desk.papers.shelf.order[3], fingers.desk.papers.shelf.order[column])


async def test_of_many_articles_those_of_the_story_are_weighed(desk: Desks, tmp_path: Path) -> None:
    for number in range(MOST):
        (tmp_path / f"{number:03}.txt").write_text(f"Page {number}\n\n{sentence(number, 40)}\n")
    for number in (1, 2):
        story = "\n\n".join(sentence(n, 30) for n in range(200, 210 + number))
        (tmp_path / f"story{number}.txt").write_text(f"The story\n\n{story}\n")
    async with desk(str(tmp_path)) as fingers:
        assert fingers.desk.pair is not None
        items = tabled(fingers.desk.papers.session, fingers.desk.papers.shelf.order, fingers.desk.pair)
        assert set(items) >= set(fingers.desk.pair)
        assert len(items) <= MOST
        await fingers.press("M")
        sheet = _table(fingers).sheet
        assert sheet is not None
        assert f"of {MOST + 2} articles" in sheet.table.note or f"of {MOST + 2}:" in sheet.table.note
