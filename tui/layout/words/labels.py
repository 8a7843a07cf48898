"""What a change counts as for lists, counts and the filter: its kinds, and what became of a whole paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tui.compare.comparison import Change, Comparison, Kind, RowKind
from tui.layout.words.describe import name, what_moved

__all__ = [
    "ATTRIBUTION_MOVED",
    "LABELS",
    "PARAGRAPH_ADDED",
    "PARAGRAPH_DROPPED",
    "PARAGRAPH_MERGED",
    "PARAGRAPH_MOVED",
    "PARAGRAPH_SPLIT",
    "SENTENCES_REORDERED",
    "SENTENCE_MOVED",
    "TYPOGRAPHY",
    "WORDS_MOVED",
    "label_counts",
    "labels",
]

PARAGRAPH_ADDED, PARAGRAPH_DROPPED = "paragraph added", "paragraph dropped"
PARAGRAPH_SPLIT, PARAGRAPH_MERGED, PARAGRAPH_MOVED = "paragraph split", "paragraph merged", "paragraph moved"
SENTENCE_MOVED, SENTENCES_REORDERED = "sentence moved", "sentences reordered"
WORDS_MOVED, ATTRIBUTION_MOVED = "words moved", "attribution moved"
TYPOGRAPHY = name(Kind.TYPOGRAPHIC)
_WHOLE = {
    RowKind.ADDED: PARAGRAPH_ADDED,
    RowKind.DROPPED: PARAGRAPH_DROPPED,
    RowKind.SPLIT: PARAGRAPH_SPLIT,
    RowKind.MERGED: PARAGRAPH_MERGED,
}
LABELS: tuple[str, ...] = (
    *(name(kind) for kind in Kind if kind is not Kind.TYPOGRAPHIC),
    *_WHOLE.values(),
    PARAGRAPH_MOVED,
    SENTENCE_MOVED,
    SENTENCES_REORDERED,
    ATTRIBUTION_MOVED,
    WORDS_MOVED,
    TYPOGRAPHY,
)
"""Every label there is: what readers must not miss first, then whole paragraphs, typography last."""


def labels(change: Change, comparison: Comparison) -> tuple[str, ...]:
    """What a change counts as, at least one of `LABELS`, the most telling first.

    A paragraph that was added or dropped counts as that and under the kinds of what it holds (quotations), but not as
    wording; one that moved and was split as both.
    """
    row = comparison.rows[change.row]
    named = [name(kind) for kind in change.kinds]
    if change.edit is not None:
        moved = what_moved(change, comparison)
        return (moved, *named) if moved else tuple(named)
    if row.kind in (RowKind.ADDED, RowKind.DROPPED):
        return (_WHOLE[row.kind], *(label for label in named if label != name(Kind.WORDING)))
    if row.moved:
        named.append(PARAGRAPH_MOVED)
    if row.kind in _WHOLE:
        named.append(_WHOLE[row.kind])
    return tuple(named) or (SENTENCES_REORDERED,)


def label_counts(several: Iterable[Sequence[str]]) -> tuple[tuple[str, int], ...]:
    """How often each label occurs, the commonest first, ties in the order of their first occurrence."""
    return tuple(Counter(label for one in several for label in one).most_common())
