"""Which lines of plain-text pages the reader takes for the article, as predictions to be scored.

    python -m tests.evaluation.pages PAGES.jsonl > predictions.jsonl

Each line of the input is a page: `id` and `lines`. Each line of the output: `id` and `article`, indices into `lines`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tui.articles import Role, read_text


def article(lines: list[str]) -> list[int]:
    """The indices of the lines that are not boilerplate; a line's text may not hold a line end."""
    page = read_text("\n".join(" ".join(line.split()) for line in lines), paragraphs="lines")
    return [p.line - 1 for p in page.paragraphs if p.role is not Role.BOILERPLATE]


def main() -> None:
    with Path(sys.argv[1]).open(encoding="utf-8") as pages:
        for page in map(json.loads, pages):
            print(json.dumps({"id": page["id"], "article": article(page["lines"])}))


if __name__ == "__main__":
    main()
