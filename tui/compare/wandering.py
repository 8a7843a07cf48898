"""Sentences that stand in another row than their counterparts, and what became of each sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.articles.article import Span
from tui.compare.alignment.sentences import Sentence, SentenceGroup
from tui.compare.comparison import Edit, Kind, Op, SentenceKind, SentencePair
from tui.compare.marking.edits import sentence_edits
from tui.compare.marking.sides import Away, Elsewhere
from tui.compare.options import Options
from tui.compare.witness import Witness

__all__ = ["Wandering", "find_wandering", "sentence_pairs", "wandered_edits"]


@dataclass(frozen=True, slots=True)
class Wandering:
    """The sentences that wandered from row to row."""

    pairs: tuple[SentencePair, ...]
    left: Mapping[Span, SentencePair]
    """The pair of each left sentence that wandered."""
    right: Mapping[Span, SentencePair]
    away: tuple[Away, Away]
    """Where each stands in the other article, left and right."""
    kept: int
    """How many words of the left article they keep."""


def find_wandering(
    one: Witness, other: Witness, wandered: Sequence[tuple[Sentence, Sentence]], options: Options
) -> Wandering:
    """Compare each sentence that wandered with its counterpart."""
    pairs = []
    left_away: dict[Span, Elsewhere] = {}
    right_away: dict[Span, Elsewhere] = {}
    kept = 0
    for before, after in wandered:
        inner = sentence_edits(one, other, before, after, options)
        found = {kind for edit in inner.edits for kind in edit.kinds}
        if len(found) > 1:
            found.discard(Kind.TYPOGRAPHIC)  # which is counted where nothing else differs
        kinds = tuple(kind for kind in Kind if kind in found) or (Kind.WORDING,)
        left_away[before.span], right_away[after.span] = Elsewhere(after.span, kinds), Elsewhere(before.span, kinds)
        pairs.append(SentencePair(before.span, after.span, _kind(one, other, before, after), moved=True))
        kept += inner.kept
    return Wandering(
        tuple(pairs),
        {pair.left: pair for pair in pairs if pair.left},
        {pair.right: pair for pair in pairs if pair.right},
        (left_away, right_away),
        kept,
    )


def sentence_pairs(
    one: Witness, other: Witness, sentences: Sequence[SentenceGroup], wandering: Wandering
) -> tuple[SentencePair, ...]:
    """What became of each sentence of a row, in the order of `sentences`."""
    found: list[SentencePair] = []
    for group in sentences:
        if not group.right:
            dropped = [SentencePair(before.span, None, SentenceKind.DROPPED) for before in group.left]
            found += [wandering.left.get(before.span, pair) for before, pair in zip(group.left, dropped, strict=True)]
        elif not group.left:
            added = [SentencePair(None, after.span, SentenceKind.ADDED) for after in group.right]
            found += [wandering.right.get(after.span, pair) for after, pair in zip(group.right, added, strict=True)]
        else:
            found += [
                SentencePair(before.span, after.span, _kind(one, other, before, after), group.moved)
                for before in group.left
                for after in group.right
            ]
    return tuple(found)


def wandered_edits(pairs: Sequence[SentencePair], wandering: Wandering, *, added: bool) -> tuple[Edit, ...]:
    """The edits of a paragraph that only one side has: those of its sentences that stand elsewhere on the other side.

    `pairs` are what became of its sentences; `added` says that the right side has the paragraph.
    """
    left_away, right_away = wandering.away
    found = []
    for pair in pairs:
        if pair.left and pair.right:
            if added:
                kinds = right_away[pair.right].kinds
                found.append(Edit(Op.INSERT, None, pair.right, kinds, elsewhere=pair.left))
            else:
                kinds = left_away[pair.left].kinds
                found.append(Edit(Op.DELETE, pair.left, None, kinds, elsewhere=pair.right))
    return tuple(found)


def _kind(one: Witness, other: Witness, before: Sentence, after: Sentence) -> SentenceKind:
    texts = one.article.text[slice(*before.span)].split(), other.article.text[slice(*after.span)].split()
    if texts[0] == texts[1]:
        return SentenceKind.SAME
    if [token.form for token in before.tokens] == [token.form for token in after.tokens]:
        return SentenceKind.TYPOGRAPHIC
    return SentenceKind.EDITED
