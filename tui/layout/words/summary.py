"""The comparison in one sentence of words, for status lines, lists and the head of every export."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tui.compare.comparison import Change, Comparison, Kind, RowKind
from tui.compare.only_names import only_names
from tui.layout.text.wrap import collapse
from tui.layout.words.phrases import NOTHING_SHARED, count, percent, strangers, unlike_pages

__all__ = ["in_words"]

_QUOTING = frozenset({Kind.QUOTE_ADDED, Kind.QUOTE_DROPPED, Kind.QUOTE_ALTERED})
# What a reader must not miss is counted; edits of wording and below are told as a number only.
_COUNTED = {
    Kind.QUOTE_ALTERED: ("quotation altered", "quotations altered"),
    Kind.QUOTE_ADDED: ("quotation added", "quotations added"),
    Kind.QUOTE_DROPPED: ("quotation dropped", "quotations dropped"),
    Kind.NUMBER: ("figure", "figures"),
    Kind.DATE: ("date", "dates"),
    Kind.NAME: ("name", "names"),
    Kind.ATTRIBUTION: ("attribution", "attributions"),
    Kind.STANCE: ("of stance", "of stance"),
}
# More speakers than these two make a list, not a summary.
_SPEAKERS = 2
# A name in fewer than one of so many paragraphs says little of what they were about.
_NAMED_AMONG = 12
# More paragraphs than these have no one subject that a name could stand for, and to look for it takes long.
_OF_ONE_SUBJECT = 400


def in_words(comparison: Comparison) -> str:
    """What the right article (B) does to the left one (A), in one sentence without a full stop.

    `B keeps 71% of A's words; adds 4 paragraphs, 2 of them quoting Blinken; drops 6, 1 of them mentioning the
    International Monetary Fund; moves 1; 14 edits: 3 quotations altered, 2 figures`. What does not occur is left out.
    """
    summary = comparison.summary
    if not comparison.differs:
        return "no differences"
    if set(summary.kinds) == {Kind.TYPOGRAPHIC} and not summary.moved:
        return f"only typography differs, in {count(summary.kinds[Kind.TYPOGRAPHIC], 'place')}"
    told = [NOTHING_SHARED] if strangers(comparison) else []
    told.append(f"B keeps {percent(summary.kept_share)} of A's words" if summary.left_words else "A is empty")
    noun = "paragraph"
    for verb, kind in (("adds", RowKind.ADDED), ("drops", RowKind.DROPPED)):
        if number := summary.rows[kind]:
            told.append(_whole(comparison, kind, f"{verb} {count(number, noun) if noun else f'{number:,}'}"))
            noun = ""
    for verb, number in (
        ("moves", summary.moved),
        ("splits", summary.rows[RowKind.SPLIT]),
        ("merges", summary.rows[RowKind.MERGED]),
    ):
        if number:
            told.append(f"{verb} {count(number, noun) if noun else f'{number:,}'}")
            noun = ""
    if wandered := len(comparison.sentence_moves):
        told.append(f"moves {count(wandered, 'sentence')}")
    told += _edits(comparison)
    if warning := unlike_pages(comparison):
        told.append(warning)
    return "; ".join(told)


def _whole(comparison: Comparison, kind: RowKind, lead: str) -> str:
    """How many paragraphs were added or dropped, whom they quote, and what only they name."""
    found = [change for change in comparison.changes if comparison.rows[change.row].kind is kind]
    told = [lead]
    for number, clause in _clauses(comparison, kind, found):
        of_them = "" if len(found) == 1 else f"{number:,} of them " if len(told) == 1 else f"{number:,} "
        told.append(of_them + clause)
    return ", ".join(told)


def _clauses(comparison: Comparison, kind: RowKind, found: Sequence[Change]) -> Iterator[tuple[int, str]]:
    quoting = [change for change in found if not _QUOTING.isdisjoint(change.kinds)]
    speakers = Counter(collapse(change.speaker) for change in quoting if change.speaker)
    if quoting:
        yield len(quoting), _quoting(speakers, len(quoting))
    if len(found) > _OF_ONE_SUBJECT:
        return
    added = kind is RowKind.ADDED
    mine, other = (comparison.right, comparison.left) if added else (comparison.left, comparison.right)
    rows = [comparison.rows[change.row] for change in found]
    quoted = {word.casefold() for name in speakers for word in name.split()}
    only = only_names(mine, other, [i for row in rows for i in (row.right if added else row.left)])
    best = next((named for named in only if quoted.isdisjoint(named.words)), None)
    if best and best.paragraphs * _NAMED_AMONG >= len(found):
        yield best.paragraphs, f"mentioning {best.form}"


def _quoting(speakers: Counter[str], number: int) -> str:
    """Whom so many paragraphs quote, those quoted most first."""
    if not speakers:
        return "with a quotation" if number == 1 else "with quotations"
    first = [name for name, _ in speakers.most_common(_SPEAKERS)]
    return "quoting " + (f"{', '.join(first)} and others" if len(speakers) > _SPEAKERS else " and ".join(first))


def _edits(comparison: Comparison) -> list[str]:
    """How many edits there are, and of what where that matters; typography counts apart."""
    gravest = [change.kinds[0] for change in comparison.changes if change.edit is not None and change.kinds]
    kinds = Counter(gravest)
    typographic = kinds.pop(Kind.TYPOGRAPHIC, 0)
    told = []
    if kinds:
        named = [
            f"{kinds[kind]:,} {_COUNTED[kind][kinds[kind] > 1]}" for kind in Kind if kind in _COUNTED and kinds[kind]
        ]
        total = count(kinds.total(), "edit")
        told.append(f"{total}: {', '.join(named)}" if named else total)
    if typographic:
        told.append(f"typography differs in {count(typographic, 'place')}")
    return told
