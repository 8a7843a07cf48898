"""A change in a phrase, and kinds as a reader calls them: the same in screens, lists and exports."""

from __future__ import annotations

from tui.articles.article import Role
from tui.compare.comparison import Change, Comparison, Kind, Row, RowKind
from tui.layout.text.wrap import collapse
from tui.layout.words.phrases import likeness

__all__ = [
    "HEADLINE_REWRITTEN",
    "WIDTH",
    "describe",
    "is_headline_rewritten",
    "is_rewritten",
    "name",
    "what_moved",
    "where_edited",
]

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
WIDTH = 60
"""Characters that tell most changes: a kind, a speaker, a few words of both sides."""
_TOLD = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.CROSSHEAD, Role.CAPTION})
"""What an editor wants to be told has changed, whatever changed in it."""
# Fewer characters for both sides together show nothing.
_LEAST = 6
HEADLINE_REWRITTEN = "headline rewritten"
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
    if edit.places in comparison.wandered:
        return "sentence moved"
    return "attribution moved" if Kind.ATTRIBUTION in change.kinds else "words moved"


def describe(change: Change, comparison: Comparison, width: int = WIDTH) -> str:
    """What a change is, in a phrase of at most `width` characters on one line.

    `figure: 12 to 14`, `stance added: not`, `quotation added (Blinken)`, `wording: group's to grouping's`,
    `paragraph dropped`, `paragraph moved, 94% same`, `split in 2`, `words moved: on Tuesday`,
    `quotation added, marks only: "safe"`. An edit of several kinds is called by the gravest. What a paragraph is to the
    article is told where it is no plain one: `paragraph dropped (byline)`, `figure in the headline: 12 to 14`,
    `headline rewritten: Ferry runs to Pier opens`.
    """
    row = comparison.rows[change.row]
    if change.edit is None:
        return _cut(_describe_row(row, change, _role(comparison, row)), width)
    kind = change.kinds[0]
    if moved := what_moved(change, comparison):
        also = f", {name(kind)}" if kind in _QUOTES or (moved == "sentence moved" and kind is not Kind.WORDING) else ""
        return _cut(f"{moved}{also}: {_flat(change.right).strip(_PAUSES)}", width)
    if is_headline_rewritten(change, comparison):
        return _with_words(HEADLINE_REWRITTEN, change.left, change.right, width)
    where = where_edited(change, comparison)
    phrase = (_quoting(kind, change) if kind in _QUOTES else name(kind)) + where
    if change.closing is not None:
        return _cut(f"{phrase}, marks only: {_flat(_between_marks(change, comparison))}", width)
    if kind in {Kind.QUOTE_ADDED, Kind.QUOTE_DROPPED, Kind.TYPOGRAPHIC, Kind.PUNCTUATION}:
        return _cut(phrase, width)
    return _with_words(phrase, change.left, change.right, width, comma=kind in _QUOTES or bool(where))


def _between_marks(change: Change, comparison: Comparison) -> str:
    """The words that were set in quotation marks, or taken out of them, with the marks."""
    edits = comparison.rows[change.row].edits
    assert change.edit is not None
    assert change.closing is not None
    first, last = edits[change.edit], edits[change.closing]
    if first.right and last.right:
        return comparison.right.text[first.right.start : last.right.end]
    return comparison.left.text[first.left.start : last.left.end] if first.left and last.left else ""


def where_edited(change: Change, comparison: Comparison) -> str:
    """Where an edit stands, if not in plain paragraphs, to be said behind what it is: ` in the headline`."""
    role = _role(comparison, comparison.rows[change.row])
    return f" in the {role}" if role in _TOLD else ""


def is_headline_rewritten(change: Change, comparison: Comparison) -> bool:
    """Whether an edit puts one headline in the place of another."""
    return _role(comparison, comparison.rows[change.row]) is Role.HEADLINE and is_rewritten(change, comparison)


def is_rewritten(change: Change, comparison: Comparison) -> bool:
    """Whether an edit takes the place of all the words of its row."""
    row = comparison.rows[change.row]
    sides = ((comparison.left, row.left, change.left), (comparison.right, row.right, change.right))
    return all(
        words is not None and [words] == [article.paragraphs[index].text.strip() for index in paragraphs]
        for article, paragraphs, words in sides
    )


def _role(comparison: Comparison, row: Row) -> Role | None:
    """What all the paragraphs of a row are to their articles; None where they are different things."""
    roles = {comparison.left.paragraphs[index].role for index in row.left}
    roles |= {comparison.right.paragraphs[index].role for index in row.right}
    return roles.pop() if len(roles) == 1 else None


def _describe_row(row: Row, change: Change, role: Role | None) -> str:
    if row.kind in {RowKind.ADDED, RowKind.DROPPED}:
        quotation = next((kind for kind in change.kinds if kind in _QUOTES), None)
        if quotation is not None:
            return _quoting(quotation, change)
        return f"paragraph {row.kind.value}" + (f" ({role})" if role not in {Role.BODY, None} else "")
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


def _with_words(phrase: str, left: str | None, right: str | None, width: int, *, comma: bool = False) -> str:
    """The phrase with the words that changed, shortened where they are long."""
    before, after = _flat(left), _flat(right)
    if not before and not after:
        return _cut(phrase, width)
    if not before or not after:
        done = "added" if after else "dropped"
        lead = f"{phrase}, {done}: " if comma else f"{phrase} {done}: "
        return _cut(lead + (after or before), width)
    room = width - len(phrase) - len(":  to ")
    if room < _LEAST:
        return _cut(phrase, width)
    if len(before) + len(after) > room:
        before = _cut(before, max(room // 2, room - len(after)))
        after = _cut(after, room - len(before))
    return f"{phrase}: {before} to {after}"


def _flat(text: str | None) -> str:
    return collapse(text or "")


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[: max(0, room - 1)].rstrip() + _ELLIPSIS
