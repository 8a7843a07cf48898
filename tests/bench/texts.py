"""The texts that are compared, made in a process of their own: `python -m tests.bench.texts CASE LEFT RIGHT`.

A child starts with the memory of who calls it, and a million words weigh more than what is to be measured.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.bench import prose

Texts = tuple[list[str], list[str]]


def edited_copy(words: int) -> Texts:
    """A text of so many words and an edited copy of it."""
    original = prose.paragraphs(words, seed=1)
    return original, prose.edited(original, seed=2)


def giant_paragraph(words: int) -> Texts:
    """The same, all in one paragraph."""
    left, right = edited_copy(words)
    return [" ".join(left)], [" ".join(right)]


def rewrite(words: int) -> Texts:
    """Two texts of so many words that have nothing in common but their words."""
    return prose.paragraphs(words, seed=3), prose.paragraphs(words, seed=4)


def repeated_lines(lines: int) -> Texts:
    """Two texts of so many lines, of which hardly one is unique."""
    return prose.repeated(lines, seed=5)


CASES = {
    "edited copy": (edited_copy, "words"),
    "one giant paragraph": (giant_paragraph, "words"),
    "total rewrite": (rewrite, "words"),
    "repeated lines": (repeated_lines, "lines"),
}
"""Each kind of text with what its size counts."""


if __name__ == "__main__":
    kind, size, *paths = sys.argv[1:]
    for path, text in zip(paths, CASES[kind][0](int(size)), strict=True):
        Path(path).write_text("\n\n".join(text) + "\n", encoding="utf-8")
