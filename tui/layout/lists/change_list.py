"""The list of changes: each with its number, what it is, where it stands, and both wordings in their context."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from tui.articles.article import Article, Span
from tui.compare.comparison import Change, Comparison, Kind
from tui.layout.shown import steps
from tui.layout.text.wrap import collapse
from tui.layout.view import View
from tui.layout.words.describe import (
    HEADLINE_REWRITTEN,
    describe,
    is_headline_rewritten,
    name,
    what_moved,
    where_edited,
)
from tui.layout.words.labels import labels

__all__ = ["CONTEXT", "Entry", "Snippet", "change_list", "entry", "place"]

CONTEXT = 40
"""At most so many characters of context stand on either side of what changed: enough for half a dozen words."""
_QUOTES = frozenset({Kind.QUOTE_ALTERED, Kind.QUOTE_ADDED, Kind.QUOTE_DROPPED})
_ELLIPSIS = "…"
# So many characters of text give one of context, should much of it be white space.
_REACH = 4


class Snippet(NamedTuple):
    """The wording of one side on one line: white space is collapsed, an ellipsis stands where context was cut off."""

    before: str
    """Context; ends with a space where one stands before the change."""
    changed: str
    """The words of the change, all of them; empty where paragraphs only stand elsewhere, or were split or merged."""
    after: str

    @property
    def text(self) -> str:
        """The three of them together."""
        return self.before + self.changed + self.after


class Entry(NamedTuple):
    """One change as lists show it."""

    number: int
    """From 1, in the order in which a reader steps through the changes."""
    change: int
    """Index into `Comparison.changes`."""
    what: str
    """What it is, without its words: `figure`, `quotation added (Blinken)`, `paragraph dropped (byline)`."""
    labels: tuple[str, ...]
    """What it counts as, at least one of `tui.layout.words.labels.LABELS`."""
    left_paragraphs: tuple[int, ...]
    """Where it stands on the left: numbers of paragraphs from 1, page furniture not counted; empty for an addition."""
    right_paragraphs: tuple[int, ...]
    left: Snippet | None
    """None where the left has no counterpart at all, as for a paragraph that was added."""
    right: Snippet | None


def change_list(comparison: Comparison, view: View, *, context: int = CONTEXT) -> tuple[Entry, ...]:
    """The changes that `view` shows, each with at most `context` characters of context on either side."""
    listed = enumerate(steps(comparison, view), start=1)
    return tuple(entry(comparison, index, number, context=context) for number, index in listed)


def place(one: Entry) -> str:
    """Where a change stands: `A 8, B 9`, `A 3 and 5, B 4`, `B 12`: paragraphs, page furniture not counted."""
    sides = (("A", one.left_paragraphs), ("B", one.right_paragraphs))
    return ", ".join(f"{letter} {_listed(numbers)}" for letter, numbers in sides if numbers)


def _listed(numbers: Sequence[int]) -> str:
    first, last = numbers[0], numbers[-1]
    if len(numbers) > 2 and last - first == len(numbers) - 1:
        return f"{first} to {last}"
    return " and ".join(map(str, numbers))


def entry(comparison: Comparison, index: int, number: int, *, context: int = CONTEXT) -> Entry:
    """The entry of the change with this index into `Comparison.changes`, under this number."""
    change = comparison.changes[index]
    row = comparison.rows[change.row]
    edit = None if change.edit is None else row.edits[change.edit]
    if edit is None:
        kept = bool(row.left and row.right)
        left, right = _whole(change.left, kept=kept), _whole(change.right, kept=kept)
        at_left = at_right = None
    else:
        at_left, at_right = edit.places
        left, right = _around(comparison.left, at_left, context), _around(comparison.right, at_right, context)
    return Entry(
        number,
        index,
        _what(change, comparison),
        labels(change, comparison),
        _numbers(comparison.left, row.left, at_left),
        _numbers(comparison.right, row.right, at_right),
        left,
        right,
    )


def _numbers(article: Article, paragraphs: tuple[int, ...], span: Span | None) -> tuple[int, ...]:
    """The numbers of the paragraphs that a change touches; of all of the row's where it has no words of its own."""
    homes = paragraphs if span is None else (_home(article, span),)
    return tuple(bisect_left(article.content, home) + 1 for home in homes)


def _home(article: Article, span: Span) -> int:
    """The paragraph that `span` lies in."""
    return bisect_right(article.paragraphs, span.start, key=lambda paragraph: paragraph.span.start) - 1


def _what(change: Change, comparison: Comparison) -> str:
    if change.edit is None:
        return describe(change, comparison)
    names = [name(kind) for kind in change.kinds]
    if change.speaker and change.kinds[0] in _QUOTES:
        names[0] += f" ({collapse(change.speaker)})"
    if moved := what_moved(change, comparison):
        names = [moved, *(other for other in names if other not in {name(Kind.WORDING), name(Kind.ATTRIBUTION)})]
    elif is_headline_rewritten(change, comparison):
        names = [HEADLINE_REWRITTEN, *(other for other in names if other != name(Kind.WORDING))]
    else:
        names[-1] += where_edited(change, comparison)
    return ", ".join(names)


def _whole(text: str | None, *, kept: bool) -> Snippet | None:
    """Whole paragraphs: words that are `kept`, or that only this side has."""
    if text is None:
        return None
    return Snippet(collapse(text), "", "") if kept else Snippet("", collapse(text), "")


def _around(article: Article, span: Span | None, context: int) -> Snippet | None:
    """The words of an edit with what stands around them in their paragraph, cut at word borders."""
    if span is None:
        return None
    home = article.paragraphs[_home(article, span)].span
    # A paragraph may be as long as a book: no more of it is looked at than the context can come from.
    start, end = max(home.start, span.start - _REACH * context), min(home.end, span.end + _REACH * context)
    before, after = collapse(article.text[start : span.start]), collapse(article.text[span.end : end])
    if start > home.start or len(before) > context:
        cut = before[max(0, len(before) - context) :]
        before = _ELLIPSIS + (cut.partition(" ")[2] or cut)
    if end < home.end or len(after) > context:
        cut = after[:context]
        after = (cut.rpartition(" ")[0] or cut) + _ELLIPSIS
    if article.text[span.start - 1 : span.start].isspace() and before:
        before += " "
    if article.text[span.end : span.end + 1].isspace() and after:
        after = " " + after
    return Snippet(before, collapse(article.text[span.start : span.end]), after)
