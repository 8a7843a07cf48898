"""Plain text and Markdown -> paragraphs, as spans of the text.

Pages come in two forms. Scraped and edited text has one line a paragraph, with or without blank lines between. Text
from agencies, mails and old archives is hard-wrapped: its lines end where a margin was, and a paragraph runs over
several. A line ends at the margin when the first word of the next one would not have fitted on it any more. A page
counts as hard-wrapped when most of its lines that have a neighbour below end so and the sentences run on over them;
only then are lines joined, and only those that do end at the margin or stop in mid-sentence.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from tui.articles.article import Span
from tui.articles.sanitize import UNSEEN
from tui.articles.scripts import latin

__all__ = ["Block", "Paragraphs", "blocks"]


class Paragraphs(StrEnum):
    """What borders a paragraph."""

    AUTO = "auto"
    """Decided from the text."""
    LINES = "lines"
    """Every non-empty line is a paragraph."""
    BLANK = "blank"
    """Blank lines are borders."""


class Block(NamedTuple):
    """A paragraph before its role is known."""

    line: int
    """The line on which it starts, from 1."""
    span: Span
    text: str


class _Line(NamedTuple):
    number: int
    start: int
    end: int
    indent: int
    width: int
    """In columns, the indent included."""
    text: str
    """Without the white space around it."""


# A margin lies between these columns: newspapers' wires use 64 to 69, mails 72 to 76, printers up to 132.
_NARROWEST = 40
_WIDEST = 132

# How far beyond the margin single lines may reach, such as long addresses: the margin is this quantile of the widths.
_MARGIN_QUANTILE = 0.95

# Of the lines with a neighbour below that are at least half as wide as the margin (menus are not): how many must end at
# the margin, and how many of the neighbours must go on with a small letter (or in a script without capitals), for a
# page to count as hard-wrapped. Wrapped prose has .9 and .6 (.4 in German), lists of headlines have .15 and .05.
_AT_MARGIN = 0.6
_RUNNING_ON = 0.25

_NOT_EMPTY = re.compile(r"[^\n]+")
_INVISIBLE = re.compile(rf"[\s{UNSEEN}]*")
_FIRST_WORD = re.compile(r"\S+")
_STOP = re.compile(r"[.!?:;…。！？؟।]['\"’”»)\]]*$")
_ITEM = re.compile(r"[-–—*+](?:\s|$)|[(\[]?\d{1,3}[.)\]](?:\s|$)")
_OWN_LINE = re.compile(r"[•·◦▪‣●○■|>]|#{1,6}\s|[-–—*=~_]{3}|https?://")


def blocks(text: str, paragraphs: str = Paragraphs.AUTO) -> tuple[Block, ...]:
    """Cut sanitized text into paragraphs, in order.

    Every character of `text` that can be seen lies in exactly one of them; each starts and ends with such a character.
    Raises ValueError where `paragraphs` is not one of `Paragraphs`. Time is linear in the length of `text`.
    """
    mode = Paragraphs(paragraphs)
    lines = _lines(text)
    margin = _margin(lines) if mode is Paragraphs.AUTO else None

    def joined(above: _Line, below: _Line) -> bool:
        if below.number != above.number + 1:
            return False
        return mode is Paragraphs.BLANK or (margin is not None and _runs_on(above, below, margin))

    found: list[tuple[_Line, _Line]] = []  # the first and the last line of each paragraph
    for line in lines:
        if found and joined(found[-1][1], line):
            found[-1] = found[-1][0], line
        else:
            found.append((line, line))
    return tuple(
        Block(first.number, Span(first.start, last.end), text[first.start : last.end]) for first, last in found
    )


@cache
def _wide() -> re.Pattern[str]:
    """A character that takes two columns; between two of them a line may end anywhere."""
    return re.compile("[\u2e80-\ud7a3\uff01-\uff60]")


def _lines(text: str) -> list[_Line]:
    """The lines of `text` that hold something to be seen."""
    found = []
    number, counted = 1, 0
    for match in _NOT_EMPTY.finditer(text):
        piece = match[0]
        stripped = piece.strip()
        if not stripped or (not stripped.isascii() and _INVISIBLE.fullmatch(stripped)):
            continue
        indent = len(piece) - len(piece.lstrip())
        start = match.start() + indent
        number += text.count("\n", counted, start)
        counted = start
        width = indent + len(stripped)
        if not latin(stripped):
            width += len(_wide().findall(stripped))
        found.append(_Line(number, start, start + len(stripped), indent, width, stripped))
    return found


def _margin(lines: list[_Line]) -> int | None:
    """The column at which a hard-wrapped page breaks its lines; None where the page is not hard-wrapped."""
    pairs = [(a, b) for a, b in pairwise(lines) if b.number == a.number + 1]
    widths = sorted(line.width for line, _ in pairs)
    if not widths:
        return None
    margin = widths[min(int(_MARGIN_QUANTILE * len(widths)), len(widths) - 1)]
    if not _NARROWEST <= margin <= _WIDEST:
        return None
    pairs = [(line, below) for line, below in pairs if line.width >= margin / 2]
    full = [below for line, below in pairs if _is_full(line, below, margin)]
    running = sum(below.text[0].isalpha() and not below.text[0].isupper() for below in full)
    if len(full) < _AT_MARGIN * len(pairs) or running < max(1, _RUNNING_ON * len(full)):
        return None
    return margin


def _is_full(line: _Line, below: _Line, margin: int) -> bool:
    """Whether the first word of the line below would have gone over the margin."""
    alone = not latin(below.text[0]) and _wide().match(below.text)
    word = alone or _FIRST_WORD.match(below.text)
    return line.width + 1 + (len(word[0]) if word else 0) > margin


def _runs_on(line: _Line, below: _Line, margin: int) -> bool:
    """Whether a paragraph goes on from one line of a hard-wrapped page to the next."""
    if below.indent > line.indent + 1 or _OWN_LINE.match(below.text):
        return False
    stops = _STOP.search(line.text) is not None
    if (stops or _ITEM.match(line.text)) and _ITEM.match(below.text):
        return False
    if _is_full(line, below, margin):
        return True
    return below.text[0].islower() and not stops and line.width > margin / 2
