"""Reading one article alone, by key."""

from __future__ import annotations

from pathlib import Path

from tests.app.fingers import Desks, Fingers
from tests.making import sentence
from tui.app.readers.raw import RawReader
from tui.app.readers.reading import ReadingReader


def _reading(fingers: Fingers) -> ReadingReader:
    reader = fingers.desk.papers.pile.top
    assert isinstance(reader, ReadingReader)
    return reader


async def test_the_article_on_the_right_is_read_and_left_again(desk: Desks) -> None:
    async with desk() as fingers:
        before = fingers.desk.papers.pile.pair.cursor
        for back in ("o", "escape", "q"):
            await fingers.press("o")
            comparison = fingers.desk.papers.pile.pair.comparison
            assert comparison is not None
            assert _reading(fingers).article is comparison.right
            await fingers.press("j", "j", back)
            assert fingers.desk.papers.pile.top is fingers.desk.papers.pile.pair
            assert fingers.desk.papers.pile.pair.cursor == before


async def test_it_begins_where_the_pair_was(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press(*"9n")
        shown = fingers.desk.papers.pile.pair.shown
        assert shown is not None
        wanted = shown.paragraph_below(fingers.desk.papers.pile.pair.cursor.line, "right")
        await fingers.press("o")
        sheet = _reading(fingers).sheet
        assert sheet is not None
        assert sheet.paragraph_at(_reading(fingers).cursor.line) == wanted


async def test_other_articles_are_read_without_leaving(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("o")
        first = _reading(fingers).article
        await fingers.press("J")
        assert _reading(fingers).article is not first
        await fingers.press("K")
        assert _reading(fingers).article is first
        await fingers.press("x")
        comparison = fingers.desk.papers.pile.pair.comparison
        assert comparison is not None
        assert _reading(fingers).article is comparison.right is not first


async def test_the_article_of_the_list_is_read(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("tab", "g", "o")
        assert _reading(fingers).article is fingers.desk.papers.session.article(fingers.desk.papers.shelf.order[0])
        assert fingers.desk.focused is fingers.desk.panes.text
        await fingers.press("q", "tab", "G", "o")
        assert _reading(fingers).article is fingers.desk.papers.session.article(fingers.desk.papers.shelf.order[-1])


async def test_furniture_is_shown_and_hidden(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("o")
        folded = len(_reading(fingers).sheet or ())
        await fingers.press("u")
        assert len(_reading(fingers).sheet or ()) > folded
        await fingers.press("u", "g", "enter")
        assert len(_reading(fingers).sheet or ()) > folded


async def test_a_single_article_is_read_alone(desk: Desks, tmp_path: Path) -> None:
    page = tmp_path / "only.txt"
    page.write_text("The only page\n\n" + "\n\n".join(sentence(n, 30) for n in range(9)), encoding="utf-8")
    async with desk(str(page)) as fingers:
        assert _reading(fingers).article is not None
        await fingers.press("escape")
        assert _reading(fingers).article is not None
        await fingers.press("q")
        assert fingers.app.return_code is not None or not fingers.app.is_running


async def test_the_raw_page_opens_at_the_paragraph_and_follows_the_pair(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press(*"9n")
        shown = fingers.desk.papers.pile.pair.shown
        assert shown is not None
        paragraph = shown.paragraph_below(fingers.desk.papers.pile.pair.cursor.line, "right")
        assert paragraph is not None
        await fingers.press("U")
        reader = fingers.desk.papers.pile.top
        assert isinstance(reader, RawReader)
        assert reader.sheet is not None
        article = shown.comparison.right
        assert reader.sheet.number_at(reader.cursor.line) == article.paragraphs[paragraph].line
        await fingers.press("J")
        assert reader.sheet is not None
        assert reader.sheet.article is not article
        await fingers.press("U")
        assert fingers.desk.papers.pile.top is fingers.desk.papers.pile.pair


async def test_a_page_that_is_gone_shows_the_text_that_was_read(desk: Desks, tmp_path: Path) -> None:
    for name in ("one", "two"):
        text = "\n\n".join(sentence(n, 30) for n in range(9))
        (tmp_path / f"{name}.txt").write_text(f"The page {name}\n\n{text}", encoding="utf-8")
    async with desk(str(tmp_path)) as fingers:
        for page in tmp_path.iterdir():
            page.unlink()
        await fingers.press("U")
        reader = fingers.desk.papers.pile.top
        assert isinstance(reader, RawReader)
        assert reader.sheet is not None
        assert "cannot be read again" in reader.sheet.note
        assert reader.sheet.total > 9
