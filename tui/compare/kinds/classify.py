"""What kind of change an edit or a whole paragraph is."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence, Set

from tui.articles.article import Span
from tui.articles.segment import NUMBER, WORD, Token
from tui.compare.comparison import Kind
from tui.compare.kinds.meaning import meaning_kinds
from tui.compare.kinds.quoted import Relation, overlapping, relations
from tui.compare.kinds.quoting import bound_kinds, has_quotation, mark_kinds
from tui.compare.kinds.surface import surface_kinds
from tui.compare.kinds.voices import quotes_somebody
from tui.compare.kinds.wholes import given_otherwise, swaps_places
from tui.compare.lexicon.dates import read_date
from tui.compare.lexicon.number_words import UNITS
from tui.compare.lexicon.numerals import counted
from tui.compare.lexicon.spelling import letter_marks
from tui.compare.stretch import stretch
from tui.compare.witness import Witness

__all__ = ["edit_kinds", "letter_marks", "paragraph_kinds", "speaker"]

_GRAVITY = {kind: place for place, kind in enumerate(Kind)}
_QUOTES = frozenset({Kind.QUOTE_ADDED, Kind.QUOTE_DROPPED, Kind.QUOTE_ALTERED})
# `both leaders`, `two sides`, `a second day` are no figures that a reader looks for; `three dead` is one.
_COUNTED = 3


def edit_kinds(
    left: Witness,
    right: Witness,
    deleted: Span | None,
    inserted: Span | None,
    echoed: Set[Hashable] = frozenset(),
) -> tuple[Kind, ...]:
    """Name the kinds of an edit that deletes `deleted` from the left article and inserts `inserted` in the right.

    An empty span instead of None says where in its article the edit stands; that helps to tell a figure that is only
    given otherwise, and words that only change places, from others. `echoed` are the keys of units that other edits of
    the row show to have changed places (see marking/echoes.py).

    At least one kind, in the order of `Kind`. `typographic`, `case`, `punctuation` and the bare `spelling` say that
    nothing else differs; the others stand together where an edit changes several things. Swapping the articles swaps
    `quote_added` and `quote_dropped` and nothing else.
    """
    one, other = stretch(left, deleted), stretch(right, inserted)
    plain = surface_kinds(one, other)
    if plain is None:
        if given_otherwise(one, other):
            return (Kind.SPELLING,)
        if swaps_places(one, other):
            kinds = {Kind.QUOTE_ALTERED if has_quotation(one) or has_quotation(other) else Kind.WORDING}
        else:
            kinds = meaning_kinds(one, other, echoed)
        return _ordered(kinds if not kinds.isdisjoint(_QUOTES) else kinds | bound_kinds(one, other))
    return _ordered((Kind.PUNCTUATION in plain and mark_kinds(one, other)) or plain)


def paragraph_kinds(
    witness: Witness,
    paragraphs: tuple[int, ...],
    *,
    added: bool,
    other: Witness | None = None,
    elsewhere: Sequence[Span] = (),
) -> tuple[Kind, ...]:
    """Name the kinds of a change that adds (or drops) whole paragraphs of `witness`.

    A paragraph that quotes somebody is `quote_added` or `quote_dropped`; where `other`, the other article, is given, a
    quotation that it has in other words is `quote_altered`, and one that it has in the same words is none. A paragraph
    that quotes nobody is `wording`. `number` stands beside either where figures other than dates occur. What lies in
    `elsewhere`, sentences that the other article has in another place, is neither added nor dropped.
    """
    kinds = set()
    for index in paragraphs:
        span = witness.article.paragraphs[index].span
        for quotation in overlapping(witness, span.start, span.end):
            if _lies_in(elsewhere, witness.quotations[quotation].span.start):
                continue
            relation = relations(witness, other).get(quotation) if other is not None else None
            if relation is Relation.ALTERED:
                kinds.add(Kind.QUOTE_ALTERED)
            elif relation is not Relation.SAME and quotes_somebody(witness, quotation):
                kinds.add(Kind.QUOTE_ADDED if added else Kind.QUOTE_DROPPED)
    if not kinds:
        kinds.add(Kind.WORDING)
    if any(_has_figure(witness, index, elsewhere) for index in paragraphs):
        kinds.add(Kind.NUMBER)
    return _ordered(kinds)


def speaker(witness: Witness, span: Span, elsewhere: Sequence[Span] = ()) -> str | None:
    """Who is quoted within `span`, or around it; None where nobody is or the text does not name them.

    Quotations in `elsewhere` do not count.
    """
    quotations = witness.quotations
    near = overlapping(witness, span.start - 1, span.end + 1)
    here = (quotations[i] for i in near if not _lies_in(elsewhere, quotations[i].span.start))
    return next((quotation.speaker for quotation in here if quotation.speaker), None)


def _ordered(kinds: Collection[Kind]) -> tuple[Kind, ...]:
    return tuple(sorted(kinds, key=_GRAVITY.__getitem__))


def _lies_in(spans: Sequence[Span], place: int) -> bool:
    return any(span.holds(place) for span in spans)


def _has_figure(witness: Witness, paragraph: int, elsewhere: Sequence[Span]) -> bool:
    """Whether a paragraph gives a figure, not in `elsewhere`: digits that are no date, or words for three and more."""
    tokens = witness.tokens(paragraph)
    return any(
        _is_figure(tokens, at) and not _lies_in(elsewhere, token.start)
        for at, token in enumerate(tokens)
        if token.kind is NUMBER or counted(token.key)
    )


def _is_figure(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number, or a word that counts, is a figure; with a unit `two` measures something: `two hours`."""
    token = tokens[at]
    if token.kind is NUMBER:
        return read_date(tokens, at, len(tokens)) is None
    measures = token.key == "two" and at + 1 < len(tokens) and tokens[at + 1].key in UNITS
    return token.kind is WORD and (measures or counted(token.key) >= _COUNTED)
