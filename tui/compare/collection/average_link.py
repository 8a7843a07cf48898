"""Articles that resemble each other, gathered into groups whose members do so on the average.

Average linkage (Sokal and Michener, 1958) on the pairs that were compared: an article that resembles one member of a
group and none of the others does not join it, so that no chain of chance likenesses glues stories together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush, nlargest
from itertools import count

from tui.compare.collection.resemblance import Weighed
from tui.compare.collection.sharing import Pair

__all__ = ["average_link", "without_round_ups"]

SAME_STORY = 0.2
"""Groups whose articles resemble each other so much on the average tell the same story. On the corpus of
`tests/stories` anything from .16 to .21 gives the right groups: below, stories flow together, above, the freest
rewritings fall out. In a made-up folder of 10,000 (`tests.bench.prose`), .18 puts 9 pairs in a hundred together that do
not belong together, .2 three."""
SAME_TEXT = 0.6
"""Articles that resemble each other so much are versions of one text, and stay together without more ado."""
AS_NEAR = 0.6
"""An article to which another story is so near, as a part of how near its own is, tells of both."""
ASKED = 3
"""How near a story is, the so many nearest of its articles tell on the average: not all of a large one are compared."""


def average_link(weighed: Weighed) -> list[list[int]]:
    """Groups of two articles and more; every article is in one at most."""
    close = {pair: link for pair, link in weighed.links.items() if link >= SAME_STORY}
    within: dict[int, dict[Pair, float]] = defaultdict(dict)
    leader = _joined(close)
    for pair, link in close.items():
        within[leader[pair[0]]][pair] = link
    return [group for links in within.values() for group in _linked(links, weighed) if len(group) > 1]


def without_round_ups(groups: Sequence[Sequence[int]], weighed: Weighed) -> list[list[int]]:
    """The groups less the articles that are nearly as near to another of them as to their own.

    A group most of whose articles are near another is left as it is: such stories are neighbours, not round-ups.
    """
    group_of = {article: number for number, group in enumerate(groups) for article in group}
    near: dict[int, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    for pair, link in weighed.links.items():
        for article, other in (pair, pair[::-1]):
            if article in group_of and other in group_of:
                near[article][group_of[other]].append(link)

    def torn(article: int, own: int) -> bool:
        asked = {
            number: sum(nlargest(ASKED, links)) / min(ASKED, len(groups[number]) - (number == own))
            for number, links in near[article].items()
        }
        return any(link >= AS_NEAR * asked[own] for number, link in asked.items() if number != own)

    kept = [[article for article in group if not torn(article, number)] for number, group in enumerate(groups)]
    return [few if 2 * len(few) >= len(group) else list(group) for few, group in zip(kept, groups, strict=True)]


def _joined(pairs: Iterable[Pair]) -> dict[int, int]:
    """For each article of the pairs, one that stands for all that pairs lead to from it."""
    leader: dict[int, int] = {}

    def find(article: int) -> int:
        while leader.setdefault(article, article) != article:
            leader[article] = leader[leader[article]]
            article = leader[article]
        return article

    for one, other in pairs:
        leader[find(other)] = find(one)
    return {article: find(article) for article in leader}


def _linked(links: Mapping[Pair, float], weighed: Weighed) -> list[list[int]]:
    """Join the two groups with the highest average link, again and again; `links` has all that come into question."""
    groups = _texts(links)
    sums = {number: _sum(group, weighed) for number, group in groups.items()}
    number_of = {article: number for number, group in groups.items() for article in group}
    near: dict[int, set[int]] = defaultdict(set)
    for one, other in links:
        if number_of[one] != number_of[other]:
            near[number_of[one]].add(number_of[other])
            near[number_of[other]].add(number_of[one])

    def average(one: int, other: int) -> float:
        small, large = sorted((sums[one], sums[other]), key=len)
        product = sum([value * large[term] for term, value in small.items() if term in large])
        return product / (len(groups[one]) * len(groups[other]))

    waiting = [(-average(one, other), one, other) for one in near for other in near[one] if one < other]
    heapify(waiting)
    numbers = count(max(groups) + 1)
    while waiting:
        link, one, other = heappop(waiting)
        if -link < SAME_STORY:
            break
        if one not in groups or other not in groups:
            continue
        joined = next(numbers)
        groups[joined] = groups.pop(one) + groups.pop(other)
        sums[joined] = _added(sums.pop(one), sums.pop(other))
        near[joined] = (near.pop(one) | near.pop(other)) - {one, other}
        for number in near[joined]:
            near[number] -= {one, other}
            near[number].add(joined)
            heappush(waiting, (-average(number, joined), number, joined))
    return list(groups.values())


def _texts(links: Mapping[Pair, float]) -> dict[int, list[int]]:
    """The articles by the text that they are versions of, numbered; most stand by themselves."""
    leader = _joined(pair for pair, link in links.items() if link >= SAME_TEXT)
    texts: dict[int, list[int]] = defaultdict(list)
    for article in sorted({article for pair in links for article in pair}):
        texts[leader.get(article, article)].append(article)
    return texts


def _sum(articles: Iterable[int], weighed: Weighed) -> dict[int, float]:
    total: dict[int, float] = {}
    for article in articles:
        total = _added(total, weighed.vector(article))
    return total


def _added(one: dict[int, float], other: dict[int, float]) -> dict[int, float]:
    """The sum of two vectors, kept in the larger of them."""
    small, large = sorted((one, other), key=len)
    for term, value in small.items():
        large[term] = large.get(term, 0.0) + value
    return large
