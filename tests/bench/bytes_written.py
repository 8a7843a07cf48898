"""What goes over the line at the start and for each step, beside vimdiff and less on the same texts."""

from __future__ import annotations

import shutil
import tempfile
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.bench.figures import Figure, figure_table
from tests.bench.first_paint import PAIR, START_OVER_SECONDS
from tests.bench.line import STORYDIFF, Line
from tests.bench.once import environment
from tests.bench.texts import Texts, edited_copy

SIZES = ((120, 40), (200, 50))
WORDS = 8_000
"""Of the pair that is stepped through: some thirty screens."""
STEPS = 12
"""How often each step is taken; the median counts."""
IDLE_SECONDS = 3.0
START_KB, OVERLAY_KB, PAGE_TIMES = 25.0, 12.0, 1.2
"""The budgets of a start and of what opens or closes an overlay at 120x40, and of a page in times of a line.

A line has that of vimdiff's; rest has none."""

_UP, _DOWN, _ESCAPE = "\x05", "\x06", "\x1b"
_OVERLAYS = (("the help", "?"), ("the palette", ":"), ("the themes", "T"))
_VIMDIFF = ("vim", "-d", "-u", "NONE", "-i", "NONE", "-N", "-n", "-R", "-c", "set nofoldenable")


class _Steps(NamedTuple):
    """What a program wrote, in bytes: the median of several steps of each kind, and what it wrote unasked."""

    line: float
    page: float
    change: float
    idle: float


def measure(*, quick: bool, evaluation: Path | None) -> str:
    """Step through the same texts in each program; returns Markdown."""
    figures: list[Figure] = []
    for columns, lines in SIZES[:1] if quick else SIZES:
        figures += _starts(columns, lines)
        figures += _overlays(columns, lines)
        figures += _stepping(columns, lines)
    return figure_table(figures)


def _share(columns: int, lines: int) -> float:
    """How many cells a screen has, in times of one of 120x40."""
    return columns * lines / (120 * 40)


def _starts(columns: int, lines: int) -> Iterator[Figure]:
    """The bytes of a start with the sample story; the budget is that of a screen of 120x40, by its cells."""
    budget = START_KB * _share(columns, lines)
    for colours, variables in (("256 colours", {}), ("truecolor", {"COLORTERM": "truecolor"})):
        with Line(STORYDIFF, environment(**variables), columns=columns, lines=lines) as line:
            line.wait_for(PAIR)
            line.settle(START_OVER_SECONDS)
        yield Figure(f"start, {columns}x{lines}, {colours}", len(line.written) / 1000, budget, " KB")


def _overlays(columns: int, lines: int) -> Iterator[Figure]:
    """The bytes that it takes to open what lies over the sample story, and to close it again."""
    budget = OVERLAY_KB * _share(columns, lines)
    with Line(STORYDIFF, environment(), columns=columns, lines=lines) as line:
        line.wait_for(PAIR)
        line.settle(START_OVER_SECONDS)
        for name, key in _OVERLAYS:
            opened, closed = (line.press(typed, START_OVER_SECONDS).size / 1000 for typed in (key, _ESCAPE))
            beside = f"to close it: {closed:.2f} KB"
            yield Figure(f"open {name}, {columns}x{lines}", opened, budget, " KB", beside)


def _stepping(columns: int, lines: int) -> Iterator[Figure]:
    """The bytes of a step by line, change and page."""
    width = (columns - 10) // 2
    with tempfile.TemporaryDirectory() as folder:
        left, right = edited_copy(WORDS)
        own = _write(Path(folder), "pair", (left, right))
        # vimdiff and less break no lines at words, so they are given the lines that stand in our columns.
        wrapped = _write(Path(folder), "wrapped", (_wrapped(left, width), _wrapped(right, width)))
        ours = _steps((*STORYDIFF, *own), (columns, lines), PAIR, "\\z", (_UP, " ", "]c"))
        vimdiff = less = None
        if shutil.which("vim"):
            vimdiff = _steps((*_VIMDIFF, *wrapped), (columns, lines), "left", "", (_UP, _DOWN, "]c"))
        if shutil.which("less"):
            less = _steps(("less", wrapped[0]), (columns, lines), "left", "", ("j", " ", ""))
    size = f"{columns}x{lines}"
    for name, at in (("line", 0), ("page", 1), ("change", 2)):
        beside = [
            f"{peer}: {steps[at] / 1000:.2f} KB" for peer, steps in (("vimdiff", vimdiff), ("less", less)) if steps
        ]
        budget = vimdiff[at] / 1000 if vimdiff and name == "line" else None
        shown = ", ".join(beside[: 1 if name == "change" else 2]) or "vimdiff and less are missing"
        yield Figure(f"step by a {name}, {size}", ours[at] / 1000, budget, " KB", shown)
    yield Figure(f"a page beside a line, {size}", ours.page / ours.line, PAGE_TIMES, "x")
    yield Figure(f"{IDLE_SECONDS:.0f} s of rest, {size}", ours.idle, 0.0, " bytes")


def _steps(command: Sequence[str], size: tuple[int, int], mark: str, first: str, keys: tuple[str, str, str]) -> _Steps:
    """Start a program, type `first`, and step by line, page and change with these keys (none where empty)."""
    with Line(command, environment(), columns=size[0], lines=size[1]) as line:
        line.wait_for(mark)
        line.settle(START_OVER_SECONDS)
        for key in first:
            line.press(key)
        line.press(keys[1])
        by_line, by_page, by_change = (median(line.press(key).size for _ in range(STEPS)) if key else 0 for key in keys)
        line.settle(START_OVER_SECONDS)
        idle = line.settle(IDLE_SECONDS).size
    return _Steps(by_line, by_page, by_change, idle)


def _write(folder: Path, name: str, texts: Texts) -> list[str]:
    paths = [folder / f"{name}-left.txt", folder / f"{name}-right.txt"]
    for path, text in zip(paths, texts, strict=True):
        path.write_text("\n\n".join(text) + "\n", encoding="utf-8")
    return [str(path) for path in paths]


def _wrapped(text: list[str], width: int) -> list[str]:
    return [textwrap.fill(paragraph, width) for paragraph in text]
