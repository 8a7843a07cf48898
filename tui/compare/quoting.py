"""What an edit does to quotations: adds, drops or alters words that are presented as somebody's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.compare.comparison import Kind
from tui.compare.quoted import Relation, is_quoted, overlapping, relations
from tui.compare.stretch import Stretch
from tui.compare.units import Unit

__all__ = ["has_quotation", "mark_kinds", "quoted", "word_kinds"]

_MARKS = frozenset({'"', "'"})


def quoted(stretch: Stretch, unit: Unit) -> bool:
    """Whether any of the unit is quoted."""
    return is_quoted(stretch.witness, stretch.tokens[unit.first].start, stretch.tokens[unit.last - 1].end)


def has_quotation(stretch: Stretch) -> bool:
    """Whether any of the stretch is quoted."""
    return stretch.first < stretch.last and is_quoted(
        stretch.witness, stretch.tokens[stretch.first].start, stretch.tokens[stretch.last - 1].end
    )


def mark_kinds(one: Stretch, other: Stretch) -> frozenset[Kind]:
    """What an edit does that leaves the words and changes the marks between them.

    Marks put round words make a quotation of them, marks taken away end one; other marks for marks, and marks that turn
    into a block quotation, do nothing.
    """
    kinds = set()
    for before, after in zip(one.words, other.words, strict=False):
        was = is_quoted(one.witness, before.start, before.end)
        becomes = is_quoted(other.witness, after.start, after.end)
        if was != becomes:
            kinds.add(Kind.QUOTE_ADDED if becomes else Kind.QUOTE_DROPPED)
    if not kinds:
        ended, begun = _bounded(one), _bounded(other)
        if begun and not ended and any(i not in relations(other.witness, one.witness) for i in begun):
            kinds.add(Kind.QUOTE_ADDED)
        if ended and not begun and any(i not in relations(one.witness, other.witness) for i in ended):
            kinds.add(Kind.QUOTE_DROPPED)
    return frozenset(kinds)


def _bounded(stretch: Stretch) -> set[int]:
    """The quotations that begin or end at a mark within the stretch, by index."""
    witness = stretch.witness
    found = set()
    for token in stretch.inside:
        if token.form not in _MARKS:
            continue
        for index in overlapping(witness, token.start - 2, token.end + 2):
            start, end = witness.quotations[index].span
            gap = (
                witness.article.text[token.end : start]
                if start >= token.end
                else witness.article.text[end : token.start]
            )
            if not gap.strip() and not start < token.start < end:
                found.add(index)
    return found


def word_kinds(
    one: Stretch,
    other: Stretch,
    lost: Sequence[Unit],
    gained: Sequence[Unit],
    pairs: Sequence[tuple[Unit, Unit]],
    *,
    alone: bool,
) -> set[Kind]:
    """What an edit does that takes away the quoted words `lost` and brings the quoted words `gained`.

    `pairs` are the quoted words that stay quoted; `alone` says that the edit changes no words outside of quotations.
    """
    left, right = _touched(one, lost), _touched(other, gained)
    left_kept, right_kept = _touched(one, (a for a, _ in pairs)), _touched(other, (b for _, b in pairs))
    ours, theirs = relations(one.witness, other.witness), relations(other.witness, one.witness)
    if not left or not right:
        found = [_one_sided(one, i, ours.get(i), Kind.QUOTE_DROPPED, kept=i in left_kept) for i in left]
        found += [_one_sided(other, i, theirs.get(i), Kind.QUOTE_ADDED, kept=i in right_kept) for i in right]
        return {kind for kind in found if kind}
    new_left = [i for i in left if i not in ours and i not in left_kept and not _reaches_out(one, i)]
    new_right = [i for i in right if i not in theirs and i not in right_kept and not _reaches_out(other, i)]
    if len(new_left) == len(left) and len(new_right) == len(right):
        return {Kind.QUOTE_ALTERED} if alone else {Kind.QUOTE_ADDED, Kind.QUOTE_DROPPED}
    kinds = {Kind.QUOTE_ALTERED}
    if len(new_right) > len(new_left):
        kinds.add(Kind.QUOTE_ADDED)
    elif len(new_left) > len(new_right):
        kinds.add(Kind.QUOTE_DROPPED)
    return kinds


def _touched(stretch: Stretch, units: Iterable[Unit]) -> list[int]:
    found: set[int] = set()
    for unit in units:
        found.update(overlapping(stretch.witness, stretch.tokens[unit.first].start, stretch.tokens[unit.last - 1].end))
    return sorted(found)


def _reaches_out(stretch: Stretch, index: int) -> bool:
    """Whether the quotation begins before the stretch or ends behind it."""
    start, end = stretch.witness.quotations[index].span
    return start < stretch.tokens[stretch.first].start or end > stretch.tokens[stretch.last - 1].end


def _one_sided(stretch: Stretch, index: int, relation: Relation | None, new: Kind, *, kept: bool) -> Kind | None:
    """What it means that words of a quotation have nothing quoted against them; `kept` says that others of it have."""
    if kept:
        return Kind.QUOTE_ALTERED
    if relation is None:
        return new
    if relation is Relation.SAME:
        return None
    return Kind.QUOTE_ALTERED if relation is Relation.ALTERED or _reaches_out(stretch, index) else new
