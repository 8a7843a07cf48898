"""What is known of the article that the cursor of the list stands on: whole, where its line is cut."""

from __future__ import annotations

from tui.layout.lists.order import Item
from tui.layout.signs import NO_SIGN, Sign
from tui.layout.text.lines import Cell, Ink, Piece
from tui.layout.text.wrap import flow, truncate, wrap
from tui.layout.words.dates import date, moment
from tui.layout.words.file_names import fitted
from tui.layout.words.phrases import count

__all__ = ["CARD_LINES", "card"]

TITLE_LINES = 3
"""Lines of a headline: some ninety characters in a pane of thirty cells, which few headlines exceed."""
CARD_LINES = TITLE_LINES + 2
"""Those, how long and how old the article is, and its file."""


def card(item: Item, width: int, sign: Sign = NO_SIGN) -> tuple[Cell, ...]:
    """The card of an article in `width` cells: at most `CARD_LINES` lines, of which the first has its sign.

    Of a page that could not be read it says why.
    """
    if item.problem is not None:
        return tuple(Cell((Piece(line, Ink.META),)) for line in _lines(item.problem, width, CARD_LINES))
    # Versions of a page mostly have one headline; what their keeper calls them tells more.
    name = item.title if item.dated is not None else item.headline or item.title
    first, *rest = _lines(name, width, TITLE_LINES) or [""]
    when = moment(item.dated) or date(item.published)
    length = "" if item.words is None else count(item.words, "word")
    facts = truncate(", ".join(filter(None, ("gone" if item.gone else "", length, when))), width)
    return (
        Cell((Piece(first, Ink.TEXT),), *sign),
        *(Cell((Piece(line, Ink.TEXT),)) for line in rest),
        *(Cell((Piece(text, Ink.META),)) for text in (facts, fitted(item.file, width)) if text),
    )


def _lines(text: str, width: int, most: int) -> list[str]:
    """A text wrapped into at most so many lines; what is left over is cut off the last."""
    flowing = flow(text).text
    bounds = wrap(flowing, width)
    lines = [flowing[start:end] for start, end in bounds[:most]]
    if len(bounds) > most:
        lines[-1] = truncate(flowing[bounds[most - 1][0] :], width)
    return lines
