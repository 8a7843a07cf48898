"""Setting words apart that changed places within a row, so that what stays is compared without them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from tui.articles.article import Span
from tui.articles.segment import Token
from tui.compare.comparison import Kind
from tui.compare.kinds.classify import edit_kinds
from tui.compare.kinds.quoted import lies_within_quotation
from tui.compare.marking.hunks import Hunk
from tui.compare.marking.sides import Elsewhere, Side
from tui.compare.stretch import stretch
from tui.compare.witness import Witness

__all__ = ["set_apart"]


def set_apart(
    sides: tuple[Side, Side],
    tokens: tuple[Sequence[Token], Sequence[Token]],
    hunks: Sequence[Hunk],
    moved: Iterable[Hunk],
) -> tuple[Side, Side]:
    """The two sides with the stretches apart that moved."""
    left, right = sides
    ours, theirs = tokens
    here: dict[Span, Elsewhere] = {}
    there: dict[Span, Elsewhere] = {}
    for move in moved:
        gone, new = _over(ours[move.l0 : move.l1]), _over(theirs[move.r0 : move.r1])
        before = left.place(ours, hunks[bisect_right(hunks, move.r0, key=attrgetter("r0")) - 1].l1)
        after = right.place(theirs, hunks[bisect_right(hunks, move.l0, key=attrgetter("l0")) - 1].r1)
        kind = _kind_of_move(left.witness, right.witness, (gone, after), (before, new))
        here[gone], there[new] = Elsewhere(new, (kind,)), Elsewhere(gone, (kind,))
    return left.with_moved(here), right.with_moved(there)


def _kind_of_move(one: Witness, other: Witness, dropped: tuple[Span, Span], added: tuple[Span, Span]) -> Kind:
    """What words are that moved, by what they would be if they were dropped at the one place and added at the other.

    `March` in `22 March` is a date given otherwise, and `police said` is an attribution wherever it stands; the verb
    alone (`said Ostrom`, `Ostrom said`) is none. Words that move about in a quotation alter it.
    """
    if lies_within_quotation(one, dropped[0]) and lies_within_quotation(other, added[1]):
        return Kind.QUOTE_ALTERED
    if all(edit_kinds(one, other, before, after) == (Kind.SPELLING,) for before, after in (dropped, added)):
        return Kind.SPELLING
    if len(stretch(one, dropped[0]).words) == 1:
        return Kind.WORDING
    alone = edit_kinds(one, other, dropped[0], None), edit_kinds(one, other, None, added[1])
    return Kind.ATTRIBUTION if all(Kind.ATTRIBUTION in kinds for kinds in alone) else Kind.WORDING


def _over(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].start, tokens[-1].end)
