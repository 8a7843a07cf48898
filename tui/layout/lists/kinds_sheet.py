"""The choice of kinds as a sheet: what may be shown and hidden, how often it occurs, whether it is shown."""

from __future__ import annotations

from tui.compare.comparison import Comparison, Kind
from tui.layout.kinds_shown import filter_words, is_shown, present
from tui.layout.lists.listing import Listing
from tui.layout.sheets.frame import MEASURE
from tui.layout.shown import steps
from tui.layout.text.lines import BLANK, Cell, Ink, Piece
from tui.layout.text.typeset import typeset
from tui.layout.text.wrap import pad, truncate
from tui.layout.view import View
from tui.layout.words.describe import name
from tui.layout.words.labels import (
    ATTRIBUTION_MOVED,
    PARAGRAPH_ADDED,
    PARAGRAPH_DROPPED,
    PARAGRAPH_MERGED,
    PARAGRAPH_MOVED,
    PARAGRAPH_SPLIT,
    SENTENCE_MOVED,
    SENTENCES_REORDERED,
    TYPOGRAPHY,
    WORDS_MOVED,
)
from tui.layout.words.phrases import count

EXPLAINED_FROM = 60
"""Kinds are explained where lines have at least so many cells."""
_NAME, _COUNT = 24, 6
_HINT = "A change stays in sight while any of its kinds is shown."
_EXPLAINED = {
    name(Kind.QUOTE_ALTERED): "other words, still presented as quoted",
    name(Kind.QUOTE_ADDED): "words quoted only on the right",
    name(Kind.QUOTE_DROPPED): "words quoted only on the left",
    name(Kind.NUMBER): "sums, counts, shares",
    name(Kind.DATE): "days and times",
    name(Kind.NAME): "people, places, bodies",
    name(Kind.ATTRIBUTION): "who says it, and how",
    name(Kind.STANCE): "hedges, negations, loaded words",
    name(Kind.WORDING): "the same told in other words",
    name(Kind.SPELLING): "the same word spelled otherwise",
    name(Kind.CASE): "capitals",
    name(Kind.PUNCTUATION): "commas and the like",
    PARAGRAPH_ADDED: "only the right has it",
    PARAGRAPH_DROPPED: "only the left has it",
    PARAGRAPH_SPLIT: "one on the left, several on the right",
    PARAGRAPH_MERGED: "several on the left, one on the right",
    PARAGRAPH_MOVED: "stands elsewhere on the right",
    SENTENCE_MOVED: "wandered to another paragraph",
    SENTENCES_REORDERED: "within their paragraph",
    ATTRIBUTION_MOVED: "who says it, at another place",
    WORDS_MOVED: "at another place in their paragraph",
    TYPOGRAPHY: "quotation marks, dashes, spaces",
}


class KindsSheet(Listing):
    """One line for each kind that occurs."""

    def __init__(self, comparison: Comparison, view: View, width: int) -> None:
        width = max(1, min(width, MEASURE))
        self.comparison = comparison
        self.view = view
        self.kinds = present(comparison)
        """The labels listed, with how many changes carry each."""
        lead = [Cell(line) for line in typeset((Piece(_HINT, Ink.META),), width)]
        super().__init__(width, (*lead, BLANK), (1 for _ in self.kinds))

    def entry_cells(self, entry: int) -> tuple[Cell, ...]:
        """A box, the kind, how often it occurs, and what it means."""
        label, number = self.kinds[entry]
        on = is_shown(self.view, label)
        ink = Ink.TEXT if on else Ink.META
        pieces = [
            Piece("[x] " if on else "[ ] ", Ink.EDITED if on else Ink.META),
            Piece(pad(label, min(_NAME, max(1, self.width - 4 - _COUNT))), ink),
            Piece(f"{number:>{_COUNT},}", ink),
        ]
        if self.width >= EXPLAINED_FROM:
            room = self.width - 4 - _NAME - _COUNT - 3
            pieces.append(Piece("   " + truncate(_EXPLAINED.get(label, ""), room), Ink.META))
        return (Cell(tuple(pieces)),)

    def heads(self, width: int) -> tuple[Cell, ...]:
        """What is chosen here, and what it leaves."""
        left = (
            filter_words(self.comparison, self.view) or f"all {count(len(steps(self.comparison, self.view)), 'change')}"
        )
        title = "Kinds of changes  "
        return (Cell((Piece(title, Ink.HEADLINE), Piece(truncate(left, max(1, width - len(title))), Ink.TEXT))),)
