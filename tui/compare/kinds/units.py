"""What the words of a stretch stand for: figures, dates, names, verbs of saying, words of stance, and the rest."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from tui.articles.segment import PUNCTUATION, WORD, Token
from tui.articles.speech.saying import AMBIGUOUS, FINDING, SAYING
from tui.articles.speech.titles import TITLES
from tui.compare.kinds import stance
from tui.compare.kinds.attribution import ends_speech, is_saying, verb_length
from tui.compare.kinds.stance import Qualifier, read_stance
from tui.compare.lexicon import dates, figures
from tui.compare.lexicon.calendar_words import SEASONS
from tui.compare.lexicon.dates import read_date
from tui.compare.lexicon.figures import read_figure
from tui.compare.lexicon.names import Naming, begins_sentence, naming, read_body
from tui.compare.lexicon.smallwords import FOREIGN, PRONOUNS, SMALL
from tui.compare.lexicon.spelling import canonical, written_out
from tui.compare.stretch import Stretch

__all__ = ["NAMES", "OPEN", "Sort", "Unit", "read_units"]


class Sort(IntEnum):
    """What a unit is."""

    WORD = 0
    SMALL = 1
    """A word of grammar."""
    PRONOUN = 2
    FIGURE = 3
    LOOSE_FIGURE = 4
    """`one`, `first`, `once`: figures only where another figure stands against them."""
    DATE = 5
    LOOSE_DATE = 6
    """`spring`, `night`: dates only where another date stands against them."""
    NAME = 7
    PERHAPS_NAME = 8
    TITLE = 9
    SAYING = 10
    PERHAPS_SAYING = 11
    """A word that may report speech and does not look like it here."""
    STANCE = 12
    QUALIFIER = 13
    """A word of stance that belongs to a figure."""


NAMES = frozenset({Sort.NAME, Sort.PERHAPS_NAME})
OPEN = NAMES | {Sort.WORD, Sort.TITLE, Sort.PERHAPS_SAYING}
"""Words of an edit that need another kind to explain them, or are new wording."""


class Unit(NamedTuple):
    """One or more tokens that say one thing."""

    sort: Sort
    key: Hashable
    """Equal for units that say the same, however they are written."""
    first: int
    """Index of the first token, in the tokens of the stretch."""
    last: int
    """Index behind the last token."""


_BEGINNINGS = (
    dates.BEGINNINGS
    | figures.BEGINNINGS
    | stance.BEGINNINGS
    | SAYING
    | AMBIGUOUS
    | FINDING
    | {"according", "group", "heard", "hears"}
)
_CONTRACTED_STANCE = frozenset({"not", "ne", "will", "can", "shall"})
_NAMED = {Naming.NO: Sort.WORD, Naming.PERHAPS: Sort.PERHAPS_NAME, Naming.YES: Sort.NAME}


def read_units(stretch: Stretch) -> list[Unit]:
    """Read the tokens that a stretch covers, in order; marks of punctuation give no unit."""
    units: list[Unit] = []
    tokens, at = stretch.tokens, stretch.first
    while at < stretch.last:
        token = tokens[at]
        if token.kind is PUNCTUATION and token.form not in "&%‰":
            at += 1
            continue
        ordinary = _is_ordinary(token)
        if ordinary and token.form.islower() and (sort := _sort_of_small(token.key)) is not None:
            units.append(Unit(sort, canonical(token.key), at, at + 1))
            at += 1
            continue
        found = (not ordinary and _read_special(tokens, at, stretch.last)) or _read_word(stretch, at)
        units.extend(found)
        at = found[-1].last
    return units


@lru_cache(maxsize=8192)
def _sort_of_small(key: str) -> Sort | None:
    """What an ordinary word in small letters is, as `_sort` says; None where that depends on its neighbours."""
    if key in _CONTRACTED_STANCE or len(written_out(key)) > 1 or key in TITLES or key.endswith("ed"):
        return None
    if key in SMALL:
        return Sort.PRONOUN if key in PRONOUNS else Sort.SMALL
    return Sort.WORD


def _is_ordinary(token: Token) -> bool:
    """Whether the token can begin nothing but a word, told in no time; most can."""
    key = token.key
    return token.kind is WORD and key not in _BEGINNINGS and key.isalpha()


def _read_special(tokens: Sequence[Token], at: int, end: int) -> list[Unit]:
    """A date, a figure, a body or a word of stance or saying at `at`; nothing where an ordinary word stands there."""
    if body := read_body(tokens, at, end):
        return [Unit(Sort.NAME, body[0], at, body[1])]
    if found := read_stance(tokens, at, end):
        sort = Sort.QUALIFIER if isinstance(found[0], Qualifier) else Sort.STANCE
        return [Unit(sort, found[0], at, found[1])]
    if date := _read_when(tokens, at, end):
        return [date]
    if figure := read_figure(tokens, at, end):
        units = [Unit(Sort.FIGURE if figure.firm else Sort.LOOSE_FIGURE, figure.key, at, figure.end)]
        if figure.tail:
            units.append(Unit(Sort.WORD, f"-{figure.tail}", figure.end - 1, figure.end))
        return units
    if is_saying(tokens, at):
        return [Unit(Sort.SAYING, tokens[at].key, at, min(end, at + verb_length(tokens, at)))]
    return []


def _read_when(tokens: Sequence[Token], at: int, end: int) -> Unit | None:
    if date := read_date(tokens, at, end):
        return Unit(Sort.DATE, date.key, at, date.end)
    loose = tokens[at].key in SEASONS and tokens[at].form.islower()
    return Unit(Sort.LOOSE_DATE, tokens[at].key, at, at + 1) if loose else None


def _read_word(stretch: Stretch, at: int) -> list[Unit]:
    """An ordinary word, a contraction written out as its words."""
    return [
        Unit(Sort.STANCE if part in _CONTRACTED_STANCE else _sort(stretch, at, part), canonical(part), at, at + 1)
        for part in written_out(stretch.tokens[at].key)
    ]


def _sort(stretch: Stretch, at: int, key: str) -> Sort:
    token = stretch.tokens[at]
    if key in SMALL and (_is_acronym(stretch, at) or _is_foreign_name(stretch, at, key)):
        return Sort.NAME
    if key in SMALL or token.kind is PUNCTUATION:
        return Sort.PRONOUN if key in PRONOUNS else Sort.SMALL
    if _is_title(stretch.tokens, at):
        return Sort.TITLE
    if key.endswith("ed") and ends_speech(stretch.tokens, at):
        return Sort.SAYING
    if key in AMBIGUOUS and (token.form.islower() or begins_sentence(stretch.tokens, at)):
        return Sort.PERHAPS_SAYING
    return Sort.WORD if token.form.islower() else _NAMED[naming(stretch.tokens, at, stretch.witness.lexicon)]


def _is_acronym(stretch: Stretch, at: int) -> bool:
    """Whether a word of grammar is an abbreviation in capitals here: `US`, `UN`, `WHO`."""
    form = stretch.tokens[at].form
    return len(form) > 1 and form.isupper() and naming(stretch.tokens, at, stretch.witness.lexicon) is Naming.YES


def _is_foreign_name(stretch: Stretch, at: int, key: str) -> bool:
    """Whether a word of grammar of another language is a name here: the `Oder`, `Los Angeles`."""
    return key in FOREIGN and naming(stretch.tokens, at, stretch.witness.lexicon) is Naming.YES


def _is_title(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is a title here: with a capital, or right before a word that has one."""
    if tokens[at].key.removesuffix("'s") not in TITLES:
        return False
    there = at + 1
    while there < len(tokens) and (tokens[there].key in {".", "of"} or tokens[there].key in TITLES):
        there += 1
    named = there < len(tokens) and tokens[there].form[0].isupper()
    return named or (at > 0 and tokens[at].form[0].isupper())
