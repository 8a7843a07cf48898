"""Every threshold of the comparison, with its source, in one place."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Options"]


@dataclass(frozen=True, slots=True)
class Options:
    """How two articles are compared."""

    pair: float = 0.34
    """The least similarity, 0 to 1, at which two units that keep their place are one row."""
    move: float = 0.5
    """The least similarity at which two units out of order are one row: a wrong move is worse than a missed one."""
    contained: float = 0.6
    """The least share of a unit's weight that must stand in a longer one for it to be a part of a split or merge."""
    rewritten: float = 0.6
    """A sentence of which more than this share of words changed is marked whole."""
    lcs_cells: int = 64_000_000
    """The largest alignment matrix of words, in pairs of words; 64 million take 8 MB. Larger stretches are divided."""
