"""The list of changes and the choice of kinds, by key and by mouse."""

from __future__ import annotations

from tests.app.fingers import Desks, Fingers
from tui.app.keys.table import Place
from tui.app.readers.changes import ChangesReader
from tui.app.readers.kinds import KindsReader
from tui.layout.text.lines import text_of


def _list(fingers: Fingers) -> ChangesReader:
    reader = fingers.desk.papers.pile.top
    assert isinstance(reader, ChangesReader)
    return reader


def _kinds(fingers: Fingers) -> KindsReader:
    reader = fingers.desk.papers.pile.top
    assert isinstance(reader, KindsReader)
    return reader


async def test_the_list_begins_at_the_change_of_the_text_and_leads_back_to_it(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press(*"nnnn", "c")
        assert _list(fingers).entry == 4
        await fingers.press(*"3j", "k", "enter")
        assert fingers.desk.papers.pile.top is fingers.desk.papers.pile.pair
        assert fingers.change == 7


async def test_the_list_is_stepped_like_the_text(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("c", "3", "]", "c")
        assert _list(fingers).entry == 3
        await fingers.press("[", "c")
        assert _list(fingers).entry == 2
        await fingers.press("G")
        sheet = _list(fingers).sheet
        assert sheet is not None
        assert _list(fingers).entry == sheet.entries - 1
        await fingers.press("n")
        assert _list(fingers).rang
        await fingers.press("g")
        assert (_list(fingers).entry, _list(fingers).cursor.top) == (0, 0)
        await fingers.press("space")
        assert _list(fingers).cursor.line == sheet.extent(_list(fingers).entry or 0)[0] > 0


async def test_the_list_closes_by_its_own_key_and_leaves_the_text_where_it_was(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press(*"nn")
        before = fingers.desk.papers.pile.pair.cursor
        for key in ("c", "escape", "q"):
            await fingers.press("c", "j", "j", key)
            assert fingers.desk.papers.pile.top is fingers.desk.papers.pile.pair
            assert fingers.desk.papers.pile.pair.cursor == before


async def test_the_list_follows_another_pair(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("c", "J")
        sheet = _list(fingers).sheet
        assert sheet is not None
        assert sheet.comparison is fingers.desk.papers.pile.pair.comparison


async def test_a_click_goes_to_a_change(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("c", "g")
        sheet = _list(fingers).sheet
        assert sheet is not None
        row = sheet.extent(2)[0] + 1
        await fingers.click("#text", offset=(20, row + 1))
        assert fingers.desk.papers.pile.top is fingers.desk.papers.pile.pair
        assert fingers.change == 3


async def test_kinds_are_chosen_and_hold_everywhere(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("f")
        kinds = _kinds(fingers)
        assert kinds.sheet is not None
        wanted = [label for label, _ in kinds.sheet.kinds].index("figure")
        number = kinds.sheet.kinds[wanted][1]
        await fingers.press("n", *f"{wanted}j", "space", "enter")
        pair = fingers.desk.papers.pile.pair
        assert fingers.desk.papers.pile.top is pair
        assert pair.shown is not None
        assert len(pair.shown.steps) == number
        assert fingers.change, "the cursor is on a change that is shown"
        assert f"showing figure: {number} of " in "".join(piece.text for piece in pair.status(120, ""))
        await fingers.press("c")
        sheet = _list(fingers).sheet
        assert sheet is not None
        assert sheet.entries == number
        await fingers.press("f", "a", "escape")
        sheet = _list(fingers).sheet
        assert sheet is not None
        assert sheet.entries > number


async def test_the_switch_of_typography_is_the_same_in_both_places(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("f", "G", "space")
        kinds = _kinds(fingers)
        assert kinds.sheet is not None
        assert text_of(kinds.sheet[len(kinds.sheet) - 1].cells[0]).startswith("[x] typography")
        assert fingers.desk.papers.pile.pair.view.typographic
        await fingers.press("t")
        assert not fingers.desk.papers.pile.pair.view.typographic
        assert text_of(kinds.sheet[len(kinds.sheet) - 1].cells[0]).startswith("[ ]")


async def test_with_nothing_chosen_the_text_says_so(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("f", "n", "escape")
        assert "showing no kind of change: 0 of " in "".join(
            piece.text for piece in fingers.desk.papers.pile.pair.status(120, "")
        )
        await fingers.press("c", "j", "enter")
        assert fingers.desk.papers.pile.top.place is Place.CHANGES
        await fingers.press("f", "a", "enter")
        assert _list(fingers).sheet is not None
