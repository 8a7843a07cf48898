"""Finding words in the text, as fingers do it."""

from __future__ import annotations

import pytest
from textual import events

from tests.app.fingers import Desks, Fingers
from tui.app.readers.changes import ChangesReader
from tui.app.readers.finder import Finder
from tui.app.widgets.asking import Asking, Line
from tui.layout.text.lines import Cell, Piece, text_of


def _status(fingers: Fingers) -> str:
    return "".join(piece.text for piece in fingers.desk.papers.pile.top.status(120, ""))


def _finder(fingers: Fingers) -> Finder:
    finder = fingers.desk.papers.pile.top.finder
    assert finder is not None
    return finder


async def test_the_count_follows_what_is_typed_and_enter_keeps_it(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("/", *"truce")
        assert isinstance(fingers.app.focused, Line)
        total = _finder(fingers).total
        assert total > 1
        assert fingers.desk.panes.text.lit
        await fingers.press("enter")
        assert fingers.desk.panes.text.has_focus
        assert f"/truce   {(_finder(fingers).chosen or 0) + 1} of {total}" in _status(fingers)


async def test_n_goes_on_and_back_and_tells_where_it_begins_again(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("g", "/", *"truce", "enter")
        total, first = _finder(fingers).total, _finder(fingers).chosen
        assert first is not None
        seen = []
        for _ in range(total):
            await fingers.press("n")
            seen.append(_finder(fingers).chosen)
            assert ("on from the first" in _status(fingers)) == (seen[-1] == 0)
        assert seen == [(first + 1 + step) % total for step in range(total)]
        await fingers.press(str(first + 1), "N")
        assert "on from the last" in _status(fingers)
        assert _finder(fingers).chosen == total - 1


async def test_n_goes_on_from_where_the_cursor_was_taken(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("g", "/", *"putin", "enter", "G", "N")
        assert _finder(fingers).chosen == _finder(fingers).total - 1


async def test_escape_while_typing_goes_back_to_where_the_search_began(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("n", "n")
        before = fingers.desk.papers.pile.pair.cursor
        await fingers.press("/", *"wednesday", "escape")
        assert fingers.desk.papers.pile.pair.cursor == before
        assert fingers.desk.papers.pile.top.finder is None
        assert not fingers.desk.panes.text.lit


async def test_a_letter_right_after_escape_is_both_keys(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("/", *"truce")
        fingers.app.post_message(events.Key("alt+c", "c"))
        await fingers.press()
        assert isinstance(fingers.desk.papers.pile.top, ChangesReader)


async def test_once_the_search_is_ended_n_means_changes_again(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("g", "/", *"truce", "enter", "escape")
        assert fingers.desk.papers.pile.top.finder is None
        await fingers.press("g", "n")
        assert fingers.change == 1


async def test_what_is_folded_away_opens_when_it_is_jumped_to(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("g", "/", *"meteorite")
        finder = _finder(fingers)
        assert finder.total
        assert finder.chosen is None
        assert "folded away" in text_of(Cell(fingers.desk.query_one(Asking).answer))
        assert all(not finder.spots(number) for number in range(finder.total))
        await fingers.press("enter")
        assert finder.chosen == 0
        assert finder.spots(0)


async def test_nothing_found_is_said(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("/", *"zebra", "enter")
        assert "nowhere: zebra" in _status(fingers)


async def test_what_was_looked_for_comes_back_with_up(desk: Desks) -> None:
    async with desk() as fingers:
        for word in ("truce", "moscow"):
            await fingers.press("/", *word, "enter", "escape")
        await fingers.press("/", "up", "up")
        assert fingers.desk.query_one(Asking).line.value == "truce"
        await fingers.press("down", "enter")
        assert _finder(fingers).typed == "moscow"


@pytest.mark.parametrize("key", ["s", "z", "J", "\\"])
async def test_a_search_goes_on_when_the_text_is_set_otherwise(desk: Desks, key: str) -> None:
    async with desk() as fingers:
        await fingers.press("/", *"putin", "enter", key, "n")
        finder = _finder(fingers)
        assert finder.sheet is fingers.desk.papers.pile.pair.sheet
        assert finder.chosen is not None
        assert finder.spots(finder.chosen)


async def test_a_click_into_the_text_keeps_the_words(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("/", *"putin")
        await fingers.click("#text", (10, 12))
        assert fingers.desk.panes.text.has_focus
        assert _finder(fingers).typed == "putin"
        assert not fingers.desk.query_one(Asking).display


async def test_what_is_typed_is_never_markup(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("/", *"[/][bold]", "enter")
        assert "nowhere: [/][bold]" in _status(fingers)
        assert all(isinstance(piece, Piece) for piece in fingers.desk.papers.pile.top.status(80, ""))


async def test_what_is_typed_at_once_after_the_slash_is_part_of_the_words(desk: Desks) -> None:
    async with desk() as fingers:
        for key in ("slash", "x", "i"):
            fingers.app.post_message(events.Key(key, {"slash": "/"}.get(key, key)))
        await fingers.press()
        assert fingers.desk.query_one(Asking).line.value == "xi"
