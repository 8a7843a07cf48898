"""Words that changed places within a row: gone here, and standing there just as they were.

A longest common subsequence keeps one of two stretches that changed places and calls the other dropped and added.
Textual collation calls the second a transposition.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import product

from tui.articles.segment import NUMBER, PUNCTUATION, Token
from tui.compare.alignment.matching import Block
from tui.compare.lexicon.numerals import is_number_word
from tui.compare.marking.hunks import Hunk
from tui.compare.marking.realign import slight
from tui.compare.marking.slide import PAUSES

__all__ = ["transpositions"]

Together = Callable[[Token, Token], bool]
"""Whether one edit may cover two neighbouring tokens."""

_Keys = tuple[str, ...]

_LEAST = 2.5
"""What a stretch must weigh to count as moved: `we say that`. Two words that are gone in one change and new in another
tell too little; chosen on sentences of scientific papers whose changes were marked by people."""
_LEAST_ALONE = 1.0
"""What it must weigh where the one change does nothing but take it away, and the other nothing but bring it: `on
Tuesday`. Where a word takes the place of another, as in two figures that swap, both have changed."""
_SLIGHT_WEIGHT = 0.5
"""What a word weighs that says little by itself; any other weighs 1."""
_NEAR = 40
"""How many tokens a stretch may have moved for each word that it weighs: `on Tuesday` to the other end of a sentence, a
clause to another sentence, and no word from one end of a long paragraph to the other."""
_OFTEN = 4
"""A word that more changes than this take away, or bring, does not tell where a stretch came from. Keeps the search for
stretches linear."""


def transpositions(
    hunks: Sequence[Hunk],
    sides: tuple[Sequence[Token], Sequence[Token]],
    together: tuple[Together, Together],
) -> list[Hunk]:
    """Stretches of the same words that one hunk takes away and another brings, in the order of the left side.

    Each is given as a hunk, from where the words stood to where they stand. No two share a token, and none crosses a
    border that `together` knows. Commas and the like that come or go with the words belong to them: `, police said`.
    Swapping the sides mirrors the outcome.
    """
    if len(hunks) < 2:
        return []
    swapped = _in_another_order(hunks, sides, together)
    taken = {hunk for pair in swapped for hunk in pair}
    hunks = [hunk for hunk in hunks if hunk not in taken]
    gone = _Pool(hunks, sides[0], together[0])
    new = _Pool([Hunk(h.r0, h.r1, h.l0, h.l1) for h in hunks], sides[1], together[1])
    if gone.keys() > new.keys():
        found = [Block(block.right, block.left, block.size) for block in _chosen(new, gone)]
    else:
        found = list(_chosen(gone, new))
    moved = [Hunk(*gone.with_pauses(b.left, b.size), *new.with_pauses(b.right, b.size)) for b in found]
    return sorted(moved + [Hunk(one.l0, one.l1, other.r0, other.r1) for one, other in swapped])


def _in_another_order(
    hunks: Sequence[Hunk], sides: tuple[Sequence[Token], Sequence[Token]], together: tuple[Together, Together]
) -> list[tuple[Hunk, Hunk]]:
    """Deletions and insertions of the same words in another order: `and Athens`, `Athens and`.

    With a figure among them the order matters: `and hurt 30`, `30 and hurt`.
    """
    places: tuple[dict[_Keys, list[Hunk]], dict[_Keys, list[Hunk]]] = (defaultdict(list), defaultdict(list))
    for hunk in hunks:
        if hunk.l0 < hunk.l1 and hunk.r0 < hunk.r1:
            continue
        side = int(hunk.l0 == hunk.l1)
        inside = sides[side][hunk.r0 : hunk.r1] if side else sides[side][hunk.l0 : hunk.l1]
        words = [token for token in inside if token.kind is not PUNCTUATION]
        if _weight(words) >= _LEAST_ALONE and not _has_figure(words) and all(map(together[side], inside, inside[1:])):
            places[side][tuple(sorted(token.key for token in words))].append(hunk)
    pairs = [
        (found[0], places[1][keys][0], len(keys))
        for keys, found in places[0].items()
        if len(keys) > 1 and len(found) == 1 and len(places[1].get(keys, ())) == 1
    ]
    return [(a, b) for a, b, words in pairs if abs(a.l0 - b.l0) + abs(a.r0 - b.r0) <= 2 * words * _NEAR]


class _Pool:
    """The tokens that the hunks take away from one side, or bring to the other."""

    def __init__(self, hunks: Sequence[Hunk], tokens: Sequence[Token], together: Together) -> None:
        """`hunks` have this side on their left."""
        self.tokens = tokens
        self.hunks = hunks
        self.home: dict[int, tuple[int, int]] = {}
        """Of each token, by its index: its hunk, and which piece of that between borders."""
        for number, hunk in enumerate(hunks):
            piece = 0
            for at in range(hunk.l0, hunk.l1):
                piece += at > hunk.l0 and not together(tokens[at - 1], tokens[at])
                self.home[at] = number, piece

    def keys(self) -> list[str]:
        """The keys of all tokens, in order."""
        return [self.tokens[at].key for at in self.home]

    def telling(self) -> dict[str, list[int]]:
        """Where each word stands that is not slight and not too frequent."""
        places = defaultdict[str, list[int]](list)
        for at in self.home:
            if not slight(self.tokens[at]):
                places[self.tokens[at].key].append(at)
        return {key: found for key, found in places.items() if len(found) <= _OFTEN}

    def hunk_of(self, at: int) -> Hunk:
        """The hunk that a token lies in."""
        return self.hunks[self.home[at][0]]

    def is_all(self, first: int, size: int) -> bool:
        """Whether these tokens are all the words of their hunk, on both its sides."""
        hunk = self.hunk_of(first)
        outside = (*self.tokens[hunk.l0 : first], *self.tokens[first + size : hunk.l1])
        return hunk.r0 == hunk.r1 and all(token.kind is PUNCTUATION for token in outside)

    def with_pauses(self, first: int, size: int) -> tuple[int, int]:
        """From where to where these tokens go with the pauses that come or go with them, and with nothing else."""
        hunk = self.hunk_of(first)
        outside = [*range(hunk.l0, first), *range(first + size, hunk.l1)]
        together = all(self.tokens[at].form in PAUSES and self.home[at] == self.home[first] for at in outside)
        return (hunk.l0, hunk.l1) if together and hunk.r0 == hunk.r1 else (first, first + size)


def _chosen(gone: _Pool, new: _Pool) -> Iterator[Block]:
    """The heaviest stretches first, then those that moved least, each taking its tokens from those behind it."""
    weighed = {
        (-_weight(gone.tokens[block.left : block.left + block.size]), _distance(gone, new, block), block)
        for block in _candidates(gone, new)
    }
    ours, theirs = set[int](), set[int]()
    for weight, distance, block in sorted(weighed):
        if distance > -weight * _NEAR or _swaps_figures(gone, new, block):
            continue
        alone = gone.is_all(block.left, block.size) and new.is_all(block.right, block.size)
        here, there = range(block.left, block.left + block.size), range(block.right, block.right + block.size)
        if -weight >= (_LEAST_ALONE if alone else _LEAST) and ours.isdisjoint(here) and theirs.isdisjoint(there):
            ours.update(here)
            theirs.update(there)
            yield block


def _swaps_figures(gone: _Pool, new: _Pool, block: Block) -> bool:
    """Whether a stretch with a figure leaves its place to another figure, takes that of one, or passes one by.

    `Killed 12 and hurt 30` is not the same the other way round: both figures have changed.
    """
    if not _has_figure(gone.tokens[block.left : block.left + block.size]):
        return False
    left, right = gone.hunk_of(block.left), new.hunk_of(block.right)
    first, last = sorted((block.left, right.r0))
    passed = (*gone.tokens[first : block.left], *gone.tokens[block.left + block.size : last])
    return (
        _has_figure(passed)
        or _has_figure(new.tokens[left.r0 : left.r1])
        or _has_figure(gone.tokens[right.r0 : right.r1])
    )


def _has_figure(tokens: Sequence[Token]) -> bool:
    return any(token.kind is NUMBER or is_number_word(token.key) for token in tokens)


def _distance(gone: _Pool, new: _Pool, block: Block) -> float:
    """How many tokens lie between the place where a stretch stood and the one where it stands, on either side."""
    there, here = new.hunk_of(block.right).r0, gone.hunk_of(block.left).r0
    return (abs(block.left - there) + abs(block.right - here)) / 2


def _weight(tokens: Sequence[Token]) -> float:
    return sum(_SLIGHT_WEIGHT if slight(token) else 1.0 for token in tokens)


def _candidates(gone: _Pool, new: _Pool) -> Iterator[Block]:
    """Every longest stretch around a telling word that two different hunks have in common."""
    places, others = gone.telling(), new.telling()
    for key in places.keys() & others.keys():
        for i, j in product(places[key], others[key]):
            if gone.home[i][0] == new.home[j][0]:
                continue
            before, after = _reach(gone, new, i, j, -1), _reach(gone, new, i, j, 1)
            yield Block(i - before, j - before, before + after + 1)


def _reach(gone: _Pool, new: _Pool, i: int, j: int, step: int) -> int:
    """How far the two sides go on alike from these tokens, up to the last word."""
    words = by = 0
    while (
        gone.home.get(i + by * step) == gone.home[i]
        and new.home.get(j + by * step) == new.home[j]
        and gone.tokens[i + by * step].key == new.tokens[j + by * step].key
    ):
        if gone.tokens[i + by * step].kind is not PUNCTUATION:
            words = by
        by += 1
    return words
