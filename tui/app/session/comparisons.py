"""The comparisons made so far, and how much each article keeps of each other as far as that is known."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Mapping

from tui.articles.article import Article
from tui.compare.comparison import Comparison

KEPT = 64
"""How many comparisons stay in memory, so that going back to a pair takes no time."""

Pair = tuple[int, int]
"""Two entries of the session: the left one and the right one."""


class Comparisons:
    """Remembers what was compared; entries go by their numbers."""

    def __init__(self) -> None:
        self._made: OrderedDict[Pair, Comparison] = OrderedDict()
        self._shares: dict[Pair, float] = {}

    def get(self, pair: Pair) -> Comparison | None:
        """The comparison of a pair, if it is at hand."""
        return self._made.get(pair)

    def keep(self, pair: Pair, comparison: Comparison) -> None:
        """Remember a comparison; the oldest gives way."""
        self._made[pair] = comparison
        if len(self._made) > KEPT:
            self._made.popitem(last=False)
        self._shares[pair] = comparison.summary.kept_share

    def pair_of(self, comparison: Comparison) -> Pair | None:
        """The pair whose comparison this is."""
        return next((pair for pair, known in self._made.items() if known is comparison), None)

    def entry_of(self, article: Article) -> int | None:
        """The entry whose article this is; None where no comparison at hand is of it."""
        sides = ((known.left, known.right) for known in self._made.values())
        found = zip(self._made, sides, strict=True)
        return next((i for pair, both in found for i, side in zip(pair, both, strict=True) if side is article), None)

    def weigh(self, left: int, shares: Mapping[int, float]) -> None:
        """Remember how much of the left article's words others keep: shares of 0..1."""
        self._shares.update({(left, other): share for other, share in shares.items()})

    def share(self, pair: Pair) -> float | None:
        """How much of the left article's words the right one keeps, 0 to 1; None where it is not known."""
        return self._shares.get(pair)

    def weighed(self, left: int, right: int) -> bool:
        """Whether it is known how much of the left article the right one keeps."""
        return (left, right) in self._shares

    def kept(self, left: int | None) -> dict[int, float]:
        """How much of the left article's words others keep, as far as that is known: shares of 0..1 by entry."""
        return {other: share for (of, other), share in self._shares.items() if of == left and other != left}

    def forget(self, entries: Collection[int]) -> None:
        """Forget whatever these entries had a part in."""
        for known in (self._made, self._shares):
            for pair in [pair for pair in known if pair[0] in entries or pair[1] in entries]:
                del known[pair]
