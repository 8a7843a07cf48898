"""Versions of a page on the desk: stepping through them, and reading again what changed."""

from __future__ import annotations

import math
import re
from pathlib import Path

from textual.pilot import Pilot

from tests.sources.repository import Repository
from tui.app.app import StorydiffApp
from tui.app.desk.desk import Desk
from tui.app.readers.wordings import WordingsReader
from tui.app.session.opening import open_history, open_paths
from tui.app.widgets.bars import StatusBar
from tui.layout.text.lines import text_of

PARAGRAPHS = [f"Paragraph {n} tells how the harbour wall fared in the year {1900 + n}." for n in range(40)]


def article(**changed: str) -> str:
    """Forty paragraphs, some of them (`p7`) replaced."""
    texts = [changed.get(f"p{n}", text) for n, text in enumerate(PARAGRAPHS)]
    return "\n\n".join(texts) + "\n"


async def press(pilot: Pilot[None], *keys: str) -> Desk:
    await pilot.press(*keys)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    desk = pilot.app.screen_stack[0]
    assert isinstance(desk, Desk)
    return desk


def status(desk: Desk) -> str:
    return "".join(piece.text for piece in desk.query_one(StatusBar).pieces).strip()


async def test_both_sides_step_through_a_history(tmp_path: Path) -> None:
    drafts = Repository(tmp_path / "drafts")
    for number in range(5):
        drafts.commit(f"Draft {number}", a__txt=article(p3=f"The wall costs {number + 10} million crowns."))
    session = open_history(str(drafts.folder / "a.txt"))
    session.read(math.inf)
    session.group()
    app = StorydiffApp(session)
    async with app.run_test(size=(120, 40)) as pilot:
        desk = await press(pilot)
        assert desk.pair == (3, 4)
        assert "( and ) step" in status(desk)
        await press(pilot, ")")
        assert "newest" in status(desk)
        await press(pilot, "(")
        assert desk.pair == (2, 3)
        await press(pilot, "2", "(")
        assert desk.pair == (0, 1)
        await press(pilot, "(")
        assert desk.pair == (0, 1)
        assert "oldest" in status(desk)
        await press(pilot, "9", ")")
        assert desk.pair == (3, 4)
        await press(pilot, "J", "J")
        assert desk.pair == (3, 1), "one side alone goes down the list, to what is older"
        listed = [text_of(line.cell) for line in desk.papers.shelf.lines]
        assert [re.findall(r"Draft \d", line) for line in listed[1:]] == [[f"Draft {n}"] for n in (4, 3, 2, 1, 0)]
    session.close()


async def test_a_paragraph_is_followed_through_all_versions_read_or_not(tmp_path: Path) -> None:
    drafts = Repository(tmp_path / "drafts")
    for number in range(5):
        drafts.commit(f"Draft {number}", a__txt=article(p3=f"The wall costs {number // 2 + 10} million crowns."))
    session = open_history(str(drafts.folder / "a.txt"))
    session.read(math.inf)
    session.group()
    app = StorydiffApp(session)
    async with app.run_test(size=(120, 40)) as pilot:
        desk = await press(pilot, "w")
        reader = desk.papers.pile.top
        assert isinstance(reader, WordingsReader)
        assert reader.sheet is not None
        versions = [re.findall(r"\d", wording.name)[0] for wording in reader.sheet.wordings]
        assert versions == sorted(versions, reverse=True)
        assert {reader.sheet.text(entry) for entry in range(reader.sheet.entries)} == {
            f"The wall costs {million} million crowns." for million in (10, 11, 12)
        }
    session.close()


async def test_a_version_that_cannot_be_read_leaves_the_pair_as_it_is(tmp_path: Path) -> None:
    drafts = Repository(tmp_path / "drafts")
    (drafts.folder / "a.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    drafts.commit("A picture by mistake")
    for number in range(2):
        drafts.commit(f"Draft {number}", a__txt=article(p3=f"The wall costs {number + 10} million crowns."))
    session = open_history(str(drafts.folder / "a.txt"))
    session.read(math.inf)
    session.group()
    async with StorydiffApp(session).run_test(size=(120, 40)) as pilot:
        desk = await press(pilot)
        assert desk.pair == (1, 2)
        await press(pilot, "(")
        assert "a.txt cannot be shown, since it is a PNG image" in status(desk)
        assert desk.pair == (1, 2)
        await press(pilot, "(")
        assert "oldest" in status(desk), "it is passed over from then on"
    session.close()


async def test_stepping_among_articles_says_what_it_is_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(article())
    (tmp_path / "b.txt").write_text(article(p3="Other words."))
    session = open_paths([str(tmp_path)])
    session.read(math.inf)
    session.group()
    async with StorydiffApp(session).run_test(size=(120, 40)) as pilot:
        desk = await press(pilot, "(")
        assert "not versions of one page" in status(desk)


async def test_a_changed_page_is_read_again_and_the_place_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(article())
    (tmp_path / "b.txt").write_text(article(p10="The wall fell in.", p30="The wall was built again."))
    session = open_paths([str(tmp_path)])
    session.read(math.inf)
    session.group()
    async with StorydiffApp(session).run_test(size=(120, 40)) as pilot:
        desk = await press(pilot, "R")
        assert "no page has changed" in status(desk)
        await press(pilot, "]", "C")
        assert "built again" in line_at_cursor(desk)
        text = article(p2="One more change above.", p10="The wall fell in.", p30="The wall was built again.")
        (tmp_path / "b.txt").write_text("A new first paragraph stands here.\n\n" + text)
        await press(pilot, "R")
        assert "1 page changed" in status(desk)
        assert "built again" in line_at_cursor(desk)
        assert desk.papers.pile.pair.comparison is not None
        assert desk.papers.pile.pair.comparison.changes[0].right == "A new first paragraph stands here."
        (tmp_path / "b.txt").unlink()
        await press(pilot, "R")
        assert "1 page is gone" in status(desk)
        assert "built again" in line_at_cursor(desk)
        assert any("b.txt (gone)" in text_of(line.cell) for line in desk.papers.shelf.lines)


async def test_pages_that_change_are_noticed_without_a_key(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(article(p5=f"The wall of {name}."))
    session = open_paths([str(tmp_path)])
    session.read(math.inf)
    session.group()
    async with StorydiffApp(session).run_test(size=(120, 40)) as pilot:
        desk = await press(pilot)
        (tmp_path / "a.txt").write_text(article(p5="The wall stands."))
        (tmp_path / "c.txt").write_text(article(p5="The wall of c.txt."))
        desk.pages.look_for_changes()
        await press(pilot)
        assert "1 page changed, 1 is new" in status(desk)
        assert len(desk.papers.session.stories[0].items) == 3


def line_at_cursor(desk: Desk) -> str:
    """What stands on the cursor's line."""
    reader = desk.papers.pile.pair
    assert reader.shown is not None
    return " ".join(text_of(cell) for cell in reader.shown[reader.cursor.line].cells)
