"""A comparison of articles as they are read -> the same, by the offsets of their pages."""

from __future__ import annotations

from dataclasses import replace

from tui.articles.article import Article, Span
from tui.articles.pages.links import Offsets, on_page
from tui.compare.changes import text_at, text_of
from tui.compare.comparison import Change, Comparison, Edit, Row, SentencePair

__all__ = ["by_page", "restored"]


def by_page(comparison: Comparison) -> Comparison:
    """The comparison with what `as_read` of `tui.articles.pages.links` left out put back, where it left out any."""
    return restored(comparison, on_page(comparison.left), on_page(comparison.right))


def restored(comparison: Comparison, left: Article, right: Article) -> Comparison:
    """The comparison with its articles as they are on their pages.

    Each of `left` and `right` is that of the comparison, or what `as_read` made it of.
    """
    if left is comparison.left and right is comparison.right:
        return comparison
    sides = tuple(
        Offsets(() if article is seen else seen.left_out)
        for article, seen in ((left, comparison.left), (right, comparison.right))
    )
    rows = tuple(_row(row, *sides) for row in comparison.rows)
    return Comparison(
        left,
        right,
        rows,
        tuple(_change(change, rows[change.row], left, right) for change in comparison.changes),
        comparison.summary,
        tuple(_sentence(pair, *sides) for pair in comparison.sentence_moves),
    )


def _row(row: Row, left: Offsets, right: Offsets) -> Row:
    edits = tuple(_edit(edit, left, right) for edit in row.edits)
    return replace(row, edits=edits, sentences=tuple(_sentence(pair, left, right) for pair in row.sentences))


def _edit(edit: Edit, left: Offsets, right: Offsets) -> Edit:
    elsewhere = _span(edit.elsewhere, right if edit.left else left)
    letters = tuple((_span(ours, left), _span(theirs, right)) for ours, theirs in edit.letters)
    return replace(
        edit, left=_span(edit.left, left), right=_span(edit.right, right), letters=letters, elsewhere=elsewhere
    )


def _span(span: Span | None, side: Offsets) -> Span | None:
    return None if span is None else side.on_page(span)


def _sentence(pair: SentencePair, left: Offsets, right: Offsets) -> SentencePair:
    return replace(pair, left=_span(pair.left, left), right=_span(pair.right, right))


def _change(change: Change, row: Row, left: Article, right: Article) -> Change:
    if change.edit is None:
        texts: tuple[str | None, str | None] = text_of(left, row.left), text_of(right, row.right)
    else:
        before, after = row.edits[change.edit].places
        texts = text_at(left, before), text_at(right, after)
    return replace(
        change,
        left=None if change.left is None else texts[0],
        right=None if change.right is None else texts[1],
    )
