"""Fit `tui.articles.parts.weights` to annotated pages, and tell how well they do on pages they have not seen.

    python -m tests.evaluation.fit_pages PAGES.jsonl > tui/articles/parts/weights.py

Each line of the file is a page: `lines`, and `with` and `without`, texts that are and are not part of its article.
Logistic regression with an L2 penalty over the lines that hold one of these texts, by gradient ascent; five-fold
cross-validation over pages, with the figures on stderr.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from tui.articles.parts.boilerplate import best_cut
from tui.articles.parts.evidence import evidence
from tui.articles.parts.looks import looks

PENALTY = 1.0
ROUNDS = 150
RATE = 0.3
LEAST_PAGES = 8
"""A sign that fewer pages show gets no weight."""
FOLDS = 5

HEAD = '''"""What each sign of `evidence` weighs: how much it adds to the logarithm of the odds that a line is article.

Fitted by `tests/evaluation/fit_pages.py` to 227 web pages in ten languages, two thirds of them German, of which
annotators had marked some texts as article and some as not: 1,500 lines in all. On pages left out of the fitting the
weights reach F1 .90 over the marked texts; leaving out any one group of signs costs .00 to .01.

How to read a sign:

- `length N open|stopped`: how many words the line has (steps at 2, 3, 5, 8, 12, 17, 25, 41, 81), and whether it ends as
  a sentence does. `two sentences`, `four sentences`: that many or more end in it.
- `common N`: the share of words of grammar (steps at .1, .2, .3, .4). `capitals N`: that of capitalised words (steps at
  .2, .4, .6, .8).
- `long`: a line of more than 12 words; `short`: any other. `prose`: a line that is prose by itself; `line`: any other.
- `share`, `calls`, `comment`, `legal`, `menu`, `notice`: it holds a word of this topic of furniture. `appeal`: and it
  addresses the reader. `opener`: it reads like the heading of comments, related links and the like.
  `pointer`: it points to another article. `label`: it is made of words of furniture only.
- `repeated`: it stands elsewhere on the page, too. `address`: it holds a web or mail address. `credit`: it names the
  source of a picture. `notice`: the page speaks of itself in it or turns to its reader. `trailing`: it breaks off with
  an ellipsis. `barred`: it holds a vertical bar. `quotation`: it begins with a quotation mark.
- `above prose`, `below prose`: a neighbour is prose. `density N`: how much prose stands around the line, as a share of
  the page's highest figure (steps at .05, .15, .3, .5, .75).
- `in core`: it stands in the page's longest run of prose. `before N`, `after N`: so many lines off it (steps at 3, 10,
  40). `after addressing`: it stands behind the core and addresses the reader.
- `overlap N`: the share of its telling words that the core has as well (steps at .01, .2, .4, .7).
- `openers N`: so many openers have stood between the start of the core and the line. `below opener`: one has within the
  last four lines.
"""

from __future__ import annotations

__all__ = ["WEIGHTS"]

WEIGHTS = {'''

Example = tuple[list[str], bool]
Weights = dict[str, float]


def plain(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum() or c == "_")


def labelled(page: dict[str, Any], signs: list[list[str]]) -> list[Example]:
    """The lines that hold an annotated text; one that stands on several lines tells only what is not the article."""
    texts = [plain(line) for line in page["lines"]]
    kept: set[int] = set()
    for wanted in map(plain, page["with"]):
        at = [i for i, text in enumerate(texts) if wanted in text]
        kept.update(at if len(at) == 1 else ())
    dropped = {i for unwanted in map(plain, page["without"]) for i, text in enumerate(texts) if unwanted in text} - kept
    return [(signs[i], True) for i in sorted(kept)] + [(signs[i], False) for i in sorted(dropped)]


def fit(examples: list[Example], known: set[str]) -> Weights:
    """Logistic regression by Adam."""
    weights = dict.fromkeys(sorted(known), 0.0)
    mean, square = dict(weights), dict(weights)
    rows = [([sign for sign in signs if sign in known], label) for signs, label in examples]
    for turn in range(1, ROUNDS + 1):
        gradient = {sign: -PENALTY * weight for sign, weight in weights.items()}
        for signs, label in rows:
            miss = label - 1 / (1 + math.exp(-sum(weights[sign] for sign in signs)))
            for sign in signs:
                gradient[sign] += miss
        rate = RATE * (1 - (turn - 1) / ROUNDS)
        for sign, slope in gradient.items():
            mean[sign] = 0.9 * mean[sign] + 0.1 * slope
            square[sign] = 0.99 * square[sign] + 0.01 * slope * slope
            step = mean[sign] / (1 - 0.9**turn) / (math.sqrt(square[sign] / (1 - 0.99**turn)) + 1e-3)
            weights[sign] += rate * step
    return weights


def counts(page: dict[str, Any], kept: list[bool]) -> Counter[str]:
    """Annotated texts kept and missed, as `score_pages.py` of the evaluation data counts them."""
    text = plain(" ".join(line for line, keep in zip(page["lines"], kept, strict=True) if keep))
    found = Counter({"hit": 0})
    for wanted in page["with"]:
        found["hit" if plain(wanted) in text else "missed"] += 1
    for unwanted in page["without"]:
        found["wrong"] += plain(unwanted) in text
    return found


def figures(total: Counter[str]) -> str:
    precision = total["hit"] / max(1, total["hit"] + total["wrong"])
    recall = total["hit"] / max(1, total["hit"] + total["missed"])
    both = 2 * precision * recall / max(1e-9, precision + recall)
    return f"P {precision:.3f} R {recall:.3f} F1 {both:.3f}"


def keep(signs: list[list[str]], weights: Weights) -> list[bool]:
    return best_cut(sum(weights.get(sign, 0.0) for sign in line) for line in signs)


def main() -> None:
    pages = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    signs = [evidence(looks(page["lines"])) for page in pages]
    shown = Counter(sign for page in signs for sign in {sign for line in page for sign in line})
    known = {sign for sign, count in shown.items() if count >= LEAST_PAGES}
    examples = [labelled(page, found) for page, found in zip(pages, signs, strict=True)]
    order = random.Random(1).sample(range(len(pages)), len(pages))
    unseen: Counter[str] = Counter()
    for fold in range(FOLDS):
        test = set(order[fold::FOLDS])
        weights = fit([e for i, page in enumerate(examples) if i not in test for e in page], known)
        for i in test:
            unseen += counts(pages[i], keep(signs[i], weights))
    print(f"unseen pages: {figures(unseen)}", file=sys.stderr)
    weights = fit([e for page in examples for e in page], known)
    seen: Counter[str] = Counter()
    for page, found in zip(pages, signs, strict=True):
        seen += counts(page, keep(found, weights))
    print(f"the same pages: {figures(seen)}", file=sys.stderr)
    print(HEAD)
    for sign, weight in weights.items():
        print(f'    "{sign}": {weight:.2f},')
    print("}")


if __name__ == "__main__":
    main()
