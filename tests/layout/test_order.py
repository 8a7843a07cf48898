"""The list in every order, and what a filter leaves of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.layout.lists.order import Item, Slot, Story, slots
from tui.layout.lists.sieve import Sieve
from tui.layout.lists.sort import Sort

_ITEMS = (
    Item("Harbour Post", 300, "2024-05-02", headline="Ferry returns to the old pier", file="a.txt"),
    Item("Évening Mail", 500, "2024-05-04T08:00", headline="Old pier opens", file="b.txt"),
    Item("Bridge Herald", 400, None, headline="Council counts boats", file="c.txt"),
    Item("broken.txt", problem="broken.txt is empty", file="broken.txt"),
)
_STORIES = (Story("The ferry", (0, 1)), Story("The boats", (2,)))


def _set(sort: Sort = Sort.STORY, typed: str = "", left: int | None = 0) -> tuple[Slot, ...]:
    wanted = Sieve(_ITEMS).matching(typed)
    return slots(_ITEMS, _STORIES, sort, typed, wanted=wanted, left=left, kept={1: 0.2, 2: 0.7})


def _items(found: tuple[Slot, ...]) -> list[int]:
    return [slot.item for slot in found if slot.item is not None]


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        (Sort.STORY, [0, 1, 2, 3]),
        (Sort.NAME, [2, 1, 0, 3]),
        (Sort.DATE, [1, 0, 2, 3]),
        (Sort.LENGTH, [1, 2, 0, 3]),
        (Sort.CLOSENESS, [0, 2, 1, 3]),
    ],
)
def test_every_order_lists_all_and_what_could_not_be_read_last(sort: Sort, order: list[int]) -> None:
    assert _items(_set(sort)) == order


def test_the_order_is_told_above_the_list() -> None:
    assert _set(Sort.LENGTH)[0].heading == "Longest first"
    assert [slot.heading for slot in _set() if slot.heading] == ["The ferry", "The boats", "Not read"]


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("pier", {0, 1}),
        ("evening", {1}),
        ("old ferry", {0}),
        ("Old", {1}),
        ("c.txt", {2}),
        ("broken", {3}),
        ("zebra", set()),
        (" ", {0, 1, 2, 3}),
    ],
)
def test_a_filter_looks_at_outlet_headline_and_file_name(typed: str, left: set[int]) -> None:
    assert Sieve(_ITEMS).matching(typed) == left


def test_a_filter_says_how_much_it_leaves_and_leaves_no_empty_group() -> None:
    found = _set(typed="pier")
    assert found[0] == Slot(None, "/pier", 2, 4)
    assert [slot.heading for slot in found[1:] if slot.heading] == ["The ferry"]
    assert _set(typed="zebra") == (Slot(None, "/zebra", 0, 4),)


@given(st.sampled_from(Sort), st.text("pierold ", max_size=6), st.sampled_from([None, 0, 2]))
def test_no_order_loses_or_doubles_what_matches(sort: Sort, typed: str, left: int | None) -> None:
    assert sorted(_items(_set(sort, typed, left))) == sorted(Sieve(_ITEMS).matching(typed))


def test_the_orders_follow_each_other_round() -> None:
    sort, seen = Sort.STORY, []
    for _ in Sort:
        seen.append(sort)
        sort = sort.next
    assert sort is Sort.STORY
    assert seen == list(Sort)
