"""The units of an edit set against each other: what both sides keep, and the blocks between."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from tui.compare.kinds.units import Unit

__all__ = ["Block", "Pair", "align_units"]

# The alignment takes a bit for each pair of units. A stretch of thousands of words against as many is a new text.
_CELLS = 4_000_000


class Pair(NamedTuple):
    """Two units that say the same."""

    left: Unit
    right: Unit


class Block(NamedTuple):
    """Units that stand against each other between two pairs; one of the sides may be empty."""

    left: tuple[Unit, ...]
    right: tuple[Unit, ...]

    def without(self, left: Collection[Unit], right: Collection[Unit]) -> Block:
        """The block without the given units of its two sides."""
        if not left and not right:
            return self
        left, right = frozenset(left), frozenset(right)
        return Block(tuple(u for u in self.left if u not in left), tuple(u for u in self.right if u not in right))


def align_units(left: Sequence[Unit], right: Sequence[Unit]) -> tuple[list[Pair], list[Block]]:
    """Pair the units with equal keys that stand in the same order, as many as can be; blocks are never empty."""
    if not left or not right or len(left) * len(right) > _CELLS:
        return [], [Block(tuple(left), tuple(right))] if left or right else []
    if _comes_later(left, right):
        # Ties are broken alike whichever article stands on the left.
        mirrored, swapped = align_units(right, left)
        return [Pair(b, a) for a, b in mirrored], [Block(b, a) for a, b in swapped]
    pairs: list[Pair] = []
    blocks: list[Block] = []
    left_at = right_at = 0
    codes = LCSseq.opcodes([unit.key for unit in left], [unit.key for unit in right])
    for code in (code for code in codes if code.tag == "equal"):
        blocks.append(Block(tuple(left[left_at : code.src_start]), tuple(right[right_at : code.dest_start])))
        left_at, right_at = code.src_end, code.dest_end
        pairs += map(Pair, left[code.src_start : left_at], right[code.dest_start : right_at])
    blocks.append(Block(tuple(left[left_at:]), tuple(right[right_at:])))
    return pairs, [block for block in blocks if block.left or block.right]


def _comes_later(left: Sequence[Unit], right: Sequence[Unit]) -> bool:
    if len(left) != len(right):
        return len(left) > len(right)
    return [str(unit.key) for unit in left] > [str(unit.key) for unit in right]
