"""Equal stretches of two token sequences, held against the plainest longest common subsequence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.compare.alignment.matching import common_blocks

_tokens = st.lists(st.sampled_from("abcde"), max_size=25)
_ENOUGH = 10_000
_FEW = 6
"""So few pairs of tokens that almost every stretch is divided first."""


def _longest_common(left: list[str], right: list[str]) -> int:
    table = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i, a in enumerate(left, start=1):
        for j, b in enumerate(right, start=1):
            table[i][j] = table[i - 1][j - 1] + 1 if a == b else max(table[i - 1][j], table[i][j - 1])
    return table[-1][-1]


@given(_tokens, _tokens)
def test_where_all_pairs_fit_the_subsequence_is_the_longest(left: list[str], right: list[str]) -> None:
    assert sum(block.size for block in common_blocks(left, right, _ENOUGH)) == _longest_common(left, right)


@given(_tokens, _tokens, st.sampled_from([1, _FEW, 40, _ENOUGH]))
def test_blocks_are_equal_in_order_and_as_long_as_they_can_be(left: list[str], right: list[str], cells: int) -> None:
    left_at = right_at = 0
    first = True
    for block in common_blocks(left, right, cells):
        assert block.size > 0
        assert left[block.left : block.left + block.size] == right[block.right : block.right + block.size]
        assert block.left >= left_at
        assert block.right >= right_at
        assert first or (block.left, block.right) != (left_at, right_at)
        left_at, right_at, first = block.left + block.size, block.right + block.size, False
    assert left_at <= len(left)
    assert right_at <= len(right)


@given(_tokens, _tokens, st.sampled_from([1, _FEW, _ENOUGH]))
def test_swapping_the_sides_mirrors_the_blocks(left: list[str], right: list[str], cells: int) -> None:
    blocks = common_blocks(left, right, cells)
    assert [(b.right, b.left, b.size) for b in common_blocks(right, left, cells)] == [tuple(b) for b in blocks]


@given(st.lists(st.integers(0, 10**6), unique=True, min_size=60, max_size=120), st.data())
def test_a_text_too_large_to_compare_whole_keeps_all_but_its_edits(numbers: list[int], data: st.DataObject) -> None:
    left = [str(number) for number in numbers]
    right = list(left)
    changed = data.draw(st.sets(st.integers(0, len(left) - 1), max_size=3))
    for index in changed:
        right[index] = "new"
    kept = sum(block.size for block in common_blocks(left, right, 100))
    assert kept == len(left) - len(changed)
