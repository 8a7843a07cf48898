"""What an edit does to quotations: adds, drops or alters words that are presented as somebody's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.compare.comparison import Kind
from tui.compare.kinds.quoted import Relation, is_quoted, overlapping, relations
from tui.compare.kinds.units import Unit
from tui.compare.kinds.voices import has_voice, is_title
from tui.compare.stretch import Stretch
from tui.compare.witness import Witness

__all__ = [
    "bound_kinds",
    "has_quotation",
    "is_speech",
    "mark_kinds",
    "quoted",
    "stays",
    "touches_quotation",
    "unquoted",
    "word_kinds",
]

_MARKS = frozenset({'"', "'"})


def quoted(stretch: Stretch, unit: Unit) -> bool:
    """Whether any of the unit is quoted; the words of a title are not."""
    witness, tokens = stretch.witness, stretch.tokens
    touched = overlapping(witness, tokens[unit.first].start, tokens[unit.last - 1].end)
    return any(not is_title(witness, index) for index in touched)


def touches_quotation(stretch: Stretch) -> bool:
    """Whether any of the stretch is quoted, titles included."""
    inside = stretch.inside
    return bool(inside) and is_quoted(stretch.witness, inside[0].start, inside[-1].end)


def unquoted(stretch: Stretch, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units that are not quoted."""
    if not units or not touches_quotation(stretch):
        return tuple(units)
    return tuple([unit for unit in units if not quoted(stretch, unit)])


def stays(stretch: Stretch, unit: Unit, other: Witness) -> bool:
    """Whether the unit is part of a quotation that the other article has in the same words, wherever it stands."""
    witness = stretch.witness
    touched = overlapping(witness, stretch.tokens[unit.first].start, stretch.tokens[unit.last - 1].end)
    return bool(touched) and all(relations(witness, other).get(index) is Relation.SAME for index in touched)


def is_speech(stretch: Stretch, unit: Unit) -> bool:
    """Whether any of the unit is quoted, and somebody is said to say it."""
    witness = stretch.witness
    touched = overlapping(witness, stretch.tokens[unit.first].start, stretch.tokens[unit.last - 1].end)
    return any(has_voice(witness, index) for index in touched)


def has_quotation(stretch: Stretch) -> bool:
    """Whether any word of the stretch is quoted."""
    return any(is_quoted(stretch.witness, word.start, word.end) for word in stretch.words)


def mark_kinds(one: Stretch, other: Stretch) -> frozenset[Kind]:
    """What an edit does that leaves the words and changes the marks between them.

    Marks put round words that somebody says make a quotation of them, marks taken away end one; other marks for marks,
    marks that turn into a block quotation, and marks round words that nobody says, do nothing.
    """
    kinds = set()
    for before, after in zip(one.words, other.words, strict=False):
        was = overlapping(one.witness, before.start, before.end)
        becomes = overlapping(other.witness, after.start, after.end)
        if bool(was) == bool(becomes):
            continue
        if any(has_voice(one.witness, i) for i in was) or any(has_voice(other.witness, i) for i in becomes):
            longer = _are_longer(one.witness, was, other.witness) or _are_longer(other.witness, becomes, one.witness)
            kinds.add(Kind.QUOTE_ALTERED if longer else Kind.QUOTE_ADDED if becomes else Kind.QUOTE_DROPPED)
    return frozenset(kinds) or bound_kinds(one, other)


def _are_longer(witness: Witness, quotations: Iterable[int], other: Witness) -> bool:
    """Whether the other article quotes a part of these quotations: their marks only moved."""
    return any(relations(witness, other).get(index) is Relation.LONGER for index in quotations)


def bound_kinds(one: Stretch, other: Stretch) -> frozenset[Kind]:
    """Whether marks within the edit begin or end a quotation that the other article lacks, its words outside of it."""
    ended, begun = _bounded(one), _bounded(other)
    if begun and not ended and _are_new(other.witness, begun, one.witness):
        return frozenset({Kind.QUOTE_ADDED})
    if ended and not begun and _are_new(one.witness, ended, other.witness):
        return frozenset({Kind.QUOTE_DROPPED})
    return frozenset()


def _are_new(witness: Witness, quotations: Iterable[int], other: Witness) -> bool:
    """Whether the other article lacks one of these quotations."""
    known = relations(witness, other)
    return any(index not in known and has_voice(witness, index) for index in quotations)


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
        within = _stands_in_quotation(other if left else one)
        left_kept += [i for i in left if within and _reaches_out(one, i)]
        right_kept += [i for i in right if within and _reaches_out(other, i)]
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


def _stands_in_quotation(stretch: Stretch) -> bool:
    """Whether the token before the stretch or the one behind it is quoted."""
    beside = [at for at in (stretch.first - 1, stretch.last) if 0 <= at < len(stretch.tokens)]
    return any(is_quoted(stretch.witness, stretch.tokens[at].start, stretch.tokens[at].end) for at in beside)


def _one_sided(stretch: Stretch, index: int, relation: Relation | None, new: Kind, *, kept: bool) -> Kind | None:
    """What it means that words of a quotation have nothing quoted against them; `kept` says that others of it have."""
    if kept:
        return Kind.QUOTE_ALTERED
    if relation is None:
        return new
    if relation is Relation.SAME:
        return None
    return Kind.QUOTE_ALTERED if relation is Relation.ALTERED or _reaches_out(stretch, index) else new
