"""Which lines of a page are the article and which the page around it.

Every line gets a score, the sum of the weights of what speaks for and against it (`evidence`, `weights`). Then the
sequence of lines is cut into article and page where the scores gain most, each change from one to the other costing
something, so that the article hangs together (Viterbi's algorithm over two states).

A text that is nobody's web page has no furniture to set aside. It is kept whole when nothing in it is prose (verses,
lists), when no line that would go talks of what furniture talks of, or when hardly anything speaks against those lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.articles.parts.evidence import evidence
from tui.articles.parts.weights import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.articles.parts.looks import Look

__all__ = ["article_lines", "best_cut"]

# What a change between article and page costs, in units of the scores (natural logarithms of odds). Agreement with
# annotators is the same from 0 to 0.5 and falls beyond; the article hangs together best at the upper end.
CHANGE = 0.5

# What every line has in its favour: to show a line of furniture harms a reader less than to hide one of the article.
CAUTION = 0.25

# Where more than this share of the lines end as sentences do, the text is running text, one sentence or paragraph a
# line, and a line that ends so has this much more in its favour. Of 227 web pages one has such a share; essays, plain
# language pages and transcripts have .6 and more.
RUNNING_TEXT = 0.55
SENTENCE_IN_RUNNING_TEXT = 4.0

# What is added by hand for signs that are certain but too rare on the annotated pages for their weight to be found:
# disclaimers and notes of copyright (more than all signs of prose together), pointers to other articles inside an
# article, and lines made of words of furniture only. Agreement with the annotators stays the same.
LAW = -8.0
POINTER = -2.5
LABEL = -2.5

# The least that must speak against the lines set aside, taken together, for any to be. Scraped pages have 8 and more;
# a round-up of snippets that break off in mid-sentence has 2.
LEAST_EVIDENCE = 4.0


def article_lines(lines: Sequence[Look]) -> list[bool]:
    """Tell for each line of a page, in order, whether it belongs to the article."""
    scores = [
        sum(WEIGHTS.get(sign, 0.0) for sign in signs) + LAW * line.law + POINTER * line.pointer + LABEL * line.label
        for line, signs in zip(lines, evidence(lines), strict=True)
    ]
    if sum(line.stopped for line in lines) > RUNNING_TEXT * sum(line.words > 0 for line in lines):
        scores = [
            score + SENTENCE_IN_RUNNING_TEXT if line.stopped and not (line.opener or line.law) else score
            for score, line in zip(scores, lines, strict=True)
        ]
    kept = best_cut(scores)
    aside = [(line, score) for line, score, keep in zip(lines, scores, kept, strict=True) if not keep]
    if (
        not any(line.prose for line in lines)
        or not any(_is_furniture(line) for line, _ in aside)
        or -sum(score for _, score in aside) < LEAST_EVIDENCE
        or len(aside) == len(lines)
    ):
        return [True] * len(lines)
    _drop_last_notices(lines, kept)
    return kept


def best_cut(scores: Iterable[float]) -> list[bool]:
    """Choose the lines with the highest sum of scores and `CAUTION`, less `CHANGE` for every change in or out."""
    inside, outside = 0.0, 0.0
    came: list[tuple[bool, bool]] = []
    for score in scores:
        enters, leaves = outside - CHANGE > inside, inside - CHANGE > outside
        came.append((not enters, leaves))
        inside, outside = (
            (outside - CHANGE if enters else inside) + score + CAUTION,
            inside - CHANGE if leaves else outside,
        )
    chosen = []
    state = inside > outside
    for from_inside, left_inside in reversed(came):
        chosen.append(state)
        state = from_inside if state else left_inside
    return chosen[::-1]


def _drop_last_notices(lines: Sequence[Look], kept: list[bool]) -> None:
    """Set aside the paragraphs at the end in which the page speaks of itself, prose as they are.

    Pages glue them to the last paragraph of the article, so that neither place nor neighbours give them away.
    """
    for i in range(len(lines) - 1, -1, -1):
        if kept[i] and lines[i].prose:
            if not lines[i].itself:
                return
            kept[i] = False


def _is_furniture(line: Look) -> bool:
    """Whether the line by itself is a sign of a page around an article."""
    return line.law or (not line.stopped and (line.opener or bool(line.topics) or line.barred or line.address))
