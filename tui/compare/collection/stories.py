"""Which articles tell the same story, what to call it, and which two of them are closest."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from tui.articles.profile import SHORTEST, Profile
from tui.articles.segment import TokenKind, tokens
from tui.compare.collection.average_link import average_link, without_round_ups
from tui.compare.collection.resemblance import Pair, resemblances
from tui.compare.lexicon.smallwords import SMALL

__all__ = ["Kin", "closest_pair", "kin", "stories", "story_name"]

COMMON = 40
"""A feature that more articles than this have points at no pair by itself: it is furniture, or a word like "Monday"."""
NEIGHBOURS = 6
"""Articles that share a common phrase are weighed against so many of the next that have it: versions of one story by
the hundred share nearly all of theirs, and each of them needs but one other to be found."""
SAME_PHRASES = 0.04
"""Articles that share this part of the phrases of the shorter one are looked at more closely."""
ENOUGH_WORDS, NAME_WORDS = 2, 4
"""Two words tell a story from others, and at most four name it."""
MOST_PHRASES = 1_000_000
"""Of larger folders a sample of so many phrases is looked at, the same ones of every article. It takes seconds; copies
share hundreds of phrases, so that a tenth of them (10,000 articles) still tells how alike they are."""
AT_ONCE = 100_000
"""Phrases are sorted in portions of so many, so that the screen answers keys in between."""


@dataclass(frozen=True)
class Kin:
    """What the articles of a collection have in common; made by `kin`."""

    profiles: Sequence[Profile]
    sample: Sequence[array[int]]
    """The phrases that were looked at, by article."""
    rare: Mapping[Pair, int]
    """How many phrases two articles share that few others have."""
    common: Mapping[Pair, int]
    """How many more they share, as far as that was looked at."""


def kin(profiles: Sequence[Profile]) -> Kin:
    """Find which articles share phrases; near-linear, by an index."""
    sample = _sample(profiles)
    return Kin(profiles, sample, *_phrases_shared(sample))


def closest_pair(found: Kin) -> Pair | None:
    """The two articles most alike that still differ, as indices: the earlier published first, else in their order.

    Articles that are alike to the letter are chosen only where nothing else is. None with fewer than two articles.
    """
    profiles, sample = found.profiles, found.sample
    if len(profiles) < 2:
        return None
    best, best_score = (0, 1), -1.0
    for one, other in sorted(found.rare.keys() | found.common.keys()):
        count = found.rare.get((one, other), 0) + found.common.get((one, other), 0)
        union = len(sample[one]) + len(sample[other]) - count
        score = count / union if profiles[one].wording != profiles[other].wording else -0.5
        if score > best_score:
            best, best_score = (one, other), score
    one, other = best
    later = (profiles[one].published or "") > (profiles[other].published or "~")
    return (other, one) if later else (one, other)


def stories(found: Kin) -> tuple[tuple[int, ...], ...]:
    """Group articles by the story they tell, as indices in their order; the largest story first.

    Articles tell one story when they are, on the average, about the same people, places, figures and things, whatever
    sentences they do it in. A round-up, which is about several stories, stands by itself.
    """
    weighed = resemblances(found.profiles, _sharing(found))
    groups = without_round_ups(average_link(weighed), weighed)
    alone = set(range(len(found.profiles))).difference(*groups)
    ordered = sorted([*map(sorted, groups), *([index] for index in alone)], key=lambda group: (-len(group), group[0]))
    return tuple(tuple(group) for group in ordered)


def _sharing(found: Kin) -> Iterator[Pair]:
    """Pairs of articles that share more phrases than chance and a formula or two would give them."""
    for pair in found.rare.keys() | found.common.keys():
        shorter = min(len(found.sample[index]) for index in pair)
        if found.rare.get(pair, 0) + found.common.get(pair, 0) >= SAME_PHRASES * shorter:
            yield pair


def _sample(profiles: Sequence[Profile]) -> list[array[int]]:
    """The phrases of each article, or the part of them below a hash that all articles have in common."""
    total = sum(len(profile.phrases) for profile in profiles)
    if total <= MOST_PHRASES:
        return [profile.phrases for profile in profiles]
    limit = _HASHES * MOST_PHRASES // total
    return [profile.phrases[: bisect_left(profile.phrases, limit)] for profile in profiles]


_HASHES = 2**32


def _phrases_shared(features: Sequence[array[int]]) -> tuple[Counter[Pair], Counter[Pair]]:
    """How many features each two articles share: rare ones, and common ones between neighbours."""
    rare: Counter[Pair] = Counter()
    common: Counter[Pair] = Counter()
    for holding in _holding(features):
        counted, reach = (rare, COMMON) if len(holding) <= COMMON else (common, NEIGHBOURS)
        counted.update((a, b) for i, a in enumerate(holding) for b in holding[i + 1 : i + 1 + reach])
    return rare, common


def _holding(features: Sequence[array[int]]) -> Iterator[list[int]]:
    """For each feature that several articles have, the articles in order; features come sorted within an article."""
    portions = sum(map(len, features)) // AT_ONCE + 1
    bounds = [_HASHES * portion // portions for portion in range(portions + 1)]
    starts = [0] * len(features)
    for bound in bounds[1:]:
        found: list[int] = []
        for index, feature in enumerate(features):
            start, end = starts[index], bisect_left(feature, bound, starts[index])
            found += [value << _INDEX_BITS | index for value in feature[start:end]]
            starts[index] = end
        found.sort()
        for _, holders in groupby(found, lambda value: value >> _INDEX_BITS):
            holding = [value & _INDEX_MASK for value in holders]
            if len(holding) > 1:
                yield holding


_INDEX_BITS = 28
_INDEX_MASK = 2**_INDEX_BITS - 1


def story_name(profiles: Sequence[Profile]) -> str:
    """A short name for a story: the names that most of its headlines share.

    Where they share less than two, other words that they share come after, and then names that most articles have. A
    story of one article is named by its headline. Empty where there is nothing to go by.
    """
    headlines = [" ".join(profile.headline.split()) for profile in profiles if profile.headline]
    if len(profiles) == 1 and headlines:
        return headlines[0]
    shared = _shared([[t.form for t in tokens(headline) if t.kind is TokenKind.WORD] for headline in headlines])
    found = [word for word in shared if word[0].isupper()]
    if len(found) < ENOUGH_WORDS:
        found += [word for word in shared if word not in found and len(word) >= SHORTEST]
    if len(found) < ENOUGH_WORDS:
        known = {word.casefold() for word in found}
        found += [word for word in _shared([profile.names for profile in profiles]) if word.casefold() not in known]
    name = " ".join(found[:NAME_WORDS]) or next(iter(headlines), "")
    return name[:1].upper() + name[1:]


def _shared(texts: Sequence[Sequence[str]]) -> list[str]:
    """Words that stand in at least half of the texts and in two: those in most texts first, then as they appear.

    A name is written with a capital wherever it stands, which tells it from other words of a headline in title case;
    all others are in small letters here. Of what is written in capitals only now and then, the usual form is taken.
    """
    written: dict[str, list[str]] = {}
    holding: Counter[str] = Counter()
    for text in texts:
        for word in text:
            written.setdefault(word.casefold(), []).append(word)
        holding.update({word.casefold() for word in text})
    enough = max(2, (len(texts) + 1) // 2)
    found = [word for word in written if holding[word] >= enough and len(word) > 1 and word not in SMALL]
    return [
        next((form for form in written[word] if not form.isupper()), written[word][0])
        if all(form[0].isupper() for form in written[word])
        else word
        for word in sorted(found, key=lambda word: -holding[word])
    ]
