"""Which themes a terminal can show, which of them the program opens with, and what is said of each. Pure."""

from __future__ import annotations

from typing import NamedTuple

from tui.app.colours.themes import BY_NAME, DEFAULT, WITHOUT_COLOUR
from tui.app.state import Choice
from tui.config import Settings

SIXTEEN = "standard"
"""What Rich calls a terminal of sixteen colours: TERM is `screen`, `linux`, `xterm` and the like."""
SAYS = {
    "dark": "light text on a dark ground",
    "light": "dark text on a light ground",
    "high-contrast": "white and bright colours on black",
    "colour-blind": "orange, blue and yellow, told apart by everybody",
    "terminal": "the terminal's own sixteen colours",
}


class Offer(NamedTuple):
    """The themes there are to choose from."""

    names: tuple[str, ...]
    why: str = ""
    """Why there is but one, for the reader."""


def offer(colours: str | None, *, no_colour: bool) -> Offer:
    """The themes that stay legible in so many colours (by Rich's name for them; None is not known).

    Taken to the nearest of sixteen colours, the line of the cursor would swallow what stands on it, so that only the
    terminal's own are left.
    """
    if no_colour:
        return Offer((WITHOUT_COLOUR,), "NO_COLOR is set: without colours there is nothing to choose")
    if colours == SIXTEEN:
        return Offer((WITHOUT_COLOUR,), "TERM names a terminal of sixteen colours: they are used as they are")
    return Offer(tuple(BY_NAME))


def opening_theme(settings: Settings, chosen: Choice | None, offered: Offer) -> str:
    """The theme to open with: the one chosen last, unless the settings were changed since; else theirs; else dark."""
    wanted = settings.theme or DEFAULT
    if chosen is not None and chosen.holds(settings.theme):
        wanted = chosen.name
    return wanted if wanted in offered.names else offered.names[0]
