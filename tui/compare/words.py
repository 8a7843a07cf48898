"""Which words changed between two stretches of tokens: hunks, tidied so that they read well."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.articles.segment import Token, TokenKind
from tui.compare.matching import Block, common_blocks
from tui.compare.options import Options

__all__ = ["Hunk", "changed"]


class Hunk(NamedTuple):
    """A stretch of tokens that was replaced: `left[l0:l1]` became `right[r0:r1]`; one of them may be empty."""

    l0: int
    l1: int
    r0: int
    r1: int


def changed(left: Sequence[Token], right: Sequence[Token], options: Options) -> list[Hunk]:
    """Find the stretches in which the tokens differ by their keys, in order and tidied; between them keys are equal."""
    blocks = common_blocks([token.key for token in left], [token.key for token in right], options.lcs_cells)
    return _absorb(_between(blocks, len(left), len(right)), left)


def _between(blocks: Sequence[Block], left: int, right: int) -> list[Hunk]:
    hunks = []
    left_at = right_at = 0
    for block in (*blocks, Block(left, right, 0)):
        if block.left > left_at or block.right > right_at:
            hunks.append(Hunk(left_at, block.left, right_at, block.right))
        left_at, right_at = block.left + block.size, block.right + block.size
    return hunks


def _size(hunk: Hunk) -> int:
    return max(hunk.l1 - hunk.l0, hunk.r1 - hunk.r0)


def _absorb(hunks: Sequence[Hunk], left: Sequence[Token]) -> list[Hunk]:
    """Join two changes of two words or more that only a stop word or a mark of punctuation keeps apart."""
    joined: list[Hunk] = []
    for hunk in hunks:
        if joined:
            last = joined[-1]
            alone = hunk.l0 - last.l1 == 1
            if alone and _size(last) > 1 and _size(hunk) > 1 and _slight(left[last.l1]):
                joined[-1] = Hunk(last.l0, hunk.l1, last.r0, hunk.r1)
                continue
        joined.append(hunk)
    return joined


def _slight(token: Token) -> bool:
    return token.kind is TokenKind.PUNCTUATION or (token.kind is TokenKind.WORD and len(token.key) <= 3)
