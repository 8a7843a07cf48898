"""The index finds the pairs that share phrases, as comparing every article with every other would."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import article
from tui.articles.profile import Profile, profile
from tui.compare.collection import sharing
from tui.compare.collection.sharing import FEWEST_OF_SAMPLE, SAME_PHRASES, kin


def having(phrases: set[int], wording: int = 0) -> Profile:
    return replace(profile(article()), phrases=array("I", sorted(phrases)), wording=wording)


def alike(one: Profile, other: Profile) -> float:
    shared = len(set(one.phrases) & set(other.phrases))
    return shared / (len(one.phrases) + len(other.phrases) - shared) if shared else 0.0


def pairs(profiles: Sequence[Profile], fewest: float) -> set[tuple[int, int]]:
    """What is asked of a pair that shares anything, looked at pair by pair."""
    found = set()
    for one, other in combinations(range(len(profiles)), 2):
        sets = [set(profiles[i].phrases) for i in (one, other)]
        shared = len(sets[0] & sets[1])
        if shared and shared >= max(fewest, SAME_PHRASES * min(map(len, sets))):
            found.add((one, other))
    return found


_FOLDERS = st.lists(st.sets(st.integers(0, 60).map(lambda n: n * 70_000_000), max_size=40), max_size=12)


@given(_FOLDERS)
def test_pairs_that_share_phrases_are_found_and_the_closest_of_them(folder: list[set[int]]) -> None:
    profiles = [having(phrases, wording=i) for i, phrases in enumerate(folder)]
    found = kin(profiles)
    assert set(found.sharing) == pairs(profiles, 0)
    assert len(found.sharing) == len(set(found.sharing))
    if len(profiles) < 2:
        assert found.closest is None
    else:
        assert found.closest is not None
        every = [(i, j) for i, j in combinations(range(len(profiles)), 2)]
        assert found.closest == max(every, key=lambda pair: alike(profiles[pair[0]], profiles[pair[1]]))


def test_of_a_large_folder_a_sample_tells_copies_from_what_shares_a_phrase_by_chance(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sharing, "MOST_PHRASES", 200)
    step = 2**32 // 100
    copies = [having({i * step for i in range(100)}, wording=i) for i in range(2)]
    others = [having({i * step + n for i in range(1, 100)} | {0}, wording=n) for n in range(7, 17)]
    found = kin([*others, *copies])
    assert found.sharing == [(10, 11)], f"all share one phrase, which is less than {FEWEST_OF_SAMPLE}"
    assert found.closest == (10, 11)


def test_what_all_articles_have_brings_neighbours_together_only() -> None:
    many = sharing.COMMON + 10
    found = kin([having({5}, wording=i) for i in range(many)])
    assert {other - one for one, other in found.sharing} == set(range(1, sharing.NEIGHBOURS + 1))
