"""Whether somebody says what stands in quotation marks, or they give a title or hold words at arm's length."""

from __future__ import annotations

from collections.abc import Sequence

from tui.articles.segment import PUNCTUATION, WORD, Token
from tui.articles.speech.saying import AMBIGUOUS, BEFORE_NOUNS, FINDING, HEARING, PRESENTING, SAYING, UTTERANCES
from tui.articles.wordlist import wordlist
from tui.compare.kinds.attribution import is_saying
from tui.compare.stretch import Stretch, stretch
from tui.compare.witness import Witness

__all__ = ["has_voice", "is_title", "quotes_somebody"]

# Marks without a voice round so few words hold them at arm's length: `the "too big to fail" banks`.
_ARMS_LENGTH = 4
# A voice is sought so many tokens from its quotation, if the sentence goes on so long.
_EARSHOT = 150
# One word with a capital may be anything.
_TITLE = 2
# `Mayor: plan is "a joke"`: so few words before a colon say who speaks.
_HEADED = 5
_VOICES = SAYING | PRESENTING | FINDING | UTTERANCES | {"hear", "heard", "hears"}
# A verb of saying this close to words in capitals presents them: `she sang "We Shall Overcome"`.
_CLOSE = 4
_LOWER_IN_TITLES = wordlist("a an the of in on to for and or at with from by der die das und von de la le el les du et")
_ENTITLED = wordlist("entitled headlined intitulé intitulée titled titulado titulada betitelt intitolato")
_SENTENCE_ENDS = frozenset({".", "!", "?", "..."})


def has_voice(witness: Witness, index: int) -> bool:
    """Whether the article says that somebody speaks a quotation: it names them, or reports speech beside it.

    Marks without a voice (`the 'dirty' deal`, `the novel "The Long Winter"`) hold a word at arm's length, or give a
    title. A colon beside it (`'Unlimited patience': envoy returns`) is a voice, and so are whole quoted sentences that
    fill a paragraph.
    """
    quotation = witness.quotations[index]
    around = stretch(witness, quotation.span)
    if _names_something(around):
        return False
    if quotation.speaker is not None:
        return True
    tokens, first, last = around.tokens, around.first, around.last
    while first > max(0, around.first - _EARSHOT) and tokens[first - 1].form not in _SENTENCE_ENDS:
        first -= 1
    while last < min(len(tokens), around.last + _EARSHOT) and tokens[last].form not in _SENTENCE_ENDS:
        last += 1
    beside = (*tokens[max(0, around.first - 2) : around.first], *tokens[around.last : around.last + 2])
    if any(token.form == ":" or token.key in HEARING for token in beside):
        return True
    if any(token.form == ":" for token in tokens[first : min(first + _HEADED, around.first)]):
        return True
    outside = (*range(first, around.first), *range(around.last, last))
    if any(_voices(tokens, at) for at in outside):
        return True
    alone = all(token.kind is PUNCTUATION for token in (*tokens[: around.first], *tokens[around.last :]))
    return alone and any(token.form in _SENTENCE_ENDS for token in tokens[around.first :])


def _voices(tokens: Sequence[Token], at: int) -> bool:
    """Whether a quotation near token `at` is somebody's: a verb of saying, with an object too (`vowed "revenge"`)."""
    key = tokens[at].key
    if key in _VOICES or is_saying(tokens, at):
        return True
    if key in {"hit", "hits"}:
        return at + 1 < len(tokens) and tokens[at + 1].key == "out"
    return key in AMBIGUOUS and tokens[at].form.islower() and not (at and tokens[at - 1].key in BEFORE_NOUNS)


def is_title(witness: Witness, index: int) -> bool:
    """Whether a quotation gives the title of a book or a song: its words have capitals, those around it have not."""
    around = stretch(witness, witness.quotations[index].span)
    return _has_form_of_title(around) and not has_voice(witness, index)


def _has_form_of_title(around: Stretch) -> bool:
    words = around.witness.article.text[around.inside[0].start : around.inside[-1].end].split() if around.inside else ()
    if len(words) < _TITLE or not all(word[0].isupper() or word in _LOWER_IN_TITLES for word in words):
        return False
    return not _has_capitals((*around.tokens[: around.first], *around.tokens[around.last :]))


def _names_something(around: Stretch) -> bool:
    """Whether a quotation is a title or a nickname, whatever is said in its sentence.

    A title is called one (`a report entitled "..."`) or has the form of one and no verb of saying close to it; a
    nickname stands within a name: `Robert "Bob" Ainsley`.
    """
    tokens, before, behind = around.tokens, around.first - 1, around.last
    if before < 0 or around.first == around.last:
        return False
    if not _ENTITLED.isdisjoint(token.key for token in tokens[max(0, before - 1) : before]):
        return True
    if _has_form_of_title(around):
        near = (*range(max(0, before - _CLOSE), before), *range(behind, min(len(tokens), behind + _CLOSE)))
        return not any(_voices(tokens, at) for at in near)
    if not before or behind + 1 >= len(tokens) or len(around.words) > _TITLE:
        return False
    named = (tokens[before - 1], *around.words, tokens[behind + 1])
    return all(token.form[0].isupper() for token in named)


def _has_capitals(tokens: Sequence[Token]) -> bool:
    """Whether all words have capitals, articles and prepositions apart."""
    return all(t.form[0].isupper() or t.key in _LOWER_IN_TITLES for t in tokens if t.kind is WORD)


def quotes_somebody(witness: Witness, index: int) -> bool:
    """Whether a quotation is somebody's words: it has a voice, or is too long for a title or a word at arm's length."""
    words = stretch(witness, witness.quotations[index].span).words
    return has_voice(witness, index) or (len(words) > _ARMS_LENGTH and not _has_capitals(words))
