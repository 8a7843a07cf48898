"""The help as lines of pieces: every key by place, in one column or two. Knows no screen."""

from __future__ import annotations

from itertools import zip_longest

from rich.cells import cell_len

from tui.app.keys.names import caption
from tui.app.keys.table import Key, Keys, Place
from tui.layout.text.lines import Ink, Piece
from tui.layout.text.typeset import typeset

TWO_COLUMNS = 100
"""The help stands in two columns where there are at least so many cells: in fewer most lines would run over."""
GAP = 4
"""Cells between two columns."""
INDENT = 2
SIGN_CELLS = 6

HelpLine = tuple[Piece, ...]


def help_lines(keys: Keys, place: Place, width: int) -> tuple[HelpLine, ...]:
    """The help in `width` cells (20 or more): what works anywhere, then in the place where the reader is, then the
    rest."""
    column = (width - GAP) // 2 if width >= TWO_COLUMNS else width
    order = sorted(Place, key=lambda where: (where is not Place.ANYWHERE, where is not place))
    anywhere, *others = (_group(keys, where, column) for where in order)
    others.append(_signs(keys, column))
    intro = _intro(keys, width)
    if column == width:
        return (*intro, *_set_apart(others[0], anywhere, *others[1:]))
    left, right = anywhere, _set_apart(*others)
    pairs = zip_longest(left, right, fillvalue=())
    return (*intro, *((*_filled(one, column + GAP), *other) for one, other in pairs))


def _intro(keys: Keys, width: int) -> list[HelpLine]:
    closing = " or ".join(shown for shown in (keys.caption_of("close"), keys.caption_of("stop")) if shown)
    palette = keys.caption_of("palette")
    said = "A number before a key repeats it: 3]c, 10j."
    if palette:
        said += f" Press {palette} for all actions by name."
    return [
        (Piece("Keys", Ink.HEADLINE), Piece(f"   {closing} closes this" if closing else "", Ink.META)),
        *typeset((Piece(said, Ink.META),), width),
        (),
    ]


def _set_apart(*groups: list[HelpLine]) -> list[HelpLine]:
    return [line for group in groups for line in (*group, ())][:-1]


def _group(keys: Keys, place: Place, width: int) -> list[HelpLine]:
    listed = [key for key in keys if key.place is place and key.keys]
    longest = max((cell_len(_captions(key)) for key in listed), default=0)
    cells = min(longest + INDENT + 2, width // 2)
    lines: list[HelpLine] = [(Piece(place.capitalize(), Ink.CROSSHEAD),)]
    for key in listed:
        lines += _row(Piece(_captions(key), Ink.MOVED), key.does, cells, width)
    return lines


def _captions(key: Key) -> str:
    return " ".join(caption(name) for name in key.keys)


def _signs(keys: Keys, width: int) -> list[HelpLine]:
    moves = keys.caption_of("other_end") or keys.caption_of("open") or "a click"
    typographic = keys.caption_of("typographic")
    signs = (
        ("+", Ink.RIGHT_WORD, "only the right article (B) has this"),
        ("-", Ink.LEFT_WORD, "only the left article (A) has this"),
        ("~", Ink.EDITED, "edited, split or merged: the words that differ are marked"),
        (">", Ink.MOVED, f"moved away from here; {moves} goes where it went"),
        ("<", Ink.MOVED, f"moved to here; {moves} goes where it stood"),
        ("=", Ink.META, "only typography differs" + (f" (shown with {typographic})" if typographic else "")),
    )
    lines: list[HelpLine] = [(Piece("Signs at the left of the text", Ink.CROSSHEAD),)]
    for sign, ink, meaning in signs:
        lines += _row(Piece(sign, ink), meaning, SIGN_CELLS, width)
    return lines


def _row(term: Piece, meaning: str, cells: int, width: int) -> list[HelpLine]:
    """A term in `cells` cells and what it means beside it; both run over to further lines where they must."""
    terms = typeset((term,), cells - INDENT - 1)
    meanings = typeset((Piece(meaning, Ink.TEXT),), max(1, width - cells))
    margin = Piece(" " * INDENT, Ink.TEXT)
    return [(*_filled((margin, *one), cells), *other) for one, other in zip_longest(terms, meanings, fillvalue=())]


def _filled(line: HelpLine, width: int) -> HelpLine:
    missing = width - sum(cell_len(piece.text) for piece in line)
    return (*line, Piece(" " * missing, Ink.TEXT)) if missing > 0 else line
