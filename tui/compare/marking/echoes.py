"""Dates, figures and words of stance that one edit of a row drops and another brings: they only changed places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from tui.articles.article import Span
from tui.articles.segment import NUMBER, WORD, Token
from tui.compare.kinds.units import Sort, Unit, read_units
from tui.compare.lexicon.numerals import is_number_word
from tui.compare.lexicon.smallwords import SMALL
from tui.compare.stretch import Stretch, stretch
from tui.compare.witness import Witness

__all__ = ["echoes"]

_FIGURES = frozenset({Sort.FIGURE, Sort.LOOSE_FIGURE})
_TELLING = _FIGURES | {Sort.DATE, Sort.STANCE, Sort.QUALIFIER}

_BESIDE = 2
"""So many tokens before and behind a figure say what it counts: `the six-year-old boy`, `the boy, six,`."""


class _Echo(NamedTuple):
    """A unit that may stand elsewhere too."""

    unit: Unit
    place: int
    """How many figures stand before it in its paragraph."""
    counted: frozenset[str]
    """The words beside a figure, which say what it counts; empty for other units."""


def echoes(one: Witness, other: Witness, dropped: Iterable[Span], added: Iterable[Span]) -> frozenset[Hashable]:
    """Keys of units in the stretches `dropped` from the left that stand in those `added` on the right as well.

    The stretches are those of edits that only drop or only add: where a figure takes the place of another, it has
    changed, wherever it stood before. Each key is dropped once and added once; a figure counts the same thing,
    and stands behind as many others as before: `killed 12 soldiers and hurt 30 civilians` is not the same the other
    way round.
    """
    gone = _by_key(one, dropped)
    if not gone:
        return frozenset()
    new = _by_key(other, added)
    return frozenset(
        key
        for key, found in gone.items()
        if len(found) == 1 and len(new.get(key, ())) == 1 and _same(found[0], new[key][0])
    )


def _by_key(witness: Witness, spans: Iterable[Span]) -> dict[Hashable, list[_Echo]]:
    found = defaultdict[Hashable, list[_Echo]](list)
    tokens: Sequence[Token] = ()
    before: list[int] = []
    for span in spans:
        side = stretch(witness, span)
        if side.tokens is not tokens:
            # Counted once for all stretches of a paragraph, which may be as long as a book.
            tokens, before = side.tokens, [0, *accumulate(map(_is_figure, side.tokens))]
        for echo in _read(side, before):
            found[echo.unit.key].append(echo)
    return found


def _read(side: Stretch, before: Sequence[int]) -> Iterator[_Echo]:
    """The units of a stretch; `before` gives, for each token of its paragraph, how many figures stand before it."""
    for unit in read_units(side):
        place = before[unit.first]
        if unit.sort in _FIGURES:
            around = side.tokens[max(0, unit.first - _BESIDE) : unit.last + _BESIDE]
            yield _Echo(unit, place, frozenset(token.key for token in around if token.kind is WORD) - SMALL)
        elif unit.sort in _TELLING:
            yield _Echo(unit, place, frozenset())


def _same(one: _Echo, other: _Echo) -> bool:
    if one.unit.sort not in _FIGURES:
        return True
    return one.place == other.place and not one.counted.isdisjoint(other.counted)


def _is_figure(token: Token) -> bool:
    return token.kind is NUMBER or is_number_word(token.key)
