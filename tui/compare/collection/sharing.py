"""Which articles of a collection share phrases, found through an index in memory that does not grow with the pairs."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from tui.articles.profile import Profile

__all__ = ["Kin", "Pair", "kin"]

Pair = tuple[int, int]
"""Two articles of a collection, as indices, the smaller first."""

COMMON = 40
"""A phrase that more articles than this have points at no pair by itself: it is furniture, or a formula."""
NEIGHBOURS = 6
"""Articles that share a common phrase are weighed against so many of the next that have it: versions of one story by
the hundred share nearly all of theirs, and each of them needs but one other to be found."""
SAME_PHRASES = 0.04
"""Articles that share this part of the phrases of the shorter one are looked at more closely."""
FEWEST_OF_SAMPLE = 2
"""Where only a sample of the phrases is looked at, so many at least must be shared: in a large folder hardly an article
shares not one of its phrases with any other by chance."""
MOST_PHRASES = 1_000_000
"""Of larger folders a sample of so many phrases is looked at, the same ones of every article. It takes seconds; copies
share hundreds of phrases, so that a tenth of them (10,000 articles) still tells how alike they are."""
AT_ONCE = 100_000
"""Phrases are sorted in portions of so many, so that the screen answers keys in between."""


@dataclass(frozen=True)
class Kin:
    """What the articles of a collection have in common; made by `kin`."""

    profiles: Sequence[Profile]
    sharing: Sequence[Pair]
    """Those that share more phrases than chance and a formula or two would give them."""
    closest: tuple[int, int] | None
    """The two most alike that still differ, the earlier published first, else in their order; such as are alike to the
    letter only where nothing else is. None with fewer than two articles."""


def kin(profiles: Sequence[Profile]) -> Kin:
    """Find which articles share phrases: near-linear, and only pairs that share enough are ever held."""
    sample, sampled = _sample(profiles)
    sharing: list[Pair] = []
    best, best_score = (0, 1), -1.0
    for one, shared in enumerate(_shared_with_later(sample)):
        for other, count in shared.items():
            shorter, longer = sorted((len(sample[one]), len(sample[other])))
            if count >= SAME_PHRASES * shorter and not (sampled and count < FEWEST_OF_SAMPLE):
                sharing.append((one, other))
            if count >= best_score * longer:
                same = profiles[one].wording == profiles[other].wording
                score = -0.5 if same else count / (shorter + longer - count)
                if score > best_score or (score == best_score and (one, other) < best):
                    best, best_score = (one, other), score
    return Kin(profiles, sharing, _earlier_first(best, profiles) if len(profiles) > 1 else None)


def _earlier_first(pair: Pair, profiles: Sequence[Profile]) -> tuple[int, int]:
    one, other = pair
    later = (profiles[one].published or "") > (profiles[other].published or "~")
    return (other, one) if later else (one, other)


def _sample(profiles: Sequence[Profile]) -> tuple[list[array[int]], bool]:
    """The phrases of each article, or the part of them below a hash that all articles have in common."""
    total = sum(len(profile.phrases) for profile in profiles)
    if total <= MOST_PHRASES:
        return [profile.phrases for profile in profiles], False
    limit = _HASHES * MOST_PHRASES // total
    return [profile.phrases[: bisect_left(profile.phrases, limit)] for profile in profiles], True


_HASHES = 2**32


def _shared_with_later(sample: Sequence[array[int]]) -> Iterator[Counter[int]]:
    """For each article in turn, how many phrases it shares with each that comes after it; of common phrases, with the
    next that have it."""
    held: list[array[int]] = [array("I") for _ in sample]
    holders, starts = array("I"), array("I")
    for holding in _holding(sample):
        for article in holding:
            held[article].append(len(starts))
        starts.append(len(holders))
        holders.extend(holding)
    after = starts[:]
    """Behind which holder of each phrase those come that have not had their turn."""
    starts.append(len(holders))
    for phrases in held:
        met: list[int] = []
        for phrase in phrases:
            begin = after[phrase] = after[phrase] + 1
            end = starts[phrase + 1]
            common = end - starts[phrase] > COMMON
            met += holders[begin : min(end, begin + NEIGHBOURS) if common else end]
        yield Counter(met)


def _holding(sample: Sequence[array[int]]) -> Iterator[list[int]]:
    """For each phrase that several articles have, the articles in order; phrases come sorted within an article."""
    portions = sum(map(len, sample)) // AT_ONCE + 1
    limit = max((phrases[-1] for phrases in sample if phrases), default=0) + 1
    bounds = [limit * portion // portions for portion in range(portions + 1)]
    starts = [0] * len(sample)
    for bound in bounds[1:]:
        found: list[int] = []
        for index, phrases in enumerate(sample):
            start, end = starts[index], bisect_left(phrases, bound, starts[index])
            found += [value << _INDEX_BITS | index for value in phrases[start:end]]
            starts[index] = end
        found.sort()
        for _, holders in groupby(found, lambda value: value >> _INDEX_BITS):
            holding = [value & _INDEX_MASK for value in holders]
            if len(holding) > 1:
                yield holding


_INDEX_BITS = 28
_INDEX_MASK = 2**_INDEX_BITS - 1
