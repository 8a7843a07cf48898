"""Where changes lie close together: which of the words that both sides have are best called kept.

A longest common subsequence counts words and nothing else: it keeps a stray article here and a comma there to gain one
word, and so breaks one change into many. Between long equal stretches the words are aligned once more, with a price
for each change that is opened and a lower value for words that any sentence has (Gotoh, "An improved algorithm for
matching biological sequences", J. Mol. Biol. 1982, for the affine price of gaps).
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.articles.segment import PUNCTUATION, WORD, Token
from tui.compare.marking.hunks import Hunk

__all__ = ["realign", "slight"]

_SOLID = 4
"""An equal stretch of so many tokens stays as it is, and what lies on either side of it is looked at apart."""
_CELLS = 2_500
"""The largest zone, in pairs of tokens, that is aligned again: fifty words against fifty. A zone beyond that is a
rewriting, in which the longest common subsequence is as good as any."""
_SLIGHT_VALUE = 0.7
_OPENING = 0.3
"""What it is worth to keep a slight token, where any other is worth 1, and what a change costs. Chosen on sentences of
scientific papers whose changes were marked by people, where token F1 rises by half a point."""


def slight(token: Token) -> bool:
    """Whether a token by itself says little: a mark of punctuation, or a word of at most three letters."""
    return token.kind is PUNCTUATION or (token.kind is WORD and len(token.key) <= 3)


def realign(hunks: Sequence[Hunk], left: Sequence[Token], right: Sequence[Token]) -> list[Hunk]:
    """Align again the zones in which several hunks lie close together; zones that are too large stay as they are."""
    found: list[Hunk] = []
    zone: list[Hunk] = []
    for hunk in hunks:
        if zone and hunk.l0 - zone[-1].l1 >= _SOLID:
            found += _zone(zone, left, right)
            zone = []
        zone.append(hunk)
    return found + _zone(zone, left, right)


def _zone(zone: list[Hunk], left: Sequence[Token], right: Sequence[Token]) -> list[Hunk]:
    if len(zone) < 2:
        return zone
    l0, l1, r0, r1 = zone[0].l0, zone[-1].l1, zone[0].r0, zone[-1].r1
    if (l1 - l0) * (r1 - r0) > _CELLS:
        return zone
    ours, theirs = left[l0:l1], right[r0:r1]
    if [token.key for token in ours] > [token.key for token in theirs]:
        return [Hunk(l0 + c, l0 + d, r0 + a, r0 + b) for a, b, c, d in _aligned(theirs, ours)]
    return [Hunk(l0 + a, l0 + b, r0 + c, r0 + d) for a, b, c, d in _aligned(ours, theirs)]


def _aligned(left: Sequence[Token], right: Sequence[Token]) -> list[Hunk]:
    """Two tables, by how many tokens lie behind: the best value after a kept pair, and within a change."""
    never = float("-inf")
    width = len(right) + 1
    keys = [token.key for token in right]
    kept = [[0.0] + [never] * (width - 1)]
    change = [[never] + [-_OPENING] * (width - 1)]
    for token in left:
        key, value = token.key, _SLIGHT_VALUE if slight(token) else 1.0
        kept_above, change_above = kept[-1], change[-1]
        kept_row, change_row = [never], [max(kept_above[0] - _OPENING, change_above[0])]
        kept_before, change_before = never, change_row[0]
        above = zip(kept_above, change_above, kept_above[1:], change_above[1:], strict=False)
        for other, (kept_across, change_across, kept_over, change_over) in zip(keys, above, strict=True):
            # Spelled out, for this is the inmost loop: a call of `max` takes as long as all of the rest.
            opened = (kept_over if kept_over > kept_before else kept_before) - _OPENING
            gone_on = change_over if change_over > change_before else change_before
            kept_before = value + max(kept_across, change_across) if other == key else never
            change_before = opened if opened > gone_on else gone_on
            kept_row.append(kept_before)
            change_row.append(change_before)
        kept.append(kept_row)
        change.append(change_row)
    return _traced(kept, change)


def _traced(kept: Sequence[Sequence[float]], change: Sequence[Sequence[float]]) -> list[Hunk]:
    """Follow the best path back, and give the changes on it."""
    i, j = len(kept) - 1, len(kept[0]) - 1
    found = []
    while i or j:
        if kept[i][j] >= change[i][j]:
            i, j = i - 1, j - 1
            continue
        end = i, j
        while True:
            value = change[i][j]
            if i and kept[i - 1][j] - _OPENING == value:
                i -= 1
                break
            if j and kept[i][j - 1] - _OPENING == value:
                j -= 1
                break
            if i and change[i - 1][j] == value:
                i -= 1
            else:
                j -= 1
        found.append(Hunk(i, end[0], j, end[1]))
    return found[::-1]
