"""Align the documents of an evaluation set: `python -m tests.evaluation.align SET.jsonl > predictions.jsonl`.

A line of the set holds `id`, `left` and `right`, which are lists of units. A line of the predictions holds `id`,
`pairs` (every left unit of a row with every right one), `moved` (those of rows that moved) and `seconds` (comparing
alone, without reading).
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tui.articles.article import Article
from tui.articles.read import read_text
from tui.compare import Comparison, compare


def article(units: Iterable[str]) -> Article:
    """An article with one paragraph for each unit that is not blank."""
    return read_text("\n".join(" ".join(unit.split()) for unit in units), whole=True, paragraphs="lines")


def pairs(comparison: Comparison, *, moved: bool = False) -> list[tuple[int, int]]:
    """The units that stand in one row, as indices; of rows that moved alone, where `moved` asks for them."""
    left, right = comparison.left.paragraphs, comparison.right.paragraphs
    return [
        (left[i].line - 1, right[j].line - 1)
        for row in comparison.rows
        for i in row.left
        for j in row.right
        if row.moved or not moved
    ]


def predictions(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """What the engine says of each document of a set."""
    for line in lines:
        document = json.loads(line)
        left, right = article(document["left"]), article(document["right"])
        start = time.perf_counter()
        comparison = compare(left, right)
        seconds = time.perf_counter() - start
        yield {
            "id": document["id"],
            "pairs": pairs(comparison),
            "moved": pairs(comparison, moved=True),
            "seconds": seconds,
        }


def main(path: str) -> None:
    """Print the predictions for the set in the file named."""
    with Path(path).open(encoding="utf-8") as lines:
        for prediction in predictions(lines):
            print(json.dumps(prediction))


if __name__ == "__main__":
    main(*sys.argv[1:])
