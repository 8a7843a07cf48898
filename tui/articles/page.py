"""Plain text and Markdown -> paragraphs, as spans of the text."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from tui.articles.article import Span

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


_LINE = re.compile(r"[^\n]*[^\s][^\n]*")


def blocks(text: str, paragraphs: str = Paragraphs.AUTO) -> tuple[Block, ...]:
    """Cut `text` into paragraphs; raises ValueError where `paragraphs` is not one of `Paragraphs`."""
    mode = Paragraphs(paragraphs)
    found: list[Block] = []
    line, counted = 1, 0
    for match in _LINE.finditer(text):
        piece = match[0]
        start = match.start() + len(piece) - len(piece.lstrip())
        end = match.start() + len(piece.rstrip())
        gap = text.count("\n", counted, start)
        line, counted = line + gap, start
        if found and mode is Paragraphs.BLANK and gap == 1:
            start = found[-1].span.start
            found[-1] = Block(found[-1].line, Span(start, end), text[start:end])
        else:
            found.append(Block(line, Span(start, end), text[start:end]))
    return tuple(found)
