"""Reading colours from Pygments styles: legible on the grounds of the theme, worn at once, given up by Esc."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pygments.styles import get_all_styles, get_style_by_name
from pygments.token import String

from tests.app.fingers import Desks
from tui.app.app import StorydiffApp
from tui.app.colours.reading_styles import LEGIBLE, OWN, contrast, opening_style, style_names, styles_of
from tui.app.colours.themes import BY_NAME, PALETTES, Palette
from tui.app.desk.desk import Desk
from tui.app.session.opening import open_paths
from tui.app.state import Choice, Colours
from tui.app.widgets.pane import Pane
from tui.config import Settings
from tui.layout.text.lines import Ink

_COLOURFUL = [palette for palette in PALETTES if not palette.ansi]


@pytest.mark.parametrize("palette", _COLOURFUL, ids=lambda palette: palette.name)
def test_whatever_style_is_worn_it_is_legible(palette: Palette) -> None:
    for name in get_all_styles():
        for ink, style in styles_of(name, palette).items():
            assert style.color is not None
            for ground in (palette.background, palette.cursor, palette.bar):
                assert contrast(style.color.name, ground) >= LEGIBLE, f"{name}: {ink}"


def test_the_styles_offered_suit_the_theme() -> None:
    dark, light = (style_names(BY_NAME[name]) for name in ("dark", "light"))
    assert dark[0] == light[0] == OWN
    assert "monokai" in dark
    assert "monokai" not in light
    assert "xcode" in light
    assert style_names(BY_NAME["terminal"]) == (OWN,)


def test_a_style_gives_quotations_the_colour_of_its_strings() -> None:
    style = styles_of("dracula", BY_NAME["dark"])[Ink.QUOTATION]
    assert style.color is not None
    assert style.color.name == f"#{get_style_by_name('dracula').style_for_token(String)['color']}"
    assert style.italic
    assert styles_of(OWN, BY_NAME["dark"]) == {}


async def test_a_style_is_worn_at_once_and_kept_by_enter(desk: Desks) -> None:
    async with desk() as fingers:
        pane = fingers.desk.panes.text
        own = pane.styles_by_ink[Ink.QUOTATION]
        await fingers.press("o", "P", "j")
        worn = pane.reading_style
        assert worn != OWN
        assert pane.styles_by_ink[Ink.QUOTATION] != own
        await fingers.press("escape")
        assert pane.styles_by_ink[Ink.QUOTATION] == own
        await fingers.press("P", "j", "enter", "T", "escape")
        assert pane.reading_style == worn
        assert pane.styles_by_ink[Ink.QUOTATION] == styles_of(worn, pane.palette)[Ink.QUOTATION]


async def test_the_choice_is_told_to_whoever_started_the_program(open_app: Callable[..., StorydiffApp]) -> None:
    app = open_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("P", "j", "escape")
        desk = app.screen_stack[0]
        assert isinstance(desk, Desk)
        assert desk.colouring.chosen.style is None
        await pilot.press("P", "j", "enter", "q")
    assert app.chosen.style is not None
    assert app.chosen.style.name in style_names(BY_NAME["dark"])[1:]


async def test_the_style_chosen_last_is_worn_from_the_start() -> None:
    session = open_paths([])
    session.read(60)
    app = StorydiffApp(session, colours=Colours(style=Choice("dracula", None)))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert {pane.reading_style for pane in app.screen_stack[0].query(Pane)} == {"dracula"}


@pytest.mark.parametrize(
    ("settings", "chosen", "style"),
    [
        (None, None, OWN),
        ("vim", None, "vim"),
        (None, Choice("dracula", None), "dracula"),
        ("vim", Choice("dracula", "vim"), "dracula"),
        ("vim", Choice(OWN, "vim"), OWN),
        ("monokai", Choice("dracula", "vim"), "monokai"),
        (None, Choice("uninstalled", None), OWN),
        ("vim", Choice("uninstalled", "vim"), "vim"),
    ],
)
def test_the_choice_on_screen_holds_until_the_settings_change(
    settings: str | None, chosen: Choice | None, style: str
) -> None:
    assert opening_style(Settings(style=settings), chosen) == style


def test_the_settings_name_no_style_by_default() -> None:
    assert Settings().style is None
