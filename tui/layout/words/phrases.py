"""Numbers, shares and what is said of whole articles, in the same words wherever they stand."""

from __future__ import annotations

from tui.articles.article import ReadFrom
from tui.compare.comparison import Comparison, Row, RowKind

_ALMOST = 0.99
"""The share that is told at most where something differs, however little."""


def count(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: `1 paragraph`, `2 paragraphs`, `1,200 words`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def sentence(words: str) -> str:
    """Words as a sentence of their own, with a capital and a full stop."""
    return f"{words[:1].upper()}{words[1:]}."


def percent(share: float) -> str:
    """A share of 0..1 in whole per cent; 100% only where nothing at all is missing, 0% only where nothing is there."""
    rounded = round(share * 100)
    if rounded == 100 and share < 1:
        rounded = 99
    if rounded == 0 and share > 0:
        rounded = 1
    return f"{rounded}%"


def likeness(row: Row) -> str:
    """How alike the two sides of a row are: `94% same`, or `unchanged` where nothing at all differs."""
    return "unchanged" if not row.edits else f"{percent(min(row.similarity, _ALMOST))} same"


NOTHING_SHARED = "no paragraph in common"
"""What is said first of a comparison of `strangers`."""


def strangers(comparison: Comparison) -> bool:
    """Whether both articles have paragraphs, and none of the one is found in the other, however changed."""
    rows = comparison.summary.rows
    added, dropped = rows[RowKind.ADDED], rows[RowKind.DROPPED]
    return bool(added and dropped) and added + dropped == sum(rows.values())


_READ_FROM = {ReadFrom.TEXT: "plain text", ReadFrom.HTML: "HTML"}


def unlike_pages(comparison: Comparison) -> str:
    """A warning where the articles were taken from pages of different kinds; empty where they were not."""
    left, right = comparison.left.read_from, comparison.right.read_from
    if left is right:
        return ""
    return f"A was read from {_READ_FROM[left]}, B from {_READ_FROM[right]}: some edits may come from that"
