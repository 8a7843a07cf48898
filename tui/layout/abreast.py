"""Which blocks stand beside each other: paragraphs that only one article has, and those that only the other has there.

Between two paragraphs that both articles have, either may have some of its own, and page furniture. They are set level,
each column for itself: one under the other they would leave half of the screen empty, and of two articles that have
little in common the reader would see one at a time. They are no pair, and their signs say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.compare.comparison import Comparison
from tui.layout.blocks import Block
from tui.layout.view import BlockKind

__all__ = ["Strip", "strips"]


class Strip(NamedTuple):
    """Blocks that begin on one line, by their indices in reading order."""

    left: tuple[int, ...]
    right: tuple[int, ...]

    @property
    def single(self) -> bool:
        """Whether it is a block by itself, which both columns name."""
        return self.left is self.right


def strips(blocks: Sequence[Block], comparison: Comparison) -> Iterator[Strip]:
    """The blocks of a comparison in strips, each block in one of them, in reading order."""
    run: tuple[list[int], list[int]] = ([], [])
    for index, block in enumerate(blocks):
        column = _column(block, comparison)
        if column is not None:
            run[column].append(index)
            continue
        if run[0] or run[1]:
            yield from _of_run(*run)
            run = ([], [])
        yield _alone(index)
    yield from _of_run(*run)


def _of_run(left: list[int], right: list[int]) -> Iterator[Strip]:
    if left and right:
        yield Strip(tuple(left), tuple(right))
    else:
        yield from map(_alone, left or right)


def _alone(index: int) -> Strip:
    both = (index,)
    return Strip(both, both)


def _column(block: Block, comparison: Comparison) -> int | None:
    """The one column that a block has something in, 0 or 1; None where it takes both."""
    if block.kind is BlockKind.GHOST:
        return 0
    if block.kind is BlockKind.FOLD:
        return None
    one = comparison.rows[block.rows[0]] if block.kind is BlockKind.ROW else block
    if one.left and one.right:
        return None
    return 0 if one.left else 1
