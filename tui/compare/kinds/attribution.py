"""Who is said to have said it: the words of a paragraph that name a source."""

from __future__ import annotations

from collections.abc import Sequence

from tui.articles.segment import NUMBER, WORD, Token
from tui.articles.speech.saying import (
    AMBIGUOUS,
    FINDERS,
    FINDING,
    OCCASIONS,
    PRONOUNS,
    REPORTING,
    SOURCES,
    TELLING,
    reports_speech,
)
from tui.articles.speech.titles import PARTICLES
from tui.articles.wordlist import wordlist
from tui.compare.lexicon.dates import read_date

__all__ = ["ends_speech", "is_saying", "names_source", "source_words", "verb_length"]

_CONCLUDING = FINDING | AMBIGUOUS | {"heard", "hears"}
"""The words that may say at the end of a clause who found out, argues or heard what it tells."""
_REPORTING = REPORTING | _CONCLUDING
_RELATIVE = frozenset({"who", "whose"})
_MARKS = frozenset({'"', "'"})
_CLAUSE_ENDS = frozenset({",", ";", ":", ".", "!", "?", "...", "-", "(", ")", '"'})
# `declined to say`, `unable to comment`: what is not said.
_SILENT = wordlist("""
decline declined declines declining fail failed fails refuse refused refuses refusing reluctant unable unwilling
""")
_PAUSES = frozenset({",", "!", "?"})
_CLAUSE_WORDS = wordlist("that who which whom because if whether while when dass qui que")
# Before an occasion, or somebody who listens.
_AT = wordlist("after at before by during from in into of on through to via auf bei im in à dans en lors sur")
# `speaking through an interpreter`: how it was said.
_SPEAKING = wordlist("speaking talking writing testifying appearing")
# `a annoncé le maire`, `ha detto la polizia`: the subject stands behind the verb all the same.
_PERFECT = wordlist("a ont avait ha hanno han")
_MANY = wordlist("media people police staff")
_JOINTS = wordlist("and but und aber et mais y pero")
_BE = wordlist("is are was were be been being")
_SOURCE = wordlist("according nach laut selon según d'après secondo segundo volgens")
_ARTICLES = wordlist("""
a an the this his her its their one der die das den dem ein eine einer le la les l un une el los las una il lo gli os
het een
""")
# Between a source and its verb stand few words: `officials in Lima said`.
_NEAR = 4
# A source has few words itself: `the Ukrainian president's chief of staff Andriy Yermak`.
_LONGEST = 9


def is_saying(tokens: Sequence[Token], at: int) -> bool:
    """Whether token `at` reports speech: a verb of saying, or `according` before `to`."""
    key = tokens[at].key
    if key == "nach":
        return at + 1 < len(tokens) and tokens[at + 1].key == "angaben"
    if key not in _REPORTING:
        return ends_speech(tokens, at)
    if at > 1 and tokens[at - 1].key == "to" and tokens[at - 2].key in _SILENT:
        return False
    before, follows, beyond = (
        tokens[there].key if 0 <= there < len(tokens) else "" for there in (at - 1, at + 1, at + 2)
    )
    return reports_speech(key, before, follows, beyond) or _concludes(tokens, at) or ends_speech(tokens, at)


def _concludes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause that ends with token `at` says who found it out: `, the survey found.`."""
    key = tokens[at].key
    if key not in _CONCLUDING or (at + 1 < len(tokens) and tokens[at + 1].key not in _CLAUSE_ENDS):
        return False
    comma = next((there for there in range(at - 1, max(-1, at - 1 - _NEAR), -1) if tokens[there].key == ","), at)
    subject = tokens[comma + 1 : at]
    if key not in AMBIGUOUS or key.startswith(("agree", "continue")):
        return any(token.key in FINDERS for token in subject)
    # `, the authors argue.`, `, local media report.`, but not `On Monday, officials agreed.`.
    return any(token.key in FINDERS | SOURCES for token in subject) or (bool(subject) and _are_many(subject[-1]))


def _are_many(token: Token) -> bool:
    """Whether the token is a noun for several people: `prosecutors`, `the media`."""
    return token.form.islower() and (token.key.endswith("s") or token.key in _MANY)


def ends_speech(tokens: Sequence[Token], at: int) -> bool:
    """Whether token `at` ends a clause behind a quotation, whatever verb it is: `," the skipper radioed.`."""
    key = tokens[at].key
    if not (key.endswith("ed") or key in AMBIGUOUS) or (
        at + 1 < len(tokens) and tokens[at + 1].key not in _CLAUSE_ENDS
    ):
        return False
    for there in range(at - 1, max(0, at - 1 - _LONGEST), -1):
        if tokens[there].key in _MARKS:
            return there < at - 1 and tokens[there - 1].key in _PAUSES
        if _ends_clause(tokens[there]) or tokens[there].key in _BE | _JOINTS:
            return False
    return False


def verb_length(tokens: Sequence[Token], at: int) -> int:
    """How many tokens the words at `at` take that report speech: 2 for `according to`, `nach Angaben`."""
    return 2 if tokens[at].key in {"according", "nach"} else 1


def source_words(tokens: Sequence[Token], verb: int, start: int, end: int) -> range:
    """The tokens within `start` to `end` that name a source with the verb of saying at `verb`, itself among them."""
    first, last = verb, verb + verb_length(tokens, verb)
    prepositional = tokens[verb].key in _SOURCE
    opening = verb
    while opening and tokens[opening - 1].key in _PERFECT:
        opening -= 1
    inverted = opening == 0 or tokens[opening - 1].key in _CLAUSE_ENDS | _MARKS or prepositional
    if verb and tokens[verb - 1].key == "," and not prepositional and not _may_name(tokens, last):
        inverted, first = False, _apposed(tokens, verb - 1, start)
    if not inverted:
        while first > start and verb - first < 2 * _LONGEST and not _ends_clause(tokens[first - 1]):
            first -= 1
    if inverted or tokens[verb].key in TELLING:
        reach = min(end, last + (_LONGEST if inverted else _NEAR))
        while last < reach and not _ends_clause(tokens[last]):
            last += 1
        if inverted and last > verb + 1 and last + 1 < end and tokens[last].key == "," and _is_apposition(tokens, last):
            last = next((i for i in range(last + 1, end) if tokens[i].key in _CLAUSE_ENDS), end)
    if last + 1 < end and tokens[last].key in {"in", "during", "at", "on"}:
        last = _occasion(tokens, last, end) or last
    return range(first, min(last, end))


def _may_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a source may begin at `at`, behind a verb of saying."""
    if at >= len(tokens):
        return False
    token = tokens[at]
    ends = at + 1 >= len(tokens) or tokens[at + 1].key in _CLAUSE_ENDS
    if ends and _are_many(token):
        # `, say scientists.`, but not `, Conti told visitors.`
        return tokens[at - 1].key not in TELLING
    return token.key in _ARTICLES | PRONOUNS or (token.form[0].isupper() and not _is_date(tokens, at))


def _is_date(tokens: Sequence[Token], at: int) -> bool:
    return read_date(tokens, at, len(tokens)) is not None


def _apposed(tokens: Sequence[Token], comma: int, start: int) -> int:
    """Where the apposition begins that ends with the comma: `its director, Olga Sands,` before `said`."""
    least = max(start, comma - _LONGEST)
    return next((i for i in range(comma - 1, least - 1, -1) if tokens[i].key == ","), comma)


def _is_apposition(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a source goes on behind the comma: `said Rana, a grower`, `said Wolf, 29`, `said its boss, Cook`."""
    follows = tokens[comma + 1]
    if follows.key in _ARTICLES | _RELATIVE or follows.kind is NUMBER:
        return True
    return tokens[comma - 1].form[0].islower() and follows.form[0].isupper() and not _is_date(tokens, comma + 1)


def _ends_clause(token: Token) -> bool:
    return token.key in _CLAUSE_ENDS or token.key in _CLAUSE_WORDS


def _occasion(tokens: Sequence[Token], at: int, end: int) -> int:
    """The end of `in a televised statement`, or of `on Facebook`, at `at`; 0 where there is no such thing."""
    there = at + 1
    while tokens[at].key == "on" and there < end and tokens[there].form[0].isupper() and not _is_date(tokens, there):
        there += 1
    if there > at + 1:
        return there
    for there in range(at + 1, min(end, at + 5)):
        if tokens[there].key in OCCASIONS:
            return next((i for i in range(there + 1, end) if tokens[i].key not in OCCASIONS), end)
        if _ends_clause(tokens[there]):
            return 0
    return 0


def names_source(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the tokens from `start` to `end`, without a verb of saying, stand where a source is named."""
    if start == end or tokens[end - 1].key in _CLAUSE_ENDS or tokens[start].key in _CLAUSE_WORDS:
        return False
    return _verb_follows(tokens, start, end) or _verb_precedes(tokens, start) or _is_occasion(tokens, start, end)


def _verb_follows(tokens: Sequence[Token], start: int, end: int) -> bool:
    if end < len(tokens) and tokens[end].key == "," and any(tokens[i].key == "," for i in range(start, end)):
        # `Olga Sands, its director, said`: the comma ends an apposition.
        end += 1
    for there in range(end, min(end + _NEAR, len(tokens))):
        if is_saying(tokens, there):
            # `a letter saying`: a participle describes what says it.
            return tokens[there].key != "according" and not tokens[there].key.endswith("ing")
        # `refused to say`: an infinitive has no subject of its own.
        if _ends_clause(tokens[there]) or tokens[there].key in _BE or tokens[there].key == "to":
            return False
        # `nurses and teachers said` has two subjects, `called it bad and said` another verb before.
        if tokens[there].key in _JOINTS and not _begins_clause(tokens, start):
            return False
    return False


def _begins_clause(tokens: Sequence[Token], start: int) -> bool:
    before = start - 1
    while before >= 0 and tokens[before].key in _ARTICLES:
        before -= 1
    return before < 0 or _ends_clause(tokens[before])


def _verb_precedes(tokens: Sequence[Token], start: int) -> bool:
    for there in range(start - 1, max(-1, start - 1 - _LONGEST), -1):
        token = tokens[there]
        if is_saying(tokens, there):
            if token.key in _SOURCE:
                return True
            near = start - there <= _NEAR
            inverted = there > 0 and tokens[there - 1].key in _CLAUSE_ENDS | _MARKS and not _is_apposed(tokens, there)
            listener = token.key in TELLING and all(tokens[i].key in _ARTICLES for i in range(there + 1, start))
            return near and (inverted or listener)
        if _ends_clause(token):
            return False
    return False


def _is_apposed(tokens: Sequence[Token], verb: int) -> bool:
    """Whether an apposition ends before the verb: `its boss, Tim Cook, said`; what follows is said, not the source."""
    opening = _apposed(tokens, verb - 1, 0)
    between = tokens[opening + 1 : verb - 1]
    if tokens[verb - 1].key != "," or not between:
        return False
    if between[0].key in _ARTICLES | _RELATIVE or all(token.kind is NUMBER for token in between):
        return True
    return all(t.form[0].isupper() or t.key in PARTICLES for t in between)


def _is_occasion(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the stretch is `in an interview` beside a verb of saying, or a spokesman's description."""
    keys = {token.key for token in tokens[start:end] if token.kind is WORD}
    if keys.isdisjoint(SOURCES) and tokens[start].key not in _SPEAKING:
        # `in a statement`, but not `said the statement was false`.
        placed = any(token.key in _AT for token in tokens[max(0, start - 1) : end])
        if keys.isdisjoint(OCCASIONS) or not placed:
            return False
    # `In an address, the president announced`: the verb stands behind the comma and its subject.
    reach = _LONGEST if end < len(tokens) and tokens[end].key == "," else _NEAR
    beside = (*range(max(0, start - _NEAR), start), *range(end, min(len(tokens), end + reach)))
    return any(is_saying(tokens, there) for there in beside)
