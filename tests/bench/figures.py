"""Figures against budgets, as tables in Markdown, and their place in the README."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """Something measured, and the most it may be."""

    what: str
    measured: float
    budget: float | None = None
    """None where no budget was set."""
    unit: str = ""
    """What follows the numbers: `x` for a ratio, else a unit such as ` KB`."""
    beside: str = ""
    """What it was measured beside, and that one's own figure."""

    @property
    def verdict(self) -> str:
        """Whether the budget is met, or by how much not."""
        if self.budget is None:
            return ""
        if self.measured <= self.budget:
            return "met"
        return f"missed by {self.measured / self.budget - 1:.0%}" if self.budget else "missed"


def figure_table(figures: Sequence[Figure]) -> str:
    """A row for each figure: what, measured, beside what, budget, verdict."""
    return table(
        ("", "measured", "beside", "budget", ""),
        [
            (
                f.what,
                _number(f.measured, f.unit),
                f.beside,
                "" if f.budget is None else _number(f.budget, f.unit),
                f.verdict,
            )
            for f in figures
        ],
    )


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown; ends with a newline."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def seconds(value: float) -> str:
    """A time as a person reads it: `3.2 ms`, `0.48 s`, `31 s`."""
    if value < 0.1:
        return f"{_digits(value * 1000)} ms"
    return f"{_digits(value)} s"


def times(ratio: float) -> str:
    """A ratio as a person reads it: `0.21x`, `3.4x`, `120x`."""
    return f"{ratio:,.0f}x" if ratio >= 10 else f"{ratio:.2g}x"


def put(text: str, part: str, block: str) -> str:
    """`text` with what stands between the markers of `part` replaced by `block`.

    Raises ValueError where the markers are missing.
    """
    pattern = re.compile(rf"(<!-- figures: {re.escape(part)}[^\n]*-->\n).*?(<!-- end of figures -->)", re.DOTALL)
    if not pattern.search(text):
        raise ValueError(f"there are no markers for the figures of {part!r}")
    return pattern.sub(lambda match: f"{match[1]}{block}{match[2]}", text)


def _number(value: float, unit: str) -> str:
    return f"{_digits(value)}{unit}"


def _digits(value: float) -> str:
    """Three significant digits, no more decimals than they take."""
    if value >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"
