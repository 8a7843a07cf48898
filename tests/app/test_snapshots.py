"""The main states as rendered, at three sizes; each was looked at before it was accepted."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from tui.app.app import StorydiffApp

_SIZES = {"120x40": (120, 40), "80x24": (80, 24), "200x50": (200, 50)}
Compare = Callable[..., bool]
Open = Callable[..., StorydiffApp]


def _after(*keys: str, theme: str = "dark") -> Callable[[Pilot[None]], Awaitable[None]]:
    """Waits until all is compared, presses keys, waits again."""

    async def prepare(pilot: Pilot[None]) -> None:
        pilot.app.theme = theme
        for _ in range(2):
            # What the first work sets going on the screen may begin more of it.
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
        await pilot.press(*keys)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()

    return prepare


@pytest.mark.parametrize("size", _SIZES.values(), ids=_SIZES)
def test_opening(snap_compare: Compare, open_app: Open, size: tuple[int, int]) -> None:
    assert snap_compare(open_app(), terminal_size=size, run_before=_after())


@pytest.mark.parametrize("size", _SIZES.values(), ids=_SIZES)
def test_at_a_change(snap_compare: Compare, open_app: Open, size: tuple[int, int]) -> None:
    assert snap_compare(open_app(), terminal_size=size, run_before=_after(*"nnnnnn"))


def test_unfolded_with_furniture(snap_compare: Compare, open_app: Open) -> None:
    assert snap_compare(open_app(), terminal_size=(120, 40), run_before=_after("z", "u", "g"))


def test_inline(snap_compare: Compare, open_app: Open) -> None:
    assert snap_compare(open_app(), terminal_size=(120, 40), run_before=_after("s", *"nnn"))


def test_the_other_pane_and_another_pair(snap_compare: Compare, open_app: Open) -> None:
    assert snap_compare(open_app(), terminal_size=(120, 40), run_before=_after("tab", "G", "enter"))


def test_without_the_side_pane(snap_compare: Compare, open_app: Open) -> None:
    assert snap_compare(open_app(), terminal_size=(120, 40), run_before=_after("\\"))


@pytest.mark.parametrize("size", _SIZES.values(), ids=_SIZES)
def test_list_of_changes(snap_compare: Compare, open_app: Open, size: tuple[int, int]) -> None:
    assert snap_compare(open_app(), terminal_size=size, run_before=_after(*"nnnnn", "c"))


def test_choice_of_kinds(snap_compare: Compare, open_app: Open) -> None:
    assert snap_compare(open_app(), terminal_size=(120, 40), run_before=_after("f", "n", "j", "space"))


def test_some_kinds_only(snap_compare: Compare, open_app: Open) -> None:
    assert snap_compare(open_app(), terminal_size=(120, 40), run_before=_after("f", "n", "j", "space", "enter", "n"))


@pytest.mark.parametrize("size", _SIZES.values(), ids=_SIZES)
def test_all_pairs(snap_compare: Compare, open_app: Open, size: tuple[int, int]) -> None:
    assert snap_compare(open_app(), terminal_size=size, run_before=_after("M", "j"))


@pytest.mark.parametrize("size", _SIZES.values(), ids=_SIZES)
def test_wordings(snap_compare: Compare, open_app: Open, size: tuple[int, int]) -> None:
    assert snap_compare(open_app(), terminal_size=size, run_before=_after(*"nnnnnnnn", "w", "j"))


@pytest.mark.parametrize("size", _SIZES.values(), ids=_SIZES)
def test_reading_alone(snap_compare: Compare, open_app: Open, size: tuple[int, int]) -> None:
    assert snap_compare(open_app(), terminal_size=size, run_before=_after("o"))


def test_raw_page(snap_compare: Compare, open_app: Open) -> None:
    assert snap_compare(open_app(), terminal_size=(120, 40), run_before=_after(*"nnnnnnn", "U"))


def test_help(snap_compare: Compare, open_app: Open) -> None:
    assert snap_compare(open_app(), terminal_size=(120, 40), run_before=_after("?"))


@pytest.mark.parametrize("theme", ["dark", "light", "terminal"])
def test_a_live_search(snap_compare: Compare, open_app: Open, theme: str) -> None:
    prepared = _after("/", *"putin", "enter", "n", "n", theme=theme)
    assert snap_compare(open_app(), terminal_size=(120, 40), run_before=prepared)


def test_a_search_as_it_is_typed_without_colour(
    snap_compare: Compare, open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    prepared = _after("/", *"putin", theme="terminal")
    assert snap_compare(open_app(), terminal_size=(60, 15), run_before=prepared)


def test_a_filtered_list(snap_compare: Compare, open_app: Open) -> None:
    assert snap_compare(open_app(), terminal_size=(120, 40), run_before=_after("h", "S", "/", *"da", "enter"))


def test_export(snap_compare: Compare, open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/usr")  # the folder is named on the screen
    assert snap_compare(open_app(), terminal_size=(80, 24), run_before=_after("e", "down"))


def test_palette(snap_compare: Compare, open_app: Open) -> None:
    assert snap_compare(open_app(), terminal_size=(120, 40), run_before=_after(":"))


@pytest.mark.parametrize("theme", ["light", "high-contrast", "colour-blind", "terminal"])
def test_themes(snap_compare: Compare, open_app: Open, theme: str) -> None:
    assert snap_compare(open_app(), terminal_size=(120, 40), run_before=_after(*"nnn", theme=theme))


def test_without_colour(snap_compare: Compare, open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(open_app(), terminal_size=(80, 24), run_before=_after(*"nnn", theme="terminal"))


def test_smallest(snap_compare: Compare, open_app: Open) -> None:
    assert snap_compare(open_app(), terminal_size=(60, 15), run_before=_after("n"))
