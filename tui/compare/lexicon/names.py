"""Proper names: which words are part of one, and when two name the same."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler

from tui.articles.segment import WORD, Token
from tui.articles.wordlist import wordlist
from tui.compare.lexicon.calendar_words import DAYS
from tui.compare.lexicon.places import PLACES, SAME_PLACE
from tui.compare.lexicon.spelling import canonical

__all__ = ["Lexicon", "Naming", "begins_sentence", "is_acronym_of", "lexicon", "naming", "read_body", "same_name"]


class Naming(IntEnum):
    """How surely a word is part of a name."""

    NO = 0
    PERHAPS = 1
    """It has a capital because it begins a sentence or a title; nothing else in the article tells."""
    YES = 2


class Lexicon(NamedTuple):
    """What an article shows of its names."""

    names: frozenset[str]
    """Comparing forms of the words that have a capital where only names have one."""
    nouns_have_capitals: bool
    """Whether a capital says little, since the article's language gives one to every noun (German)."""


_NONE = Lexicon(frozenset(), False)
# Common words that begin sentences without an article and look like names there.
_COMMON = wordlist("""
police parliament congress government traffic rain snow water food war peace people women men children staff opposition
management power trade oil gas gold inflation help research music money health history justice nature time work weather
industry fire land air aid life love night court sunday silence fear anger hope everyone everybody nobody someone others
smoke dust fog mist ice hail beer wine coal steel iron wheat corn sugar coffee tea milk bread meat fish rice cotton
copper silver demand supply growth debt crime panic grief joy support turnout revenue profit income output business
football cricket rugby tennis science art progress evidence news mud ash wind heat cold blood family friends anyone
anything something everything nothing
""")
# Plurals, abstract nouns, participles and adverbs begin sentences without an article too.
_COMMON_ENDING = re.compile(
    r".+(?:(?<![uiao'])s|ss|ing|ion|ment|ness|ity|[ae]nce|ism|ship|hood|ure|age|dom|ed|ly|ics)", re.DOTALL
)
_BODIES = {"seven": "7", "eight": "8", "twenty": "20", "five": "5", "77": "77", "7": "7", "20": "20", "8": "8"}
_GERMAN = wordlist("""
der die das und ist nicht ein eine einem einen einer eines zu zum zur den von vom mit sich des auf für im dem dass wurde
wurden wird werden sei nach aus sie am beim ins hatte haben
""")
# A text has this share of the commonest German words where it is German (about .3); English has fewer than .02.
_GERMAN_SHARE = 0.1
_SAMPLE = 400
# Titles are no longer than this many tokens, which are enough to tell.
_TITLE = 60
_SENTENCE_ENDS = frozenset({".", "!", "?", "...", ":", "•", "*", "|"})
_QUOTES = frozenset({'"', "'"})
_QUIET = frozenset({"(", "[", "-"})
# Names that begin with a small letter: `al-Shabab`, `d'Ivoire`, `eBay`.
_CAPITAL_WITHIN = re.compile(r"(?:a[ldnrsz]|ash|el)-[A-Z]|[dl]'[A-Z]|[ei][A-Z][a-z]")
# Behind these a capital says nothing.
_BEFORE_ANY = _SENTENCE_ENDS | _QUOTES | _QUIET
# Transliterations of one name: Zelensky/Zelenskyy .98, Gaddafi/Qaddafi .90, Kharkov/Kharkiv .91; Blinken/Biden .75.
_ALIKE = 0.85
# Demonyms and adjectives begin as their country: Ukraine/Ukrainian, China/Chinese.
_STEM = 4


def lexicon(paragraphs: Iterable[Sequence[Token]]) -> Lexicon:
    """Gather the words that have a capital in the middle of sentences."""
    names: set[str] = set()
    sample = german = 0
    for tokens in paragraphs:
        if sample < _SAMPLE:
            sample += len(tokens)
            german += sum(token.key in _GERMAN for token in tokens)
        if _is_title(tokens):
            continue
        before = "."
        for token in tokens:
            if token.form[0].isupper() and token.kind is WORD and before not in _BEFORE_ANY:
                names.add(_bare(token.key))
            before = token.key
    names -= {"i"}
    return Lexicon(frozenset(names), german > _GERMAN_SHARE * sample)


def _bare(key: str) -> str:
    return key.removesuffix("'s")


def _is_title(tokens: Sequence[Token]) -> bool:
    """Whether a paragraph gives capitals to its words as titles do, or has nothing but capitals."""
    if tokens and tokens[-1].key == ".":
        return False
    long = lower = 0
    for token in tokens[:_TITLE]:
        if token.kind is WORD and len(token.key) > 3:
            long += 1
            lower += token.form[0].islower()
            if lower > 2 and lower * 3 > long:
                return False
    return lower * 4 <= long


def naming(tokens: Sequence[Token], at: int, known: Lexicon = _NONE) -> Naming:
    """How surely token `at` of a paragraph is part of a name; `known` is what its article shows elsewhere."""
    token = tokens[at]
    if token.kind is not WORD or token.key.partition("'")[0] == "i":
        return Naming.NO
    if not token.form[0].isupper():
        return Naming.YES if _CAPITAL_WITHIN.match(token.form) else Naming.NO
    key = _bare(token.key)
    if key in PLACES or (key in known.names and not known.nouns_have_capitals):
        return Naming.YES
    if known.nouns_have_capitals:
        return Naming.YES if _has_capital_beside(tokens, at) else Naming.PERHAPS
    if token.form.isupper() and key != "a":
        return Naming.PERHAPS if _shouts(tokens, at) else Naming.YES
    return _by_place(tokens, at, key)


def _by_place(tokens: Sequence[Token], at: int, key: str) -> Naming:
    """What the place of a capital tells: within a sentence it makes a name, at its beginning it may."""
    title = _is_title(tokens)
    if not title and not begins_sentence(tokens, at):
        return Naming.YES
    if key in _COMMON:
        return Naming.NO
    genitive = tokens[at].key != key
    follows = tokens[at + 1].form if at + 1 < len(tokens) else ""
    if genitive or (follows[:1].isupper() and not title and follows.casefold() not in DAYS):
        return Naming.YES
    return Naming.NO if _COMMON_ENDING.fullmatch(key) else Naming.PERHAPS


def _has_capital_beside(tokens: Sequence[Token], at: int) -> bool:
    """Whether a neighbour has a capital too, as between first name and family name."""
    return any(
        0 <= there < len(tokens) and tokens[there].form[0].isupper() and not begins_sentence(tokens, there)
        for there in (at - 1, at + 1)
    )


def _shouts(tokens: Sequence[Token], at: int) -> bool:
    """Whether the neighbours are all capitals too, as in a headline."""
    beside = [tokens[i].form for i in (at - 1, at + 1) if 0 <= i < len(tokens) and tokens[i].kind is WORD]
    return any(form.isupper() and len(form) > 3 for form in beside)


def begins_sentence(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capital of token `at` says nothing, as a sentence, a title or a quotation begins there."""
    before = at - 1
    if before >= 0 and tokens[before].key in _QUOTES:
        return not _closes_clause(tokens, before)
    while before >= 0 and tokens[before].key in _QUIET:
        before -= 1
    return before < 0 or tokens[before].key in _SENTENCE_ENDS


def _closes_clause(tokens: Sequence[Token], mark: int) -> bool:
    """Whether a quotation mark closes speech with a comma: `"We are safe," the skipper said`."""
    return mark > 0 and tokens[mark - 1].key == "," and tokens[mark - 1].end == tokens[mark].start


def read_body(tokens: Sequence[Token], at: int, end: int) -> tuple[Hashable, int] | None:
    """Read `Group of Seven` and its like as one name: its key, which `G7` has too, and the index behind it."""
    key = tokens[at].key
    if key in {"g7", "g8", "g20", "g77"}:
        return key, at + 1
    if key == "group" and at + 2 < end and tokens[at + 1].key == "of":
        number = _BODIES.get(_bare(tokens[at + 2].key))
        return (f"g{number}", at + 3) if number else None
    return None


def same_name(one: str, other: str) -> bool:
    """Whether two case-folded words name the same: in two spellings, as a place and its adjective, as a genitive."""
    one, other = _bare(one), _bare(other)
    one, other = SAME_PLACE.get(one, one), SAME_PLACE.get(other, other)
    if one == other or canonical(one).replace(".", "") == canonical(other).replace(".", ""):
        return True
    if one[:_STEM] == other[:_STEM] and min(len(one), len(other)) > _STEM:
        return True
    return min(len(one), len(other)) > 3 and JaroWinkler.normalized_similarity(one, other) >= _ALIKE


def is_acronym_of(acronym: str, words: Sequence[str]) -> bool:
    """Whether the letters of a case-folded `acronym` begin the capitalised `words`: `imf`."""
    letters = acronym.replace(".", "")
    return len(words) > 1 and len(letters) > 1 and letters == "".join(word[:1] for word in words)
