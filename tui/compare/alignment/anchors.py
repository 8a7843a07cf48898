"""Identical units that keep their order: the fixed points between which everything else is aligned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.compare.alignment.chain import Link, heaviest_chain
from tui.compare.alignment.matching import common_blocks, common_ends

__all__ = ["Gap", "anchors", "gaps"]


class Gap(NamedTuple):
    """What lies between two anchors: `left[left_start:left_end]` beside `right[right_start:right_end]`."""

    left_start: int
    left_end: int
    right_start: int
    right_end: int


def anchors(left: Sequence[str], right: Sequence[str], weights: Sequence[float], cells: int) -> list[tuple[int, int]]:
    """Pair identical units that keep their order; `weights` are those of the left units.

    The same text at the start and at the end of both sides is paired first, then units that occur once on each side,
    of these the heaviest chain (after Heckel, "A technique for isolating differences between files", CACM 1978, and
    Cohen's patience diff), then identical neighbours of what is paired. A repeated line is no anchor by itself, except
    where so many lie between two anchors that not every pair can be weighed (`cells`): there the longest common
    subsequence of lines decides.
    """
    head, tail = common_ends(left, right)
    pairs = [(i, i) for i in range(head)]
    pairs += [(len(left) - k, len(right) - k) for k in range(tail, 0, -1)]
    ours, theirs = _single(left), _single(right)
    unique = [
        (i, theirs[text])
        for text, i in ours.items()
        if head <= i < len(left) - tail and head <= theirs.get(text, -1) < len(right) - tail
    ]
    chain = heaviest_chain([Link((i, i), (j, j), weights[i]) for i, j in unique if weights[i] > 0])
    weighty = [pair for pair in unique if weights[pair[0]] > 0]
    pairs = _with_neighbours(sorted(pairs + [weighty[index] for index in chain]), left, right)
    repeated = [
        (gap.left_start + block.left + k, gap.right_start + block.right + k)
        for gap in gaps(pairs, len(left), len(right))
        if (gap.left_end - gap.left_start) * (gap.right_end - gap.right_start) > cells
        for block in common_blocks(
            list(left[gap.left_start : gap.left_end]),
            list(right[gap.right_start : gap.right_end]),
            cells,
        )
        for k in range(block.size)
    ]
    return sorted(pairs + repeated)


def gaps(pairs: Sequence[tuple[int, int]], left: int, right: int) -> list[Gap]:
    """The stretches between neighbouring pairs, and before and after all, that have something on either side.

    `left` and `right` are the numbers of units.
    """
    found = []
    left_at = right_at = 0
    for i, j in (*pairs, (left, right)):
        if i > left_at or j > right_at:
            found.append(Gap(left_at, i, right_at, j))
        left_at, right_at = i + 1, j + 1
    return found


def _single(texts: Sequence[str]) -> dict[str, int]:
    """Where each text that occurs once stands."""
    places: dict[str, int] = {}
    repeated = set()
    for index, text in enumerate(texts):
        if text in places:
            repeated.add(text)
        places[text] = index
    return {text: index for text, index in places.items() if text not in repeated}


def _with_neighbours(
    pairs: Sequence[tuple[int, int]], left: Sequence[str], right: Sequence[str]
) -> list[tuple[int, int]]:
    """Add the units beside a pair that are identical, repeated ones too."""
    grown = list(pairs)
    left_at = right_at = 0
    for i, j in (*pairs, (len(left), len(right))):
        before = 1
        while i - before >= left_at and j - before >= right_at and left[i - before] == right[j - before]:
            grown.append((i - before, j - before))
            before += 1
        left_end, right_end = i - before + 1, j - before + 1
        after = 0
        while (
            left_at + after < left_end
            and right_at + after < right_end
            and left[left_at + after] == right[right_at + after]
        ):
            grown.append((left_at + after, right_at + after))
            after += 1
        left_at, right_at = i + 1, j + 1
    return sorted(set(grown))
