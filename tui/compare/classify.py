"""What kind of change an edit or a whole paragraph is."""

from __future__ import annotations

from tui.articles.article import Span
from tui.compare.comparison import Kind
from tui.compare.witness import Witness


def edit_kinds(left: Witness, right: Witness, deleted: Span | None, inserted: Span | None) -> tuple[Kind, ...]:
    """Name the kinds of an edit that deletes `deleted` from the left article and inserts `inserted` in the right."""
    return (Kind.WORDING,)


def paragraph_kinds(witness: Witness, paragraphs: tuple[int, ...], *, added: bool) -> tuple[Kind, ...]:
    """Name the kinds of a change that adds (or drops) whole paragraphs of `witness`."""
    return (Kind.WORDING,)


def speaker(witness: Witness, span: Span) -> str | None:
    """Who is quoted within or around `span`, where the text names them."""
    return None


def letter_marks(deleted: str, inserted: str) -> tuple[tuple[Span | None, Span | None], ...]:
    """The letters that differ between two spellings of a word, as offsets into each; empty where whole words differ."""
    return ()
