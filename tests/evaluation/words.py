"""Mark the words that changed in sentence pairs: `python -m tests.evaluation.words SET.jsonl > predictions.jsonl`.

A line of the set holds `id`, and `left` and `right` with one sentence each. A line of the predictions holds `id` and
`edits`: [from, to] in the words that `str.split` gives, or null, for either side.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tests.evaluation.align import article
from tui.articles.article import Span
from tui.compare import Comparison, compare


def edits(comparison: Comparison) -> list[dict[str, list[int] | None]]:
    """The edits of all rows, in words; a row that one side lacks is an edit as a whole."""
    left = [match.span() for match in re.finditer(r"\S+", comparison.left.text)]
    right = [match.span() for match in re.finditer(r"\S+", comparison.right.text)]
    found = []
    for row in comparison.rows:
        for edit in row.edits:
            found.append({"left": words(edit.left, left), "right": words(edit.right, right)})
        if not row.left or not row.right:
            ours = [comparison.left.paragraphs[i].span for i in row.left]
            theirs = [comparison.right.paragraphs[j].span for j in row.right]
            found.append(
                {"left": words(ours[0] if ours else None, left), "right": words(theirs[0] if theirs else None, right)}
            )
    return found


def words(span: Span | None, places: list[tuple[int, int]]) -> list[int] | None:
    """The words that `span` touches, as [from, to]."""
    if span is None:
        return None
    touched = [index for index, (start, end) in enumerate(places) if start < span.end and span.start < end]
    return [touched[0], touched[-1] + 1] if touched else None


def predictions(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """What the engine says of each sentence pair of a set."""
    for line in lines:
        document = json.loads(line)
        yield {"id": document["id"], "edits": edits(compare(article(document["left"]), article(document["right"])))}


def main(path: str) -> None:
    """Print the predictions for the set in the file named."""
    with Path(path).open(encoding="utf-8") as lines:
        for prediction in predictions(lines):
            print(json.dumps(prediction))


if __name__ == "__main__":
    main(*sys.argv[1:])
