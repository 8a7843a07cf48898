"""Words that two versions share and only one of them sets in quotation marks: the two marks are one change."""

from __future__ import annotations

from collections.abc import Iterator

from tui.articles.article import Span
from tui.compare.comparison import Kind, Op, Row
from tui.compare.kinds.quoted import overlapping
from tui.compare.witness import Witness

__all__ = ["closing_marks"]


def closing_marks(one: Witness, other: Witness, row: Row) -> dict[int, int]:
    """Edits of a row that give or take nothing but an opening quotation mark -> those for the mark that closes it.

    Both as indices into `Row.edits`. Words that changed between the marks are edits of their own.
    """
    found: dict[int, int] = {}
    for op, kind, witness in ((Op.INSERT, Kind.QUOTE_ADDED, other), (Op.DELETE, Kind.QUOTE_DROPPED, one)):
        alone = dict(_marks(witness, row, op, kind))
        if len(alone) < 2:
            continue
        for number, span in alone.items():
            quoted = next(_opened(witness, span), None)
            closing = quoted and next((i for i, mark in alone.items() if mark.start <= quoted.end <= mark.end), None)
            if closing is not None and closing != number:
                found[number] = closing
    return found


def _marks(witness: Witness, row: Row, op: Op, kind: Kind) -> Iterator[tuple[int, Span]]:
    """The edits of one kind that hold no word, with what they give or take."""
    for number, edit in enumerate(row.edits):
        span = edit.right or edit.left
        if edit.op is op and edit.kinds == (kind,) and span and not edit.moved:
            text = witness.article.text[span.start : span.end]
            if not any(map(str.isalnum, text)):
                yield number, span


def _opened(witness: Witness, mark: Span) -> Iterator[Span]:
    """What is quoted right behind a mark."""
    for index in overlapping(witness, mark.end, mark.end + 1):
        span = witness.quotations[index].span
        if span.start == mark.end:
            yield span
