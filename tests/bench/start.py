"""How long the command line takes to start, beside an interpreter that does nothing."""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median

from tests.bench.figures import Figure, figure_table, seconds
from tests.bench.line import STORYDIFF
from tests.bench.once import ROOT, environment, run

RUNS, QUICK_RUNS = 21, 7
LIMIT_SECONDS = 60.0
VERSION_BUDGET, DIFF_BUDGET = 1.5, 4.0
"""In times of `python -c pass`."""

_PASS = (sys.executable, "-c", "pass")


def measure(*, quick: bool, evaluation: Path | None) -> str:
    """Start each command several times, in turns; returns Markdown."""
    sample = sorted(str(path) for path in (ROOT / "seeds").rglob("*.txt"))[:2]
    commands = (_PASS, (*STORYDIFF, "--version"), (*STORYDIFF, "diff", *sample))
    times: list[list[float]] = [[] for _ in commands]
    for turn in range(1 + (QUICK_RUNS if quick else RUNS)):
        for command, took in zip(commands, times, strict=True):
            once = run(command, LIMIT_SECONDS, environment())
            if turn:  # the first turn compiles what is imported
                took.append(once.seconds)
    nothing, version, diff = (median(took) for took in times)
    beside = f"`python -c pass`: {seconds(nothing)}"
    return figure_table(
        (
            Figure("`storydiff --version`", version / nothing, VERSION_BUDGET, "x", beside),
            Figure("`storydiff diff` of two articles of the sample story", diff / nothing, DIFF_BUDGET, "x", beside),
        )
    )
