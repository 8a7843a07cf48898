"""The line of keys offers what matters most in a place, and never more than fits."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.app.fingers import Desks, Fingers
from tui.app.desk.foot import asking_line, key_line
from tui.app.keys.rebinding import rebound
from tui.app.keys.table import KEYS, Keys, Place
from tui.app.widgets.bars import KeyBar
from tui.config import Rebinding


def _line(*places: Place, width: int = 200, on_top: bool = False, alone: bool = False, keys: Keys | None = None) -> str:
    pieces = key_line(keys or Keys(), places, width, on_top=on_top, alone=alone)
    return "".join(piece.text for piece in pieces)


def _shown(fingers: Fingers) -> str:
    return "".join(piece.text for piece in fingers.desk.query_one(KeyBar).pieces)


@given(st.lists(st.sampled_from(Place), min_size=1, max_size=3), st.integers(30, 200), st.booleans(), st.booleans())
def test_it_fits_and_always_offers_help_and_the_way_out(
    places: list[Place], width: int, on_top: bool, alone: bool
) -> None:
    line = _line(*places, width=width, on_top=on_top, alone=alone)
    assert cell_len(line) <= width
    assert "? help" in line
    assert ("q back" if on_top else "q quit") in line


def test_what_matters_most_is_offered_first_and_longest() -> None:
    text = _line(Place.TEXT, width=60)
    assert text.startswith(" ]c next change  [c back  c changes")
    assert "find" not in text
    assert "/ find" in _line(Place.TEXT, width=120)
    assert _line(Place.LIST, width=60).startswith(" Enter put right  < put left  / filter")
    assert _line(Place.SEARCH, Place.TEXT).startswith(" n next match  N previous")


def test_an_article_alone_is_not_offered_what_takes_two() -> None:
    line = _line(Place.TEXT, alone=True)
    assert "/ find" in line
    for takes_two in ("change", "swap", "inline", "all pairs", "put left"):
        assert takes_two not in line
        assert takes_two not in _line(Place.TEXT, alone=True, on_top=True)
    assert "put" not in _line(Place.LIST, alone=True)


def test_versions_are_offered_their_steps() -> None:
    keys = Keys()
    versions = "".join(piece.text for piece in key_line(keys, (Place.TEXT,), 120, versions=True))
    assert "( older  ) newer" in versions
    assert "older" not in _line(Place.TEXT)


def test_it_names_the_keys_of_the_settings_and_none_that_have_none() -> None:
    keys = rebound([Rebinding("next_change", ("Ctrl-N",)), Rebinding("previous_change", ())]).keys
    line = _line(Place.TEXT, keys=keys)
    assert line.startswith(" Ctrl-N next change  c changes")


@pytest.mark.parametrize("width", range(0, 60, 7))
def test_the_line_while_typing_fits_too(width: int) -> None:
    assert sum(cell_len(piece.text) for piece in asking_line(width)) <= width


def test_what_is_offered_is_short() -> None:
    assert all(cell_len(key.short) <= 12 for key in KEYS)


async def test_a_single_file_offers_what_can_be_done_with_it(desk: Desks, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("The ferry\n\nThe ferry crossed at noon and came back.\n")
    async with desk(str(page)) as fingers:
        shown = _shown(fingers)
        assert "/ find" in shown
        assert "u page" in shown
        for nothing in ("next change", "swap", "next article", "back"):
            assert nothing not in shown
        await fingers.press("M")
        assert _shown(fingers).split("  ? ")[0].split("  ") == [" / find", "Tab list/text"]
        assert "q back" in _shown(fingers)
        await fingers.press("M", "tab")
        assert "read alone" not in _shown(fingers)


@pytest.mark.parametrize(
    ("keys", "offered", "not_offered"),
    [
        ("o", "u page", "kinds"),
        ("U", "/ find", "u page"),
        ("c", "f kinds", "u page"),
        ("f", "Space show/hide", "f kinds"),
        ("M", "Enter read", "u page"),
    ],
)
async def test_a_view_over_the_pair_offers_what_works_there(
    desk: Desks, keys: str, offered: str, not_offered: str
) -> None:
    async with desk() as fingers:
        await fingers.press(keys)
        assert offered in _shown(fingers)
        assert not_offered not in _shown(fingers)
        assert "q back" in _shown(fingers)


async def test_a_filter_that_leaves_one_article_leaves_the_pair_its_keys(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("tab", "/", *"bangkok", "enter", "l")
        assert len(fingers.desk.papers.shelf.order) == 1
        assert "next change" in _shown(fingers)
