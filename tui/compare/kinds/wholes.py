"""The whole figure or date of which an edit changes a part, and words that only change places with their neighbours."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from tui.articles.segment import PUNCTUATION, WORD, Token
from tui.compare.lexicon import dates, figures
from tui.compare.lexicon.clock import CLOCKS
from tui.compare.lexicon.dates import read_date
from tui.compare.lexicon.figures import read_figure
from tui.compare.stretch import Stretch

__all__ = ["given_otherwise", "swaps_places"]

# `22nd of March , 2023`: the longest dates and figures have this many tokens.
_LONGEST = 6
# Words that change places within this many tokens are only put in another order.
_NEAR = 3
_BEGINNINGS = dates.BEGINNINGS | figures.BEGINNINGS


def given_otherwise(one: Stretch, other: Stretch) -> bool:
    """Whether an edit changes only how a figure or a date is given, judged with what stands around the edit.

    `March 22` becomes `22 March` in two edits, each of which drops or adds `March`.
    """
    left = _whole(one)
    return left is not None and left == _whole(other)


def _whole(stretch: Stretch) -> Hashable | None:
    """What the figure or date says that holds the stretch, or ends or begins where it stands; None without one."""
    tokens = stretch.tokens
    for start in range(max(0, stretch.first - _LONGEST), min(stretch.first + 1, len(tokens))):
        if not _may_begin(tokens, start):
            continue
        for read in (read_date, read_figure):
            found = read(tokens, start, len(tokens))
            if found is not None and found.end >= stretch.last and found.end >= stretch.first and found.end > start:
                return found.key
    return None


def _may_begin(tokens: Sequence[Token], at: int) -> bool:
    """Whether a figure or a date may begin with token `at`; most words rule it out at a glance."""
    token = tokens[at]
    ordinary = token.kind is WORD and token.key not in _BEGINNINGS and token.key.isalpha()
    return not ordinary or (at + 1 < len(tokens) and tokens[at + 1].key in CLOCKS)


def swaps_places(one: Stretch, other: Stretch) -> bool:
    """Whether a deletion, or an insertion, has the same words right beside its place in the other article.

    `said Ostrom` becomes `Ostrom said`: the verb is deleted before the name and inserted behind it.
    """
    edit, place = (one, other) if one.first < one.last else (other, one)
    words = [token.key for token in edit.words]
    if not words or place.first < place.last or not place.tokens or len(words) > _NEAR:
        return False
    size = edit.last - edit.first
    around = (
        edit.tokens[max(0, edit.first - _NEAR - size) : edit.first],
        edit.tokens[edit.last : edit.last + _NEAR + size],
    )
    beside = (
        place.tokens[max(0, place.first - _NEAR - size) : place.first],
        place.tokens[place.first : place.first + _NEAR + size],
    )
    here = [[token.key for token in side if token.kind is not PUNCTUATION] for side in around]
    there = [[token.key for token in side if token.kind is not PUNCTUATION] for side in beside]
    return any(_holds(keys, words) for keys in there) and not any(_holds(keys, words) for keys in here)


def _holds(keys: list[str], words: list[str]) -> bool:
    return any(keys[at : at + len(words)] == words for at in range(len(keys) - len(words) + 1))
