"""Every theme is legible at every depth of colour, and what colours tell apart is told apart by all eyes."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import combinations
from typing import NamedTuple

import pytest
from rich.color import Color, ColorSystem

from tests.app.fingers import Desks
from tui.app.app import StorydiffApp
from tui.app.colours.theme_choice import SAYS, SIXTEEN, offer, opening_theme
from tui.app.colours.themes import BY_NAME, PALETTES, Palette, ink_styles, match_styles
from tui.app.screens.chooser import ThemeChooser
from tui.app.session.opening import open_paths
from tui.app.state import Choice
from tui.config import Settings
from tui.layout.text.lines import Ink

COLOURFUL = [palette for palette in PALETTES if not palette.ansi]
DEPTHS = {"truecolor": None, "256 colours": ColorSystem.EIGHT_BIT}
READABLE, HIGH = 4.5, 7.0
"""Contrast as WCAG 2.2 asks for it: level AA for text, and level AAA."""
APART = 20.0
"""A difference in CIE Lab (1976) that is seen at a glance; 2.3 is the least that is noticed at all."""

# G. M. Machado, M. M. Oliveira, L. A. F. Fernandes: A Physiologically-based Model for Simulation of Color Vision
# Deficiency (2009), severity 1.0; the matrices work on linear RGB.
EYES = {
    "usual": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
Matrix = tuple[tuple[float, float, float], ...]


class Linear(NamedTuple):
    """A colour in linear sRGB, each part 0..1."""

    red: float
    green: float
    blue: float


def _linear(name: str, depth: ColorSystem | None) -> Linear:
    colour = Color.parse(name)
    shown = (colour.downgrade(depth) if depth else colour).get_truecolor()
    parts = [part / 255 for part in shown]
    return Linear(*(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts))


def _contrast(one: Linear, other: Linear) -> float:
    light, dark = sorted((0.2126 * c.red + 0.7152 * c.green + 0.0722 * c.blue for c in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _lab(colour: Linear, eyes: Matrix) -> tuple[float, float, float]:
    red, green, blue = (min(1, max(0, sum(a * b for a, b in zip(row, colour, strict=True)))) for row in eyes)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.0888
    fx, fy, fz = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _difference(one: Linear, other: Linear, eyes: Matrix) -> float:
    return math.dist(_lab(one, eyes), _lab(other, eyes))


def test_the_measures_are_right() -> None:
    black, white, red = (_linear(name, None) for name in ("#000000", "#ffffff", "#ff0000"))
    assert _contrast(black, white) == pytest.approx(21)
    assert _contrast(red, white) == pytest.approx(4.0, abs=0.01)
    assert _lab(white, EYES["usual"])[0] == pytest.approx(100, abs=0.1)
    assert _difference(red, black, EYES["usual"]) == pytest.approx(117.3, abs=0.5)


@pytest.mark.parametrize("depth", DEPTHS.values(), ids=DEPTHS)
@pytest.mark.parametrize("palette", COLOURFUL, ids=lambda palette: palette.name)
def test_every_ink_is_legible_on_every_ground(palette: Palette, depth: ColorSystem | None) -> None:
    floor = HIGH if palette.name == "high-contrast" else READABLE
    for ground in (palette.background, palette.bar, palette.cursor):
        for ink, style in ink_styles(palette).items():
            assert style.color is not None
            found = _contrast(_linear(style.color.name, depth), _linear(ground, depth))
            least = HIGH if ink is Ink.TEXT else floor
            assert found >= least, f"{ink} on {ground}: {found:.1f}"
        accent = _contrast(_linear(palette.accent, depth), _linear(ground, depth))
        assert accent >= READABLE


@pytest.mark.parametrize("depth", DEPTHS.values(), ids=DEPTHS)
@pytest.mark.parametrize("palette", COLOURFUL, ids=lambda palette: palette.name)
def test_what_a_search_has_found_is_legible(palette: Palette, depth: ColorSystem | None) -> None:
    for style in match_styles(palette, colourless=False):
        assert style.color is not None
        assert style.bgcolor is not None
        assert _contrast(_linear(style.color.name, depth), _linear(style.bgcolor.name, depth)) >= READABLE


@pytest.mark.parametrize("depth", DEPTHS.values(), ids=DEPTHS)
@pytest.mark.parametrize("eyes", EYES.values(), ids=EYES)
def test_one_theme_tells_left_right_and_moved_apart_to_all_eyes(eyes: Matrix, depth: ColorSystem | None) -> None:
    palette = BY_NAME["colour-blind"]
    told = [_linear(name, depth) for name in (palette.left, palette.right, palette.moved, palette.text)]
    for one, other in combinations(told, 2):
        assert _difference(one, other, eyes) >= APART


@pytest.mark.parametrize("palette", COLOURFUL, ids=lambda palette: palette.name)
def test_every_theme_tells_them_apart_to_most_eyes(palette: Palette) -> None:
    told = [_linear(name, None) for name in (palette.left, palette.right, palette.moved, palette.text)]
    for one, other in combinations(told, 2):
        assert _difference(one, other, EYES["usual"]) >= APART


@pytest.mark.parametrize("palette", COLOURFUL, ids=lambda palette: palette.name)
def test_in_sixteen_colours_none_of_them_is_offered_and_rightly(palette: Palette) -> None:
    """Taken to the nearest of sixteen colours, some ink of each theme stands on a ground too much like it."""
    grounds = [_linear(name, ColorSystem.STANDARD) for name in (palette.background, palette.cursor)]
    inks = [style.color.name for style in ink_styles(palette).values() if style.color is not None]
    worst = min(_contrast(_linear(name, ColorSystem.STANDARD), ground) for name in inks for ground in grounds)
    assert worst < READABLE
    assert palette.name not in offer(SIXTEEN, no_colour=False).names


def test_a_theme_without_colours_of_its_own_has_none() -> None:
    palette = BY_NAME["terminal"]
    names = {style.color.name for style in ink_styles(palette).values() if style.color is not None}
    assert names <= {"default", "bright_black", "red", "green", "blue", "yellow", "cyan", "magenta"}
    assert {palette.background, palette.bar, palette.cursor} == {"ansi_default"}


# ---- which theme is shown


def test_what_is_offered_depends_on_the_terminal() -> None:
    for colours in ("truecolor", "256", None):
        assert offer(colours, no_colour=False).names == tuple(BY_NAME)
    assert offer("truecolor", no_colour=True).names == ("terminal",)
    assert offer(SIXTEEN, no_colour=False).names == ("terminal",)
    assert set(SAYS) == set(BY_NAME)


@pytest.mark.parametrize(
    ("settings", "chosen", "colours", "theme"),
    [
        (None, None, "truecolor", "dark"),
        ("light", None, "truecolor", "light"),
        (None, Choice("light", None), "256", "light"),
        ("dark", Choice("light", "dark"), "256", "light"),
        ("high-contrast", Choice("light", "dark"), "256", "high-contrast"),
        (None, Choice("light", None), SIXTEEN, "terminal"),
        ("light", None, SIXTEEN, "terminal"),
    ],
)
def test_the_choice_on_screen_holds_until_the_settings_change(
    settings: str | None, chosen: Choice | None, colours: str, theme: str
) -> None:
    assert opening_theme(Settings(theme=settings), chosen, offer(colours, no_colour=False)) == theme


async def test_a_theme_is_seen_before_it_is_chosen(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("T")
        assert isinstance(fingers.app.screen_stack[-1], ThemeChooser)
        await fingers.press("j")
        assert fingers.app.theme == "light"
        await fingers.press("escape")
        assert fingers.app.theme == "dark"
        assert fingers.desk.colouring.chosen.theme is None
        await fingers.press("T", "k", "T", "2", "j", "enter")
        assert fingers.app.theme == "high-contrast"
        assert fingers.desk.colouring.chosen.theme == Choice("high-contrast", None)
        await fingers.press("T", "j", "q")
        assert fingers.app.theme == "high-contrast"
        await fingers.press("T", "j", "ctrl+c")
        assert fingers.app.theme == "high-contrast"
        assert len(fingers.app.screen_stack) == 1


async def test_the_choice_is_told_to_whoever_started_the_program(open_app: Callable[..., StorydiffApp]) -> None:
    app = open_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("T", "j", "enter", "q")
    assert app.chosen.theme == Choice("light", None)


async def test_without_colour_there_is_nothing_to_choose(desk: Desks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with desk() as fingers:
        assert fingers.app.theme == "terminal"
        await fingers.press("T")
        assert len(fingers.app.screen_stack) == 1


@pytest.mark.parametrize(
    ("term", "theme"), [("screen", "terminal"), ("linux", "terminal"), ("xterm-256color", "light")]
)
def test_the_terminal_decides_what_can_be_shown(monkeypatch: pytest.MonkeyPatch, term: str, theme: str) -> None:
    monkeypatch.setenv("TERM", term)
    monkeypatch.delenv("COLORTERM", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert StorydiffApp(open_paths([]), Settings(theme="light")).theme == theme
