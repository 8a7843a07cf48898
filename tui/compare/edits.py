"""The edits of a row: its changed words as spans of the two articles, with their kinds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from operator import itemgetter
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
from tui.compare.transpositions import transpositions
from tui.compare.witness import Witness
from tui.compare.words import changed

__all__ = ["Away", "Elsewhere", "RowEdits", "row_edits", "sentence_edits"]


class Elsewhere(NamedTuple):
    """What became of words that moved."""

    span: Span
    """Where they stand in the other article."""
    kinds: tuple[Kind, ...]
    """Of what changed in them; `wording` where nothing did."""


Away = Mapping[Span, Elsewhere]
"""The sentences of one article that wandered to or from another row."""

_BLANKS = dict.fromkeys(map(ord, " \t\n\r\f\v"))
"""White space that only sets the text; other spaces, and what has no width, are typography."""


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
    groups = list(sentences)
    crossed = [group for group in groups if group.moved]
    starts = (
        sorted(sentence.span.start for group in groups for sentence in group.left),
        sorted(sentence.span.start for group in groups for sentence in group.right),
    )
    bare = _side(one, row.left, {}), _side(other, row.right, {})
    left = _side(one, row.left, {**away[0], **{sentence.span: None for group in crossed for sentence in group.left}})
    right = _side(
        other, row.right, {**away[1], **{sentence.span: None for group in crossed for sentence in group.right}}
    )
    tokens = _row_tokens(one, row.left), _row_tokens(other, row.right)
    found = [_compare((left, right), tokens, starts, options)]
    found += [_compare(bare, (_tokens(group.left), _tokens(group.right)), starts, options) for group in crossed]
    return _gathered(found, sum(map(_words, tokens)))


def sentence_edits(one: Witness, other: Witness, left: Sentence, right: Sentence, options: Options) -> RowEdits:
    """Compare the words of two sentences wherever they stand."""
    starts = [left.span.start], [right.span.start]
    found = _compare((_side(one, (), {}), _side(other, (), {})), (left.tokens, right.tokens), starts, options)
    return _gathered([found], _words(left.tokens) + _words(right.tokens))


def _gathered(found: Sequence[_Compared], words: int) -> RowEdits:
    """The outcome of a row in which both sides together have so many `words`."""
    placed = sorted((item for part in found for item in part.placed), key=itemgetter(0))
    kept, moved = sum(part.kept for part in found), sum(part.moved for part in found)
    return RowEdits(tuple(edit for _, edit in placed), 2 * kept / words if words else 1.0, kept + moved)


def _tokens(sentences: Sequence[Sentence]) -> list[Token]:
    return [token for sentence in sentences for token in sentence.tokens]


def _words(tokens: Sequence[Token]) -> int:
    return sum(token.kind is not TokenKind.PUNCTUATION for token in tokens)


def _row_tokens(witness: Witness, paragraphs: Sequence[int]) -> list[Token]:
    return [token for index in paragraphs for token in witness.tokens(index)]


def _side(witness: Witness, paragraphs: Sequence[int], apart: Mapping[Span, Elsewhere | None]) -> _Side:
    """The side of a row with these paragraphs; of `apart` what lies in them."""
    spans = [witness.article.paragraphs[index].span for index in paragraphs]
    inside = {span: away for span, away in apart.items() if any(p.start <= span.start < p.end for p in spans)}
    return _Side(witness, inside, [span.end for span in spans])


class _Side:
    """The left or the right of a row: its text, and where an edit must end."""

    def __init__(self, witness: Witness, apart: Mapping[Span, Elsewhere | None], ends: Iterable[int]) -> None:
        """`apart` are stretches that are not to be matched in place, and where else they stand; None where they are
        compared by themselves. `ends` are those of the paragraphs.
        """
        self.witness = witness
        self.text = witness.article.text
        self.apart = apart
        self._ends = tuple(ends)
        self._apart = sorted(apart)
        self._borders = sorted({*self._ends, *(at for span in self._apart for at in span)})

    def with_moved(self, moved: Mapping[Span, Elsewhere]) -> _Side:
        """The same side with these stretches apart as well."""
        return _Side(self.witness, {**self.apart, **moved}, self._ends)

    def keyed(self, tokens: Sequence[Token], mark: str) -> Sequence[Token]:
        """The tokens; those that are not to be matched in place with keys that nothing else has.

        `mark` tells the two sides apart.
        """
        if not self._apart:
            return tokens
        return [
            token if self.stretch_of(token) is None else token._replace(key=f"{token.start}\0{mark}")
            for token in tokens
        ]

    def stretch_of(self, piece: Token | Span) -> Span | None:
        """The stretch that is not to be matched in place and that holds `piece`."""
        index = bisect_right(self._apart, Span(piece.start, len(self.text))) - 1
        if index >= 0 and piece.start < self._apart[index].end:
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


class _Compared(NamedTuple):
    """What became of two sequences of tokens."""

    placed: list[_Placed]
    kept: int
    """How many words they have in common, in their places."""
    moved: int
    """How many changed places."""


def _compare(
    sides: tuple[_Side, _Side],
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
        left, right = _with_moved((left, right), (ours, theirs), hunks, moved)
        ours, theirs = left.keyed(ours, "<"), right.keyed(theirs, ">")
        hunks = changed(ours, theirs, starts, options)
    left_at = right_at = 0
    for hunk in (*hunks, Hunk(len(ours), len(ours), len(theirs), len(theirs))):
        equal = ours[left_at : hunk.l0]
        kept += _words(equal)
        for edit in _respelled(left, right, equal, theirs[right_at : hunk.r0]):
            found.append(((_start(edit.right), _start(edit.left)), edit))
        if hunk.l0 < hunk.l1 or hunk.r0 < hunk.r1:
            found.extend(_hunk_edits(left, right, ours, theirs, hunk))
        left_at, right_at = hunk.l1, hunk.r1
    return _Compared(found, kept, sum(_words(tokens[0][m.l0 : m.l1]) for m in moved))


def _over(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].start, tokens[-1].end)


def _with_moved(
    sides: tuple[_Side, _Side],
    tokens: tuple[Sequence[Token], Sequence[Token]],
    hunks: Sequence[Hunk],
    moved: Iterable[Hunk],
) -> tuple[_Side, _Side]:
    """The two sides with the stretches apart that moved."""
    left, right = sides
    ours, theirs = tokens
    here: dict[Span, Elsewhere] = {}
    there: dict[Span, Elsewhere] = {}
    for move in moved:
        gone, new = _over(ours[move.l0 : move.l1]), _over(theirs[move.r0 : move.r1])
        before = next(left.place(ours, hunk.l1) for hunk in hunks if hunk.r0 <= move.r0 < hunk.r1)
        after = next(right.place(theirs, hunk.r1) for hunk in hunks if hunk.l0 <= move.l0 < hunk.l1)
        kind = _kind_of_move(left.witness, right.witness, (gone, after), (before, new))
        here[gone], there[new] = Elsewhere(new, (kind,)), Elsewhere(gone, (kind,))
    return left.with_moved(here), right.with_moved(there)


def _kind_of_move(one: Witness, other: Witness, dropped: tuple[Span, Span], added: tuple[Span, Span]) -> Kind:
    """What words are that moved, by what they would be if they were dropped at the one place and added at the other.

    `March` in `22 March` is a date given otherwise, and `police said` is an attribution wherever it stands.
    """
    if all(edit_kinds(one, other, before, after) == (Kind.SPELLING,) for before, after in (dropped, added)):
        return Kind.SPELLING
    alone = edit_kinds(one, other, dropped[0], None), edit_kinds(one, other, None, added[1])
    return Kind.ATTRIBUTION if all(Kind.ATTRIBUTION in kinds for kinds in alone) else Kind.WORDING


def _start(span: Span | None) -> int:
    return span.start if span else 0


def _hunk_edits(
    left: _Side, right: _Side, ours: Sequence[Token], theirs: Sequence[Token], hunk: Hunk
) -> Iterator[_Placed]:
    left_place, right_place = left.place(ours, hunk.l1), right.place(theirs, hunk.r1)
    deleted, inserted = [], []
    for piece in left.cut(ours[hunk.l0 : hunk.l1]):
        stretch = left.stretch_of(piece)
        if stretch is None:
            deleted.append(piece)
        elif away := left.apart[stretch]:
            yield (right_place.start, piece.start), Edit(Op.DELETE, piece, None, away.kinds, elsewhere=away.span)
    for piece in right.cut(theirs[hunk.r0 : hunk.r1]):
        stretch = right.stretch_of(piece)
        if stretch is None:
            inserted.append(piece)
        elif away := right.apart[stretch]:
            yield (piece.start, left_place.start), Edit(Op.INSERT, None, piece, away.kinds, elsewhere=away.span)
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
