"""The title line and the line of keys, as pieces that fit a width. Knows no screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rich.cells import cell_len

from tui.app.key_names import caption
from tui.app.keys import Key, Keys, Place
from tui.app.session import Session
from tui.layout.lines import Ink, Piece
from tui.layout.wrap import truncate

_ON_TOP = frozenset({"next_article", "other_pane", "swap", "help", "close"})
"""Keys for anywhere that are offered whatever lies over the pair."""
_ALSO = {Place.CHANGES: {"kinds"}, Place.TEXT: {"furniture"}}
"""Those that are offered too where the keys of a place are heard."""


def title_line(session: Session, width: int) -> tuple[Piece, ...]:
    """What is open at the left, how many articles and stories at the right."""
    what = session.in_figures()
    name = truncate(session.name, max(8, width - 15 - len(what)))
    gap = max(1, width - len(" storydiff  ") - cell_len(name) - len(what) - 1)
    return (
        Piece(" storydiff", Ink.HEADLINE),
        Piece(f"  {name}", Ink.TEXT),
        Piece(" " * gap, Ink.TEXT),
        Piece(what, Ink.META),
    )


def asking_line(width: int) -> tuple[Piece, ...]:
    """The keys that matter while something is typed, as many as fit."""
    pieces: list[Piece] = []
    for key, does in (("Enter", "keep"), ("Esc", "give up"), ("Up", "earlier")):
        width -= len(key) + len(does) + 3
        if width >= 0:
            pieces += [Piece(f" {key}", Ink.CROSSHEAD), Piece(f" {does} ", Ink.META)]
    return tuple(pieces)


def key_line(keys: Keys, places: Sequence[Place], width: int, *, on_top: bool = False) -> tuple[Piece, ...]:
    """As many of the keys that matter in some places as fit; help and quit always do.

    `on_top` says that something lies over the pair: what `close` then closes, and keys that work on the text below are
    not offered.
    """
    listed = [key for key in keys.heard_in(*places) if key.short and key.keys]
    if on_top:
        offered = _ON_TOP.union(_ALSO.get(places[0], ()))
        listed = [_back(key) for key in listed if key.place is not Place.ANYWHERE or key.id in offered]
    always = [key for key in listed if key.id in ("help", "close")]
    pieces: list[Piece] = []
    room = width - sum(len(caption(key.keys[0])) + len(key.short) + 3 for key in always)
    for key in [*(key for key in listed if key not in always), *always]:
        wanted = len(caption(key.keys[0])) + len(key.short) + 3
        if key not in always:
            if wanted > room:
                continue
            room -= wanted
        pieces += [Piece(f" {caption(key.keys[0])}", Ink.CROSSHEAD), Piece(f" {key.short} ", Ink.META)]
    return tuple(pieces)


def _back(key: Key) -> Key:
    return replace(key, short="back") if key.id == "close" else key
