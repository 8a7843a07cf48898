"""A pair of versions with the rows that a careful person sees in them, and how much of that the engine finds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tests.cases import case
from tui.compare import Comparison
from tui.compare.comparison import Kind

FOLDER = Path(__file__).parent
_ROW = re.compile(r"(?P<moved>moved )?\w+ (?P<left>[\d,]*) ?> ?(?P<right>[\d,]*)")
_MARKS = re.compile(r"^== marks\n(\d+)\n", re.MULTILINE)

Pair = tuple[int, int]
"""A left and a right paragraph that belong together, counted from 1."""


class Pairs(NamedTuple):
    """What belongs together, and what of it moved."""

    all: frozenset[Pair]
    moved: frozenset[Pair]


@dataclass(frozen=True, slots=True)
class Gold:
    """One file of the gate."""

    name: str
    pairs: Pairs
    equal: frozenset[Pair]
    """The pairs whose paragraphs are the same text, which any method finds."""
    marks: int | None
    """The most characters that may be marked, left and right together; None where the wording is all new."""
    comparison: Comparison
    found: Pairs

    @property
    def marked(self) -> int:
        """The characters that are marked as changed in rows that have two sides; typography does not count."""
        return sum(
            span.end - span.start
            for row in self.comparison.rows
            for edit in row.edits
            if edit.kinds != (Kind.TYPOGRAPHIC,)
            for span in (edit.left, edit.right)
            if span
        )


def read(file: Path) -> Gold:
    """Read a file in the form of `tests/cases`, with a part `marks` if it has a limit, and compare its two texts."""
    text = file.read_text(encoding="utf-8")
    limit = _MARKS.search(text)
    given = case.parse(_MARKS.sub("", text))
    comparison = case.compared(given)
    left, right = given.left.splitlines(), given.right.splitlines()
    pairs = _pairs(given.rows)
    return Gold(
        file.stem,
        pairs,
        frozenset((i, j) for i, j in pairs.all if left[i - 1] == right[j - 1]),
        int(limit[1]) if limit else None,
        comparison,
        _pairs(case.rows(comparison)),
    )


def _pairs(rows: list[str]) -> Pairs:
    every: set[Pair] = set()
    moved: set[Pair] = set()
    for row in rows:
        match = _ROW.fullmatch(row)
        assert match, row
        left, right = ([int(place) for place in match[side].split(",") if place] for side in ("left", "right"))
        found = {(i, j) for i in left for j in right}
        every |= found
        if match["moved"]:
            moved |= found
    return Pairs(frozenset(every), frozenset(moved))
