"""How long a key takes to be answered in a pair as long as a shelf of books, beside a pair as long as a page."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import quantiles
from typing import NamedTuple

from tests.bench.figures import Figure, figure_table
from tests.bench.first_paint import PAIR, START_OVER_SECONDS
from tests.bench.line import STORYDIFF, Line
from tests.bench.once import environment
from tests.bench.texts import Texts, edited_copy

WORDS, QUICK_WORDS, FEW_WORDS = 1_000_000, 100_000, 1_000
ROUNDS, QUICK_ROUNDS = 8, 2
BUDGET_MS, STALL_MS = 25.0, 150.0
"""The budgets: of 95 keys in 100, and of any key at any time."""
LIMIT_SECONDS = 600.0
QUIET_SECONDS = 0.05

_STEPS = ("\x05", "j", "]c", " ", "k", "[c", "\x04", "n", "\x15", "G", "p", "k", "g", "j", "n", "b", "5n")
"""Steps by line, change and page, and to either end, in turns."""
_FOLDINGS = ("}", "{", "z", "z")
"""What folds all of the text anew."""
_SIZES = ((110, 40), (120, 40))
_FORMS = ("s", "s")
"""What sets all of the text anew: other widths, and the other form."""
MEANWHILE = 40
"""So many keys are pressed, one after the other, once the text is being set anew."""


class _Answers(NamedTuple):
    """Seconds from each key that was answered to the last byte of the answer."""

    steps: list[float]
    foldings: list[float]
    meanwhile: list[float]
    """Of steps by a line while the text is set in another form or for another size."""


def measure(*, quick: bool, evaluation: Path | None) -> str:
    """Press the same keys in a short pair and a long one; returns Markdown."""
    words, rounds = (QUICK_WORDS, QUICK_ROUNDS) if quick else (WORDS, ROUNDS)
    few, many = (_answers(edited_copy(size), rounds) for size in (FEW_WORDS, words))
    what = f"key to paint, {words:,} words"

    def beside(seconds: float) -> str:
        return f"the same on {FEW_WORDS:,} words: {seconds * 1000:.1f} ms"

    rows = (
        ("steps, 95th percentile", _part(many.steps, 95), BUDGET_MS, _part(few.steps, 95)),
        ("steps, median", _part(many.steps, 50), None, _part(few.steps, 50)),
        ("folding anew, median", _part(many.foldings, 50), STALL_MS, _part(few.foldings, 50)),
        (
            "while set in the other form or size, 95th percentile",
            _part(many.meanwhile, 95),
            None,
            _part(few.meanwhile, 95),
        ),
        ("while set in the other form or size, longest", max(many.meanwhile), STALL_MS, max(few.meanwhile)),
    )
    return figure_table(
        [Figure(f"{what}: {name}", took * 1000, budget, " ms", beside(same)) for name, took, budget, same in rows]
    )


def _part(times: Sequence[float], percent: int) -> float:
    return quantiles(times, n=100, method="inclusive")[percent - 1]


def _answers(texts: Texts, rounds: int) -> _Answers:
    """Open a pair and press keys in it."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in ("left.txt", "right.txt")]
        for path, text in zip(paths, texts, strict=True):
            path.write_text("\n\n".join(text) + "\n", encoding="utf-8")
        with Line((*STORYDIFF, *map(str, paths)), environment()) as line:
            line.wait_for(PAIR, LIMIT_SECONDS)
            line.settle(START_OVER_SECONDS)
            steps, foldings = (_pressed(line, keys * rounds) for keys in (_STEPS, _FOLDINGS))
            meanwhile: list[float] = []
            for key in _FORMS:
                line.press(key, 0.0)
                meanwhile += _pressed(line, "jk" * (MEANWHILE // 2))
            for size in _SIZES:
                line.resize(*size)
                meanwhile += _pressed(line, "jk" * (MEANWHILE // 2))
    return _Answers(steps, foldings, meanwhile)


def _pressed(line: Line, keys: Iterable[str]) -> list[float]:
    """How long each key took that was answered."""
    bursts = [line.press(key, QUIET_SECONDS) for key in keys]
    return [burst.seconds for burst in bursts if burst.size]
