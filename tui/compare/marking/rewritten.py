"""Sentences of which little is left: one mark each, instead of confetti."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, groupby
from sys import maxsize

from tui.articles.segment import PUNCTUATION, Token
from tui.compare.alignment.matching import Block
from tui.compare.marking.hunks import Hunk, between

__all__ = ["mark_whole"]

Starts = Sequence[int]
"""Where sentences start, as offsets into the article's text, rising."""

_Piece = tuple[Block, tuple[int, int]]
"""An equal stretch, and the numbers of the sentences in which it lies."""


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
    ours, theirs = _numbers(left, starts[0]), _numbers(right, starts[1])
    words = [token.kind is not PUNCTUATION for token in left]
    in_left = Counter(compress(ours, words))
    in_right = Counter(compress(theirs, [token.kind is not PUNCTUATION for token in right]))
    in_common: Counter[tuple[int, int]] = Counter()
    pieces = list(_pieces(hunks, ours, theirs))
    for piece, sentences in pieces:
        in_common[sentences] += sum(words[piece.left : piece.left + piece.size])
    kept = [
        (piece, (one, other))
        for piece, (one, other) in pieces
        if in_common[one, other] >= (1 - share) * min(in_left[one], in_right[other])
    ]
    return between(_joined(_grown(kept, sides, (ours, theirs))), len(left), len(right))


def _grown(
    kept: Sequence[_Piece], sides: tuple[Sequence[Token], Sequence[Token]], numbers: tuple[Sequence[int], Sequence[int]]
) -> Iterator[Block]:
    """Add to each stretch the equal tokens behind it in its sentences: what was given up may have stood in their way.

    The full stop of a sentence may have been matched with that of the next one.
    """
    left, right = sides
    ours, theirs = numbers
    ends = [*((piece.left, piece.right) for piece, _ in kept), (len(left), len(right))]
    for (piece, place), (left_end, right_end) in zip(kept, ends[1:], strict=True):
        i, j = piece.left + piece.size, piece.right + piece.size
        while i < left_end and j < right_end and (ours[i], theirs[j]) == place and left[i].key == right[j].key:
            i, j = i + 1, j + 1
        yield Block(piece.left, piece.right, i - piece.left)


def _numbers(tokens: Sequence[Token], starts: Starts) -> list[int]:
    """The number of the sentence in which each token lies."""
    found = []
    number, begin, end = 0, -1, -1
    for token in tokens:
        if not begin <= token.start < end:
            number = bisect_right(starts, token.start)
            begin = starts[number - 1] if number else -1
            end = starts[number] if number < len(starts) else maxsize
        found.append(number)
    return found


def _pieces(hunks: Sequence[Hunk], ours: Sequence[int], theirs: Sequence[int]) -> Iterator[_Piece]:
    """The equal stretches, cut where a sentence starts on either side, with the sentences they lie in."""
    left_at = right_at = 0
    for hunk in (*hunks, Hunk(len(ours), len(ours), len(theirs), len(theirs))):
        begin = left_at
        by = right_at - left_at
        places = zip(ours[left_at : hunk.l0], theirs[right_at : hunk.r0], strict=True)
        for place, same in groupby(places):
            size = sum(1 for _ in same)
            yield Block(begin, begin + by, size), place
            begin += size
        left_at, right_at = hunk.l1, hunk.r1


def _joined(blocks: Iterable[Block]) -> list[Block]:
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if last and last.left + last.size == block.left and last.right + last.size == block.right:
            joined[-1] = Block(last.left, last.right, last.size + block.size)
        else:
            joined.append(block)
    return joined
