"""How long a key takes to be answered in a pair as long as a shelf of books, beside a pair as long as a page."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import quantiles

from tests.bench.figures import Figure, figure_table
from tests.bench.first_paint import PAIR, START_OVER_SECONDS
from tests.bench.line import STORYDIFF, Line
from tests.bench.once import environment
from tests.bench.texts import Texts, edited_copy

WORDS, QUICK_WORDS, FEW_WORDS = 1_000_000, 100_000, 1_000
ROUNDS, QUICK_ROUNDS = 8, 2
BUDGET_MS = 25.0
LIMIT_SECONDS = 600.0
QUIET_SECONDS = 0.05

_STEPS = ("\x05", "j", "]c", " ", "k", "[c", "\x04", "n", "\x15", "G", "p", "k", "g", "j", "n", "b", "5n")
"""Steps by line, change and page, and to either end, in turns."""
_FOLDINGS = ("}", "{", "z", "z")
"""What sets all of the text anew."""


def measure(*, quick: bool, evaluation: Path | None) -> str:
    """Press the same keys in a short pair and a long one; returns Markdown."""
    words, rounds = (QUICK_WORDS, QUICK_ROUNDS) if quick else (WORDS, ROUNDS)
    (few, few_folded), (many, folded) = (_answers(edited_copy(size), rounds) for size in (FEW_WORDS, words))
    beside = f"the same on {FEW_WORDS:,} words: {{:.1f}} ms"
    what = f"key to paint, {words:,} words"
    return figure_table(
        (
            Figure(f"{what}, 95th percentile", _part(many, 95), BUDGET_MS, " ms", beside.format(_part(few, 95))),
            Figure(f"{what}, median", _part(many, 50), None, " ms", beside.format(_part(few, 50))),
            Figure(f"{what}, folding anew", _part(folded, 50), None, " ms", beside.format(_part(few_folded, 50))),
        )
    )


def _part(times: Sequence[float], percent: int) -> float:
    return quantiles(times, n=100, method="inclusive")[percent - 1] * 1000


def _answers(texts: Texts, rounds: int) -> tuple[list[float], list[float]]:
    """Seconds from each key that was answered to the last byte of the answer: of steps, and of foldings."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in ("left.txt", "right.txt")]
        for path, text in zip(paths, texts, strict=True):
            path.write_text("\n\n".join(text) + "\n", encoding="utf-8")
        with Line((*STORYDIFF, *map(str, paths)), environment()) as line:
            line.wait_for(PAIR, LIMIT_SECONDS)
            line.settle(START_OVER_SECONDS)
            bursts = [
                [line.press(key, QUIET_SECONDS) for _ in range(rounds) for key in keys] for keys in (_STEPS, _FOLDINGS)
            ]
    steps, foldings = ([burst.seconds for burst in found if burst.size] for found in bursts)
    return steps, foldings
