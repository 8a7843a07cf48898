"""Slide an insertion or a deletion to where it reads best, where several places tell the same change."""

from __future__ import annotations

from collections.abc import Sequence

from tui.articles.segment import PUNCTUATION, Token
from tui.compare.marking.hunks import Hunk

__all__ = ["PAUSES", "slide"]

_ENDS = frozenset({".", "!", "?", "...", "。", "！", "？", "؟", "।", "။", "។"})
"""Marks that end a sentence."""
PAUSES = frozenset({",", ";", ":", "-", "、", "，", "；", "：", "،", "؛"})
"""Marks that end a clause."""
_PAIRS = {")": "(", "]": "[", "}": "{", "」": "「", "』": "『", "）": "（", "】": "【"}
_QUOTES = frozenset({'"'})
_HALVES = _QUOTES | _PAIRS.keys() | set(_PAIRS.values())

PLACES = 500
"""So many places are weighed, the latest ones: a word repeated by the thousand reads alike wherever it is added."""

# What speaks for a place; only their order matters.
_WHOLE_SENTENCE = 4
_JOINED = 3
_CLAUSE = 2
_SPACED = 1
_UNBALANCED = -5


def slide(hunks: Sequence[Hunk], left: Sequence[Token], right: Sequence[Token]) -> list[Hunk]:
    """Move each hunk that is empty on one side to its best place, and join those that come to touch.

    A stretch may move over a token before it that equals its last one, and over one behind it that equals its first.
    Whole sentences, then clauses, are the best places; brackets and quotation marks should close in the stretch in
    which they open; two changes that can be one are one. Where nothing tells, the latest place is taken.
    """
    found: list[Hunk] = []
    for index, hunk in enumerate(hunks):
        last = found[-1] if found else None
        following = hunks[index + 1] if index + 1 < len(hunks) else None
        by = 0
        if hunk.l0 == hunk.l1:
            by = _best(right, hunk.r0, hunk.r1, last and last.r1, following and following.r0)
        elif hunk.r0 == hunk.r1:
            by = _best(left, hunk.l0, hunk.l1, last and last.l1, following and following.l0)
        moved = Hunk(hunk.l0 + by, hunk.l1 + by, hunk.r0 + by, hunk.r1 + by)
        if last and moved.l0 == last.l1 and moved.r0 == last.r1:
            found[-1] = Hunk(last.l0, moved.l1, last.r0, moved.r1)
        else:
            found.append(moved)
    return found


def _best(tokens: Sequence[Token], start: int, end: int, last: int | None, following: int | None) -> int:
    """How far to move the stretch from `start` to `end`: back if below 0.

    `last` is where the change before it ends, `following` where the one behind it begins; None where there is none.
    """
    earliest, latest = start, end
    while earliest > (last or 0) and tokens[earliest - 1].key == tokens[earliest - 1 + end - start].key:
        earliest -= 1
    limit = len(tokens) if following is None else following
    while latest < limit and tokens[latest].key == tokens[latest - end + start].key:
        latest += 1
    if earliest == start and latest == end:
        return 0
    size = end - start
    best, best_worth = start, -100
    paired = any(token.form in _HALVES for token in tokens[earliest:latest])
    for place in range(max(earliest, latest - size + 1 - PLACES), latest - size + 1):
        worth = _worth(tokens, place, place + size)
        if paired and _unbalanced(tokens[place : place + size]):
            worth += _UNBALANCED
        if place == last or place + size == following:
            worth += _JOINED
        if worth >= best_worth:
            best, best_worth = place, worth
    return best - start


def _worth(tokens: Sequence[Token], start: int, end: int) -> int:
    """How well the tokens from `start` to `end` read as one change, whatever opens and closes among them."""
    before = tokens[start - 1] if start else None
    behind = tokens[end] if end < len(tokens) else None
    worth = 0
    if before is None or before.end < tokens[start].start:
        worth += _SPACED
    if behind is None or tokens[end - 1].end < behind.start:
        worth += _SPACED
    ends = tokens[end - 1].form in _ENDS and (behind is None or _begins(tokens[end - 1], behind))
    before_pause = before is None or before.kind is PUNCTUATION
    behind_pause = behind is None or behind.kind is PUNCTUATION
    if ends and _begins(before, tokens[start]):
        worth += _WHOLE_SENTENCE
    elif (tokens[end - 1].form in PAUSES and before_pause) or (tokens[start].form in PAUSES and behind_pause):
        worth += _CLAUSE
    return worth


def _begins(before: Token | None, token: Token) -> bool:
    """Whether a sentence begins with `token`, as far as the token before it tells: `Eq. (1)` begins none."""
    if before is None:
        return True
    opens = token.form in _QUOTES or (token.form[0].isalnum() and not token.form[0].islower())
    return before.form in _ENDS and opens


def _unbalanced(tokens: Sequence[Token]) -> bool:
    """Whether a bracket or a quotation mark among `tokens` has its other half elsewhere."""
    opened: list[str] = []
    quotes = 0
    for token in tokens:
        if token.form in _QUOTES:
            quotes += 1
        elif token.form in _PAIRS.values():
            opened.append(token.form)
        elif token.form in _PAIRS and (not opened or opened.pop() != _PAIRS[token.form]):
            return True
    return bool(opened) or quotes % 2 == 1
