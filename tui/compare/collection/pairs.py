"""How much each article of a collection keeps of each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from tui.articles.article import Article
from tui.articles.profile import PHRASE
from tui.articles.segment import PUNCTUATION, tokens
from tui.compare.engine import compare
from tui.compare.reporting import Report, silent

__all__ = ["kept_shares"]

FEWEST_PHRASES = 2
"""Articles that share fewer different phrases are taken to keep nothing of each other. Of 25,000 pairs of unrelated web
pages 0.2 in a hundred share two; rewritings so free that they share fewer keep less than a tenth."""
EVERYWHERE = 400
"""A phrase in more articles than this is not looked up: those that share a text share rarer phrases as well."""


def kept_shares(articles: Sequence[Article], *, progress: Report = silent) -> tuple[tuple[float, ...], ...]:
    """Weigh every article against every other: `shares[left][right]` of the left one's words stand in the right one.

    Shares are 0 to 1, as in `Summary.kept_share`; 1 on the diagonal. Each pair is compared once, which gives both
    directions, and only where the two share at least two phrases of four words, found through an index; all others
    keep 0. A hundred articles in stories of five thus take 200 comparisons instead of 9,900.

    `progress` is called with the share of the comparisons that is done, 0 to 1; an exception that it raises ends the
    work and reaches the caller.
    """
    shares = [[1.0 if one is other else _share(0, one) for other in articles] for one in articles]
    related = _related(articles)
    for done, (left, right) in enumerate(related):
        progress(done / len(related))
        kept = compare(articles[left], articles[right]).summary.kept_words
        shares[left][right] = _share(kept, articles[left])
        shares[right][left] = _share(kept, articles[right])
    progress(1.0)
    return tuple(map(tuple, shares))


def _share(kept: int, article: Article) -> float:
    return kept / article.words if article.words else 1.0


def _related(articles: Sequence[Article]) -> list[tuple[int, int]]:
    """The pairs worth comparing, as indices, the smaller first, in order; articles without words are in none."""
    holders: dict[int, list[int]] = defaultdict(list)
    for index, article in enumerate(articles):
        for phrase in _phrases(article):
            holders[phrase].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for holding in holders.values():
        if 1 < len(holding) <= EVERYWHERE:
            shared.update((one, other) for i, one in enumerate(holding) for other in holding[i + 1 :])
    return sorted(pair for pair, number in shared.items() if number >= FEWEST_PHRASES)


def _phrases(article: Article) -> set[int]:
    found: set[int] = set()
    for index in article.content:
        words = [t.key for t in tokens(article.paragraphs[index].text) if t.kind is not PUNCTUATION]
        # A paragraph of fewer words counts as a phrase of its own.
        found.update(hash(tuple(words[i : i + PHRASE])) for i in range(max(1, len(words) - PHRASE + 1)))
    return found
