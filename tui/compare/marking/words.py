"""Which words changed between two stretches of tokens, tidied so that they read well."""

from __future__ import annotations

from collections.abc import Sequence

from tui.articles.segment import Token
from tui.compare.alignment.matching import common_blocks
from tui.compare.marking.hunks import Hunk, between
from tui.compare.marking.realign import realign, slight
from tui.compare.marking.rewritten import Starts, mark_whole
from tui.compare.marking.slide import slide
from tui.compare.options import Options

__all__ = ["changed"]


def changed(
    left: Sequence[Token], right: Sequence[Token], starts: tuple[Starts, Starts], options: Options
) -> list[Hunk]:
    """Find the stretches in which the tokens differ by their keys, in order; between them all keys are equal.

    `starts` says where sentences start, left and right. Swapping the sides mirrors the hunks.
    """
    blocks = common_blocks([token.key for token in left], [token.key for token in right], options.lcs_cells)
    hunks = between(blocks, len(left), len(right))
    hunks = realign(hunks, left, right)
    hunks = mark_whole(hunks, (left, right), starts, options.rewritten)
    hunks = slide(hunks, left, right)
    return _absorb(hunks, left)


def _size(hunk: Hunk) -> int:
    return max(hunk.l1 - hunk.l0, hunk.r1 - hunk.r0)


def _absorb(hunks: Sequence[Hunk], left: Sequence[Token]) -> list[Hunk]:
    """Join two changes of two words or more that only a stop word or a mark of punctuation keeps apart."""
    joined: list[Hunk] = []
    for hunk in hunks:
        last = joined[-1] if joined else None
        if last and hunk.l0 - last.l1 == 1 and _size(last) > 1 and _size(hunk) > 1 and slight(left[last.l1]):
            joined[-1] = Hunk(last.l0, hunk.l1, last.r0, hunk.r1)
        else:
            joined.append(hunk)
    return joined
