"""Every threshold of the comparison, with its source, in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """How two articles are compared."""
