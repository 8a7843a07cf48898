"""Every screen keeps its columns, whatever it shows and however small it is; one that is too small says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len
from textual import events
from textual.geometry import Size
from textual.pilot import Pilot
from textual.screen import Screen

from tests.app.fingers import Desks, Fingers
from tui.app.widgets.bars import TooSmall
from tui.app.widgets.pane import Pane
from tui.layout.too_small import SMALLEST

SIZES = [SMALLEST, (60, 15), (80, 24), (121, 40)]
VIEWS = [("z", "u"), ("s",), ("c",), ("f",), ("M",), ("o",), ("U",), ("h",), ("/", "r", "i"), ("?",), ("T",)]
"""Keys that lead to something else on the screen."""

_WIDE = "渡し船は正午に出た"
_AWKWARD = (
    f"THE {'FERRY ' * 30}NEWS",
    f"{_WIDE}\uff01\u3000 \uff21\uff22\uff23 half\uff9c\uff76 width",
    "👩\u200d👩\u200d👧\u200d👦 family and 🇺🇦🇬🇧 flags and ☎\ufe0f signs 👍🏽",
    "e\u0301a\u0308o\u0302 Z\u0335\u0321\u0322a\u0334l\u0335g\u0336o\u0337 ก็ นี่ क्षि",
    "\x1b]0;title\x07 [/] [@click=app.bell] tab\there \u202ertl\u202c \u200b\u00ad end",
    "عبرت العبارة النهر عند الظهر שלום 12 hours",
)


@pytest.fixture
def awkward(tmp_path: Path) -> str:
    """A folder of two versions of a story whose names and words are hard to measure."""
    folder = tmp_path / (_WIDE * 6)
    folder.mkdir()
    body = [f"{text}. The ferry crossed at noon, {text}, and came back." for text in _AWKWARD]
    for number, name in enumerate(("👩\u200d👧 " * 12 + ".txt", _WIDE * 4 + ".txt", "e\u0301" * 40 + ".txt")):
        lines = [_AWKWARD[number], "", *(f"{line} {_AWKWARD[i - number]} {number}" for i, line in enumerate(body))]
        (folder / name).write_text("\n\n".join(lines), encoding="utf-8")
    return str(folder)


def _assert_columns(fingers: Fingers) -> None:
    painted = 0
    for screen in fingers.app.screen_stack:
        for pane in screen.query(Pane):
            if not (pane.display and pane.size.width and pane.region.width):
                continue
            for y in range(pane.size.height):
                line = pane.render_line(y)
                text = "".join(segment.text for segment in line)
                assert line.cell_length == pane.size.width, (pane, y, text)
                assert cell_len(text) == pane.size.width, (pane, y, text)
                assert not any(char < " " or "\u202a" <= char <= "\u202e" for char in text)
                painted += 1
    assert painted > 3


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_every_painted_line_is_as_wide_as_its_place(desk: Desks, awkward: str, size: tuple[int, int]) -> None:
    async with desk(awkward, size=size) as fingers:
        for keys in VIEWS:
            await fingers.press(*keys)
            _assert_columns(fingers)
            await fingers.press("escape", "escape", "l", "escape")


async def test_without_colour_too(desk: Desks, awkward: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with desk(awkward, size=(80, 24)) as fingers:
        await fingers.press("z", "u")
        _assert_columns(fingers)


async def test_on_a_narrow_screen_list_and_text_take_turns(desk: Desks) -> None:
    async with desk(size=(50, 15)) as fingers:
        screen, panes = fingers.desk, fingers.desk.panes
        assert panes.text.display
        assert not panes.articles.display
        await fingers.press("h")
        assert panes.articles.display
        assert not panes.text.display
        assert panes.articles.size.width == 50
        await fingers.press("G", "enter")
        assert panes.text.display
        assert not panes.articles.display
        assert screen.focused is panes.text
        await fingers.press("\\")
        assert screen.focused is panes.articles
        await fingers.press("\\")
        assert screen.focused is panes.text
        assert panes.text.display


async def _resize(pilot: Pilot[None], columns: int, lines: int) -> None:
    await pilot.resize_terminal(columns, lines)
    await pilot.pause()


async def test_a_screen_that_is_too_small_says_so_and_comes_back(desk: Desks) -> None:
    async with desk(size=(80, 24)) as fingers:
        await fingers.press("n", "n")
        place = fingers.change
        for columns, lines in [(SMALLEST[0] - 1, 24), (80, SMALLEST[1] - 1), (12, 3), (1, 1)]:
            await _resize(fingers.pilot, columns, lines)
            message = fingers.desk.query_one(TooSmall)
            assert message.size == Size(columns, lines)
            shown = "".join(segment.text for y in range(lines) for segment in message.render_line(y))
            if columns > 10:
                assert shown.startswith("storydiff")
            if columns > 30:
                assert f"{columns}x{lines}" in shown.replace(" ", "")
            assert not fingers.desk.panes.text.size.height
        await _resize(fingers.pilot, *SMALLEST)
        assert not fingers.desk.query_one(TooSmall).display
        assert fingers.desk.panes.text.size.height
        assert fingers.change == place


async def test_the_list_comes_back_where_there_is_room_again(desk: Desks) -> None:
    async with desk(size=(120, 40)) as fingers:
        assert fingers.desk.panes.articles.display
        await _resize(fingers.pilot, 50, 20)
        assert not fingers.desk.panes.articles.display
        await _resize(fingers.pilot, 120, 40)
        assert fingers.desk.panes.articles.display
        await fingers.press("\\")
        await _resize(fingers.pilot, 100, 40)
        assert not fingers.desk.panes.articles.display
        await fingers.press("tab")
        assert fingers.desk.panes.articles.display


@pytest.mark.parametrize("key", ["g", ":", "e", "?", "T"])
async def test_two_sizes_in_short_order_end_in_the_last(desk: Desks, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    laid_out: list[Size] = []
    lay_out = Screen._refresh_layout

    def note(screen: Screen[None], size: Size | None = None) -> None:
        laid_out.append(size or screen.size)
        if len(laid_out) < 50:
            lay_out(screen, size)

    async with desk() as fingers:
        await fingers.press(key)
        monkeypatch.setattr(Screen, "_refresh_layout", note)
        screen = fingers.app.screen
        for size in (Size(100, 30), Size(90, 25)):
            screen.post_message(events.Resize(size, size))
            # Something in between: two that follow each other are taken for one.
            screen.call_later(lambda: None)
        await fingers.press()
        assert screen.size == fingers.app.size
        assert len(laid_out) < 10
