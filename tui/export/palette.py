"""The colours of text on a terminal: its own sixteen, or those of a Pygments style."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tui.layout.text.lines import Ink

if TYPE_CHECKING:
    from pygments.token import _TokenType

__all__ = ["TERMINAL", "Palette", "of_style", "styles"]

Palette = Mapping[Ink, str]
"""The parameters of the SGR sequence of each ink; inks that are left out stay in the terminal's plain colour."""

TERMINAL: Palette = {
    Ink.HEADLINE: "1",
    Ink.CROSSHEAD: "1",
    Ink.STANDFIRST: "3",
    Ink.META: "2",
    Ink.LEFT: "31;4",
    Ink.LEFT_GRAVE: "31;1;4",
    Ink.LEFT_FAINT: "2;4",
    Ink.LEFT_WORD: "31",
    Ink.LEFT_MOVED: "34;4",
    Ink.LEFT_WHOLE: "31",
    Ink.RIGHT: "32;4",
    Ink.RIGHT_GRAVE: "32;1;4",
    Ink.RIGHT_FAINT: "2;4",
    Ink.RIGHT_WORD: "32",
    Ink.RIGHT_MOVED: "34;4",
    Ink.RIGHT_WHOLE: "32",
    Ink.MOVED: "34",
    Ink.EDITED: "33",
    Ink.FURNITURE: "2",
    Ink.FOLD: "2",
    Ink.GHOST: "34;3",
}
"""The terminal's own sixteen colours, so that the text suits any background."""


def styles() -> tuple[str, ...]:
    """The names of the Pygments styles that are installed."""
    from pygments.styles import get_all_styles  # only where a style is asked for

    return tuple(sorted(get_all_styles()))


def of_style(name: str, *, truecolour: bool) -> Palette:
    """The palette of a Pygments style, in 24 bits or in the nearest of 256 colours.

    Words that only one side has take the style's colours of deleted and inserted text; underlines and weights stay
    those of `TERMINAL`. Raises `pygments.util.ClassNotFound` for a style that is not installed.
    """
    from pygments.formatters import Terminal256Formatter, TerminalTrueColorFormatter
    from pygments.token import Comment, Generic, Keyword, Number

    deleted, inserted = (Generic.Deleted, ""), (Generic.Inserted, "")
    inks: dict[Ink, tuple[_TokenType, str]] = {
        Ink.HEADLINE: (Generic.Heading, "1"),
        Ink.CROSSHEAD: (Generic.Subheading, "1"),
        Ink.STANDFIRST: (Generic.Emph, "3"),
        Ink.META: (Comment, ""),
        Ink.LEFT: (Generic.Deleted, "4"),
        Ink.LEFT_GRAVE: (Generic.Deleted, "1;4"),
        Ink.LEFT_FAINT: (Comment, "4"),
        Ink.LEFT_WORD: deleted,
        Ink.LEFT_MOVED: (Keyword, "4"),
        Ink.LEFT_WHOLE: deleted,
        Ink.RIGHT: (Generic.Inserted, "4"),
        Ink.RIGHT_GRAVE: (Generic.Inserted, "1;4"),
        Ink.RIGHT_FAINT: (Comment, "4"),
        Ink.RIGHT_WORD: inserted,
        Ink.RIGHT_MOVED: (Keyword, "4"),
        Ink.RIGHT_WHOLE: inserted,
        Ink.MOVED: (Keyword, ""),
        Ink.EDITED: (Number, ""),
        Ink.FURNITURE: (Comment, ""),
        Ink.FOLD: (Comment, ""),
        Ink.GHOST: (Keyword, "3"),
    }
    formatter = (TerminalTrueColorFormatter if truecolour else Terminal256Formatter)(style=name)
    found = {}
    for ink, (token, weight) in inks.items():
        # Pygments keeps whole sequences: `ESC [ 38;5;124 m`.
        colour = formatter.style_string[str(token)][0].removeprefix("\x1b[").removesuffix("m")
        if parameters := ";".join(filter(None, (colour, weight))):
            found[ink] = parameters
    return found
