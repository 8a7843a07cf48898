"""The status line: where the reader is, what this change is, and the comparison in figures."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from tui.compare.comparison import Comparison, Kind, RowKind
from tui.layout.cursor import Cursor
from tui.layout.describe import describe
from tui.layout.lines import Ink, Piece
from tui.layout.pair.display import Display
from tui.layout.phrases import percent
from tui.layout.wrap import pad, truncate


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


def figures(comparison: Comparison) -> tuple[Piece, ...]:
    """The comparison in figures: share kept, rows added, dropped, edited and moved, typographic changes."""
    summary = comparison.summary
    edited = sum(summary.rows[kind] for kind in (RowKind.EDITED, RowKind.SPLIT, RowKind.MERGED))
    pieces = [
        Piece(f"B keeps {percent(summary.kept_share)} of A's words", Ink.TEXT),
        Piece("  paragraphs", Ink.META),
        Piece(f" +{summary.rows[RowKind.ADDED]}", Ink.RIGHT_WORD),
        Piece(f" -{summary.rows[RowKind.DROPPED]}", Ink.LEFT_WORD),
        Piece(f" ~{edited}", Ink.EDITED),
    ]
    if summary.moved:
        pieces.append(Piece(f" <{summary.moved} moved", Ink.MOVED))
    if typographic := summary.kinds.get(Kind.TYPOGRAPHIC, 0):
        pieces.append(Piece(f" ={typographic} typographic", Ink.META))
    return tuple(pieces)


def status(display: Display, cursor: Cursor, width: int, pending: str = "") -> tuple[Piece, ...]:
    """The status line, exactly `width` cells wide; figures give way to the description where room is short,
    and to a word about the filter while one hides changes.

    `pending` is what is typed by half of a count or a sequence; it stands at the right end.
    """
    where = place(display, cursor)
    what = ""
    if display.number_of(cursor.change) is not None:
        what = describe(display.comparison.changes[cursor.change], display.comparison)
    notice = display.notice
    right = [Piece(notice, Ink.EDITED)] if notice else list(figures(display.comparison))
    tail = f"  {pending}" if pending else ""
    room = width - 2 - cell_len(where) - cell_len(tail)
    if what:
        room -= 3
    while right and _width(right) > room - min(cell_len(what), 24) - 2:
        right.pop(0 if len(right) > 1 and not right[0].text.startswith(" ") else -1)
    what_room = max(0, room - (_width(right) + 2 if right else 0))
    left = [Piece(" " + where, Ink.CROSSHEAD)]
    if what and what_room > 3:
        left.append(Piece("   " + truncate(what, what_room), Ink.TEXT))
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
