"""A stretch of tokens that was replaced by another, and how hunks follow from what is equal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tui.compare.alignment.matching import Block

__all__ = ["Hunk", "between"]


class Hunk(NamedTuple):
    """A stretch of tokens that was replaced: `left[l0:l1]` became `right[r0:r1]`; one of them may be empty."""

    l0: int
    l1: int
    r0: int
    r1: int


def between(blocks: Iterable[Block], left: int, right: int) -> list[Hunk]:
    """The hunks between equal stretches of two sequences of `left` and `right` tokens."""
    hunks = []
    left_at = right_at = 0
    for block in (*blocks, Block(left, right, 0)):
        if block.left > left_at or block.right > right_at:
            hunks.append(Hunk(left_at, block.left, right_at, block.right))
        left_at, right_at = block.left + block.size, block.right + block.size
    return hunks
