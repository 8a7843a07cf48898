"""What a reader steps through, and the comparison in figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.articles.article import Article, Span
from tui.compare.comparison import Change, Edit, Kind, Row, RowKind, Summary
from tui.compare.kinds.beginnings import follows_from_beginning
from tui.compare.kinds.classify import paragraph_kinds, speaker
from tui.compare.kinds.marks_alone import closing_marks
from tui.compare.stretch import stretch
from tui.compare.witness import Witness

__all__ = ["changes", "summary", "text_at", "text_of"]

_QUOTES = frozenset({Kind.QUOTE_ADDED, Kind.QUOTE_DROPPED, Kind.QUOTE_ALTERED})


def changes(one: Witness, other: Witness, rows: Sequence[Row]) -> Iterator[Change]:
    """The changes of all rows, in order; of a row its own first, then its edits.

    A paragraph all of whose sentences wandered was neither added nor dropped. Words that moved are one change, told
    where they stand in the right article. An edit that only gives or takes a first word its capital is none: it follows
    from the edit beside it. The quotation marks around words that stay are one change.
    """
    arrived = {edit.elsewhere for row in rows for edit in row.edits if edit.right and edit.elsewhere}
    for index, row in enumerate(rows):
        if row.kind in (RowKind.ADDED, RowKind.DROPPED):
            if not row.edits or any(not pair.moved for pair in row.sentences):
                yield _whole(one, other, index, row)
        elif row.moved or row.kind in (RowKind.SPLIT, RowKind.MERGED) or _reordered(one, other, row):
            yield Change(index, None, (), text_of(one.article, row.left), text_of(other.article, row.right))
        closing = closing_marks(one, other, row)
        followers = set(closing.values())
        for number, edit in enumerate(row.edits):
            left_behind = edit.moved and edit.left in arrived
            if not left_behind and number not in followers and not _is_mechanical(one, other, edit):
                yield replace(_edit(one, other, index, number, edit), closing=closing.get(number))


def _is_mechanical(one: Witness, other: Witness, edit: Edit) -> bool:
    """Whether an edit only gives or takes a first word its capital."""
    if edit.kinds != (Kind.TYPOGRAPHIC,) or not edit.left or not edit.right:
        return False
    return follows_from_beginning(stretch(one, edit.left), stretch(other, edit.right))


def _edit(one: Witness, other: Witness, row: int, number: int, edit: Edit) -> Change:
    left, right = edit.places
    who = None
    if not _QUOTES.isdisjoint(edit.kinds):
        who = (right and speaker(other, right)) or (left and speaker(one, left)) or None
    return Change(row, number, edit.kinds, text_at(one.article, left), text_at(other.article, right), who)


def _whole(one: Witness, other: Witness, index: int, row: Row) -> Change:
    added = row.kind is RowKind.ADDED
    witness, paragraphs = (other, row.right) if added else (one, row.left)
    elsewhere = [span for edit in row.edits if (span := edit.right if added else edit.left)]
    kinds = paragraph_kinds(witness, paragraphs, added=added, other=one if added else other, elsewhere=elsewhere)
    text = text_of(witness.article, paragraphs)
    who = speaker(witness, witness.article.paragraphs[paragraphs[0]].span, elsewhere)
    return Change(index, None, kinds, None if added else text, text if added else None, who)


def _reordered(one: Witness, other: Witness, row: Row) -> bool:
    """Whether sentences changed places within the row."""
    return any(
        pair.moved and _holds(one, row.left, pair.left) and _holds(other, row.right, pair.right)
        for pair in row.sentences
    )


def _holds(witness: Witness, paragraphs: Sequence[int], span: Span | None) -> bool:
    places = [witness.article.paragraphs[index].span for index in paragraphs]
    return span is not None and any(place.holds(span.start) for place in places)


def text_at(article: Article, span: Span | None) -> str | None:
    """What an article says in a stretch of it; None where there is none."""
    return article.text[span.start : span.end] if span else None


def text_of(article: Article, paragraphs: Sequence[int]) -> str:
    """What an article says in some of its paragraphs, an empty line between them."""
    return "\n\n".join(article.paragraphs[index].text for index in paragraphs)


def summary(one: Witness, other: Witness, rows: Sequence[Row], found: Sequence[Change], kept: int) -> Summary:
    """Count rows and kinds; `kept` is the number of words of the left article that the right one keeps."""
    counted = Counter(kind for change in found for kind in change.kinds)
    kinds = Counter(row.kind for row in rows)
    return Summary(
        left_words=one.words,
        right_words=other.words,
        kept_words=kept,
        rows={kind: kinds[kind] for kind in RowKind},
        moved=sum(row.moved for row in rows),
        kinds={kind: counted[kind] for kind in Kind if counted[kind]},
    )
