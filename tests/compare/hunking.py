"""Texts, tokens and hunks for the tests of word marks."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from tui.articles.segment import Token, tokens
from tui.compare.alignment.matching import common_blocks
from tui.compare.marking.hunks import Hunk, between

texts = st.lists(
    st.sampled_from(["mayor", "Harbour", "closed", "the", "of", "a", ",", ".", '"', "(", ")"]), max_size=14
).map(" ".join)
"""Short texts of few words, so that much is repeated."""

Tokens = Sequence[Token]


def cut(left: str, right: str) -> tuple[list[Hunk], Tokens, Tokens]:
    """The hunks that a longest common subsequence leaves, and the tokens of both texts."""
    ours, theirs = tokens(left), tokens(right)
    blocks = common_blocks([token.key for token in ours], [token.key for token in theirs], 10_000)
    return between(blocks, len(ours), len(theirs)), ours, theirs


def check(hunks: Sequence[Hunk], left: Tokens, right: Tokens) -> None:
    """Hunks rise, none is empty, no two touch, and between them the keys are equal: both texts come back."""
    left_at = right_at = 0
    for number, hunk in enumerate((*hunks, Hunk(len(left), len(left), len(right), len(right)))):
        assert left_at <= hunk.l0 <= hunk.l1
        assert right_at <= hunk.r0 <= hunk.r1
        if number < len(hunks):
            assert (hunk.l0, hunk.r0) != (hunk.l1, hunk.r1)
        assert [t.key for t in left[left_at : hunk.l0]] == [t.key for t in right[right_at : hunk.r0]]
        if 0 < number < len(hunks):
            assert hunk.l0 > left_at
        left_at, right_at = hunk.l1, hunk.r1


def mirrored(hunks: Sequence[Hunk]) -> list[Hunk]:
    """The hunks with their sides swapped."""
    return [Hunk(hunk.r0, hunk.r1, hunk.l0, hunk.l1) for hunk in hunks]


def worded(hunks: Sequence[Hunk], left: str, right: str, sides: tuple[Tokens, Tokens]) -> list[tuple[str, str]]:
    """Each hunk in the words of either side."""
    return [(_text(left, sides[0][hunk.l0 : hunk.l1]), _text(right, sides[1][hunk.r0 : hunk.r1])) for hunk in hunks]


def _text(text: str, inside: Tokens) -> str:
    return text[inside[0].start : inside[-1].end] if inside else ""
