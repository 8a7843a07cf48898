"""A tricky case as it stands in a text file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tui.articles import read_text
from tui.compare import Comparison, compare

FOLDER = Path(__file__).parent
_PART = re.compile(r"^== (left|right|rows|edits)\n", re.MULTILINE)
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


@dataclass(frozen=True, slots=True)
class Case:
    """Two texts, and the rows and edits expected, each as a line of text."""

    left: str
    right: str
    rows: list[str]
    edits: list[str] | None


def read(file: Path) -> Case:
    """Read a case from its file."""
    return parse(file.read_text(encoding="utf-8"))


def parse(text: str) -> Case:
    """Read a case from the text of its file."""
    _, *parts = _PART.split(_ESCAPE.sub(lambda match: chr(int(match[1], 16)), text))
    found = dict(zip(parts[::2], parts[1::2], strict=True))
    edits = found.get("edits")
    return Case(
        found["left"].strip("\n"),
        found["right"].strip("\n"),
        found["rows"].strip().splitlines(),
        None if edits is None else [" ".join(line.split()) for line in edits.strip().splitlines()],
    )


def compared(case: Case) -> Comparison:
    """Compare the two texts of a case, a paragraph a line, nothing set aside."""
    left, right = (read_text(text, whole=True, paragraphs="lines") for text in (case.left, case.right))
    return compare(left, right)


def rows(comparison: Comparison) -> list[str]:
    """The rows of a comparison as a case lists them."""
    return [
        " ".join(
            part
            for part in (
                "moved" if row.moved else "",
                row.kind.value,
                ",".join(str(i + 1) for i in row.left),
                ">",
                ",".join(str(i + 1) for i in row.right),
            )
            if part
        )
        for row in comparison.rows
    ]


def edits(comparison: Comparison) -> list[str]:
    """The edits of a comparison as a case lists them."""
    found = []
    for row in comparison.rows:
        for edit in row.edits:
            gone = comparison.left.text[slice(*edit.left)] if edit.left else ""
            come = comparison.right.text[slice(*edit.right)] if edit.right else ""
            moved = "moved " if edit.moved else ""
            found.append(" ".join(f"{moved}{gone} > {come} [{', '.join(edit.kinds)}]".split()))
    return found
