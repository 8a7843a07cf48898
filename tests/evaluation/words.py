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
from tui.compare import Comparison, Kind, compare

_LONG = 4
"""In words."""


def edits(comparison: Comparison) -> list[dict[str, list[int] | None]]:
    """The edits of all rows, in words; a row that one side lacks is an edit as a whole.

    People who mark changes pass over typography and words that only moved. A long phrase that another takes the place
    of, they mark as gone and as new.
    """
    left = [match.span() for match in re.finditer(r"\S+", comparison.left.text)]
    right = [match.span() for match in re.finditer(r"\S+", comparison.right.text)]
    found = []
    for row in comparison.rows:
        if not row.left or not row.right:
            ours = [words(comparison.left.paragraphs[i].span, left) for i in row.left]
            theirs = [words(comparison.right.paragraphs[j].span, right) for j in row.right]
            found += [{"left": span, "right": None} for span in ours] + [{"left": None, "right": s} for s in theirs]
        for edit in row.edits:
            if edit.moved or edit.kinds == (Kind.TYPOGRAPHIC,):
                continue
            gone, new = words(edit.left, left), words(edit.right, right)
            if gone and new and min(gone[1] - gone[0], new[1] - new[0]) >= _LONG:
                found += [{"left": gone, "right": None}, {"left": None, "right": new}]
            else:
                found.append({"left": gone, "right": new})
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
