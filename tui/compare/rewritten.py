"""Sentences of which little is left: one mark each, instead of confetti."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from tui.articles.segment import Token, TokenKind
from tui.compare.hunks import Hunk, between
from tui.compare.matching import Block

__all__ = ["mark_whole"]

Starts = Sequence[int]
"""Where sentences start, as offsets into the article's text, rising."""


def mark_whole(
    hunks: Sequence[Hunk],
    sides: tuple[Sequence[Token], Sequence[Token]],
    starts: tuple[Starts, Starts],
    share: float,
) -> list[Hunk]:
    """Give up what two sentences have in common when more than `share` of the words of either changed.

    A sentence that merely grew keeps its words, for they are most of the shorter one. `sides` are the tokens, `starts`
    where their sentences start.
    """
    left, right = sides
    pieces = list(_pieces(hunks, sides, starts))
    in_left = Counter(bisect_right(starts[0], token.start) for token in left if _is_word(token))
    in_right = Counter(bisect_right(starts[1], token.start) for token in right if _is_word(token))
    in_common: Counter[tuple[int, int]] = Counter()
    for piece, sentences in pieces:
        in_common[sentences] += sum(map(_is_word, left[piece.left : piece.left + piece.size]))
    kept = [
        piece
        for piece, (one, other) in pieces
        if in_common[one, other] >= (1 - share) * min(in_left[one], in_right[other])
    ]
    return between(_joined(kept), len(left), len(right))


def _is_word(token: Token) -> bool:
    return token.kind is not TokenKind.PUNCTUATION


def _pieces(
    hunks: Sequence[Hunk], sides: tuple[Sequence[Token], Sequence[Token]], starts: tuple[Starts, Starts]
) -> Iterator[tuple[Block, tuple[int, int]]]:
    """The equal stretches, cut where a sentence starts on either side, with the sentences they lie in."""
    left, right = sides
    left_at = right_at = 0
    for hunk in (*hunks, Hunk(len(left), len(left), len(right), len(right))):
        begin = 0
        last: tuple[int, int] | None = None
        for k in range(hunk.l0 - left_at):
            place = (
                bisect_right(starts[0], left[left_at + k].start),
                bisect_right(starts[1], right[right_at + k].start),
            )
            if last is not None and place != last:
                yield Block(left_at + begin, right_at + begin, k - begin), last
                begin = k
            last = place
        if last is not None:
            yield Block(left_at + begin, right_at + begin, hunk.l0 - left_at - begin), last
        left_at, right_at = hunk.l1, hunk.r1


def _joined(blocks: Sequence[Block]) -> list[Block]:
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if last and last.left + last.size == block.left and last.right + last.size == block.right:
            joined[-1] = Block(last.left, last.right, last.size + block.size)
        else:
            joined.append(block)
    return joined
