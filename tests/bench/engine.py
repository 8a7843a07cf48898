"""How long comparing takes and how much memory, from a page to a book, beside other ways to compare words."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from statistics import mean, median

from tests.bench.figures import Figure, figure_table, seconds, table, times
from tests.bench.once import Run, environment, run
from tests.bench.peers import PEERS, Peer
from tests.bench.texts import CASES

PYTHON = sys.executable
SIZES = (
    ("edited copy", (1_000, 10_000, 100_000, 1_000_000)),
    ("one giant paragraph", (20_000,)),
    ("total rewrite", (20_000,)),
    ("repeated lines", (10_000,)),
)
QUICK_SIZES = (
    ("edited copy", (1_000, 10_000)),
    ("one giant paragraph", (5_000,)),
    ("total rewrite", (5_000,)),
    ("repeated lines", (2_000,)),
)
LIMIT_SECONDS, QUICK_LIMIT_SECONDS = 10.0, 3.0
"""How long a peer is given."""
OWN_LIMIT_SECONDS = 600.0
"""How long the comparison itself is given."""
SHORT_SECONDS, SHORT_RUNS = 1.0, 3
"""A run shorter than this is repeated, and the median taken."""
PAGE_MEAN_MS, PAGE_WORST_MS = 20.0, 150.0
"""The budget of a comparison of two revisions of a Wikipedia page."""
REVISIONS = "wikirev_partial.dev.jsonl"


def measure(*, quick: bool, evaluation: Path | None) -> str:
    """Compare texts of every kind and size, and the revisions in a folder of evaluation sets; returns Markdown."""
    sizes, limit = (QUICK_SIZES, QUICK_LIMIT_SECONDS) if quick else (SIZES, LIMIT_SECONDS)
    peers = [peer for peer in PEERS if not peer.missing]
    rows = []
    for kind, size in ((kind, size) for kind, sizes_of in sizes for size in sizes_of):
        with tempfile.TemporaryDirectory() as folder:
            texts = [str(Path(folder, side)) for side in ("left.txt", "right.txt")]
            run([PYTHON, "-m", "tests.bench.texts", kind, str(size), *texts], OWN_LIMIT_SECONDS, environment())
            own = _several("storydiff", texts, OWN_LIMIT_SECONDS)
            others = [_several(peer.name, texts, limit, peer) for peer in peers]
        rows.append((f"{kind}, {size:,} {CASES[kind][1]}", _cell(own), *(_beside(other, own) for other in others)))
        print(" | ".join(rows[-1]), file=sys.stderr, flush=True)
    heads = ("", "storydiff", *(peer.name for peer in peers))
    missing = [f"\n{peer.name} was not measured, since it is missing: {peer.get}.\n" for peer in PEERS if peer.missing]
    return "".join([table(heads, rows), *missing, _revisions(evaluation / REVISIONS) if evaluation else ""])


def _several(name: str, texts: list[str], limit: float, peer: Peer | None = None) -> Run:
    """The run that took the median time; a long one is not repeated."""
    runs = [_once(name, texts, limit, peer)]
    while len(runs) < SHORT_RUNS and runs[0].seconds < SHORT_SECONDS and not runs[0].cut_off:
        runs.append(_once(name, texts, limit, peer))
    middle = median([one.seconds for one in runs])
    return min(runs, key=lambda one: abs(one.seconds - middle))


def _once(name: str, texts: list[str], limit: float, peer: Peer | None) -> Run:
    command = peer.command if peer and peer.command else (PYTHON, "-m", "tests.bench.peers", name)
    found = run([*command, *texts], limit, environment())
    if command[0] != PYTHON or found.cut_off or not found.output:
        return found
    return Run(float(found.output), found.megabytes, found.status, found.output)


def _cell(own: Run) -> str:
    return _trouble(own) or f"{seconds(own.seconds)}, {own.megabytes:,.0f} MB"


def _beside(other: Run, own: Run) -> str:
    """A peer's time and memory, and how many times the program's own time that is."""
    return (
        _trouble(other) or f"{seconds(other.seconds)} ({times(other.seconds / own.seconds)}), {other.megabytes:,.0f} MB"
    )


def _trouble(one: Run) -> str:
    if one.cut_off:
        return f"over {one.seconds:.0f} s"
    # Tools that compare end with 1 where they find a difference.
    return f"failed ({one.status})" if one.status not in (0, 1) else ""


def _revisions(path: Path) -> str:
    """What two revisions of a page take, on average and at worst."""
    if not path.exists():
        return f"\nRevisions of pages were not measured, since {path.name} is missing from the evaluation folder.\n"
    took = json.loads(run([PYTHON, "-m", "tests.bench.revisions", str(path)], OWN_LIMIT_SECONDS, environment()).output)
    own, other = took["storydiff"], took["difflib"]
    what = f"{len(own)} pairs of revisions of a Wikipedia page"
    beside = "difflib by words: {:.1f} ms"
    figures = (
        Figure(f"{what}, mean", mean(own), PAGE_MEAN_MS, " ms", beside.format(mean(other))),
        Figure(f"{what}, worst", max(own), PAGE_WORST_MS, " ms", beside.format(max(other))),
    )
    return "\n" + figure_table(figures)
