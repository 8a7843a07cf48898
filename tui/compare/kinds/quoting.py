"""What an edit does to quotations: adds, drops or alters words that are presented as somebody's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.articles.segment import PUNCTUATION, WORD, Token
from tui.articles.speech.saying import AMBIGUOUS, BEFORE_NOUNS, FINDING, HEARING, PRESENTING, SAYING, UTTERANCES
from tui.articles.wordlist import wordlist
from tui.compare.comparison import Kind
from tui.compare.kinds.attribution import is_saying
from tui.compare.kinds.quoted import Relation, is_quoted, overlapping, relations
from tui.compare.kinds.units import Unit
from tui.compare.stretch import Stretch, stretch
from tui.compare.witness import Witness

__all__ = [
    "bound_kinds",
    "has_quotation",
    "is_speech",
    "mark_kinds",
    "quoted",
    "quotes_somebody",
    "stays",
    "touches_quotation",
    "unquoted",
    "word_kinds",
]

_MARKS = frozenset({'"', "'"})
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


def quoted(stretch: Stretch, unit: Unit) -> bool:
    """Whether any of the unit is quoted; the words of a title are not."""
    witness, tokens = stretch.witness, stretch.tokens
    touched = overlapping(witness, tokens[unit.first].start, tokens[unit.last - 1].end)
    return any(not _is_title(witness, index) for index in touched)


def touches_quotation(stretch: Stretch) -> bool:
    """Whether any of the stretch is quoted, titles included."""
    inside = stretch.inside
    return bool(inside) and is_quoted(stretch.witness, inside[0].start, inside[-1].end)


def unquoted(stretch: Stretch, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units that are not quoted."""
    if not units or not touches_quotation(stretch):
        return tuple(units)
    return tuple([unit for unit in units if not quoted(stretch, unit)])


def stays(stretch: Stretch, unit: Unit, other: Witness) -> bool:
    """Whether the unit is part of a quotation that the other article has in the same words, wherever it stands."""
    witness = stretch.witness
    touched = overlapping(witness, stretch.tokens[unit.first].start, stretch.tokens[unit.last - 1].end)
    return bool(touched) and all(relations(witness, other).get(index) is Relation.SAME for index in touched)


def is_speech(stretch: Stretch, unit: Unit) -> bool:
    """Whether any of the unit is quoted, and somebody is said to say it."""
    witness = stretch.witness
    touched = overlapping(witness, stretch.tokens[unit.first].start, stretch.tokens[unit.last - 1].end)
    return any(_has_voice(witness, index) for index in touched)


def _has_voice(witness: Witness, index: int) -> bool:
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


def _is_title(witness: Witness, index: int) -> bool:
    """Whether a quotation gives the title of a book or a song: its words have capitals, those around it have not."""
    around = stretch(witness, witness.quotations[index].span)
    return _has_form_of_title(around) and not _has_voice(witness, index)


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
    return _has_voice(witness, index) or (len(words) > _ARMS_LENGTH and not _has_capitals(words))


def has_quotation(stretch: Stretch) -> bool:
    """Whether any word of the stretch is quoted."""
    return any(is_quoted(stretch.witness, word.start, word.end) for word in stretch.words)


def mark_kinds(one: Stretch, other: Stretch) -> frozenset[Kind]:
    """What an edit does that leaves the words and changes the marks between them.

    Marks put round words that somebody says make a quotation of them, marks taken away end one; other marks for marks,
    marks that turn into a block quotation, and marks round words that nobody says, do nothing.
    """
    kinds = set()
    for before, after in zip(one.words, other.words, strict=False):
        was = overlapping(one.witness, before.start, before.end)
        becomes = overlapping(other.witness, after.start, after.end)
        if bool(was) == bool(becomes):
            continue
        if any(_has_voice(one.witness, i) for i in was) or any(_has_voice(other.witness, i) for i in becomes):
            longer = _are_longer(one.witness, was, other.witness) or _are_longer(other.witness, becomes, one.witness)
            kinds.add(Kind.QUOTE_ALTERED if longer else Kind.QUOTE_ADDED if becomes else Kind.QUOTE_DROPPED)
    return frozenset(kinds) or bound_kinds(one, other)


def _are_longer(witness: Witness, quotations: Iterable[int], other: Witness) -> bool:
    """Whether the other article quotes a part of these quotations: their marks only moved."""
    return any(relations(witness, other).get(index) is Relation.LONGER for index in quotations)


def bound_kinds(one: Stretch, other: Stretch) -> frozenset[Kind]:
    """Whether marks within the edit begin or end a quotation that the other article lacks, its words outside of it."""
    ended, begun = _bounded(one), _bounded(other)
    if begun and not ended and _are_new(other.witness, begun, one.witness):
        return frozenset({Kind.QUOTE_ADDED})
    if ended and not begun and _are_new(one.witness, ended, other.witness):
        return frozenset({Kind.QUOTE_DROPPED})
    return frozenset()


def _are_new(witness: Witness, quotations: Iterable[int], other: Witness) -> bool:
    """Whether the other article lacks one of these quotations."""
    known = relations(witness, other)
    return any(index not in known and _has_voice(witness, index) for index in quotations)


def _bounded(stretch: Stretch) -> set[int]:
    """The quotations that begin or end at a mark within the stretch, by index."""
    witness = stretch.witness
    found = set()
    for token in stretch.inside:
        if token.form not in _MARKS:
            continue
        for index in overlapping(witness, token.start - 2, token.end + 2):
            start, end = witness.quotations[index].span
            gap = (
                witness.article.text[token.end : start]
                if start >= token.end
                else witness.article.text[end : token.start]
            )
            if not gap.strip() and not start < token.start < end:
                found.add(index)
    return found


def word_kinds(
    one: Stretch,
    other: Stretch,
    lost: Sequence[Unit],
    gained: Sequence[Unit],
    pairs: Sequence[tuple[Unit, Unit]],
    *,
    alone: bool,
) -> set[Kind]:
    """What an edit does that takes away the quoted words `lost` and brings the quoted words `gained`.

    `pairs` are the quoted words that stay quoted; `alone` says that the edit changes no words outside of quotations.
    """
    left, right = _touched(one, lost), _touched(other, gained)
    left_kept, right_kept = _touched(one, (a for a, _ in pairs)), _touched(other, (b for _, b in pairs))
    ours, theirs = relations(one.witness, other.witness), relations(other.witness, one.witness)
    if not left or not right:
        within = _stands_in_quotation(other if left else one)
        left_kept += [i for i in left if within and _reaches_out(one, i)]
        right_kept += [i for i in right if within and _reaches_out(other, i)]
        found = [_one_sided(one, i, ours.get(i), Kind.QUOTE_DROPPED, kept=i in left_kept) for i in left]
        found += [_one_sided(other, i, theirs.get(i), Kind.QUOTE_ADDED, kept=i in right_kept) for i in right]
        return {kind for kind in found if kind}
    new_left = [i for i in left if i not in ours and i not in left_kept and not _reaches_out(one, i)]
    new_right = [i for i in right if i not in theirs and i not in right_kept and not _reaches_out(other, i)]
    if len(new_left) == len(left) and len(new_right) == len(right):
        return {Kind.QUOTE_ALTERED} if alone else {Kind.QUOTE_ADDED, Kind.QUOTE_DROPPED}
    kinds = {Kind.QUOTE_ALTERED}
    if len(new_right) > len(new_left):
        kinds.add(Kind.QUOTE_ADDED)
    elif len(new_left) > len(new_right):
        kinds.add(Kind.QUOTE_DROPPED)
    return kinds


def _touched(stretch: Stretch, units: Iterable[Unit]) -> list[int]:
    found: set[int] = set()
    for unit in units:
        found.update(overlapping(stretch.witness, stretch.tokens[unit.first].start, stretch.tokens[unit.last - 1].end))
    return sorted(found)


def _reaches_out(stretch: Stretch, index: int) -> bool:
    """Whether the quotation begins before the stretch or ends behind it."""
    start, end = stretch.witness.quotations[index].span
    return start < stretch.tokens[stretch.first].start or end > stretch.tokens[stretch.last - 1].end


def _stands_in_quotation(stretch: Stretch) -> bool:
    """Whether the token before the stretch or the one behind it is quoted."""
    beside = [at for at in (stretch.first - 1, stretch.last) if 0 <= at < len(stretch.tokens)]
    return any(is_quoted(stretch.witness, stretch.tokens[at].start, stretch.tokens[at].end) for at in beside)


def _one_sided(stretch: Stretch, index: int, relation: Relation | None, new: Kind, *, kept: bool) -> Kind | None:
    """What it means that words of a quotation have nothing quoted against them; `kept` says that others of it have."""
    if kept:
        return Kind.QUOTE_ALTERED
    if relation is None:
        return new
    if relation is Relation.SAME:
        return None
    return Kind.QUOTE_ALTERED if relation is Relation.ALTERED or _reaches_out(stretch, index) else new
