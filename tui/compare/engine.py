"""The stages of a comparison, in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from tui.articles.article import Article, Span
from tui.articles.segment import Token, TokenKind, count_words
from tui.compare.align import Group, Unit, align
from tui.compare.classify import edit_kinds, letter_marks, paragraph_kinds, speaker
from tui.compare.comparison import Change, Comparison, Edit, Kind, Op, Row, RowKind, Summary
from tui.compare.options import Options
from tui.compare.rows import in_reading_order
from tui.compare.sentences import pair_sentences
from tui.compare.witness import Witness
from tui.compare.words import Hunk, changed_stretches

__all__ = ["compare"]

DEFAULTS = Options()


def compare(
    left: Article,
    right: Article,
    options: Options = DEFAULTS,
    *,
    progress: Callable[[float], None] | None = None,
) -> Comparison:
    """Compare two articles; boilerplate takes no part.

    `progress` is called from time to time with the share of the work that is done, 0 to 1; an exception that it raises
    ends the comparison and reaches the caller.
    """
    one, other = Witness(left), Witness(right)
    groups = align(_units(one), _units(other), options, progress)
    placed = [
        Group(tuple(left.content[i] for i in g.left), tuple(right.content[j] for j in g.right), g.similarity, g.moved)
        for g in groups
    ]
    ordered = in_reading_order(placed, left.content, right.content)
    rows = []
    for done, group in enumerate(ordered):
        rows.append(_row(one, other, group, options))
        if progress is not None:
            progress((done + 1) / len(ordered))
    changes = tuple(change for index, row in enumerate(rows) for change in _changes(one, other, index, row))
    return Comparison(left, right, tuple(rows), changes, _summary(one, other, rows, changes))


def _units(witness: Witness) -> list[Unit]:
    paragraphs = witness.article.paragraphs
    return [
        Unit(tuple(token.key for token in witness.tokens(i)), paragraphs[i].role.value) for i in witness.article.content
    ]


def _row(one: Witness, other: Witness, group: Group, options: Options) -> Row:
    if not group.right:
        return Row(RowKind.DROPPED, False, group.left, (), 0.0)
    if not group.left:
        return Row(RowKind.ADDED, False, (), group.right, 0.0)
    edits = tuple(_edits(one, other, group, options))
    if len(group.right) > 1:
        kind = RowKind.SPLIT
    elif len(group.left) > 1:
        kind = RowKind.MERGED
    elif not edits:
        kind = RowKind.SAME
    elif all(edit.kinds == (Kind.TYPOGRAPHIC,) for edit in edits):
        kind = RowKind.TYPOGRAPHIC
    else:
        kind = RowKind.EDITED
    sentences = pair_sentences(one, other, group.left, group.right, options) if kind is not RowKind.SAME else ()
    similarity = 1.0 if kind in (RowKind.SAME, RowKind.TYPOGRAPHIC) else group.similarity
    return Row(kind, group.moved, group.left, group.right, similarity, edits, sentences)


def _edits(one: Witness, other: Witness, group: Group, options: Options) -> Iterator[Edit]:
    left = [token for paragraph in group.left for token in one.tokens(paragraph)]
    right = [token for paragraph in group.right for token in other.tokens(paragraph)]
    left_ends = {one.article.paragraphs[paragraph].span.end for paragraph in group.left}
    right_ends = {other.article.paragraphs[paragraph].span.end for paragraph in group.right}
    hunks = changed_stretches(left, right, options)
    for hunk in _with_respelled(hunks, left, right, one.article.text, other.article.text):
        deleted = _spans(left[hunk.l0 : hunk.l1], left_ends)
        inserted = _spans(right[hunk.r0 : hunk.r1], right_ends)
        left_place, right_place = _place(left, hunk.l1), _place(right, hunk.r1)
        for index in range(max(len(deleted), len(inserted))):
            yield _edit(
                one,
                other,
                deleted[index] if index < len(deleted) else left_place,
                inserted[index] if index < len(inserted) else right_place,
            )


def _place(tokens: Sequence[Token], index: int) -> Span:
    """An empty span before the token with this index, or behind the last one."""
    at = tokens[index].start if index < len(tokens) else tokens[-1].end if tokens else 0
    return Span(at, at)


def _with_respelled(
    hunks: Sequence[Hunk], left: Sequence[Token], right: Sequence[Token], left_text: str, right_text: str
) -> Iterator[Hunk]:
    """Add the tokens that are equal by their keys and yet not as the pages have them."""
    left_at = right_at = 0
    for hunk in (*hunks, Hunk(len(left), len(left), len(right), len(right))):
        for i, j in zip(range(left_at, hunk.l0), range(right_at, hunk.r0), strict=True):
            if left_text[left[i].start : left[i].end] != right_text[right[j].start : right[j].end]:
                yield Hunk(i, i + 1, j, j + 1)
        if hunk.l0 < hunk.l1 or hunk.r0 < hunk.r1:
            yield hunk
        left_at, right_at = hunk.l1, hunk.r1


def _spans(tokens: Sequence[Token], ends: set[int]) -> list[Span]:
    """The stretches that `tokens` cover, cut at the ends of paragraphs."""
    spans: list[Span] = []
    rising = sorted(ends)
    border = -1
    for token in tokens:
        if token.start >= border:
            border = next(end for end in rising if end > token.start)
            spans.append(Span(token.start, token.end))
        else:
            spans[-1] = Span(spans[-1].start, token.end)
    return spans


def _edit(one: Witness, other: Witness, left: Span, right: Span) -> Edit:
    """The edit that deletes `left` and inserts `right`; an empty span says where the edit stands."""
    kinds = edit_kinds(one, other, left, right)
    deleted = left if left.start < left.end else None
    inserted = right if right.start < right.end else None
    op = Op.REPLACE if deleted and inserted else Op.DELETE if deleted else Op.INSERT
    letters: tuple[tuple[Span | None, Span | None], ...] = ()
    if deleted and inserted and not {Kind.SPELLING, Kind.NAME}.isdisjoint(kinds):
        marks = letter_marks(_text(one, deleted), _text(other, inserted))
        letters = tuple((_shifted(a, deleted), _shifted(b, inserted)) for a, b in marks)
    return Edit(op, deleted, inserted, kinds, letters)


def _shifted(piece: Span | None, within: Span) -> Span | None:
    return piece and Span(piece.start + within.start, piece.end + within.start)


def _text(witness: Witness, span: Span) -> str:
    return witness.article.text[span.start : span.end]


def _changes(one: Witness, other: Witness, index: int, row: Row) -> Iterator[Change]:
    if row.kind in (RowKind.ADDED, RowKind.DROPPED):
        added = row.kind is RowKind.ADDED
        witness, paragraphs = (other, row.right) if added else (one, row.left)
        kinds = paragraph_kinds(witness, paragraphs, added=added, other=one if added else other)
        text = _paragraphs_text(witness, paragraphs)
        who = speaker(witness, witness.article.paragraphs[paragraphs[0]].span)
        yield Change(index, None, kinds, None if added else text, text if added else None, who)
        return
    if row.moved or row.kind in (RowKind.SPLIT, RowKind.MERGED):
        yield Change(index, None, (), _paragraphs_text(one, row.left), _paragraphs_text(other, row.right))
    for number, edit in enumerate(row.edits):
        left = _text(one, edit.left) if edit.left else None
        right = _text(other, edit.right) if edit.right else None
        who = None
        if not {Kind.QUOTE_ADDED, Kind.QUOTE_DROPPED, Kind.QUOTE_ALTERED}.isdisjoint(edit.kinds):
            who = (edit.right and speaker(other, edit.right)) or (edit.left and speaker(one, edit.left)) or None
        yield Change(index, number, edit.kinds, left, right, who)


def _paragraphs_text(witness: Witness, paragraphs: Sequence[int]) -> str:
    return "\n\n".join(witness.article.paragraphs[paragraph].text for paragraph in paragraphs)


def _summary(one: Witness, other: Witness, rows: Sequence[Row], changes: Sequence[Change]) -> Summary:
    kept = 0
    for row in rows:
        if row.left and row.right:
            tokens = [token for paragraph in row.left for token in one.tokens(paragraph)]
            kept += sum(token.kind is not TokenKind.PUNCTUATION for token in tokens)
            kept -= sum(_lost(one, edit) for edit in row.edits)
    counted = Counter(kind for change in changes for kind in change.kinds)
    found = Counter(row.kind for row in rows)
    return Summary(
        left_words=one.article.words,
        right_words=other.article.words,
        kept_words=kept,
        rows={kind: found[kind] for kind in RowKind},
        moved=sum(row.moved for row in rows),
        kinds={kind: counted[kind] for kind in Kind if counted[kind]},
    )


def _lost(witness: Witness, edit: Edit) -> int:
    """How many words of the left article an edit takes away; a difference of case or typography takes none."""
    if edit.left is None or set(edit.kinds) <= {Kind.CASE, Kind.TYPOGRAPHIC}:
        return 0
    return count_words(_text(witness, edit.left))
