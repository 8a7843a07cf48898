"""Figures in words: `twelve`, `a dozen`, `two and a half million`, `twenty-first`."""

from __future__ import annotations

from collections.abc import Sequence

from tui.articles.segment import PUNCTUATION, Token
from tui.articles.wordlist import wordlist
from tui.compare.lexicon.calendar_words import TENS_OF_YEARS
from tui.compare.lexicon.measured import Figure, read_parts, read_unit, share, with_unit
from tui.compare.lexicon.number_words import (
    CURRENCIES,
    FRACTIONS,
    MAGNITUDES,
    ORDINALS,
    TENS,
    TIMES,
    UNITS,
    VAGUE,
    VALUES,
)
from tui.compare.lexicon.numerals import word_value
from tui.compare.lexicon.smallwords import SMALL

__all__ = ["read_words"]

_SECOND = 2
_ONE = frozenset({"a", "an", "one"})
_AND_A_HALF = ["and", "a", "half"]
# `a month` counts beside another figure: it takes the place of `three weeks`.
_SPANS = wordlist("minute hour day week month year")
_MEASURES = _SPANS | wordlist("kilometre kilometer mile metre meter litre liter tonne gallon acre hectare kilogram")
_FOLD = "fold"


def read_words(tokens: Sequence[Token], at: int, end: int) -> Figure | None:
    """Read the figure in words that begins with token `at`, before token `end`; None where none does."""
    key = tokens[at].key
    simple = _read_vague(tokens, at, end) if key in VAGUE else _simple(key, at)
    if simple is not None:
        return simple
    if key in {"a", "an", "half"} and (found := _read_behind_article(tokens, at, end)):
        return found
    if key in MAGNITUDES and len(key) > 1:
        return with_unit(tokens, at, end, 1.0, None)
    value = word_value(key)
    if value is None:
        return _read_compound(tokens, at, end) or read_unit(tokens, at, end)
    after, firm = at + 1, key not in {"one", "zero", "both"}
    if value in TENS.values() and after < end and 0 < (VALUES.get(tokens[after].key) or 0) < 10:
        value, after = value + VALUES[tokens[after].key], after + 1
    while after < end and tokens[after].key == "hundred":
        value, after = value * 100, after + 1
        firm = True
        if after + 1 < end and tokens[after].key == "and" and (more := word_value(tokens[after + 1].key)) is not None:
            value, after = value + more, after + 2
    if after < end and (parts := _parts(tokens, after, single=key == "one")):
        return read_parts(tokens, after + 1, end, value / parts)
    if [token.key for token in tokens[after : min(end, after + 3)]] == _AND_A_HALF:
        value, after, firm = value + 0.5, after + 3, True
    figure = with_unit(tokens, after, end, value, None, firm=firm)
    return figure._replace(key=share(value)) if key == "half" and figure.key == (value, None) else figure


def _parts(tokens: Sequence[Token], at: int, *, single: bool) -> int:
    """Into how many parts the word at `at` divides behind a number: 3 for the `thirds` of `two thirds`; 0 for others.

    `single` says that the number is one: `one third`, `one fifth`.
    """
    key = tokens[at].key
    return FRACTIONS.get(key) or (ORDINALS.get(key, 0) if single and ORDINALS.get(key, 0) > _SECOND else 0)


def _read_vague(tokens: Sequence[Token], at: int, end: int) -> Figure:
    """`dozens`, `hundreds of thousands`, `tens of millions of euros`."""
    said, after = [tokens[at].key], at + 1
    while after + 1 < end and tokens[after].key == "of" and tokens[after + 1].key in VAGUE | CURRENCIES.keys():
        said.append(CURRENCIES.get(tokens[after + 1].key, tokens[after + 1].key))
        after += 2
    return Figure(("many", *said), after, True, "")


def _read_behind_article(tokens: Sequence[Token], at: int, end: int) -> Figure | None:
    """`a dozen`, `half a million`, `half an hour`, `a quarter`, `a week`: the article counts."""
    halved = tokens[at].key == "half"
    there = at + 2 if halved and at + 1 < end and tokens[at + 1].key in _ONE else at + 1
    if there >= end:
        return None
    key = tokens[there].key
    if key in ORDINALS and ORDINALS[key] > _SECOND and _ends_phrase(tokens, there + 1):
        return Figure(share(1 / ORDINALS[key]), there + 1, True, "")
    if not halved and key in UNITS and [t.key for t in tokens[there + 1 : min(end, there + 4)]] == _AND_A_HALF:
        return Figure((1.5, UNITS[key]), there + 4, True, "")
    if (halved and there == at + 2 and key in UNITS) or (not halved and key in _MEASURES):
        return Figure((0.5 if halved else 1.0, UNITS[key]), there + 1, halved, "")
    if (key in MAGNITUDES and len(key) > 2) or (key in {"decade", "century"} and not halved):
        return with_unit(tokens, there, end, 0.5 if halved else 1.0, None)
    return read_parts(tokens, there + 1, end, 1 / FRACTIONS[key]) if key in FRACTIONS and not halved else None


def _ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether no noun stands at `at`: `a third of them`, `by a third`, but not `a third man`."""
    return at >= len(tokens) or tokens[at].kind is PUNCTUATION or tokens[at].key in SMALL


def _simple(key: str, at: int) -> Figure | None:
    if key in TENS_OF_YEARS:
        return Figure((10.0 * TENS_OF_YEARS[key], None), at + 1, True, "s")
    if key in TIMES:
        return Figure(("times", TIMES[key]), at + 1, key != "once", "")
    if key in ORDINALS:
        return Figure(("place", float(ORDINALS[key])), at + 1, key != "first", "")
    if key in FRACTIONS:
        return Figure(share(1 / FRACTIONS[key]), at + 1, True, "")
    return None


def _read_compound(tokens: Sequence[Token], at: int, end: int) -> Figure | None:
    """`four-year`, `month-long`, `two-thirds`, `twenty-first`."""
    head, hyphen, tail = tokens[at].key.partition("-")
    if tail == "long" and head in _SPANS:
        return Figure((1.0, UNITS[head]), at + 1, False, "")
    if not hyphen:
        folds = word_value(head.removesuffix(_FOLD)) if head.endswith(_FOLD) else None
        return None if folds is None else Figure((folds, None), at + 1, True, _FOLD)
    if head in TENS and tail in ORDINALS:
        return Figure(("place", float(TENS[head] + ORDINALS[tail])), at + 1, True, "")
    value = word_value(head)
    return None if value is None or head == "half" else _read_counted(tokens, at, end, value)


def _read_counted(tokens: Sequence[Token], at: int, end: int, value: float) -> Figure | None:
    """A compound of a number and what it counts, or another number: `four-year`, `two-thirds`, `two-nil`."""
    head, _, tail = tokens[at].key.partition("-")
    if tail.startswith("and-a-half"):
        return with_unit(tokens, at + 1, end, value + 0.5, UNITS.get(tail.removeprefix("and-a-half-")))
    if (against := word_value(tail)) is not None:
        return Figure(("range", value, against), at + 1, True, "")
    if tail in FRACTIONS:
        return read_parts(tokens, at + 1, end, value / FRACTIONS[tail])
    if tail in UNITS or tail in MAGNITUDES:
        return with_unit(tokens, at + 1, end, value * MAGNITUDES.get(tail, 1), UNITS.get(tail))
    return None if head == "one" else Figure((value, None), at + 1, True, tail)
