"""Filtering and sorting the list, as fingers do it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from textual.geometry import Size
from textual.strip import Strip

from tests.app.fingers import Desks, Fingers
from tui.app.app import StorydiffApp
from tui.app.session.opening import open_paths
from tui.app.session.session import UNGROUPED, Session
from tui.app.widgets.side_pane import SidePane
from tui.app.widgets.text_pane import TextPane
from tui.layout.lists.catalogue import ListLine
from tui.layout.lists.sort import Sort
from tui.layout.text.lines import Cell, text_of


async def test_the_list_is_filtered_as_it_is_typed_and_enter_keeps_the_filter(desk: Desks) -> None:
    async with desk() as fingers:
        shelf = fingers.desk.papers.shelf
        everything = shelf.order
        await fingers.press("h", "/", *"danube")
        assert len(shelf.order) == 1
        await fingers.press("enter")
        assert fingers.desk.panes.articles.has_focus
        assert "/danube" in text_of(fingers.desk.panes.articles.lines[0].cell)
        assert "1 of 5" in text_of(fingers.desk.panes.articles.lines[0].cell)
        await fingers.press("escape")
        assert shelf.order == everything


async def test_escape_while_typing_shows_all_again_with_the_cursor_where_it_was(desk: Desks) -> None:
    async with desk() as fingers:
        shelf = fingers.desk.papers.shelf
        await fingers.press("h", "G")
        item = shelf.item
        await fingers.press("/", *"danube")
        assert shelf.item != item
        await fingers.press("escape")
        assert shelf.item == item
        assert len(shelf.order) == 5
        assert fingers.desk.panes.articles.has_focus


async def test_leafing_through_articles_follows_the_filter(desk: Desks) -> None:
    async with desk() as fingers:
        assert fingers.desk.pair is not None
        left = fingers.desk.pair[0]
        await fingers.press("h", "/", *"bangkok", "enter", "l", "J")
        assert fingers.desk.pair == (left, fingers.desk.papers.shelf.order[0])
        await fingers.press("J", "J")
        assert fingers.desk.pair == (left, fingers.desk.papers.shelf.order[0])


async def test_a_filter_that_nothing_matches_leaves_the_pair_alone(desk: Desks) -> None:
    async with desk() as fingers:
        pair = fingers.desk.pair
        await fingers.press("h", "/", *"[/]zebra", "enter", "enter", "J", "j", "G")
        assert fingers.desk.pair == pair
        assert fingers.desk.papers.shelf.item is None


async def test_sorting_keeps_the_cursor_on_its_article(desk: Desks) -> None:
    async with desk() as fingers:
        shelf = fingers.desk.papers.shelf
        await fingers.press("h", "j")
        item, orders = shelf.item, set()
        for sort in (*list(Sort)[1:], Sort.STORY):
            await fingers.press("S")
            assert shelf.sort is sort
            assert shelf.item == item
            orders.add(shelf.order)
        assert len(orders) > 2


async def test_the_focus_paints_the_cursor_of_the_list_and_no_text(
    desk: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: set[str] = set()
    render = TextPane.render_line

    def watched(pane: TextPane, y: int) -> Strip:
        painted.add(f"text {y}")
        return render(pane, y)

    async with desk() as fingers:
        monkeypatch.setattr(TextPane, "render_line", watched)
        await fingers.press("tab")
        assert fingers.desk.focused is fingers.desk.panes.articles
        assert fingers.desk.panes.articles.has_focus
        await fingers.press("tab")
        assert fingers.desk.panes.text.has_focus
        assert not fingers.desk.panes.articles.has_focus
        assert not painted


def _pane(monkeypatch: pytest.MonkeyPatch, height: int) -> SidePane:
    """A pane outside of any screen, with 20 groups: a heading, four articles, a blank."""
    monkeypatch.setattr(SidePane, "size", Size(30, height))
    return SidePane()


GROUPED = [ListLine(None if i % 6 in (0, 5) else i, Cell()) for i in range(120)]


@pytest.mark.parametrize(
    ("lines", "top"),
    [
        ((1,), 0),
        ((100,), 96),  # a jump shows the heading of the group
        ((100, 97), 96),
        ((100, 31), 30),
        ((100, 106), 97),  # steps scroll no further than they must
        ((100, 103, 106, 109), 100),
        ((61, 58), 58),
        ((64, 61, 58, 57, 56, 55), 54),
    ],
)
def test_the_list_keeps_the_cursor_in_sight_under_its_heading(
    monkeypatch: pytest.MonkeyPatch, lines: tuple[int, ...], top: int
) -> None:
    pane = _pane(monkeypatch, 10)
    for line in lines:
        pane.take(GROUPED, line)
    assert pane.top == top


async def test_an_article_whose_file_has_a_code_for_a_name_is_listed_by_its_headline(
    desk: Desks, tmp_path: Path
) -> None:
    for name, figure in (("001_cbdc01228e1c176c.txt", 12), ("ferry.txt", 14)):
        (tmp_path / name).write_text(f"Ferry runs again\n\nThe ferry took {figure} people over the river.\n")
    async with desk(str(tmp_path)) as fingers:
        listed = [text_of(line.cell) for line in fingers.desk.panes.articles.lines]
        assert any("Ferry runs again" in line for line in listed[1:])
        assert any("ferry.txt" in line for line in listed)


async def test_the_list_is_there_while_pages_are_read_and_what_is_chosen_from_it_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read, may_end = Session.read, Event()

    def slowly(session: Session, _: float) -> bool:
        """Reads a page at each call, and comes to no end before the test allows it."""
        done = read(session, 0)
        return done and may_end.wait(0.02)

    monkeypatch.setattr(Session, "read", slowly)
    app = StorydiffApp(open_paths([]))
    async with app.run_test(size=(120, 40)) as pilot:
        desk = Fingers(app, pilot).desk

        async def until(true: Callable[[], bool]) -> None:
            for _ in range(1000):
                if true():
                    return
                await pilot.pause(0.01)
            pytest.fail("it never came")

        await until(lambda: len(desk.papers.shelf.order) == 5)
        assert UNGROUPED in text_of(desk.panes.articles.lines[0].cell)
        await pilot.press("h", "G", "enter")
        await until(lambda: desk.papers.pile.pair.comparison is not None)
        chosen = desk.pair
        may_end.set()
        await until(lambda: UNGROUPED not in text_of(desk.panes.articles.lines[0].cell))
        assert desk.pair == chosen is not None


async def test_a_long_list_opens_where_both_articles_of_the_pair_stand(desk: Desks, tmp_path: Path) -> None:
    for number in range(30):
        page = f"Town {number} votes\n\nTown {number} voted on {number} laws.\n"
        (tmp_path / f"{number:02} other.txt").write_text(page)
    for name, figure in (("zz old.txt", 12), ("zz new.txt", 14)):
        told = "".join(f"The ferry carried {figure} people and {n} goats over the river.\n\n" for n in range(5))
        (tmp_path / name).write_text(f"Ferry runs again over river\n\n{told}")
    async with desk(str(tmp_path), size=(120, 20)) as fingers:
        pane = fingers.desk.panes.articles
        shown = pane.lines[pane.top : pane.top + pane.size.height]
        assert {"<", ">"} <= {line.cell.sign for line in shown}
