"""The status line: where the reader is, what this change is, and the comparison in figures."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from tui.compare.comparison import Comparison, Kind, RowKind
from tui.layout.pair.display import Display
from tui.layout.sheets.cursor import Cursor
from tui.layout.text.lines import Ink, Piece
from tui.layout.text.wrap import pad, truncate
from tui.layout.words.describe import describe
from tui.layout.words.phrases import NOTHING_SHARED, percent, strangers

_APART = 3
"""Cells between where the reader is and what stands there."""
_DESCRIPTION = 48
"""Cells that tell most changes; more where figures leave them."""
_LEAST_FIGURES = 14
"""Cells for the counts of rows alone, `+12 -10 ~24`, beside any description."""


def place(display: Display, cursor: Cursor) -> str:
    """Where the cursor is among the changes: `change 3 of 21`, or how many there are."""
    total = len(display.steps)
    if not total and display.view.hidden:
        return "no change shown"
    if not total:
        hidden = display.comparison.summary.kinds.get(Kind.TYPOGRAPHIC, 0)
        return "only typography differs" if hidden else "no differences"
    number = display.number_of(cursor.change)
    if number is not None:
        return f"change {number + 1:,} of {total:,}"
    return f"{total:,} {'change' if total == 1 else 'changes'}"


def figures(comparison: Comparison, room: int | None = None) -> tuple[Piece, ...]:
    """The comparison in figures, as many as fit `room` cells, the most telling last to go.

    Share kept, or that no paragraph is; rows added, dropped, edited and moved; typographic changes. Rows are told all
    or none, since half of the counts would pass for the whole.
    """
    summary = comparison.summary
    edited = sum(summary.rows[kind] for kind in (RowKind.EDITED, RowKind.SPLIT, RowKind.MERGED))
    share = f"B keeps {percent(summary.kept_share)} of A's words"
    kept = Piece(f"{NOTHING_SHARED if strangers(comparison) else share}  ", Ink.TEXT)
    rows = [
        Piece(f"+{summary.rows[RowKind.ADDED]}", Ink.RIGHT_WORD),
        Piece(f" -{summary.rows[RowKind.DROPPED]}", Ink.LEFT_WORD),
        Piece(f" ~{edited}", Ink.EDITED),
    ]
    if summary.moved:
        rows.append(Piece(f" <{summary.moved} moved", Ink.MOVED))
    titled = [Piece("paragraphs ", Ink.META), *rows]
    typographic = summary.kinds.get(Kind.TYPOGRAPHIC, 0)
    more = [Piece(f" ={typographic} typographic", Ink.META)] if typographic else []
    for told in ([kept, *titled, *more], [kept, *titled], [*titled, *more], titled, rows):
        if room is None or _width(told) <= room:
            return tuple(told)
    return ()


def status(display: Display, cursor: Cursor, width: int, pending: str = "") -> tuple[Piece, ...]:
    """The status line, exactly `width` cells wide; figures give way to the description where room is short,
    and to a word about the filter while one hides changes.

    A change has the same room whatever it is, so that the figures stand still while a reader steps on. `pending` is
    what is typed by half of a count or a sequence; it stands at the right end.
    """
    where = place(display, cursor)
    described = display.number_of(cursor.change) is not None
    tail = f"  {pending}" if pending else ""
    room = width - 2 - cell_len(where) - cell_len(tail) - (_APART if described else 0)
    right: tuple[Piece, ...]
    if notice := display.notice:
        right = (Piece(notice, Ink.EDITED),) if cell_len(notice) + 2 <= room else ()
    else:
        reserved = min(_DESCRIPTION, room - _LEAST_FIGURES) if described else 0
        right = figures(display.comparison, room - reserved - 2)
    left = [Piece(" " + where, Ink.CROSSHEAD)]
    what_room = room - (_width(right) + 2 if right else 0)
    if described and what_room > _APART:
        what = describe(display.comparison.changes[cursor.change], display.comparison, what_room)
        left.append(Piece(" " * _APART + truncate(what, what_room), Ink.TEXT))
    return line_status(left, width, pending, right)


def line_status(left: Sequence[Piece], width: int, pending: str = "", right: Sequence[Piece] = ()) -> tuple[Piece, ...]:
    """A status line of exactly `width` cells: pieces at its left and right ends, what is typed by half at the border.

    Where they do not all fit, the line is cut at its end.
    """
    tail = f"  {pending}" if pending else ""
    gap = width - _width(left) - _width(right) - cell_len(tail) - 1
    line = [*left, Piece(" " * max(0, gap), Ink.TEXT), *right, Piece(" ", Ink.TEXT), Piece(tail, Ink.EDITED)]
    if _width(line) == width:
        return tuple(piece for piece in line if piece.text)
    return (Piece(pad("".join(piece.text for piece in line), width), Ink.TEXT),)


def _width(pieces: Sequence[Piece]) -> int:
    return sum(cell_len(piece.text) for piece in pieces)
