"""The actions of the table of keys as they are looked for by name. Knows no screen."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from tui.app.keys.names import caption
from tui.app.keys.table import Key, Keys, Place
from tui.layout.text.letters import likened
from tui.layout.text.lines import Ink, Piece
from tui.layout.text.wrap import pad

KEYS_CELLS = 24
"""At most so many cells are for the keys of an action, and a quarter of the line; what does not fit is left out."""
LEAST_TITLE = 24
"""Cells that a name keeps, where it is also said in which place an action works."""


def found(keys: Keys, typed: str, places: Sequence[Place]) -> tuple[Key, ...]:
    """The actions that hold each of the words typed, first those in which words begin so, in the order of the table.

    While nothing is typed, those that are heard in these places come first.
    """
    words = likened(typed).split()
    if not words:
        return tuple(sorted(keys, key=lambda key: not _heard(key, places)))
    holding = [key for key in keys if all(word in _text(key) for word in words)]
    return tuple(sorted(holding, key=lambda key: sum(f" {word}" not in f" {_text(key)}" for word in words)))


def action_line(key: Key, places: Sequence[Place], width: int) -> tuple[Piece, ...]:
    """What an action does and the keys that call it, in `width` cells; where else it works, if not in these places."""
    heard = _heard(key, places)
    cells = min(KEYS_CELLS, width // 4)
    where = "" if heard else f"  {key.place}"
    if width - cells - cell_len(where) <= LEAST_TITLE:
        where = ""
    room = max(1, width - cells - cell_len(where) - 1)
    return (
        Piece(pad(_title(key), room), Ink.TEXT if heard else Ink.META),
        Piece(where, Ink.META),
        Piece(" " + pad(_captions(key, cells), cells), Ink.CROSSHEAD if heard else Ink.META),
    )


def _heard(key: Key, places: Sequence[Place]) -> bool:
    return key.place is Place.ANYWHERE or key.place in places


def _text(key: Key) -> str:
    return likened(key.does)


def _title(key: Key) -> str:
    return key.does[0].upper() + key.does[1:]


def _captions(key: Key, cells: int) -> str:
    shown = ""
    for name in key.keys:
        more = f"{shown}  {caption(name)}" if shown else caption(name)
        if cell_len(more) > cells:
            break
        shown = more
    return shown
