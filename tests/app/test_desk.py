"""The desk by key and by mouse: changes, pages, folds, pairs, panes, and the way out, on the sample story."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.app.fingers import Desks, Fingers
from tui.app.app import StorydiffApp
from tui.app.readers.pair import PairReader
from tui.app.screens.help import Help
from tui.layout.view import BlockKind, Form

Open = Callable[..., StorydiffApp]


async def test_it_opens_on_the_closest_pair_that_differs_at_its_first_change(desk: Desks) -> None:
    async with desk() as fingers:
        assert fingers.desk.pair is not None
        assert fingers.change == 1
        comparison = fingers.desk.papers.pile.pair.shown
        assert comparison is not None
        shares = fingers.desk.papers.comparisons.kept(fingers.desk.pair[0] if fingers.desk.pair else None)
        left, right = fingers.desk.pair or (0, 0)
        assert shares[right] == max(shares.values())
        assert set(shares) == set(range(5)) - {left}


async def test_changes_are_stepped_through_both_ways(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("]", "c")
        assert fingers.change == 2
        await fingers.press("3", "n")
        assert fingers.change == 5
        await fingers.press("[", "c")
        assert fingers.change == 4
        await fingers.press("]", "C")
        assert fingers.desk.papers.pile.pair.shown is not None
        assert fingers.change == len(fingers.desk.papers.pile.pair.shown.steps)
        await fingers.press("n")
        assert "last change" in fingers.desk.papers.pile.pair.said
        await fingers.press("n")
        assert fingers.change == 1
        await fingers.press("[", "C")
        assert fingers.change == 1


@pytest.mark.parametrize(
    ("keys", "lines"),
    [("j", 1), ("5j", 5), ("10jk", 9), ("10j3k", 7)],
)
async def test_lines_are_stepped_with_counts(desk: Desks, keys: str, lines: int) -> None:
    async with desk() as fingers:
        await fingers.press("g")
        await fingers.press(*keys)
        assert fingers.desk.papers.pile.pair.cursor.line == lines


async def test_pages_go_down_and_come_back(desk: Desks) -> None:
    async with desk() as fingers:
        for down, up in [("space", "b"), ("pagedown", "pageup"), ("ctrl+d", "ctrl+u"), ("ctrl+f", "ctrl+b")]:
            await fingers.press("g", down)
            top = fingers.desk.papers.pile.pair.cursor.top
            assert top > 0
            await fingers.press(up)
            assert fingers.desk.papers.pile.pair.cursor.top == 0
        await fingers.press("G")
        shown = fingers.desk.papers.pile.pair.shown
        assert shown is not None
        assert fingers.desk.papers.pile.pair.cursor.line == len(shown) - 1


async def test_scrolling_keeps_the_cursor_on_its_line(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("g", *"9j", "ctrl+e", "ctrl+e")
        cursor = fingers.desk.papers.pile.pair.cursor
        assert (cursor.top, cursor.line) == (2, 9)
        await fingers.press("ctrl+y")
        assert fingers.desk.papers.pile.pair.cursor.top == 1


async def test_swapping_sides_swaps_the_pair(desk: Desks) -> None:
    async with desk() as fingers:
        pair = fingers.desk.pair
        assert pair is not None
        await fingers.press("x")
        assert fingers.desk.pair == pair[::-1]
        await fingers.press("x")
        assert fingers.desk.pair == pair


async def test_the_list_chooses_left_and_right(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("tab", "g", "j", "enter")
        assert fingers.desk.pair is not None
        assert fingers.desk.pair[1] == 1
        await fingers.press("G", "<")
        assert fingers.desk.pair == (4, 1)
        await fingers.press("g", ">")
        assert fingers.desk.pair == (4, 0)


async def test_articles_are_leafed_through_without_leaving_the_text(desk: Desks) -> None:
    async with desk() as fingers:
        assert fingers.desk.pair is not None
        left = fingers.desk.pair[0]
        seen = []
        for _ in range(4):
            await fingers.press("J")
            seen.append(fingers.desk.pair[1])
        assert sorted(seen) == sorted(set(range(5)) - {left})
        await fingers.press("K")
        assert fingers.desk.pair == (left, seen[2])
        assert fingers.desk.panes.text.has_focus


async def test_folds_open_and_close(desk: Desks) -> None:
    async with desk() as fingers:
        reader = fingers.desk.papers.pile.pair
        assert reader.shown is not None
        fold = next(i for i, block in enumerate(reader.shown.blocks) if block.kind is BlockKind.FOLD)
        rows = reader.shown.blocks[fold].rows
        await fingers.press("g", *str(reader.shown.top(fold)), "j", "enter")
        assert reader.shown.row_block(rows[0]) is not None
        await fingers.press("enter")
        assert reader.shown.row_block(rows[0]) is None
        await fingers.press("z")
        assert all(block.kind is not BlockKind.FOLD for block in reader.shown.blocks)
        await fingers.press("z")
        few = len(reader.shown.blocks)
        await fingers.press("}")
        assert len(reader.shown.blocks) > few
        await fingers.press("{")
        assert len(reader.shown.blocks) == few


async def test_furniture_and_typography_are_shown_on_demand(desk: Desks) -> None:
    async with desk() as fingers:
        reader = fingers.desk.papers.pile.pair
        assert reader.shown is not None
        lines, steps = len(reader.shown), len(reader.shown.steps)
        await fingers.press("u")
        assert len(reader.shown) > lines
        await fingers.press("u", "t")
        assert len(reader.shown.steps) >= steps
        await fingers.press("t")
        assert len(reader.shown.steps) == steps


async def test_a_move_is_followed_to_its_other_end(desk: Desks) -> None:
    async with desk() as fingers:
        reader = fingers.desk.papers.pile.pair
        assert reader.shown is not None
        ghost = next(i for i, block in enumerate(reader.shown.blocks) if block.kind is BlockKind.GHOST)
        await fingers.press("g", *str(reader.shown.top(ghost)), "j", "m")
        block = reader.shown.blocks[reader.shown.block_at(reader.cursor.line)]
        assert block.kind is BlockKind.ROW
        assert reader.shown.comparison.rows[block.rows[0]].moved
        await fingers.press("enter")
        assert reader.shown.block_at(reader.cursor.line) == ghost


async def test_the_form_follows_the_width_until_it_is_chosen(desk: Desks) -> None:
    async with desk(size=(80, 24)) as fingers:
        assert fingers.desk.papers.pile.pair.present_form() is Form.INLINE
        await fingers.press("s")
        assert fingers.desk.papers.pile.pair.present_form() is Form.SIDE_BY_SIDE
    async with desk(size=(120, 40)) as fingers:
        assert fingers.desk.papers.pile.pair.present_form() is Form.SIDE_BY_SIDE


async def test_the_side_pane_goes_and_comes(desk: Desks) -> None:
    async with desk() as fingers:
        width = fingers.desk.panes.text.size.width
        await fingers.press("\\")
        assert fingers.desk.panes.text.size.width > width
        await fingers.press("h")
        assert fingers.desk.panes.text.size.width == width
        assert fingers.desk.panes.articles.has_focus
        await fingers.press("l")
        assert fingers.desk.panes.text.has_focus


async def test_help_opens_and_closes_by_any_of_its_keys(desk: Desks) -> None:
    async with desk() as fingers:
        for key in ("q", "escape", "question_mark", "f1"):
            await fingers.press("?")
            assert isinstance(fingers.app.screen, Help)
            await fingers.press(key)
            assert len(fingers.app.screen_stack) == 1


async def test_the_palette_carries_out_what_is_found_by_name(desk: Desks) -> None:
    async with desk() as fingers:
        pair = fingers.desk.pair
        await fingers.press("ctrl+p", *"swap", "enter")
        await fingers.press()
        assert pair is not None
        assert fingers.desk.pair == pair[::-1]


@pytest.mark.parametrize("key", ["q", "Q"])
async def test_quitting(desk: Desks, key: str) -> None:
    async with desk() as fingers:
        await fingers.press(key)
        assert fingers.app.return_code == 0


async def test_a_character_that_does_nothing_is_told(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("Z")
        assert fingers.status.strip() == "Z does nothing here; ? lists the keys"
        await fingers.press("n")
        assert "nothing" not in fingers.status
        await fingers.press("f9")
        assert "nothing" not in fingers.status


async def _to_round_up(fingers: Fingers) -> PairReader:
    """To the pair of the sample story that shares next to nothing: furniture on the left, a paragraph beside it."""
    await fingers.press("J")
    reader = fingers.desk.papers.pile.pair
    assert reader.shown is not None
    assert reader.shown.blocks[reader.shown.block_at(0, 0)].folded
    assert reader.shown.changes_at(0)
    return reader


async def test_a_click_takes_what_stands_in_its_column(desk: Desks) -> None:
    async with desk() as fingers:
        reader = await _to_round_up(fingers)
        assert reader.shown is not None
        changes = reader.shown.comparison.changes
        line = next(n for n in range(len(reader.shown)) if len(reader.shown.changes_at(n)) == 2)
        for x, side in ((10, "left"), (reader.shown.width + 12, "right"), (10, "left")):
            reader.click(line, x)
            assert getattr(changes[reader.cursor.change], side)


async def test_a_fold_beside_a_change_opens_by_key_and_click(desk: Desks) -> None:
    async with desk() as fingers:
        for way in ("key", "click"):
            reader = await _to_round_up(fingers)
            assert reader.shown is not None
            if way == "key":
                await fingers.press("g", "enter")
            else:
                reader.click(0, 10)
            assert not reader.shown.blocks[reader.shown.block_at(0, 0)].folded
            await fingers.press("K")


async def test_clicks_and_wheel_do_what_they_seem_to(desk: Desks, open_app: Open) -> None:
    app = open_app()
    async with app.run_test(size=(120, 40)) as pilot:
        fingers = Fingers(app, pilot)
        await fingers.press()
        await pilot.click("#list", offset=(6, 3))
        await fingers.press()
        assert fingers.desk.pair is not None
        assert fingers.desk.pair[1] == 2
        await pilot.click("#text", offset=(10, 9))
        assert fingers.desk.papers.pile.pair.cursor.line == fingers.desk.papers.pile.pair.cursor.top + 8
