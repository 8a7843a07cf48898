"""Which articles tell the same story, what to call it, and which two of them are closest."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui.articles.article import Article
from tui.articles.segment import TokenKind, tokens

PHRASE = 4
"""Words in a row that two articles seldom share by chance: copies share most of theirs, rewritings a few."""
COMMON = 40
"""A feature that more articles than this have points at no pair by itself: it is furniture, or a word like "Monday"."""
NEIGHBOURS = 6
"""Articles that share a common phrase are weighed against so many of the next that have it: versions of one story by
the hundred share nearly all of theirs, and each of them needs but one other to be found."""
SAME_STORY_PHRASES = 0.04
"""Articles that share this part of the phrases of the shorter one, common ones left out, tell the same story."""
SAME_TEXT = 0.3
"""So do articles that share this part with common ones counted: more than furniture makes up of a page."""
SAME_STORY_NAMES = 0.40
"""So do articles that share this part of the names of the one with fewer, weighted by how rare each name is."""
FEWEST_NAMES = 5
"""With fewer names in common, a share of them says nothing."""
PRIOR_SHARE, PRIOR_WEIGHT = 0.01, 20.0
"""A name is taken to stand in one article of a hundred, as firmly as if twenty articles had been seen: in a folder that
holds one story only, every name of it would otherwise look common."""
NAME_WORDS = 4
"""At most so many words name a story."""


@dataclass(frozen=True, slots=True)
class _Profile:
    """What an article is told by."""

    phrases: frozenset[int]
    names: frozenset[str]


def _profile(article: Article) -> _Profile:
    phrases: set[int] = set()
    names: set[str] = set()
    for index in article.content:
        found = tokens(article.paragraphs[index].text)
        words = [token.key for token in found if token.kind is not TokenKind.PUNCTUATION]
        phrases.update(hash(tuple(words[i : i + PHRASE])) for i in range(len(words) - PHRASE + 1))
        # A capital after a small letter or a comma is a name's; at the start of a sentence it is anybody's.
        names.update(
            token.key
            for before, token in pairwise(found)
            if token.form[0].isupper() and before.form not in _ENDS and len(token.form) > 1
        )
    return _Profile(frozenset(phrases), frozenset(names))


_ENDS = frozenset('.?!:;"-()[]') | {"'", "...", "•"}


def kept_share(left: Article, right: Article) -> float:
    """An estimate, 0..1, of how much of the left article's wording the right one keeps."""
    phrases = _profile(left).phrases
    return len(phrases & _profile(right).phrases) / len(phrases) if phrases else float(left.text == right.text)


def closest_pair(articles: Sequence[Article]) -> tuple[int, int] | None:
    """The two articles most alike that still differ, as indices: the earlier published first, else in their order.

    Articles that are alike to the letter are chosen only where nothing else is. None with fewer than two articles.
    Near-linear: only articles that share a phrase which few others have are weighed against each other.
    """
    if len(articles) < 2:
        return None
    profiles = [_profile(article) for article in articles]
    rare, common = _shared([profile.phrases for profile in profiles])
    best, best_score = (0, 1), -1.0
    for (one, other), count in sorted((rare + common).items()):
        a, b = articles[one], articles[other]
        union = len(profiles[one].phrases) + len(profiles[other].phrases) - count
        score = count / union if _wording(a) != _wording(b) else -0.5
        if score > best_score:
            best, best_score = (one, other), score
    one, other = best
    later = (articles[one].published or "") > (articles[other].published or "~")
    return (other, one) if later else (one, other)


def _wording(article: Article) -> list[str]:
    return [article.paragraphs[i].text for i in article.content]


def stories(articles: Sequence[Article]) -> tuple[tuple[int, ...], ...]:
    """Group articles by the story they tell, as indices in their order; the largest story first.

    Two articles tell the same story when they share phrases, as copies and rewritings do, or most of their names, as
    reports of one event do. Near-linear, by an index of phrases and names.
    """
    profiles = [_profile(article) for article in articles]
    leader = list(range(len(articles)))

    def find(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    rare, common = _shared([profile.phrases for profile in profiles])
    for one, other in rare.keys() | common.keys():
        shorter = min(len(profiles[one].phrases), len(profiles[other].phrases))
        shared = rare[one, other]
        if shared >= SAME_STORY_PHRASES * shorter > 0 or shared + common[one, other] >= SAME_TEXT * shorter > 0:
            leader[find(other)] = find(one)
    for one, other in _same_names([profile.names for profile in profiles]):
        leader[find(other)] = find(one)
    groups: dict[int, list[int]] = defaultdict(list)
    for index in range(len(articles)):
        groups[find(index)].append(index)
    return tuple(tuple(group) for group in sorted(groups.values(), key=lambda group: (-len(group), group[0])))


_Shared = Counter[tuple[int, int]]


def _shared(features: Sequence[frozenset[int]]) -> tuple[_Shared, _Shared]:
    """How many features each two articles share: rare ones, and common ones between neighbours."""
    holders: dict[int, list[int]] = defaultdict(list)
    for index, found in enumerate(features):
        for feature in found:
            holders[feature].append(index)
    rare: _Shared = Counter()
    common: _Shared = Counter()
    for holding in holders.values():
        counted, reach = (rare, COMMON) if len(holding) <= COMMON else (common, NEIGHBOURS)
        counted.update((a, b) for i, a in enumerate(holding) for b in holding[i + 1 : i + 1 + reach])
    return rare, common


def _same_names(names: Sequence[frozenset[str]]) -> Iterable[tuple[int, int]]:
    """Pairs of articles that share most of their names."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, found in enumerate(names):
        for name in found:
            holders[name].append(index)

    def weight(name: str) -> float:
        share = (len(holders[name]) + PRIOR_WEIGHT * PRIOR_SHARE) / (len(names) + PRIOR_WEIGHT)
        return -math.log(share)

    weights = {name: weight(name) for name in holders}
    totals = [sum(weights[name] for name in found) for found in names]
    weighed: dict[tuple[int, int], float] = defaultdict(float)
    counts: Counter[tuple[int, int]] = Counter()
    for name, holding in holders.items():
        if 2 <= len(holding) <= COMMON:
            for i, one in enumerate(holding):
                for other in holding[i + 1 :]:
                    weighed[one, other] += weights[name]
                    counts[one, other] += 1
    for (one, other), shared in weighed.items():
        if counts[one, other] >= FEWEST_NAMES and shared >= SAME_STORY_NAMES * min(totals[one], totals[other]):
            yield one, other


def story_name(articles: Sequence[Article]) -> str:
    """A short name for a story: the words that most of its headlines share, else the names most of its articles have.

    A story of one article is named by its headline. Empty where there is nothing to go by.
    """
    headlines = [article.headline for article in articles if article.headline]
    if len(articles) == 1 and headlines:
        return " ".join(headlines[0].split())
    shared = _shared_words([[t.form for t in tokens(headline) if t.kind is TokenKind.WORD] for headline in headlines])
    if len(shared) < 2:
        shared = _shared_words([_names_in_order(article) for article in articles])
    return " ".join(shared[:NAME_WORDS]) or (" ".join(headlines[0].split()) if headlines else "")


def _names_in_order(article: Article) -> list[str]:
    found = []
    for index in article.content:
        for before, token in pairwise(tokens(article.paragraphs[index].text)):
            if token.form[0].isupper() and before.form not in _ENDS and len(token.form) > 1:
                found.append(token.form.removesuffix("'s"))
    return found


def _shared_words(texts: Sequence[Sequence[str]]) -> list[str]:
    """Names that stand in at least half of the texts and in two: those in most texts first, then as they appear.

    A name is written with a capital wherever it stands, which tells it from other words of a headline in title case.
    """
    written: dict[str, list[str]] = {}
    holding: Counter[str] = Counter()
    for text in texts:
        for word in text:
            written.setdefault(word.casefold(), []).append(word)
        holding.update({word.casefold() for word in text})
    enough = max(2, (len(texts) + 1) // 2)
    names = [
        forms[0]
        for word, forms in written.items()
        if holding[word] >= enough and len(word) > 1 and all(form[0].isupper() for form in forms)
    ]
    return sorted(names, key=lambda name: -holding[name.casefold()])
