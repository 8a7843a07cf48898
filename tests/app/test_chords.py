"""Keys, counts and sequences as fingers type them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.keys.chords import MAX_COUNT, Chords
from tui.app.keys.rebinding import rebound
from tui.app.keys.table import KEYS, Keys, Place
from tui.config import Rebinding


def typed(*keys: str, place: Place = Place.TEXT) -> tuple[list[tuple[str, int]], str]:
    """The actions that a row of keys calls, and what is left pending."""
    chords, calls = Chords(), []
    for key in keys:
        chords, call = chords.press(key, Keys().heard_in(place))
        if call is not None:
            calls.append((call.key.id, call.count))
    return calls, chords.pending


@pytest.mark.parametrize(
    ("keys", "calls", "pending"),
    [
        ("j", [("line_down", 1)], ""),
        ("10j", [("line_down", 10)], ""),
        ("]c", [("next_change", 1)], ""),
        ("3]c", [("next_change", 3)], ""),
        ("3]", [], "3]"),
        ("]C", [("last_change", 1)], ""),
        ("]j", [("line_down", 1)], ""),
        ("]]c", [("next_change", 1)], ""),
        ("3~j", [("line_down", 1)], ""),
        ("0", [], ""),
        ("5x", [("swap", 1)], ""),
        (("]", "escape"), [], ""),
        (("3", "escape", "j"), [("line_down", 1)], ""),
        (("]", "escape", "[", "c"), [("previous_change", 1)], ""),
        (("]", "shift+right", "j"), [("line_down", 1)], ""),
        ("nn", [("next_change", 1), ("next_change", 1)], ""),
    ],
)
def test_what_is_typed_is_what_is_done(keys: Sequence[str], calls: list[tuple[str, int]], pending: str) -> None:
    assert typed(*keys) == (calls, pending)


def test_a_key_that_got_stuck_counts_no_further_than_a_bound() -> None:
    assert typed(*"9" * 40, "j") == ([("line_down", MAX_COUNT)], "")


def test_the_same_key_means_what_its_place_says() -> None:
    assert typed("j", place=Place.LIST) == ([("list_down", 1)], "")
    assert typed("x", place=Place.LIST) == ([("swap", 1)], "")


def test_a_live_search_comes_before_other_places() -> None:
    _, call = Chords().press("n", Keys().heard_in(Place.SEARCH, Place.TEXT))
    assert call is not None
    assert call.key.id == "next_match"
    assert typed("n") == ([("next_change", 1)], "")


def test_a_sequence_of_a_place_comes_before_a_key_for_anywhere_that_begins_it() -> None:
    keys, _ = rebound([Rebinding("next_change", ("g",)), Rebinding("go_there", ("gg",))])
    chords, call = Chords().press("g", keys.heard_in(Place.CHANGES))
    assert call is None
    _, call = chords.press("g", keys.heard_in(Place.CHANGES))
    assert call is not None
    assert call.key.id == "go_there"


@pytest.mark.parametrize("place", list(Place))
def test_no_key_stands_twice_in_one_place(place: Place) -> None:
    # A place of its own may give another meaning to a key for anywhere; the text and the list do not.
    keys = Keys().heard_in(place) if place in (Place.TEXT, Place.LIST) else [key for key in KEYS if key.place is place]
    heard = [name for key in keys for name in key.keys]
    assert len(heard) == len(set(heard))
    assert len({key.id for key in KEYS}) == len(KEYS)


@given(st.lists(st.sampled_from([name for key in KEYS for name in key.keys] + list("0123456789]["))))
def test_any_row_of_keys_is_understood(keys: list[str]) -> None:
    calls, pending = typed(*keys)
    assert all(count >= 1 for _, count in calls)
    assert len(pending) <= len(keys) * 2
