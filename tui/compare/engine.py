"""The stages of a comparison, in order."""

from __future__ import annotations

from collections.abc import Sequence

from tui.articles.article import Article, Role
from tui.articles.pages.links import as_read
from tui.compare.alignment.align import Group, align
from tui.compare.alignment.headlines import pair_headlines
from tui.compare.alignment.likeness import TextUnit, rarity, unit
from tui.compare.alignment.rows import in_reading_order
from tui.compare.alignment.sentences import SentenceGroup, same_text, trace
from tui.compare.changes import changes, summary
from tui.compare.comparison import Comparison, Kind, Row, RowKind
from tui.compare.marking.edits import row_edits
from tui.compare.options import Options
from tui.compare.reporting import Report, silent
from tui.compare.restored import restored
from tui.compare.wandering import Wandering, find_wandering, sentence_pairs, wandered_edits
from tui.compare.witness import Witness

__all__ = ["compare"]

DEFAULTS = Options()

_ALIGNING = 0.5
"""The share of the work that aligning takes, for reports of progress."""


def compare(
    left: Article,
    right: Article,
    options: Options = DEFAULTS,
    *,
    progress: Report = silent,
) -> Comparison:
    """Compare two articles; boilerplate and the addresses of Markdown links take no part.

    `progress` is called from time to time with the share of the work that is done, 0 to 1; an exception that it raises
    ends the comparison and reaches the caller.
    """
    found = _compared(as_read(left), as_read(right), options, progress)
    return restored(found, left, right)


def _compared(left: Article, right: Article, options: Options, progress: Report) -> Comparison:
    one = Witness(left)
    other = Witness(right, one)
    ours, theirs = _units(one, other)
    weights = rarity(ours, theirs)
    groups = align(ours, theirs, options, weights=weights, report=lambda share: progress(share * _ALIGNING))
    groups = pair_headlines(groups, _headline(ours), _headline(theirs))
    placed = [
        Group(tuple(left.content[i] for i in g.left), tuple(right.content[j] for j in g.right), g.moved) for g in groups
    ]
    rows = in_reading_order(placed, left.content, right.content)
    traced = trace(one, other, rows, options, known=(*ours, *theirs), weights=weights)
    wandering = find_wandering(one, other, traced.wandered, options)
    kept = wandering.kept
    found = []
    for done, (row, sentences) in enumerate(zip(rows, traced.rows, strict=True), start=1):
        made, kept_here = _row((one, other), row, sentences, wandering, options)
        found.append(made)
        kept += kept_here
        progress(_ALIGNING + (1 - _ALIGNING) * done / len(rows))
    steps = tuple(changes(one, other, found))
    return Comparison(left, right, tuple(found), steps, summary(one, other, found, steps, kept), wandering.pairs)


def _units(one: Witness, other: Witness) -> tuple[list[TextUnit], list[TextUnit]]:
    """The paragraphs of both sides as units; of equal paragraphs there is one unit."""
    known: dict[tuple[str, Role], TextUnit] = {}

    def units(witness: Witness) -> list[TextUnit]:
        found = []
        for index in witness.article.content:
            piece = witness.article.paragraphs[index]
            made = known.get((piece.text, piece.role))
            if made is None:
                made = known[piece.text, piece.role] = unit(witness.tokens(index), piece.role)
            found.append(made)
        return found

    return units(one), units(other)


def _headline(units: Sequence[TextUnit]) -> int | None:
    """The only headline of an article; None where there is none, or several that could be it."""
    found = [index for index, unit in enumerate(units) if unit.role is Role.HEADLINE]
    return found[0] if len(found) == 1 else None


def _row(
    witnesses: tuple[Witness, Witness],
    row: Group,
    sentences: Sequence[SentenceGroup],
    wandering: Wandering,
    options: Options,
) -> tuple[Row, int]:
    """Make a row, and count the words of the left article that it keeps in place."""
    one, other = witnesses
    if not row.left or not row.right:
        kind = RowKind.ADDED if row.right else RowKind.DROPPED
        pairs = sentence_pairs(one, other, sentences, wandering)
        edits = wandered_edits(pairs, wandering, added=kind is RowKind.ADDED)
        return Row(kind, False, row.left, row.right, 0.0, edits, pairs), 0
    if same_text(one, other, row):
        return Row(RowKind.SAME, row.moved, row.left, row.right, 1.0), one.words_in(row.left[0])
    outcome = row_edits(witnesses, row, sentences, wandering.away, options)
    pairs = sentence_pairs(one, other, sentences, wandering)
    if len(row.right) > 1:
        kind = RowKind.SPLIT
    elif len(row.left) > 1:
        kind = RowKind.MERGED
    elif any(pair.moved for pair in pairs):
        kind = RowKind.EDITED
    elif not outcome.edits:
        return Row(RowKind.SAME, row.moved, row.left, row.right, 1.0), outcome.kept
    elif all(edit.kinds == (Kind.TYPOGRAPHIC,) for edit in outcome.edits):
        kind = RowKind.TYPOGRAPHIC
    else:
        kind = RowKind.EDITED
    return Row(kind, row.moved, row.left, row.right, outcome.similarity, outcome.edits, pairs), outcome.kept
