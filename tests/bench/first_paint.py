"""How soon the screens appear, beside a Textual app that says hello, and how much memory they hold."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from types import MappingProxyType

from tests.bench import prose
from tests.bench.figures import Figure, figure_table, seconds
from tests.bench.line import HELLO, STORYDIFF, Line
from tests.bench.once import environment

RUNS, QUICK_RUNS = 15, 5
ARTICLES, QUICK_ARTICLES = 10_000, 1_000
START_OVER_SECONDS = 1.0
"""A start is over when nothing has been written for this long."""
LIMIT_SECONDS = 600.0
SAMPLE_TIMES, FOLDER_TIMES, SAMPLE_MB, FOLDER_MB = 1.35, 1.6, 80.0, 250.0
"""The budgets: in times of the first paint of the hello-world app, and in megabytes at most held."""

_NONE: Mapping[str, str] = MappingProxyType({})

_GREETING, TITLE, PAIR = "hello, world", "storydiff", "▌"
"""What stands in the first frame of either program; what is not written before a pair is on the screen."""


def measure(*, quick: bool, evaluation: Path | None) -> str:
    """Start each program several times, in turns; returns Markdown."""
    articles = QUICK_ARTICLES if quick else ARTICLES
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as empty:
        for name, text in prose.folder(articles, seed=7):
            Path(folder, name).write_text(text, encoding="utf-8")
        archive = (*STORYDIFF, folder)
        starts = ((HELLO, _GREETING), (STORYDIFF, TITLE), (STORYDIFF, PAIR), (archive, TITLE))
        hello, sample, pair, listed = _first_paints(starts, QUICK_RUNS if quick else RUNS)
        plain = _memory(HELLO, _GREETING)[1]
        small = _memory(STORYDIFF, PAIR)[1]
        read, large = _memory(archive, PAIR, home(Path(empty)))
    paint, memory = f"hello-world in Textual: {seconds(hello)}", f"hello-world in Textual: {plain:.0f} MB"
    return figure_table(
        (
            Figure("first paint, sample story", sample / hello, SAMPLE_TIMES, "x", paint),
            Figure("the same with the pair on the screen", pair / hello, None, "x", paint),
            Figure(f"first paint, {articles:,} articles", listed / hello, FOLDER_TIMES, "x", paint),
            Figure(f"{articles:,} articles read and grouped, a pair on the screen", read, None, " s", paint),
            Figure("memory, sample story", small, SAMPLE_MB, " MB", memory),
            Figure(f"memory, {articles:,} articles", large, FOLDER_MB, " MB", memory),
        )
    )


def _first_paints(starts: Sequence[tuple[Sequence[str], str]], runs: int) -> list[float]:
    """The median seconds until each program wrote its mark."""
    times: list[list[float]] = [[] for _ in starts]
    for turn in range(1 + runs):
        for (command, mark), took in zip(starts, times, strict=True):
            with Line(command, environment()) as line:
                once = line.wait_for(mark)
            if turn:  # the first turn compiles what is imported
                took.append(once)
    return [median(took) for took in times]


def home(folder: Path) -> dict[str, str]:
    """The variables that make a folder the home of a program, which finds there what its earlier runs kept."""
    places = {"CACHE": ".cache", "CONFIG": ".config", "STATE": ".local/state"}
    return {"HOME": str(folder)} | {f"XDG_{what}_HOME": str(folder / place) for what, place in places.items()}


def _memory(
    command: Sequence[str], mark: str, variables: Mapping[str, str] = MappingProxyType({})
) -> tuple[float, float]:
    """Seconds until a program wrote its mark, and the most megabytes it held until its start was over."""
    with Line(command, environment(**variables)) as line:
        took = line.wait_for(mark, LIMIT_SECONDS)
        line.settle(START_OVER_SECONDS)
    return took, line.megabytes
