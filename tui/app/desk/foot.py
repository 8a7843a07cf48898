"""The title line and the line of keys, as pieces that fit a width. Knows no screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from rich.cells import cell_len

from tui.app.keys.names import caption
from tui.app.keys.table import Key, Keys, Place
from tui.app.session.session import Session
from tui.layout.text.lines import Ink, Piece
from tui.layout.text.wrap import truncate

_ON_TOP = frozenset({"next_article", "other_pane", "swap", "help", "close"})
"""Keys for anywhere that are offered whatever lies over the pair."""
_ALWAYS = ("help", "close")
_IN_TEXT = (
    "next_change",
    "previous_change",
    "changes",
    "older_pair",
    "newer_pair",
    "inline",
    "swap",
    "find",
    "kinds",
    "next_article",
    "all_pairs",
    "wordings",
    "fold",
    "furniture",
)
"""The most important first; those that are not named come after, in the order of the table."""
_IN_LIST = ("put_right", "choose_left", "filter", *_IN_TEXT)
_OF_TWO = frozenset(
    {
        "next_change",
        "previous_change",
        "changes",
        "inline",
        "swap",
        "kinds",
        "next_article",
        "all_pairs",
        "wordings",
        "fold",
        "put_right",
        "choose_left",
        "read_alone",
        "go_there",
        "open_pair",
        "open_wording",
        "previous_column",
        "next_column",
    }
)
"""Keys that do nothing for a single article."""
_OF_VERSIONS = frozenset({"older_pair", "newer_pair"})
"""Keys that do nothing unless both articles are versions of one page."""


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


def key_line(
    keys: Keys,
    places: Sequence[Place],
    width: int,
    *,
    on_top: bool = False,
    also: frozenset[str] = frozenset(),
    last: bool = False,
    alone: bool = False,
    versions: bool = False,
) -> tuple[Piece, ...]:
    """As many of the keys that matter in some places as fit, the most important first; help and quit always do.

    `on_top` says that something lies over the pair: what `close` then closes, and keys that work on the text below are
    not offered but for those of `also`. `last` says that it cannot be taken off, so that `close` quits. `alone` says
    that there is but one article: keys that need two are not offered. `versions` says that the two are versions of one
    page: the keys that step through those are offered.
    """
    order = _IN_LIST if Place.LIST in places else _IN_TEXT
    listed = sorted((key for key in keys.heard_in(*places) if key.short and key.keys), key=partial(_rank, order))
    if not versions:
        listed = [key for key in listed if key.id not in _OF_VERSIONS]
    if on_top:
        here = _ON_TOP | also
        listed = [key for key in listed if key.place is not Place.ANYWHERE or key.id in here]
    if on_top and not last:
        listed = [_back(key) for key in listed]
    if alone:
        listed = [key for key in listed if key.id not in _OF_TWO | _OF_VERSIONS]
    always = [key for key in listed if key.id in _ALWAYS]
    room = width - sum(map(_cells, always))
    offered: list[Key] = []
    for key in listed:
        if key not in always and _cells(key) <= room:
            room -= _cells(key)
            offered.append(key)
    return tuple(piece for key in (*offered, *always) for piece in _offer(key))


def _rank(order: Sequence[str], key: Key) -> int:
    """How early a key is offered: keys of a special place first, then those in `order`, then all others."""
    if key.place not in (Place.ANYWHERE, Place.TEXT, Place.LIST):
        return -1
    return order.index(key.id) if key.id in order else len(order)


def _offer(key: Key) -> tuple[Piece, Piece]:
    return Piece(f" {caption(key.keys[0])}", Ink.CROSSHEAD), Piece(f" {key.short} ", Ink.META)


def _cells(key: Key) -> int:
    return sum(cell_len(piece.text) for piece in _offer(key))


def _back(key: Key) -> Key:
    return replace(key, short="back") if key.id == "close" else key
