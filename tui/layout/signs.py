"""The signs in the gutter and on the map: one for each thing that can become of a row."""

from __future__ import annotations

from tui.compare.comparison import Row, RowKind
from tui.layout.text.lines import Ink

__all__ = ["MOVED_AWAY", "MOVED_HERE", "NO_SIGN", "SIGNS", "Sign", "faint", "row_sign"]

Sign = tuple[str, Ink]

NO_SIGN: Sign = (" ", Ink.TEXT)
MOVED_AWAY: Sign = (">", Ink.MOVED)
MOVED_HERE: Sign = ("<", Ink.MOVED)
SIGNS: dict[RowKind, Sign] = {
    RowKind.SAME: NO_SIGN,
    RowKind.TYPOGRAPHIC: ("=", Ink.META),
    RowKind.EDITED: ("~", Ink.EDITED),
    RowKind.SPLIT: ("~", Ink.EDITED),
    RowKind.MERGED: ("~", Ink.EDITED),
    RowKind.ADDED: ("+", Ink.RIGHT_WORD),
    RowKind.DROPPED: ("-", Ink.LEFT_WORD),
}


def row_sign(row: Row, *, shown: bool, whole: bool) -> Sign:
    """The sign of a row of which the view shows any change, and the row's change as a whole, or not.

    Where only one side has a paragraph, or it stands elsewhere, the sign stays, faint: what the view leaves out must
    not look as if both articles had it here.
    """
    if row.moved and (whole or not shown):
        return MOVED_HERE if whole else faint(MOVED_HERE)
    if shown:
        return SIGNS[row.kind]
    return faint(SIGNS[row.kind]) if row.kind in (RowKind.ADDED, RowKind.DROPPED) else NO_SIGN


def faint(sign: Sign) -> Sign:
    """The same sign for what the view does not show."""
    return sign[0], Ink.META
