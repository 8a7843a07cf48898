"""The colours of an article read alone, and of the source of a page, taken from a Pygments style."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from pygments.style import Style as PygmentsStyle
from pygments.styles import get_all_styles, get_style_by_name
from pygments.token import Keyword, Literal, Name, Number, String, Token, _TokenType
from rich.style import Style
from textual.color import Color

from tui.app.colours.themes import Palette
from tui.app.state import Choice
from tui.config import Settings
from tui.layout.text.lines import Ink

__all__ = ["OWN", "contrast", "opening_style", "style_names", "styles_of"]

OWN = "theme"
"""The theme's own colours."""
LEGIBLE = 4.5
"""The contrast that the Web Content Accessibility Guidelines ask of text (level AA)."""
FEWEST = 3
"""A style suits a theme when so many of the inks are legible on its grounds."""
_TOKENS: Mapping[Ink, Sequence[_TokenType]] = {
    Ink.QUOTATION: (String,),
    Ink.ATTRIBUTION: (Keyword,),
    Ink.FIGURE: (Number,),
    # Few styles give dates a colour.
    Ink.DATE: (Literal.Date, Name.Constant, Name.Class, Name.Function),
    Ink.TAG: (Name.Tag,),
}


def opening_style(settings: Settings, chosen: Choice | None) -> str:
    """The style to begin with: the one chosen last, unless the settings were changed since; else theirs; else `OWN`.

    A style that was chosen and has been uninstalled since is passed over.
    """
    if chosen is not None and chosen.holds(settings.style) and (chosen.name == OWN or chosen.name in get_all_styles()):
        return chosen.name
    return settings.style or OWN


def style_names(palette: Palette) -> tuple[str, ...]:
    """The styles that suit a theme, by name, its own colours first; those alone for the terminal's sixteen."""
    return (OWN, *(name for name in sorted(get_all_styles()) if len(styles_of(name, palette)) >= FEWEST))


@lru_cache
def styles_of(name: str, palette: Palette) -> Mapping[Ink, Style]:
    """The styles that a Pygments style, by its name, gives to the inks of reading.

    Inks that it leaves plain, or that would be hard to read on the grounds of the theme, are left out: they keep the
    theme's own. None are given for `OWN` and where the colours are the terminal's own. Raises
    `pygments.util.ClassNotFound` for a style that is not installed.
    """
    if name == OWN or palette.ansi:
        return {}
    style = get_style_by_name(name)
    found = {}
    for ink, tokens in _TOKENS.items():
        token = next((token for token in tokens if _colour(style, token)), None)
        colour = _colour(style, token) if token is not None else None
        if colour is not None and token is not None and _legible(colour, palette):
            look = style.style_for_token(token)
            found[ink] = Style(
                color=colour,
                bold=look["bold"] or ink is Ink.FIGURE or None,
                italic=look["italic"] or ink is Ink.QUOTATION or None,
            )
    return found


def _colour(style: type[PygmentsStyle], token: _TokenType) -> str | None:
    """The colour of a type of token, as `#rrggbb`; None where it is that of all text."""
    colour = style.style_for_token(token)["color"]
    return f"#{colour}" if colour and colour != style.style_for_token(Token)["color"] else None


def _legible(colour: str, palette: Palette) -> bool:
    return all(contrast(colour, ground) >= LEGIBLE for ground in (palette.background, palette.cursor, palette.bar))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, given as `#rrggbb`: 1 to 21, as WCAG 2 defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = Color.parse(colour).normalized
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
