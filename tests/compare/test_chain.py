"""Which links keep their order, held against trying all choices."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.compare.alignment.chain import Link, heaviest_chain, longest_rise


def _stretch(first: int, size: int) -> tuple[int, int]:
    return first, first + size


_links = st.lists(
    st.builds(
        Link,
        st.builds(_stretch, st.integers(0, 8), st.integers(0, 2)),
        st.builds(_stretch, st.integers(0, 8), st.integers(0, 2)),
        st.integers(1, 9).map(float),
    ),
    max_size=8,
)


def _is_chain(links: list[Link]) -> bool:
    return all(b.left[0] > a.left[1] and b.right[0] > a.right[1] for a, b in pairwise(links))


def _heaviest(links: list[Link]) -> float:
    """The weight of the heaviest of all chains, found by trying every choice."""
    ordered = sorted(links)
    return max(
        sum(link.weight for link in choice)
        for size in range(len(links) + 1)
        for choice in combinations(ordered, size)
        if _is_chain(list(choice))
    )


@given(_links)
def test_no_other_chain_weighs_more(links: list[Link]) -> None:
    chain = [links[index] for index in heaviest_chain(links)]
    assert _is_chain(chain)
    assert sum(link.weight for link in chain) == _heaviest(links)


@given(_links)
def test_swapping_the_sides_leaves_the_weight(links: list[Link]) -> None:
    mirrored = [Link(link.right, link.left, link.weight) for link in links]
    weights = [sum(found[index].weight for index in heaviest_chain(found)) for found in (links, mirrored)]
    assert weights[0] == weights[1]


@given(st.permutations(range(7)))
def test_no_longer_choice_rises(numbers: list[int]) -> None:
    chosen = longest_rise(numbers)
    assert chosen == sorted(chosen)
    risen = [numbers[index] for index in chosen]
    assert risen == sorted(risen)
    longest = max(
        len(choice)
        for size in range(len(numbers) + 1)
        for choice in combinations(numbers, size)
        if list(choice) == sorted(choice)
    )
    assert len(chosen) == longest


@pytest.mark.parametrize("choose", [heaviest_chain, longest_rise])
def test_of_nothing_nothing_is_chosen(choose: object) -> None:
    assert callable(choose)
    assert choose([]) == []


def test_the_shorter_of_two_that_change_places_is_the_one_that_moved() -> None:
    short, long = Link((0, 0), (1, 1), 3.0), Link((1, 1), (0, 0), 8.0)
    assert heaviest_chain([short, long]) == [1]
