"""Words that say how sure the article is: negations, modals, hedges, and the qualifiers of figures."""

from __future__ import annotations

from collections.abc import Sequence

from tui.articles.saying import BEFORE_NOUNS
from tui.articles.segment import Token, TokenKind
from tui.articles.wordlist import wordlist
from tui.compare.lexicon.figures import is_number_word

__all__ = ["BEGINNINGS", "Qualifier", "read_stance"]

_NEGATIONS = wordlist("""
not no never neither nor none nobody nothing nowhere without hardly scarcely barely unable
nicht kein keine keinen keiner nie niemals ohne ne pas jamais aucun aucune sans nunca jamás tampoco sin ningún ninguna
""")
_MODALS = wordlist("""
may might can could will would shall should must ought
kann können könnte könnten soll sollen sollte sollten muss müssen müsste wird werden würde würden darf dürfen dürfte
peut peuvent pourrait pourraient doit doivent devrait devraient va vont puede pueden podría podrían debe deben debería
""")
_HEDGES = wordlist("""
allegedly alleged reportedly apparently apparent seemingly possibly possible impossible probably probable improbable
perhaps maybe likely unlikely presumably presumed supposedly supposed purportedly purported ostensibly arguably
potentially potential suspected unconfirmed unverified so-called uncertain certainly definitely clearly
undoubtedly doubtless obviously surely rumoured rumored
angeblich mutmaßlich mutmaßliche mutmaßlicher mutmaßlichen wohl vielleicht wahrscheinlich womöglich offenbar
présumé présumée peut-être probablement apparemment presunto presunta presuntamente supuestamente quizás
probablemente aparentemente
""")
_SEEMING = wordlist("seems seem seemed appears appear appeared")
# `is said to be`, `it was believed that`: hedges behind a form of `be`.
_PASSIVES = wordlist("said believed thought understood reported alleged expected feared assumed known")
_BE = wordlist("is are was were be been being")
_APPROXIMATE = wordlist("""
about around approximately exactly precisely roughly some nearly almost over under circa rund etwa knapp environ près
casi unos
""")
_BOUNDS = [
    tuple(phrase.split())
    for phrase in (
        "at least", "at most", "more than", "less than", "fewer than", "up to", "close to", "upwards of", "as many as",
        "as much as", "as few as", "no more than", "no less than", "no fewer than", "not more than", "in excess of",
    )
]  # fmt: skip
# `little doubt`, `little evidence` is nearly none.
_LITTLE_OF = wordlist("chance doubt evidence hope likelihood prospect sign")
# `certain to fall`, `bound to win`: as sure as `will`.
_SURE = wordlist("certain sure bound")
_NOUNS = wordlist("can will may might must")
_QUALIFYING = _APPROXIMATE.union(*_BOUNDS)
BEGINNINGS = _NEGATIONS | _MODALS | _HEDGES | _SEEMING | _PASSIVES | _SURE | _QUALIFYING | {"little", "confirmed"}
"""The words that may begin a word of stance."""


class Qualifier(str):
    """The key of a word that qualifies a figure: `about`, `at least`."""

    __slots__ = ()


def read_stance(tokens: Sequence[Token], at: int, end: int) -> tuple[str, int] | None:
    """Read the word of stance that begins with token `at`: its key, and the index of the token behind it.

    The key is a `Qualifier` where it belongs to a figure, which may stand outside of `at` to `end`.
    """
    key = tokens[at].key
    follows = tokens[at + 1].key if at + 1 < len(tokens) else ""
    if key in _QUALIFYING and (qualifier := _qualifier(tokens, at, end)):
        return qualifier
    if key in _PASSIVES and follows in {"to", "that"} and at and tokens[at - 1].key in _BE:
        return key, at + 1
    if key in _NEGATIONS or key in _HEDGES or (key in _SURE and follows == "to"):
        return key, at + 1
    confirmed = key == "confirmed" and at > 0 and tokens[at - 1].key in BEFORE_NOUNS
    if confirmed or (key == "little" and follows in _LITTLE_OF):
        return key, at + 1
    modal = key in _MODALS and not (key in _NOUNS and _is_noun(tokens, at))
    return (key, at + 1) if modal or (key in _SEEMING and follows in {"to", "that", "likely"}) else None


def _qualifier(tokens: Sequence[Token], at: int, end: int) -> tuple[Qualifier, int] | None:
    """The qualifier of a figure that token `at` is part of; the rest of it may stand outside of the stretch."""
    for bound in _BOUNDS:
        for past, word in enumerate(bound):
            start, behind = at - past, at - past + len(bound)
            if word != tokens[at].key or start < 0 or not _figure_at(tokens, behind):
                continue
            if tuple(token.key for token in tokens[start:behind]) == bound:
                return Qualifier(" ".join(bound)), min(behind, end)
    if tokens[at].key in _APPROXIMATE and _figure_at(tokens, at + 1):
        return Qualifier(tokens[at].key), at + 1
    return None


def _figure_at(tokens: Sequence[Token], at: int) -> bool:
    if at + 1 < len(tokens) and tokens[at].key == "a":
        at += 1
    return at < len(tokens) and (
        tokens[at].kind is TokenKind.NUMBER or is_number_word(tokens[at].key.partition("-")[0])
    )


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a modal is a noun or a name here: `his will`, `Will Smith`, `a can`."""
    before = tokens[at - 1] if at else None
    if tokens[at].form[0].isupper() and before is not None and before.kind is not TokenKind.PUNCTUATION:
        return True
    return before is not None and before.key in {"a", "the", "his", "her", "their", "its", "of"}
