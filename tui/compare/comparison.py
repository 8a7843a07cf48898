"""The outcome of comparing two articles, as frozen data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from tui.articles.article import Article, Span


class RowKind(StrEnum):
    """What became of the paragraphs of a row."""

    SAME = "same"
    TYPOGRAPHIC = "typographic"
    """Alike but for quotation marks, dashes, spaces and the like."""
    EDITED = "edited"
    SPLIT = "split"
    """One paragraph on the left, several on the right."""
    MERGED = "merged"
    """Several paragraphs on the left, one on the right."""
    ADDED = "added"
    DROPPED = "dropped"


class SentenceKind(StrEnum):
    """What became of a sentence."""

    SAME = "same"
    TYPOGRAPHIC = "typographic"
    EDITED = "edited"
    ADDED = "added"
    DROPPED = "dropped"


class Op(StrEnum):
    """What an edit does to the left text."""

    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


class Kind(StrEnum):
    """What an edit changes, in the order in which kinds are named: the gravest first."""

    QUOTE_ALTERED = "quote_altered"
    QUOTE_ADDED = "quote_added"
    QUOTE_DROPPED = "quote_dropped"
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    ATTRIBUTION = "attribution"
    STANCE = "stance"
    WORDING = "wording"
    SPELLING = "spelling"
    CASE = "case"
    PUNCTUATION = "punctuation"
    TYPOGRAPHIC = "typographic"


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of words inserted, deleted or replaced within a row."""

    op: Op
    left: Span | None
    """In the left article's text, inside one paragraph; None for an insertion."""
    right: Span | None
    """In the right article's text, inside one paragraph; None for a deletion."""
    kinds: tuple[Kind, ...]
    """At least one, in the order of `Kind`."""
    letters: tuple[tuple[Span | None, Span | None], ...] = ()
    """For an edit of spelling: the letters that differ, left and right, in the articles' texts; empty where the whole
    words are marked."""
    elsewhere: Span | None = None
    """For words that moved: where they stand in the other article. A sentence that wandered from row to row, or a
    phrase that changed places within its row, is deleted here and inserted there. `kinds` are those of what changed in
    it, `wording` where nothing did."""

    @property
    def moved(self) -> bool:
        """Whether these words only moved."""
        return self.elsewhere is not None

    @property
    def places(self) -> tuple[Span | None, Span | None]:
        """Where its words stand in the left and in the right article, also where they moved."""
        return self.left or self.elsewhere, self.right or self.elsewhere


@dataclass(frozen=True, slots=True)
class SentencePair:
    """A sentence and what it became; `moved` when its counterpart stands out of order or in another row.

    A sentence that was split or merged stands in as many pairs as it has counterparts.
    """

    left: Span | None
    right: Span | None
    kind: SentenceKind
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One step of the alignment: paragraphs of the left article beside those of the right."""

    kind: RowKind
    moved: bool
    left: tuple[int, ...]
    """Indices into `Comparison.left.paragraphs`, rising."""
    right: tuple[int, ...]
    """Indices into `Comparison.right.paragraphs`, rising."""
    similarity: float
    """The share of words of both sides that are the same and in place, 0 to 1; 0 for added and dropped rows."""
    edits: tuple[Edit, ...] = ()
    """In reading order. Added and dropped rows change as a whole, but for sentences of theirs that wandered: only those
    are edits in them."""
    sentences: tuple[SentencePair, ...] = ()
    """In reading order of the right side; none where the paragraphs are the same."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a reader steps through: an edit, or a whole row that was added, dropped, moved, split or merged, or whose
    sentences changed places."""

    row: int
    """Index into `Comparison.rows`."""
    edit: int | None
    """Index into `Row.edits`; None for the row as a whole."""
    kinds: tuple[Kind, ...]
    """In the order of `Kind`; may be empty for a row that only moved, split or merged."""
    left: str | None
    """The wording on the left, as the page has it."""
    right: str | None
    speaker: str | None = None
    """Who is quoted, where the change touches a quotation whose speaker the text names."""
    closing: int | None = None
    """Index into `Row.edits` of the closing quotation mark, where the edit gives or takes the opening one alone."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The comparison in figures."""

    left_words: int
    right_words: int
    kept_words: int
    """Words and numbers of the left article that stand in the right one, aligned, moves included."""
    rows: Mapping[RowKind, int]
    """How many rows there are of each kind; every kind is a key."""
    moved: int
    """How many rows moved."""
    kinds: Mapping[Kind, int]
    """How many changes carry each kind; kinds that do not occur are left out."""

    @property
    def kept_share(self) -> float:
        """The share of the left article's words that the right one keeps, 0 to 1; 1 where the left has none."""
        return self.kept_words / self.left_words if self.left_words else 1.0


@dataclass(frozen=True)
class Comparison:
    """Two articles and all that differs between them."""

    left: Article
    right: Article
    rows: tuple[Row, ...]
    """In reading order of the right article; what only the left has stands where it stood."""
    changes: tuple[Change, ...]
    """In the order of `rows`; within a row the row's own change first, then its edits."""
    summary: Summary
    sentence_moves: tuple[SentencePair, ...] = field(default=())
    """Sentences that wandered from one row into another, in reading order of the right side."""

    @cached_property
    def wandered(self) -> frozenset[tuple[Span | None, Span | None]]:
        """Where each sentence that wandered stood, and where it stands."""
        return frozenset((pair.left, pair.right) for pair in self.sentence_moves)

    @cached_property
    def differs(self) -> bool:
        """Whether anything at all differs, typography included."""
        return bool(self.changes)
