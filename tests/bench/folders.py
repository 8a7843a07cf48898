"""Large folders: from nothing, from what the first run kept, how much memory, and how soon a filter answers."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from statistics import quantiles
from typing import NamedTuple

from tests.bench import prose
from tests.bench.figures import seconds, table
from tests.bench.first_paint import PAIR, START_OVER_SECONDS, TITLE, home
from tests.bench.line import STORYDIFF, Line
from tests.bench.once import environment

SIZES, QUICK_SIZES = (10_000, 100_000), (1_000,)
LIMIT_SECONDS = 3_600.0
WRITTEN = 1_000_000_000
"""When the pages were written, in seconds since the epoch: what was written to just now is not kept."""

_FILTERING = ("\t", "/")
_FILTERS = ("q", "u", "i", "s", "t", "\x7f", "\x7f", "\x7f", "\x7f", "n", "i", "k")
"""Letters of names that files have, and some of them taken back."""


class Opened(NamedTuple):
    """What opening a folder took."""

    listed: float
    """Seconds until the first paint."""
    pair: float
    """Seconds until all was read and grouped and a pair stood on the screen."""
    megabytes: float
    """The most memory held."""
    filtering: float
    """Seconds until a key of the filter was answered: the 95th percentile."""


def measure(*, quick: bool, evaluation: Path | None) -> str:
    """Open each folder twice; returns Markdown. With 100,000 articles this takes some ten minutes."""
    with Line(STORYDIFF, environment()) as line:
        line.wait_for(PAIR)  # which compiles what is imported
    rows = []
    for size in QUICK_SIZES if quick else SIZES:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place, "pages")
            folder.mkdir()
            for name, text in prose.folder(size, seed=7):
                (folder / name).write_text(text, encoding="utf-8")
                os.utime(folder / name, (WRITTEN, WRITTEN))
            env = environment(**home(Path(place, "home")))
            for run in ("first", "again"):
                opened = _opened(folder, env)
                times = (opened.listed, opened.pair, opened.filtering)
                listed, pair, filtering = map(seconds, times)
                rows.append((f"{size:,}", run, listed, pair, f"{opened.megabytes:.0f} MB", filtering))
            kept = sum(file.stat().st_size for file in Path(place, "home").rglob("*") if file.is_file()) / 1e6
            rows[-1] = (*rows[-1][:1], f"again, from a store of {kept:.0f} MB", *rows[-1][2:])
    heads = (
        "articles",
        "run",
        "first paint",
        "read and grouped, a pair on the screen",
        "memory",
        "a key of the filter",
    )
    return table(heads, rows)


def _opened(folder: Path, env: Mapping[str, str]) -> Opened:
    with Line((*STORYDIFF, str(folder)), env) as line:
        listed = line.wait_for(TITLE, LIMIT_SECONDS)
        pair = line.wait_for(PAIR, LIMIT_SECONDS)
        line.settle(START_OVER_SECONDS)
        for key in _FILTERING:
            line.press(key)
        answers = [line.press(key).seconds for key in _FILTERS]
    return Opened(listed, pair, line.megabytes, quantiles(answers, n=100, method="inclusive")[94])
