"""Words that say how sure the article is: negations, modals, hedges, and the qualifiers of figures."""

from __future__ import annotations

from collections.abc import Sequence

from tui.articles.segment import NUMBER, PUNCTUATION, Token
from tui.articles.speech.saying import BEFORE_NOUNS, FOLLOWED, reports_speech
from tui.articles.wordlist import wordlist
from tui.compare.lexicon.clock import read_time
from tui.compare.lexicon.dates import read_date
from tui.compare.lexicon.figures import numbered, read_figure
from tui.compare.lexicon.number_words import FRACTIONS, ORDINALS, UNITS
from tui.compare.lexicon.numerals import is_number_word
from tui.compare.lexicon.smallwords import SMALL
from tui.compare.lexicon.stance_words import (
    APPROXIMATE,
    BE,
    BOUNDS,
    DESCRIBING,
    GRADED,
    GRADES,
    HEDGES,
    LOOKING,
    MODALS,
    NEGATIONS,
    OBLIGING,
    PASSIVES,
    PROSPECTS,
    SEEMING,
    SURE,
    WHOLES,
)

__all__ = ["BEGINNINGS", "Qualifier", "read_stance"]

# `little doubt`, `little evidence` is nearly none.
_LITTLE_OF = wordlist("chance doubt evidence hope likelihood prospect sign")
# `far from certain`, `far from over` is not; `far from the coast` is a place.
_FAR_FROM = wordlist("being certain clear complete dead easy finished ideal over perfect safe settled simple sure")
# `looks likely to fall`, `appeared to wave`: behind others these verbs do not hedge.
_BEFORE_LOOKS = wordlist("to that likely unlikely set certain sure like")
_NOUNS = wordlist("can will may might must")
_BEFORE_CLAUSE = frozenset({"to", "that"})
_ARTICLES = wordlist("a an the this that these those his her its their")
_BY_THE_CLOCK = wordlist("about around approximately circa gegen nearly roughly shortly vers")
_DURING = wordlist("after as at by for from in is of was with within")
_SPANS_OF_TIME = {UNITS[word] for word in ("minutes", "hours", "days", "weeks", "months", "years", "decades")}
_HOURS = wordlist("noon midday midnight dawn dusk")
_QUALIFYING = APPROXIMATE.union(_BY_THE_CLOCK, *BOUNDS)
_BOUNDS_WITH = {
    word: sorted(((b, past) for b in BOUNDS for past, w in enumerate(b) if w == word), key=lambda at: -len(at[0]))
    for word in frozenset().union(*BOUNDS)
}
"""For each word the phrases that hold it, the longest first, and how many words of them stand before it."""
BEGINNINGS = frozenset().union(
    *(NEGATIONS, MODALS, HEDGES, SEEMING, LOOKING, PASSIVES, PROSPECTS, OBLIGING, SURE, GRADES, DESCRIBING),
    *(_QUALIFYING, {"little"}),
)
"""The words that may begin a word of stance."""


class Qualifier(str):
    """The key of a word that qualifies a figure: `about`, `at least`."""

    __slots__ = ()


def read_stance(tokens: Sequence[Token], at: int, end: int) -> tuple[str, int] | None:
    """Read the word of stance that begins with token `at`: its key, and the index of the token behind it.

    The key is a `Qualifier` where it belongs to a figure, which may stand outside of `at` to `end`.
    """
    key = tokens[at].key
    if key in _QUALIFYING and (qualifier := _qualifier(tokens, at, end)):
        return qualifier
    follows = _key(tokens, at + 1)
    if key in GRADES and follows in GRADED | HEDGES and read_stance(tokens, at + 1, len(tokens)):
        return f"{key} {follows}" if at + 1 < end else key, min(at + 2, end)
    if key in {"may", "might", "could"} and follows == "well" and _key(tokens, at + 2).isalpha():
        return f"{key} well" if at + 1 < end else key, min(at + 2, end)
    if key in NEGATIONS or key in HEDGES:
        return None if numbered(tokens, at) or _alleges(tokens, at) else (key, at + 1)
    if key in MODALS:
        return None if key in _NOUNS and _is_noun(tokens, at) else (key, at + 1)
    return _read_verb(tokens, at, end) or _read_word(tokens, at)


def _read_verb(tokens: Sequence[Token], at: int, end: int) -> tuple[str, int] | None:
    """Verbs that hedge: `seems`, `appears to`, `is said to`, `is due to`, `has to`."""
    key, before, follows = tokens[at].key, _key(tokens, at - 1), _key(tokens, at + 1)
    if key in SEEMING or (key in LOOKING and _looks(tokens, at)):
        return key, at + 1
    if key in PASSIVES and _is_passive(tokens, at):
        return key, at + 1
    if key in PROSPECTS and before in BE and follows == "to" and _key(tokens, at + 2) not in _ARTICLES:
        return "due", at + 1
    if key in OBLIGING and follows == "to":
        return f"{key} to", min(at + 2, end)
    return None


def _alleges(tokens: Sequence[Token], at: int) -> bool:
    """Whether `alleged` reports speech here: `she alleged that`."""
    if tokens[at].key != "alleged":
        return False
    return (
        reports_speech("alleged", _key(tokens, at - 1), _key(tokens, at + 1), "") and _key(tokens, at + 1) in FOLLOWED
    )


def _looks(tokens: Sequence[Token], at: int) -> bool:
    """Whether `appeared` or `looks` hedges here: `appears to be`, `looked as if`; `appeared as a pig` does not."""
    follows = _key(tokens, at + 1)
    return follows in _BEFORE_LOOKS or (follows == "as" and _key(tokens, at + 2) in {"if", "though"})


def _read_word(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """Adjectives and adverbs that hedge in front of some words only."""
    key, before, follows = tokens[at].key, _key(tokens, at - 1), _key(tokens, at + 1)
    sure = key in SURE and follows == "to"
    described = key in DESCRIBING and before in BEFORE_NOUNS and follows.isalpha() and follows not in SMALL
    little = key == "little" and follows in _LITTLE_OF
    far = key == "far" and follows == "from" and _key(tokens, at + 2) in _FAR_FROM
    return (key, at + 1) if sure or described or little or far else None


def _key(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].key if 0 <= at < len(tokens) else ""


def _is_passive(tokens: Sequence[Token], at: int) -> bool:
    """Whether the participle at `at` stands behind a form of `be` and reports what others think."""
    before = at - 2 if _key(tokens, at - 1).endswith("ly") else at - 1
    if _key(tokens, before) not in BE:
        # `the trial, expected to last a week`
        return _key(tokens, before) == "," and _key(tokens, at + 1) == "to"
    impersonal = _key(tokens, before - 1) == "it"
    return impersonal or _key(tokens, at + 1) in _BEFORE_CLAUSE or tokens[at].key == "feared"


def _qualifier(tokens: Sequence[Token], at: int, end: int) -> tuple[Qualifier, int] | None:
    """The qualifier of a figure that token `at` is part of; the rest of it may stand outside of the stretch."""
    for bound, past in _BOUNDS_WITH.get(tokens[at].key, ()):
        start, behind = at - past, at - past + len(bound)
        if start >= 0 and _amount_at(tokens, behind) and tuple(t.key for t in tokens[start:behind]) == bound:
            return Qualifier(" ".join(bound)), min(behind, end)
    if _is_about_time(tokens, at):
        return Qualifier(tokens[at].key), at + 1
    if tokens[at].key in APPROXIMATE and _figure_at(tokens, at + 1) and not _is_throughout(tokens, at):
        return Qualifier(tokens[at].key), at + 1
    return None


def _is_about_time(tokens: Sequence[Token], at: int) -> bool:
    """`about noon`, `shortly after 3pm`."""
    if tokens[at].key not in _BY_THE_CLOCK or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].key in _HOURS or (
        tokens[at + 1].kind is NUMBER and read_time(tokens, at + 1, len(tokens)) is not None
    )


def _is_throughout(tokens: Sequence[Token], at: int) -> bool:
    """Whether `over` says how long and not how much more: `over five years`, but not `for over five years`."""
    if tokens[at].key != "over" or _key(tokens, at - 1) in _DURING:
        return False
    figure = read_figure(tokens, at + 1, len(tokens))
    return figure is not None and isinstance(figure.key, tuple) and figure.key[-1] in _SPANS_OF_TIME


def _amount_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether a figure or a date stands at `at`: `at least 12`, `at least Monday`."""
    return _figure_at(tokens, at) or (at < len(tokens) and read_date(tokens, at, len(tokens)) is not None)


def _figure_at(tokens: Sequence[Token], at: int) -> bool:
    article = at + 1 < len(tokens) and tokens[at].key in {"a", "an", "the", "une", "un", "eine", "einen", "einem"}
    at += article
    if at >= len(tokens):
        return False
    if tokens[at].kind is NUMBER or is_number_word(tokens[at].key.partition("-")[0]):
        return True
    key = tokens[at].key
    return (article and (key in UNITS or key in ORDINALS or key in FRACTIONS)) or (not article and key in WHOLES)


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a modal is a noun or a name here: `his will`, `Will Smith`, `a can`."""
    before = tokens[at - 1] if at else None
    if tokens[at].form[0].isupper() and before is not None and before.kind is not PUNCTUATION:
        return True
    return before is not None and before.key in {"a", "the", "his", "her", "their", "its", "of"}
