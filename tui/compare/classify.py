"""What kind of change an edit or a whole paragraph is."""

from __future__ import annotations

import re
from bisect import bisect_right

from rapidfuzz.distance import Indel

from tui.articles.article import Span
from tui.articles.segment import Token, TokenKind
from tui.compare.comparison import Kind
from tui.compare.witness import Witness

_DATE = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)?|january|february|march|april|june|july|august|september|october"
    r"|november|december|yesterday|today|tomorrow|(?:19|20)\d\d|\d\d\d\d-\d\d-\d\d"
)


def edit_kinds(left: Witness, right: Witness, deleted: Span | None, inserted: Span | None) -> tuple[Kind, ...]:
    """Name the kinds of an edit that deletes `deleted` from the left article and inserts `inserted` in the right."""
    before, after = _within(left, deleted), _within(right, inserted)
    if [t.form for t in before] == [t.form for t in after]:
        return (Kind.TYPOGRAPHIC,)
    if [t.key for t in before] == [t.key for t in after]:
        return (Kind.CASE,)
    old = [t for t in before if t.kind is not TokenKind.PUNCTUATION]
    new = [t for t in after if t.kind is not TokenKind.PUNCTUATION]
    if [t.key for t in old] == [t.key for t in new]:
        return (Kind.PUNCTUATION,)
    kinds = set()
    quoted_old, quoted_new = _quoted(left, deleted), _quoted(right, inserted)
    if quoted_old and quoted_new:
        kinds.add(Kind.QUOTE_ALTERED)
    elif quoted_new:
        kinds.add(Kind.QUOTE_ADDED)
    elif quoted_old:
        kinds.add(Kind.QUOTE_DROPPED)
    changed = {t.key for t in old} ^ {t.key for t in new}
    if any(_DATE.fullmatch(key) for key in changed):
        kinds.add(Kind.DATE)
    if any(t.kind is TokenKind.NUMBER and t.key in changed and not _DATE.fullmatch(t.key) for t in (*old, *new)):
        kinds.add(Kind.NUMBER)
    return tuple(kind for kind in Kind if kind in kinds) or (Kind.WORDING,)


def paragraph_kinds(witness: Witness, paragraphs: tuple[int, ...], *, added: bool) -> tuple[Kind, ...]:
    """Name the kinds of a change that adds (or drops) whole paragraphs of `witness`."""
    if any(_quoted(witness, witness.article.paragraphs[i].span) for i in paragraphs):
        return (Kind.QUOTE_ADDED if added else Kind.QUOTE_DROPPED,)
    return (Kind.WORDING,)


def speaker(witness: Witness, span: Span) -> str | None:
    """Who is quoted within or around `span`, where the text names them."""
    return next((q.speaker for q in witness.quotations if q.span.start <= span.end and span.start <= q.span.end), None)


def letter_marks(deleted: str, inserted: str) -> tuple[tuple[Span | None, Span | None], ...]:
    """The letters that differ between two spellings of a word, as offsets into each; empty where whole words differ."""
    if Indel.normalized_similarity(deleted, inserted) < 0.8:
        return ()
    return tuple(
        (Span(o.src_start, o.src_end) if o.src_start < o.src_end else None,
         Span(o.dest_start, o.dest_end) if o.dest_start < o.dest_end else None)
        for o in Indel.opcodes(deleted, inserted)
        if o.tag != "equal"
    )  # fmt: skip


def _within(witness: Witness, span: Span | None) -> tuple[Token, ...]:
    if span is None:
        return ()
    paragraphs = witness.article.paragraphs
    index = bisect_right(paragraphs, span.start, key=lambda paragraph: paragraph.span.start) - 1
    return tuple(t for t in witness.tokens(index) if span.start <= t.start and t.end <= span.end)


def _quoted(witness: Witness, span: Span | None) -> bool:
    return span is not None and any(q.span.start < span.end and span.start < q.span.end for q in witness.quotations)
