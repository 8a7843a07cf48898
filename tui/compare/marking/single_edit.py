"""One edit, made of what it deletes and inserts; and edits of words that are equal but for case or typography."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence, Set

from tui.articles.article import Span
from tui.articles.segment import Token
from tui.compare.comparison import Edit, Kind, Op
from tui.compare.kinds.beginnings import follows_from_beginning
from tui.compare.kinds.classify import edit_kinds, letter_marks
from tui.compare.marking.sides import Side
from tui.compare.stretch import stretch

__all__ = ["edit_of", "respelled"]


def edit_of(left: Side, right: Side, before: Span, after: Span, echoed: Set[Hashable] = frozenset()) -> Edit:
    """The edit that deletes `before` and inserts `after`; an empty span says where the edit stands.

    `echoed` is what `edit_kinds` takes.
    """
    kinds = edit_kinds(left.witness, right.witness, before, after, echoed)
    deleted = before if before.start < before.end else None
    inserted = after if after.start < after.end else None
    op = Op.REPLACE if deleted and inserted else Op.DELETE if deleted else Op.INSERT
    letters: tuple[tuple[Span | None, Span | None], ...] = ()
    if deleted and inserted and not {Kind.SPELLING, Kind.NAME}.isdisjoint(kinds):
        marks = letter_marks(left.text[deleted.start : deleted.end], right.text[inserted.start : inserted.end])
        letters = tuple((_shifted(a, deleted), _shifted(b, inserted)) for a, b in marks)
    return Edit(op, deleted, inserted, kinds, letters)


def _shifted(piece: Span | None, within: Span) -> Span | None:
    return piece and Span(piece.start + within.start, piece.end + within.start)


def respelled(left: Side, right: Side, ours: Sequence[Token], theirs: Sequence[Token]) -> Iterator[Edit]:
    """What is equal by its keys and yet not as the pages have it: tokens, and spaces between them.

    Neighbours that differ alike, by typography or by case, are one edit. A capital that a word has only because it
    begins a sentence is typography: no reader takes it for a change beside the one that moved the beginning.
    """
    if not ours or left.text[ours[0].start : ours[-1].end] == right.text[theirs[0].start : theirs[-1].end]:
        return
    runs: list[tuple[Span, Span, bool]] = []
    last: int | None = None
    for index, (a, b) in enumerate(zip(ours, theirs, strict=True)):
        joined = index > 0 and left.together(ours[index - 1], a) and right.together(theirs[index - 1], b)
        if joined:
            before, after = Span(ours[index - 1].end, a.start), Span(theirs[index - 1].end, b.start)
            if left.spaces(before) != right.spaces(after):
                yield _typographic(before, after)
                joined = False
        if left.text[a.start : a.end] == right.text[b.start : b.end]:
            continue
        typographic = a.form == b.form
        if joined and last == index - 1 and runs[-1][2] is typographic:
            runs[-1] = (Span(runs[-1][0].start, a.end), Span(runs[-1][1].start, b.end), typographic)
        else:
            runs.append((Span(a.start, a.end), Span(b.start, b.end), typographic))
        last = index
    for before, after, _ in runs:
        mechanical = follows_from_beginning(stretch(left.witness, before), stretch(right.witness, after))
        yield _typographic(before, after) if mechanical else edit_of(left, right, before, after)


def _typographic(before: Span, after: Span) -> Edit:
    deleted = before if before.start < before.end else None
    inserted = after if after.start < after.end else None
    op = Op.REPLACE if deleted and inserted else Op.DELETE if deleted else Op.INSERT
    return Edit(op, deleted, inserted, (Kind.TYPOGRAPHIC,))
