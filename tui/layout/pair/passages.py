"""What can be searched in a comparison: every paragraph as it is set, and, where two are woven, as each side reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from sys import maxsize

from tui.layout.blocks import Block
from tui.layout.marks import BRACKETS, Marks
from tui.layout.pair.setter import Setter
from tui.layout.pair.weave import PILCROW
from tui.layout.sheets.search import Passage, Reading, Spans
from tui.layout.text.lines import Ink, Piece
from tui.layout.text.typeset import typeset
from tui.layout.view import BlockKind

_ALONE = re.compile(b"\0+")
_OF_LEFT = frozenset({Ink.LEFT, Ink.LEFT_GRAVE, Ink.LEFT_FAINT, Ink.LEFT_WORD, Ink.LEFT_MOVED})
_OF_RIGHT = frozenset({Ink.RIGHT, Ink.RIGHT_GRAVE, Ink.RIGHT_FAINT, Ink.RIGHT_WORD, Ink.RIGHT_MOVED})


def passages(setter: Setter, blocks: Iterable[Block]) -> Iterator[Passage]:
    """The passages of blocks that are not folded; those of a block paragraph by paragraph, left before right."""
    woven = setter.columns == 1
    for block in blocks:
        if block.kind is BlockKind.GHOST:
            continue
        found = (
            _passage(setter.marks, block, column, number, runs, woven=woven and bool(block.rows))
            for column, paragraphs in enumerate(setter.paragraphs(block))
            for number, runs in enumerate(paragraphs)
        )
        yield from sorted(found, key=lambda passage: (passage.number, passage.column))


def _passage(marks: Marks, block: Block, column: int, number: int, runs: tuple[Piece, ...], *, woven: bool) -> Passage:
    pieces = [piece for line in typeset(runs, maxsize) for piece in line]
    text = "".join(piece.text for piece in pieces)
    if not woven or not any(piece.ink in _OF_LEFT or piece.ink in _OF_RIGHT or marks.bracketed for piece in pieces):
        return Passage(block.key, column, number, text)
    right, left = (
        tuple(_reading(pieces, text, without, bracketed=marks.bracketed)) for without in (_OF_LEFT, _OF_RIGHT)
    )
    readings = (Reading(right, ()), Reading(left, tuple(_own(text, left, right))))
    return Passage(block.key, column, number, text, readings)


def _own(text: str, spans: Spans, others: Spans) -> Iterator[tuple[int, int]]:
    """The stretches of what is read in `spans`, in its own characters, that `others` do not read; spaces apart.

    Empty where what others read stands in between.
    """
    theirs = bytearray(len(text))
    for start, end in others:
        theirs[start:end] = b"\1" * (end - start)
    offset = before = 0
    for start, end in spans:
        if text[before:start].strip() and theirs.find(1, before, start) >= 0:
            yield offset, offset
        for alone in _ALONE.finditer(theirs, start, end):
            if text[alone.start() : alone.end()].strip():
                yield offset + alone.start() - start, offset + alone.end() - start
        offset += end - start
        before = end


def _reading(
    pieces: Iterable[Piece], text: str, without: frozenset[Ink], *, bracketed: bool
) -> Iterator[tuple[int, int]]:
    """What is read of a woven text when the words of one side are left out: single spaces, no signs of borders."""
    position, spaced = 0, True
    for piece in pieces:
        start, end = position, position + len(piece.text)
        position = end
        if bracketed:
            start += 2 * piece.text.startswith(tuple(opening for opening, _ in BRACKETS.values()))
            end -= 2 * piece.text.endswith(tuple(closing for _, closing in BRACKETS.values()))
        start += spaced and text.startswith(" ", start)
        if piece.ink in without or start >= end or text[start:end] == PILCROW:
            continue
        yield start, end
        spaced = text[end - 1] == " "
