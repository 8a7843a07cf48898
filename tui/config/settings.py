"""What a reader has set, as one frozen dataclass."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from tui.layout.lists.sort import Sort
from tui.layout.sheets.frame import MEASURE
from tui.layout.view import Form, View

__all__ = ["MEASURES", "THEMES", "ListShown", "Rebinding", "Settings"]

THEMES = ("dark", "light", "high-contrast", "colour-blind", "terminal")
"""The themes by name; `tui/app/colours/themes.py` gives each its colours."""
MEASURES = range(30, 201)
"""The widest column that can be asked for: fewer columns hold no line of prose, more tire the eye beyond use."""


class ListShown(StrEnum):
    """Whether the list of articles stands beside the text."""

    AUTO = "auto"
    """Where the screen is wide enough."""
    SHOWN = "shown"
    HIDDEN = "hidden"


class Rebinding(NamedTuple):
    """The keys wanted for an action, as the settings write them; neither is known to exist."""

    action: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a reader has set; the defaults where they have set nothing."""

    theme: str | None = None
    """One of THEMES; None for the one chosen last on screen, or the first."""
    style: str | None = None
    """The Pygments style that gives quotations, figures and dates their colours; None for those of the theme."""
    form: Form | None = None
    """None follows the width of the screen."""
    side_pane: ListShown = ListShown.AUTO
    sort: Sort = Sort.STORY
    measure: int = MEASURE
    fold: bool = View().fold
    context: int = View().context
    typographic: bool = View().typographic
    furniture: bool = View().furniture
    mouse: bool = True
    remember: bool = True
    """Whether what was open is written to a file, and found again at the next start."""
    keys: tuple[Rebinding, ...] = ()
    safe: bool = False
    """Whether nothing is written and the program is not left; asked for on the command line, never in the file."""

    @property
    def view(self) -> View:
        """What of a comparison is shown at first."""
        return View(self.fold, self.context, self.furniture, self.typographic)
