"""What a comparison of two revisions of a page takes: `python -m tests.bench.revisions SET`.

The set is one of tests.evaluation. Prints as JSON the milliseconds of each pair, comparing alone, for storydiff and for
difflib by words.
"""

from __future__ import annotations

import json
import sys
import time
from difflib import SequenceMatcher
from pathlib import Path
from statistics import median

from tests.evaluation.align import article
from tui.compare import compare

RUNS = 3


def measure(path: str) -> dict[str, list[float]]:
    """The milliseconds of each pair of the set, the median of some runs."""
    took: dict[str, list[float]] = {"storydiff": [], "difflib": []}
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        left, right = article(document["left"]), article(document["right"])
        words, others_words = (" ".join(document[side]).split() for side in ("left", "right"))
        own = []
        for _ in range(RUNS):
            start = time.perf_counter()
            compare(left, right)
            own.append(time.perf_counter() - start)
        start = time.perf_counter()
        SequenceMatcher(None, words, others_words, autojunk=False).get_opcodes()
        took["difflib"].append((time.perf_counter() - start) * 1000)
        took["storydiff"].append(median(own) * 1000)
    return took


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1])))
