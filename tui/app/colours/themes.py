"""Colour themes: each gives the colours of Textual's own widgets and a style to every ink of the text."""

from __future__ import annotations

from dataclasses import dataclass

from rich.style import Style
from textual.theme import Theme

from tui.layout.sides import of_side
from tui.layout.text.lines import Ink


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a theme, as Textual and Rich name them."""

    name: str
    background: str
    text: str
    strong: str
    """Headlines and crossheads."""
    muted: str
    """Page furniture, folds, bylines, rules."""
    left: str
    right: str
    moved: str
    edited: str
    accent: str
    """Where the reader is."""
    cursor: str
    """Behind the line the cursor stands on."""
    bar: str
    """Behind the title and the status line."""
    match: str
    """Behind the words that a search has found."""
    quotation: str
    """Quotations, where an article is read alone; the next four likewise."""
    attribution: str
    figure: str
    date: str
    tag: str
    dark: bool = True
    ansi: bool = False
    """Whether the colours are the terminal's own sixteen."""


PALETTES: tuple[Palette, ...] = (
    Palette(
        "dark",
        background="#16181d",
        text="#cfd3da",
        strong="#f2f4f8",
        muted="#8f95a1",
        left="#f2867c",
        right="#8ccf7e",
        moved="#7ab5f5",
        edited="#dcb866",
        accent="#e8c874",
        cursor="#262a33",
        bar="#20232a",
        match="#5b4a91",
        quotation="#8fd0c4",
        attribution="#c9aeea",
        figure="#e8b67a",
        date="#e6a8c6",
        tag="#8fbfdc",
    ),
    Palette(
        "light",
        background="#fbfaf7",
        text="#2a2d34",
        strong="#000000",
        muted="#5f646d",
        left="#b3261e",
        right="#17722c",
        moved="#1a5fb4",
        edited="#6f4c00",
        accent="#663800",
        cursor="#ece9e0",
        bar="#efede6",
        match="#d3bdf7",
        quotation="#075e57",
        attribution="#5f3593",
        figure="#5f3500",
        date="#8b2a5e",
        tag="#2b5f8a",
        dark=False,
    ),
    Palette(
        "high-contrast",
        background="#000000",
        text="#ffffff",
        strong="#ffffff",
        muted="#c8c8c8",
        left="#ff9d94",
        right="#69ff7c",
        moved="#82c4ff",
        edited="#ffe066",
        accent="#ffff00",
        cursor="#2b2b2b",
        bar="#1c1c1c",
        match="#6a3fd0",
        quotation="#7fffe8",
        attribution="#d9b8ff",
        figure="#ffc46b",
        date="#ffb3d9",
        tag="#a8d4ff",
    ),
    Palette(
        "colour-blind",
        background="#16181d",
        text="#cfd3da",
        strong="#f2f4f8",
        muted="#8f95a1",
        left="#ee7733",
        right="#58a6ff",
        moved="#efe35a",
        edited="#c9b8f0",
        accent="#ffffff",
        cursor="#262a33",
        bar="#20232a",
        match="#5b4a91",
        quotation="#8fd0c4",
        attribution="#c9aeea",
        figure="#e8b67a",
        date="#e6a8c6",
        tag="#8fbfdc",
    ),
    Palette(
        "terminal",
        background="ansi_default",
        text="ansi_default",
        strong="ansi_default",
        muted="ansi_bright_black",
        left="ansi_red",
        right="ansi_green",
        moved="ansi_blue",
        edited="ansi_yellow",
        accent="ansi_yellow",
        cursor="ansi_default",
        bar="ansi_default",
        match="ansi_default",
        quotation="ansi_cyan",
        attribution="ansi_magenta",
        figure="ansi_yellow",
        date="ansi_green",
        tag="ansi_blue",
        ansi=True,
    ),
)
BY_NAME = {palette.name: palette for palette in PALETTES}
DEFAULT = "dark"
WITHOUT_COLOUR = "terminal"
"""The theme under NO_COLOR: the terminal's own foreground on its own background."""


# What Textual's own style sheets ask of a theme in the terminal's colours.
_ANSI_VARIABLES = {
    "ansi-background": "ansi_default",
    "ansi-foreground": "ansi_default",
    "border-blurred": "ansi_bright_black",
    "block-cursor-foreground": "ansi_black",
    "block-cursor-background": "ansi_yellow",
    "input-cursor-background": "ansi_yellow",
    "input-cursor-foreground": "ansi_black",
    "input-cursor-text-style": "none",
    "input-selection-background": "ansi_bright_blue",
    "input-selection-foreground": "ansi_black",
    "screen-selection-background": "ansi_bright_blue",
    "screen-selection-foreground": "ansi_black",
}


def textual_theme(palette: Palette) -> Theme:
    """The theme of Textual's own widgets (palette, notices, scrollbars) in these colours."""
    variables = {"muted": palette.muted, "bar": palette.bar, "rule": palette.muted}
    if palette.ansi:
        variables |= _ANSI_VARIABLES
    return Theme(
        name=palette.name,
        primary=palette.accent,
        secondary=palette.moved,
        accent=palette.accent,
        warning=palette.edited,
        error=palette.left,
        success=palette.right,
        foreground=palette.text,
        background=palette.background,
        surface=palette.bar,
        panel=palette.bar,
        boost=palette.cursor,
        dark=palette.dark,
        ansi=palette.ansi,
        variables=variables,
    )


def match_styles(palette: Palette, *, colourless: bool) -> tuple[Style, Style]:
    """What is laid over the words a search has found: over any of them, and over those of the match that is chosen."""
    if colourless:
        return Style(reverse=True), Style(reverse=True, bold=True, underline=True)
    if palette.ansi:
        return Style(reverse=True), Style(color="black", bgcolor=_colour(palette.accent), bold=True)
    return (
        Style(color=palette.strong, bgcolor=palette.match),
        Style(color=palette.background, bgcolor=palette.accent, bold=True, underline=False),
    )


def _colour(name: str) -> str:
    return name.removeprefix("ansi_") if name.startswith("ansi_") else name


def ink_styles(palette: Palette) -> dict[Ink, Style]:
    """The style of each ink.

    Colour tells the side; underline tells a changed word from the paragraph around it, and bold what is grave, so that
    the marks stay readable without colour.
    """
    text, muted, moved = _colour(palette.text), _colour(palette.muted), _colour(palette.moved)
    styles = {
        Ink.TEXT: Style(color=text),
        Ink.HEADLINE: Style(color=_colour(palette.strong), bold=True),
        Ink.CROSSHEAD: Style(color=_colour(palette.strong), bold=True),
        Ink.STANDFIRST: Style(color=text, italic=True),
        Ink.META: Style(color=muted),
        Ink.MOVED: Style(color=moved),
        Ink.EDITED: Style(color=_colour(palette.edited)),
        Ink.FURNITURE: Style(color=muted),
        Ink.FOLD: Style(color=muted),
        Ink.GHOST: Style(color=moved, italic=True),
        Ink.QUOTATION: Style(color=_colour(palette.quotation), italic=True),
        Ink.ATTRIBUTION: Style(color=_colour(palette.attribution)),
        Ink.FIGURE: Style(color=_colour(palette.figure), bold=True),
        Ink.DATE: Style(color=_colour(palette.date)),
        Ink.TAG: Style(color=_colour(palette.tag)),
    }
    for side in ("left", "right"):
        colour = _colour(of_side(palette, side))
        styles |= {
            Ink(side): Style(color=colour, underline=True),
            Ink(f"{side}-grave"): Style(color=colour, bold=True, underline=True),
            Ink(f"{side}-faint"): Style(color=muted, underline=True),
            Ink(f"{side}-word"): Style(color=colour),
            Ink(f"{side}-whole"): Style(color=colour),
            Ink(f"{side}-moved"): Style(color=moved, underline=True),
        }
    return styles
