"""A change in a phrase, and kinds as a reader calls them: the same in screens, lists and exports."""

from __future__ import annotations

from tui.compare.comparison import Change, Comparison, Kind, Row, RowKind
from tui.layout.phrases import likeness
from tui.layout.wrap import collapse

__all__ = ["describe", "name", "what_moved"]

_NAMES = {
    Kind.QUOTE_ALTERED: "quotation altered",
    Kind.QUOTE_ADDED: "quotation added",
    Kind.QUOTE_DROPPED: "quotation dropped",
    Kind.NUMBER: "figure",
    Kind.DATE: "date",
    Kind.NAME: "name",
    Kind.ATTRIBUTION: "attribution",
    Kind.STANCE: "stance",
    Kind.WORDING: "wording",
    Kind.SPELLING: "spelling",
    Kind.CASE: "case",
    Kind.PUNCTUATION: "punctuation",
    Kind.TYPOGRAPHIC: "typography",
}
_QUOTES = frozenset({Kind.QUOTE_ALTERED, Kind.QUOTE_ADDED, Kind.QUOTE_DROPPED})
# Characters that fit the status line beside the summary.
_WIDTH = 60
# Fewer characters for both sides together show nothing.
_LEAST = 6
_ELLIPSIS = "…"
# Marks that move with words and say nothing in a list.
_PAUSES = " ,;:-–—"


def name(kind: Kind) -> str:
    """The kind as a reader calls it: `figure`, `quotation added`."""
    return _NAMES[kind]


def what_moved(change: Change, comparison: Comparison) -> str | None:
    """What a reader calls an edit whose words only moved; None for other changes.

    `sentence moved`, `attribution moved` or `words moved`.
    """
    edit = None if change.edit is None else comparison.rows[change.row].edits[change.edit]
    if edit is None or not edit.moved:
        return None
    if (edit.left or edit.elsewhere, edit.right or edit.elsewhere) in comparison.wandered:
        return "sentence moved"
    return "attribution moved" if Kind.ATTRIBUTION in change.kinds else "words moved"


def describe(change: Change, comparison: Comparison) -> str:
    """What a change is, in a phrase of at most 60 characters on one line.

    `figure: 12 to 14`, `stance added: not`, `quotation added (Blinken)`, `wording: group's to grouping's`,
    `paragraph dropped`, `paragraph moved, 94% same`, `split in 2`, `words moved: on Tuesday`. An edit of several kinds
    is called by the gravest.
    """
    row = comparison.rows[change.row]
    if change.edit is None:
        return _describe_row(row, change)
    kind = change.kinds[0]
    if moved := what_moved(change, comparison):
        also = f", {name(kind)}" if kind in _QUOTES or (moved == "sentence moved" and kind is not Kind.WORDING) else ""
        return _cut(f"{moved}{also}: {_flat(change.right).strip(_PAUSES)}", _WIDTH)
    phrase = _quoting(kind, change) if kind in _QUOTES else name(kind)
    if kind in {Kind.QUOTE_ADDED, Kind.QUOTE_DROPPED, Kind.TYPOGRAPHIC, Kind.PUNCTUATION}:
        return _cut(phrase, _WIDTH)
    return _with_words(phrase, change.left, change.right, quotation=kind in _QUOTES)


def _describe_row(row: Row, change: Change) -> str:
    if row.kind in {RowKind.ADDED, RowKind.DROPPED}:
        quotation = next((kind for kind in change.kinds if kind in _QUOTES), None)
        if quotation is None:
            return f"paragraph {row.kind.value}"
        return _cut(_quoting(quotation, change), _WIDTH)
    parts = []
    if row.kind is RowKind.SPLIT:
        parts.append(f"split in {len(row.right)}")
    elif row.kind is RowKind.MERGED:
        parts.append(f"merged from {len(row.left)}")
    if row.moved:
        parts.insert(0, "paragraph moved" if not parts else "moved")
        parts.append(likeness(row))
    return ", ".join(parts) or "sentences reordered"


def _quoting(kind: Kind, change: Change) -> str:
    return f"{name(kind)} ({_flat(change.speaker)})" if change.speaker else name(kind)


def _with_words(phrase: str, left: str | None, right: str | None, *, quotation: bool) -> str:
    """The phrase with the words that changed, shortened where they are long."""
    before, after = _flat(left), _flat(right)
    if not before and not after:
        return _cut(phrase, _WIDTH)
    if not before or not after:
        done = "added" if after else "dropped"
        lead = f"{phrase}, {done}: " if quotation else f"{phrase} {done}: "
        return _cut(lead + (after or before), _WIDTH)
    room = _WIDTH - len(phrase) - len(":  to ")
    if room < _LEAST:
        return _cut(phrase, _WIDTH)
    if len(before) + len(after) > room:
        before = _cut(before, max(room // 2, room - len(after)))
        after = _cut(after, room - len(before))
    return f"{phrase}: {before} to {after}"


def _flat(text: str | None) -> str:
    return collapse(text or "")


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[: max(0, room - 1)].rstrip() + _ELLIPSIS
