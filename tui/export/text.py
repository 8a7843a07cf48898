"""A comparison as text: side by side or inline, with signs in the gutter; in colour for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len

from tui.articles.sanitize import sanitize
from tui.compare.comparison import Comparison
from tui.export.palette import TERMINAL, Palette
from tui.layout.blocks import arrange
from tui.layout.kinds_shown import filter_words
from tui.layout.pair.columns import Columns
from tui.layout.pair.inline import Inline
from tui.layout.pair.side_by_side import SideBySide
from tui.layout.sheets.frame import MEASURE
from tui.layout.shown import steps
from tui.layout.text.lines import Cell, Ink, Line, Piece
from tui.layout.text.wrap import wrap
from tui.layout.view import Form, View
from tui.layout.words.dates import dated
from tui.layout.words.phrases import count, sentence
from tui.layout.words.summary import in_words
from tui.layout.words.titles import titles

SMALLEST_WIDTH = 20
GUTTER = 2
"""The sign and a space before each column."""
RULE = " │ "


def as_text(
    comparison: Comparison, *, width: int, form: Form, view: View, colour: bool, palette: Palette = TERMINAL
) -> Iterator[str]:
    """Yield the lines of the comparison, without line ends, none wider than `width` cells (20 or more).

    With `colour`, the inks of `palette` mark the words; without it, deletions read `[-so-]` and insertions `{+so+}`.
    """
    inks = palette if colour else {}
    width = max(SMALLEST_WIDTH, width)
    both = form is Form.SIDE_BY_SIDE
    column = max(1, min(MEASURE, (width - 2 * GUTTER - len(RULE)) // 2 if both else width - GUTTER))
    setter = (SideBySide if both else Inline)(comparison, view, column, bracketed=not colour)
    yield from _heads(comparison, column if both else None, width)
    for line in Columns(setter, arrange(comparison, view)):
        yield _line(line, column, inks).rstrip()
    yield from _wrapped(_summary(comparison, view), width)


def _heads(comparison: Comparison, column: int | None, width: int) -> Iterator[str]:
    """What names both articles: over the columns where it fits them, else on lines of their own."""
    articles = (comparison.left, comparison.right)
    names = [
        f"{letter}  {name}  {dated(article)}".rstrip()
        for letter, name, article in zip("AB", titles(*articles), articles, strict=True)
    ]
    if column is not None and max(map(cell_len, names)) <= column:
        left, right = names
        yield f"  {left}{' ' * (column - cell_len(left))}{RULE}  {right}"
    else:
        for name in names:
            yield from _wrapped(name, width)
    yield ""


def _summary(comparison: Comparison, view: View) -> str:
    """How many changes there are, and what they amount to in words."""
    words = in_words(comparison)
    if filtered := filter_words(comparison, view):
        return f"{sentence(f'{filtered} changes')} {sentence(words)}"
    return f"{count(len(steps(comparison, view)), 'change')}: {words}." if comparison.differs else f"{words}."


def _wrapped(text: str, width: int) -> Iterator[str]:
    line = sanitize(text)
    return (line[start:end] for start, end in wrap(line, width))


def _line(line: Line, width: int, inks: Palette) -> str:
    if len(line.cells) == 1:
        return _cell(line.cells[0], inks)
    left, right = line.cells
    used = sum(cell_len(piece.text) for piece in left.pieces)
    return _cell(left, inks) + " " * (width - used) + RULE + _cell(right, inks)


def _cell(cell: Cell, inks: Palette) -> str:
    return _pieces([Piece(cell.sign, cell.ink), Piece(" ", Ink.TEXT), *cell.pieces], inks)


def _pieces(pieces: Iterable[Piece], inks: Palette) -> str:
    painted = []
    for piece in pieces:
        text = sanitize(piece.text)
        code = None if text.isspace() else inks.get(piece.ink)
        painted.append(f"\x1b[{code}m{text}\x1b[0m" if code else text)
    return "".join(painted)
