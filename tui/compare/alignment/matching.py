"""The longest common subsequence of two token sequences, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from rapidfuzz.distance import Indel

from tui.compare.alignment.chain import longest_rise

__all__ = ["Block", "common_blocks", "common_ends"]

_RUNS = (24, 8, 3, 1)
"""Lengths of the token runs that serve as anchors where a stretch is too large to compare whole; long runs first,
as a run that occurs once on each side is the surer anchor the longer it is."""


class Block(NamedTuple):
    """A stretch that is equal on both sides: `left[left:left + size] == right[right:right + size]`."""

    left: int
    right: int
    size: int


def common_blocks(left: list[str], right: list[str], cells: int) -> list[Block]:
    """The maximal equal stretches of a longest common subsequence, in order, none touching the next.

    `cells` bounds the alignment matrix: where the two sequences have more pairs of tokens than that, runs of tokens
    that occur once on each side divide them first (patience diff, with runs for lines), and the subsequence found is
    long but not always the longest. Memory stays within about `cells` / 8 bytes. Swapping the sides mirrors the blocks.
    """
    if left > right:
        return [Block(block.right, block.left, block.size) for block in _merge(_blocks(right, left, cells, 0))]
    return _merge(_blocks(left, right, cells, 0))


def _merge(blocks: Iterator[Block]) -> list[Block]:
    merged: list[Block] = []
    for block in blocks:
        if merged:
            last = merged[-1]
            if last.left + last.size == block.left and last.right + last.size == block.right:
                merged[-1] = Block(last.left, last.right, last.size + block.size)
                continue
        merged.append(block)
    return merged


def common_ends(left: Sequence[str], right: Sequence[str]) -> tuple[int, int]:
    """How many items two sequences begin with in common, and end with; no item is counted twice."""
    head = 0
    shorter = min(len(left), len(right))
    while head < shorter and left[head] == right[head]:
        head += 1
    tail = 0
    while tail < shorter - head and left[-1 - tail] == right[-1 - tail]:
        tail += 1
    return head, tail


def _blocks(left: Sequence[str], right: Sequence[str], cells: int, level: int) -> Iterator[Block]:
    head, tail = common_ends(left, right)
    if head:
        yield Block(0, 0, head)
    left_end, right_end = len(left) - tail, len(right) - tail
    if head < left_end and head < right_end:
        for block in _inner(left[head:left_end], right[head:right_end], cells, level):
            yield Block(block.left + head, block.right + head, block.size)
    if tail:
        yield Block(left_end, right_end, tail)


def _inner(left: Sequence[str], right: Sequence[str], cells: int, level: int) -> Iterator[Block]:
    if len(left) * len(right) <= cells:
        for code in Indel.opcodes(left, right):
            if code.tag == "equal":
                yield Block(code.src_start, code.dest_start, code.src_end - code.src_start)
        return
    if level < len(_RUNS):
        anchors = _anchors(left, right, _RUNS[level])
        level += 1
    else:
        anchors = _fences(len(left), len(right), cells)
    left_at = right_at = 0
    for anchor in (*anchors, Block(len(left), len(right), 0)):
        for block in _blocks(left[left_at : anchor.left], right[right_at : anchor.right], cells, level):
            yield Block(block.left + left_at, block.right + right_at, block.size)
        if anchor.size:
            yield anchor
        left_at, right_at = anchor.left + anchor.size, anchor.right + anchor.size


def _anchors(left: Sequence[str], right: Sequence[str], run: int) -> list[Block]:
    """Stretches of `run` tokens or more that keep their order, of runs that occur once on each side.

    Of long runs only every few are looked for, as those between them lie in the same stretches; it saves memory.
    """
    ours, theirs = tuple(left), tuple(right)
    wanted = {hash(ours[start : start + run]) for start in range(0, len(ours) - run + 1, -(-run // 4))}
    left_runs, right_runs = _single_runs(ours, run, wanted), _single_runs(theirs, run, wanted)
    both = sorted((left_runs[key], right_runs[key]) for key in left_runs.keys() & right_runs.keys())
    pairs = [(i, j) for i, j in both if ours[i : i + run] == theirs[j : j + run]]
    found: list[Block] = []
    for i, j in (pairs[index] for index in longest_rise([j for _, j in pairs])):
        last = found[-1] if found else None
        if last and i - last.left == j - last.right <= last.size:
            found[-1] = Block(last.left, last.right, i - last.left + run)
        elif not last or (i >= last.left + last.size and j >= last.right + last.size):
            found.append(Block(i, j, run))
    return found


def _single_runs(tokens: tuple[str, ...], run: int, wanted: Set[int]) -> dict[int, int]:
    """Where each run that occurs once begins, by its hash, of those whose hash is wanted."""
    places: dict[int, int] = {}
    repeated = set()
    for start in range(len(tokens) - run + 1):
        key = hash(tokens[start : start + run])
        if key in wanted:
            if key in places:
                repeated.add(key)
            places[key] = start
    return {key: start for key, start in places.items() if key not in repeated}


def _fences(left: int, right: int, cells: int) -> list[Block]:
    """Cut both sides at even shares of their length, for text in which nothing is unique."""
    pieces = -(-max(left, right) // max(1, int(cells**0.5)))
    return [Block(left * piece // pieces, right * piece // pieces, 0) for piece in range(1, pieces)]
