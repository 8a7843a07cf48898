"""The edits of a row: its changed words as spans of the two articles, with their kinds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest
from operator import itemgetter
from typing import NamedTuple

from tui.articles.article import Role, Span
from tui.articles.segment import PUNCTUATION, Token
from tui.compare.alignment.align import Group
from tui.compare.alignment.sentences import Sentence, SentenceGroup
from tui.compare.comparison import Edit, Op
from tui.compare.marking.echoes import echoes
from tui.compare.marking.hunks import Hunk
from tui.compare.marking.rewritten import Starts
from tui.compare.marking.set_apart import set_apart
from tui.compare.marking.sides import Away, Side, side_of
from tui.compare.marking.single_edit import edit_of, respelled
from tui.compare.marking.transpositions import transpositions
from tui.compare.marking.words import changed
from tui.compare.options import Options
from tui.compare.witness import Witness

__all__ = ["RowEdits", "row_edits", "sentence_edits"]


class RowEdits(NamedTuple):
    """What the words of a row say."""

    edits: tuple[Edit, ...]
    """In reading order of the right side."""
    similarity: float
    """The share of the words of both sides that are the same and in their places; 0 to 1."""
    kept: int
    """How many words of the left article the row keeps, those included that changed places in it."""


def row_edits(
    witnesses: tuple[Witness, Witness],
    row: Group,
    sentences: Iterable[SentenceGroup],
    away: tuple[Away, Away],
    options: Options,
) -> RowEdits:
    """Compare the words of a row that has paragraphs on both sides.

    `sentences` are those of the row; what changed places within it is compared with its counterpart. Each sentence that
    is `away`, on the left or on the right, is an edit by itself.
    """
    one, other = witnesses
    if _is_headline(one, row.left) and _is_headline(other, row.right):
        options = replace(options, rewritten=options.rewritten_headline)
    groups = list(sentences)
    crossed = [group for group in groups if group.moved]
    starts = (
        sorted(sentence.span.start for group in groups for sentence in group.left),
        sorted(sentence.span.start for group in groups for sentence in group.right),
    )
    bare = side_of(one, row.left, {}), side_of(other, row.right, {})
    left = side_of(one, row.left, {**away[0], **{sentence.span: None for group in crossed for sentence in group.left}})
    right = side_of(
        other, row.right, {**away[1], **{sentence.span: None for group in crossed for sentence in group.right}}
    )
    tokens = _row_tokens(one, row.left), _row_tokens(other, row.right)
    found = [_compare((left, right), tokens, starts, options)]
    for group in crossed:
        sides = _apart(bare[0], group.left, starts[0]), _apart(bare[1], group.right, starts[1])
        found.append(_compare(sides, (_tokens(group.left), _tokens(group.right)), starts, options))
    return _gathered(found, sum(map(_words, tokens)))


def _apart(side: Side, sentences: Sequence[Sentence], starts: Starts) -> Side:
    """The side for sentences that are compared by themselves: no edit covers others that stand between two of them.

    `starts` are where all sentences of the row start, rising.
    """
    places = [bisect_left(starts, sentence.span.start) for sentence in sentences]
    ends = [sentences[i].span.end for i, (one, other) in enumerate(pairwise(places)) if other > one + 1]
    return side.with_ends(ends) if ends else side


def _is_headline(witness: Witness, paragraphs: Sequence[int]) -> bool:
    return all(witness.article.paragraphs[index].role is Role.HEADLINE for index in paragraphs)


def sentence_edits(one: Witness, other: Witness, left: Sentence, right: Sentence, options: Options) -> RowEdits:
    """Compare the words of two sentences wherever they stand."""
    starts = [left.span.start], [right.span.start]
    found = _compare((side_of(one, (), {}), side_of(other, (), {})), (left.tokens, right.tokens), starts, options)
    return _gathered([found], _words(left.tokens) + _words(right.tokens))


def _gathered(found: Sequence[_Compared], words: int) -> RowEdits:
    """The outcome of a row in which both sides together have so many `words`."""
    placed = sorted((item for part in found for item in part.placed), key=itemgetter(0))
    kept, moved = sum(part.kept for part in found), sum(part.moved for part in found)
    return RowEdits(tuple(edit for _, edit in placed), 2 * kept / words if words else 1.0, kept + moved)


def _tokens(sentences: Sequence[Sentence]) -> list[Token]:
    return [token for sentence in sentences for token in sentence.tokens]


def _words(tokens: Sequence[Token]) -> int:
    return len([token for token in tokens if token.kind is not PUNCTUATION])


def _row_tokens(witness: Witness, paragraphs: Sequence[int]) -> list[Token]:
    return [token for index in paragraphs for token in witness.tokens(index)]


_Placed = tuple[tuple[int, int], Edit]
"""An edit and where it stands: right offset, left offset."""


class _Compared(NamedTuple):
    """What became of two sequences of tokens."""

    placed: list[_Placed]
    kept: int
    """How many words they have in common, in their places."""
    moved: int
    """How many changed places."""


def _compare(
    sides: tuple[Side, Side],
    tokens: tuple[Sequence[Token], Sequence[Token]],
    starts: tuple[Starts, Starts],
    options: Options,
) -> _Compared:
    """The edits between two sequences of tokens."""
    left, right = sides
    ours, theirs = left.keyed(tokens[0], "<"), right.keyed(tokens[1], ">")
    found: list[_Placed] = []
    kept = 0
    hunks = changed(ours, theirs, starts, options)
    moved = transpositions(hunks, (ours, theirs), (left.together, right.together))
    if moved:
        left, right = set_apart((left, right), (ours, theirs), hunks, moved)
        ours, theirs = left.keyed(ours, "<"), right.keyed(theirs, ">")
        hunks = changed(ours, theirs, starts, options)
    changes: list[tuple[Span, Span]] = []
    left_at = right_at = 0
    for hunk in (*hunks, Hunk(len(ours), len(ours), len(theirs), len(theirs))):
        equal = ours[left_at : hunk.l0]
        kept += _words(equal)
        found += map(_placed, respelled(left, right, equal, theirs[right_at : hunk.r0]))
        if hunk.l0 < hunk.l1 or hunk.r0 < hunk.r1:
            places = left.place(ours, hunk.l1), right.place(theirs, hunk.r1)
            pieces = left.cut(ours[hunk.l0 : hunk.l1]), right.cut(theirs[hunk.r0 : hunk.r1])
            found += _moved(left, right, pieces, places)
            changes += _in_place(left, right, pieces, places)
        left_at, right_at = hunk.l1, hunk.r1
    dropped = [before for before, after in changes if after.start == after.end]
    added = [after for before, after in changes if before.start == before.end]
    echoed = echoes(left.witness, right.witness, dropped, added) if dropped and added else frozenset[Hashable]()
    for before, after in changes:
        one_sided = before.start == before.end or after.start == after.end
        edit = edit_of(left, right, before, after, echoed if one_sided else frozenset())
        found.append(((after.start, before.start), edit))
    return _Compared(found, kept, sum(_words(tokens[0][m.l0 : m.l1]) for m in moved))


def _placed(edit: Edit) -> _Placed:
    return (edit.right.start if edit.right else 0, edit.left.start if edit.left else 0), edit


_Pieces = tuple[Sequence[Span], Sequence[Span]]
"""The stretches that a hunk takes away and brings, cut where an edit must end."""


def _moved(left: Side, right: Side, pieces: _Pieces, places: tuple[Span, Span]) -> Iterator[_Placed]:
    """The edits of a hunk whose words stand elsewhere in the other article."""
    for piece in pieces[0]:
        stretch = left.stretch_of(piece)
        if stretch and (away := left.apart[stretch]):
            yield (places[1].start, piece.start), Edit(Op.DELETE, piece, None, away.kinds, elsewhere=away.span)
    for piece in pieces[1]:
        stretch = right.stretch_of(piece)
        if stretch and (away := right.apart[stretch]):
            yield (piece.start, places[0].start), Edit(Op.INSERT, None, piece, away.kinds, elsewhere=away.span)


def _in_place(left: Side, right: Side, pieces: _Pieces, places: tuple[Span, Span]) -> Iterator[tuple[Span, Span]]:
    """What a hunk deletes and inserts of the words that are matched in place; an empty span says where."""
    deleted = [piece for piece in pieces[0] if left.stretch_of(piece) is None]
    inserted = [piece for piece in pieces[1] if right.stretch_of(piece) is None]
    for gone, new in zip_longest(deleted, inserted):
        yield gone or places[0], new or places[1]
