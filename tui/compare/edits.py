"""The edits of a row: its changed words as spans of the two articles, with their kinds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from tui.articles.article import Span
from tui.articles.segment import Token, TokenKind
from tui.compare.align import Group
from tui.compare.classify import edit_kinds, letter_marks
from tui.compare.comparison import Edit, Kind, Op
from tui.compare.hunks import Hunk
from tui.compare.options import Options
from tui.compare.rewritten import Starts
from tui.compare.sentences import Sentence, SentenceGroup
from tui.compare.witness import Witness
from tui.compare.words import changed

__all__ = ["Away", "RowEdits", "row_edits", "sentence_edits"]

Away = Mapping[Span, tuple[Kind, ...]]
"""The sentences of one article that wandered to or from another row, and the kinds of what changed in them."""

_BLANKS = dict.fromkeys(map(ord, " \t\n\r\f\v"))
"""White space that only sets the text; other spaces, and what has no width, are typography."""


class RowEdits(NamedTuple):
    """What the words of a row say."""

    edits: tuple[Edit, ...]
    """In reading order of the right side."""
    similarity: float
    """The share of the words of both sides that are the same and in their places; 0 to 1."""
    kept: int
    """How many words of the left article the row keeps."""


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
    groups = list(sentences)
    crossed = [group for group in groups if group.moved]
    starts = (
        sorted(sentence.span.start for group in groups for sentence in group.left),
        sorted(sentence.span.start for group in groups for sentence in group.right),
    )
    left = _Side(one, row.left, [sentence for group in crossed for sentence in group.left], away[0])
    right = _Side(other, row.right, [sentence for group in crossed for sentence in group.right], away[1])
    placed, kept = _compare((left, right), (left.row(), right.row()), starts, options)
    for group in crossed:
        sides = _Side(one, row.left), _Side(other, row.right)
        more, kept_here = _compare(sides, (_tokens(group.left), _tokens(group.right)), starts, options)
        placed += more
        kept += kept_here
    placed.sort(key=lambda item: item[0])
    words = _words(left.row()) + _words(right.row())
    return RowEdits(tuple(edit for _, edit in placed), 2 * kept / words if words else 1.0, kept)


def sentence_edits(one: Witness, other: Witness, left: Sentence, right: Sentence, options: Options) -> RowEdits:
    """Compare the words of two sentences wherever they stand."""
    starts = [left.span.start], [right.span.start]
    placed, kept = _compare((_Side(one), _Side(other)), (left.tokens, right.tokens), starts, options)
    words = _words(left.tokens) + _words(right.tokens)
    return RowEdits(tuple(edit for _, edit in placed), 2 * kept / words if words else 1.0, kept)


def _tokens(sentences: Sequence[Sentence]) -> list[Token]:
    return [token for sentence in sentences for token in sentence.tokens]


def _words(tokens: Sequence[Token]) -> int:
    return sum(token.kind is not TokenKind.PUNCTUATION for token in tokens)


class _Side:
    """The left or the right of a row: its text, and where an edit must end."""

    def __init__(
        self,
        witness: Witness,
        paragraphs: Sequence[int] = (),
        crossed: Sequence[Sentence] = (),
        away: Away | None = None,
    ) -> None:
        self.witness = witness
        self.text = witness.article.text
        self.paragraphs = paragraphs
        spans = [witness.article.paragraphs[index].span for index in paragraphs]
        self.crossed = {sentence.span for sentence in crossed}
        self.away = {
            span: kinds for span, kinds in (away or {}).items() if any(p.start <= span.start < p.end for p in spans)
        }
        self._apart = sorted(self.crossed | self.away.keys())
        self._borders = sorted({p.end for p in spans} | {at for span in self._apart for at in span})

    def row(self) -> list[Token]:
        """The tokens of the row; those of sentences that are not to be matched in place have keys of their own."""
        tokens = [token for index in self.paragraphs for token in self.witness.tokens(index)]
        if not self._apart:
            return tokens
        return [token if self.apart(token) is None else token._replace(key=f"{token.start}\0") for token in tokens]

    def apart(self, token: Token | Span) -> Span | None:
        """The sentence that is not to be matched in place and that holds `token`."""
        index = bisect_right(self._apart, Span(token.start, len(self.text))) - 1
        if index >= 0 and token.start < self._apart[index].end:
            return self._apart[index]
        return None

    def cut(self, tokens: Sequence[Token]) -> list[Span]:
        """The stretches that `tokens` cover, cut at the borders."""
        spans: list[Span] = []
        for index, token in enumerate(tokens):
            if index and self.together(tokens[index - 1], token):
                spans[-1] = Span(spans[-1].start, token.end)
            else:
                spans.append(Span(token.start, token.end))
        return spans

    def together(self, token: Token, following: Token) -> bool:
        """Whether an edit may cover both."""
        return bisect_left(self._borders, token.end) == bisect_right(self._borders, following.start)

    def spaces(self, span: Span) -> str:
        """What of the space in `span` is typography: all but plain blanks and line breaks."""
        return self.text[span.start : span.end].translate(_BLANKS)

    def place(self, tokens: Sequence[Token], index: int) -> Span:
        """An empty span before the token with this index, or behind the last one."""
        at = tokens[index].start if index < len(tokens) else tokens[-1].end if tokens else 0
        return Span(at, at)


_Placed = tuple[tuple[int, int], Edit]
"""An edit and where it stands: right offset, left offset."""


def _compare(
    sides: tuple[_Side, _Side],
    tokens: tuple[Sequence[Token], Sequence[Token]],
    starts: tuple[Starts, Starts],
    options: Options,
) -> tuple[list[_Placed], int]:
    """The edits between two sequences of tokens, and how many words they share."""
    left, right = sides
    ours, theirs = tokens
    found: list[_Placed] = []
    kept = 0
    left_at = right_at = 0
    for hunk in (*changed(ours, theirs, starts, options), Hunk(len(ours), len(ours), len(theirs), len(theirs))):
        equal = ours[left_at : hunk.l0]
        kept += _words(equal)
        for edit in _respelled(left, right, equal, theirs[right_at : hunk.r0]):
            found.append(((_start(edit.right), _start(edit.left)), edit))
        if hunk.l0 < hunk.l1 or hunk.r0 < hunk.r1:
            found.extend(_hunk_edits(left, right, ours, theirs, hunk))
        left_at, right_at = hunk.l1, hunk.r1
    return found, kept


def _start(span: Span | None) -> int:
    return span.start if span else 0


def _hunk_edits(
    left: _Side, right: _Side, ours: Sequence[Token], theirs: Sequence[Token], hunk: Hunk
) -> Iterator[_Placed]:
    left_place, right_place = left.place(ours, hunk.l1), right.place(theirs, hunk.r1)
    deleted, inserted = [], []
    for piece in left.cut(ours[hunk.l0 : hunk.l1]):
        sentence = left.apart(piece)
        if sentence is None:
            deleted.append(piece)
        elif sentence in left.away:
            place = (right_place.start, piece.start)
            yield place, Edit(Op.DELETE, piece, None, left.away[sentence], moved=True)
    for piece in right.cut(theirs[hunk.r0 : hunk.r1]):
        sentence = right.apart(piece)
        if sentence is None:
            inserted.append(piece)
        elif sentence in right.away:
            place = (piece.start, left_place.start)
            yield place, Edit(Op.INSERT, None, piece, right.away[sentence], moved=True)
    for gone, new in zip_longest(deleted, inserted):
        before, after = gone or left_place, new or right_place
        yield (after.start, before.start), _edit(left, right, before, after)


def _edit(left: _Side, right: _Side, before: Span, after: Span) -> Edit:
    """The edit that deletes `before` and inserts `after`; an empty span says where the edit stands."""
    kinds = edit_kinds(left.witness, right.witness, before, after)
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


def _respelled(left: _Side, right: _Side, ours: Sequence[Token], theirs: Sequence[Token]) -> Iterator[Edit]:
    """What is equal by its keys and yet not as the pages have it: tokens, and spaces between them.

    Neighbours that differ alike, by typography or by case, are one edit.
    """
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
        yield _edit(left, right, before, after)


def _typographic(before: Span, after: Span) -> Edit:
    deleted = before if before.start < before.end else None
    inserted = after if after.start < after.end else None
    op = Op.REPLACE if deleted and inserted else Op.DELETE if deleted else Op.INSERT
    return Edit(op, deleted, inserted, (Kind.TYPOGRAPHIC,))
