"""Who is quoted: the speaker that a paragraph names beside a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.articles.calendar import DAYS
from tui.articles.speech.saying import PRESENTING, PRONOUNS, REPORTING, SAYING, TELLING, reports_speech
from tui.articles.speech.short_names import is_body
from tui.articles.speech.titles import PARTICLES
from tui.articles.wordlist import wordlist

__all__ = [
    "Mention",
    "introduces",
    "last_named",
    "mention_after",
    "mention_before",
    "speech_begins",
    "speech_ends",
    "subject_named",
]

# An abbreviation keeps its full stop; so does an initial.
_ABBREVIATION = r"\b(?:M(?:rs?|s)|Dr|Prof|Rev|Sen|Rep|Go?v|Gen|Col|Maj|Capt|Lt|Sgt|St|Jr|Sr|Hon|[A-Z])\."
_WORD = re.compile(rf"{_ABBREVIATION}|[^\W_]+(?:[.'’&-][^\W_]+)*|[^\w\s]")
_CLAUSE = frozenset(',;:.!?…"“”«»„()[]—–-|•')
# Words that end the name of a speaker who stands behind the verb: `said Marta Quist in a statement`.
_ENDS = wordlist("""
    about after ahead amid as at because before but by during following for from if in into on outside over since that
    through to told under until upon when where which while who whose with without and late early later earlier again
    yesterday today am im nach vor bei über während und en lors après avant dans et sur tras durante
    """).union(DAYS["en"])
_ARTICLES = wordlist("a an the one der die das dem den ein eine le la les l un une el los las una")
_BEFORE_NAMES = wordlist("and but while however meanwhile as when although though earlier later then also yet")
# A subject is seldom longer: `the Ukrainian president's chief of staff, Andriy Yermak,` has eight words.
_LONGEST = 9
# Without a name at its end: `the Ukrainian president's chief of staff`. A longer one is half a sentence.
_LONGEST_DESCRIPTION = 6
_PREPOSITIONS = wordlist(
    "after amid at before by despite during following for from in inside near on outside since under with"
)
# `Ostrom said: ` at the beginning of a stretch, `, said Mayor Ostrom` in or at the end of one.
_LEAD = re.compile(r"(?:[^\W\d_]++[ .]++){0,7}[^\W\d_]++[:,]\s+")
_TRAIL = re.compile(r"[,!?.] (?:[^\W\d_]++\.? ){0,5}[^\W\d_]++(?=\W)")
# Papers and works carry words and say none; `said Ostrom of the deal` names a speaker, `the deal says` none.
_THINGS = wordlist("""
    accord act agreement article ballad banner bill book charter clause communique communiqué constitution contract
    covenant deal declaration decree document email film graffiti headline inscription label law lawsuit leaflet letter
    manifesto memo message motion movie note novel offer pact paper passage petition placard plan plaque play poem poll
    post poster proposal quote report resolution sign slogan song statement study survey text title treaty tweet video
    """)
# `The two leaders`, as `each minister`, stands for names given before, as a pronoun does.
_COUNTS = wordlist("two both three four")
_COUNTED = wordlist(
    "allies countries governments leaders men ministers nations neighbours parties presidents sides women"
)
_OPENING = frozenset({"the", "a", "an"})
_LINKING = frozenset({"of", "and", "for", "to", "or", "as"})
# `The letter ends:` announces a quotation as `Ostrom said:` does.
_LEADING = wordlist("began begins concluded concludes continued continues ended ends ran read reads runs went")
# A verb form behind one of these is an infinitive, a participle or a noun, and has no subject before it.
_OBJECTS = frozenset({"to", "by", "of", "for"}) | _ARTICLES
_SOURCE = frozenset({"laut", "selon", "según", "d'après", "secondo", "segundo", "volgens"})


class Mention(NamedTuple):
    """A speaker as the text names them."""

    name: str
    """A name, or a description without its article; a pronoun where the text has one."""
    pronoun: bool


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _says(words: list[str], at: int) -> bool:
    """Whether the word at `at` reports speech here, where a quotation is near."""
    key = words[at].casefold()
    if key in {"put", "puts"}:
        return words[at + 1 : at + 2] == ["it"]
    if key not in REPORTING:
        return False
    keys = [words[there].casefold() if 0 <= there < len(words) else "" for there in range(at - 1, at + 3)]
    return reports_speech(keys[1], keys[0], keys[2], keys[3], quoting=True)


def mention_after(text: str) -> Mention | None:
    """The speaker named right behind a quotation: `text` begins with its closing mark or the comma after it."""
    words = _words(text[:240])
    start = 0
    while start < len(words) and not words[start][0].isalnum():
        if words[start] in ".!?" and start:
            return None
        start += 1
    limit = min(len(words), start + 2 * _LONGEST)
    for at in range(start, limit):
        if _says(words, at):
            subject = words[start:at]
            # `a déclaré le maire`: an auxiliary alone is no subject.
            if any(word.casefold() not in _ADVERBS for word in subject) and words[at].casefold() != "according":
                return _mention(_apposed(subject))
            return _mention(_until_end(words[at + (2 if words[at].casefold() == "according" else 1) :]))
        if words[at] in '.!?;:"“„«':
            break
    return None


def mention_before(text: str) -> Mention | None:
    """The speaker named before a quotation: `text` is what stands between the beginning of its sentence and it."""
    return next(_mentions_before(text), None)


def last_named(text: str) -> Mention | None:
    """The last speaker whom `text` gives a name, not a pronoun or a description."""
    return next((m for m in _mentions_before(text) if not m.pronoun and m.name.split()[-1][0].isupper()), None)


def subject_named(text: str) -> Mention | None:
    """The person whom a text begins with by two names or more: `Commissioner Lea Brandt was blunt.`."""
    words = _words(text[:160])
    end = next((i for i, w in enumerate(words) if not (w[0].isupper() or w.casefold() in PARTICLES)), 0)
    name = words[:end]
    is_subject = 1 < end < len(words) and words[end].isalpha() and words[end] not in _PREPOSITIONS | {"of", "and"}
    return Mention(" ".join(name), False) if is_subject and not is_body(name) else None


def _mentions_before(text: str) -> Iterator[Mention]:
    """The speakers that `text` names, the last one first."""
    words = _words(text[-320:])
    for at in range(len(words) - 1, -1, -1):
        key = words[at].casefold()
        subject: list[str] = []
        if key in _SOURCE or (key == "according" and words[at + 1 : at + 2] == ["to"]):
            subject = _until_end(words[at + (2 if key == "according" else 1) :])
        elif key == "words" and words[at - 1 : at] == ["the"] and words[at + 1 : at + 2] == ["of"]:
            subject = _until_end(words[at + 2 :])
        elif (_says(words, at) or key in PRESENTING) and not key.endswith("ing") and not _is_passive(words, at):
            subject = _subject(words, at) if not at or words[at - 1].casefold() not in _OBJECTS else []
            if not subject and at and words[at - 1] == "," and words[at + 1 : at + 2]:
                # `That is why, said Karl Brandt, "nobody ...`.
                subject = _until_end(words[at + 1 :])
        if subject and (mention := _mention(subject)):
            yield mention


def _is_passive(words: list[str], at: int) -> bool:
    """Whether what stands before the verb at `at` is called something rather than calls: `was dubbed`."""
    return words[at].casefold() in PRESENTING and not _BE.isdisjoint(w.casefold() for w in words[max(0, at - 2) : at])


def introduces(text: str) -> bool:
    """Whether a paragraph announces that what follows is quoted: `Ostrom told a press conference:`."""
    if not text.rstrip().endswith((":", ":*", ":_")):
        return False
    words = [word for word in _words(text[-240:]) if word != ":"]
    for back in range(1, min(len(words), _LONGEST) + 1):
        if words[-back] in _CLAUSE and words[-back] != ",":
            return False
        if back == 1 and words[-1].casefold() in _LEADING:
            return True
        if _says(words, len(words) - back):
            return (
                back == 1
                or words[-back].casefold() in TELLING
                or words[1 - back].casefold() in _PREPOSITIONS | {"this"}
            )
    return False


def speech_begins(text: str) -> int:
    """Where reported speech that lost its opening mark begins: behind `Ostrom said:`, else at the start of `text`."""
    found = _LEAD.match(text)
    return found.end() if found and any(word.casefold() in SAYING for word in _words(found[0])) else 0


def speech_ends(text: str) -> int:
    """Where reported speech that lost its closing mark ends: before `, Ostrom said`, else at the end of `text`."""
    for found in _TRAIL.finditer(text):
        words = _words(found[0])
        if any(_says(words, at) for at in range(1, len(words))):
            return found.start() + 1
    return len(text)


def _until_end(words: list[str]) -> list[str]:
    kept: list[str] = []
    for at, word in enumerate(words[: _LONGEST + 1]):
        if word == "," and kept and kept[-1][0].islower():
            # `said the town's mayor, Lena Ostrom`.
            return _apposed([*kept, *words[at : at + 6]])
        if word in _CLAUSE or word.casefold() in _ENDS:
            break
        kept.append(word)
    return kept


def _apposed(words: list[str]) -> list[str]:
    """The name that stands in apposition to a description, else what stands before the first comma."""
    if "," not in words:
        return words
    first = words.index(",")
    name = []
    for word in words[first + 1 :]:
        if word in _CLAUSE or not (word[0].isupper() or word.casefold() in PARTICLES):
            break
        name.append(word)
    return name if first and words[first - 1][0].islower() and _is_full_name(name) else words[:first]


def _is_full_name(words: list[str]) -> bool:
    return len(words) > 1 and all(word[0].isupper() or word.casefold() in PARTICLES for word in words)


def _subject(words: list[str], verb: int) -> list[str]:
    """The words before a verb that name who does it, a relative clause or an apposition between left out."""
    end = verb
    while end and words[end - 1].casefold() in _ADVERBS:
        end -= 1
    if end and words[end - 1] == ",":
        # `Lena Ostrom, the mayor of the town, said`: the name stands before the first comma.
        opening = next((i for i in range(end - 2, -1, -1) if words[i] in _CLAUSE), None)
        if opening is not None and words[opening] == ",":
            if _is_full_name(words[opening + 1 : end - 1]):
                return words[opening + 1 : end - 1]
            end = opening
    start = end
    while start and end - start < _LONGEST:
        word = words[start - 1]
        if word.casefold() in _AUXILIARIES:
            # Another verb stands before this one: its subject is no part of the speaker.
            joint = next((i for i in range(end - 1, start, -1) if words[i].casefold() in {"and", "but"}), end - 1)
            return words[joint + 1 : end]
        if word in _CLAUSE or word.casefold() in _CLAUSE_WORDS:
            break
        if _says(words, start - 1) or word.casefold() in PRESENTING:
            # A second verb with the same subject: `Ferri called the talks frank and said that ...`.
            return _subject(words, start - 1) if start > 1 else []
        start -= 1
    while start < end and words[start].casefold() in _BEFORE_NAMES:
        start += 1
    return words[start:end]


_BE = wordlist("is are was were be been being")
_AUXILIARIES = wordlist("is are was were been has have had will would can could may might")
_CLAUSE_WORDS = wordlist("because if that whether which who whom")
_ADVERBS = wordlist("""
    also has have had then later earlier repeatedly again already once just is was be been being will would can could
    may might reportedly allegedly a ont hat avait ha
    """)


def _mention(words: list[str]) -> Mention | None:
    while words and (words[0].casefold() in _ARTICLES | _ADVERBS or words[0] == ","):
        words = words[1:]
    words = words[: next((i for i, word in enumerate(words) if word in ","), len(words))]
    words = [word for word in words if word not in _CLAUSE]
    while words and words[-1].casefold() in _ADVERBS:
        words = words[:-1]
    if not words or len(words) > _LONGEST:
        return None
    first = words[0].casefold()
    if len(words) == 1 and first in PRONOUNS:
        return Mention(first, True)
    if first in PRONOUNS | _ENDS | {"not"} or first.isdigit() or not _CLAUSE_WORDS.isdisjoint(words):
        return None
    words = words[: next((i for i, word in enumerate(words) if word in _PREPOSITIONS), len(words))]
    words = words[_last_opened(words) :]
    if not words:
        return None
    first = words[0].casefold()
    if first == "each" or (first in _COUNTS and words[-1] in _COUNTED):
        return Mention("they", True)
    return Mention(" ".join(words), False) if _can_speak(words) else None


def _last_opened(words: list[str]) -> int:
    """Where the last of several descriptions begins, behind its article: `leaders` in `a pact the leaders`."""
    opened = [
        at
        for at, word in enumerate(words)
        if at and word in _OPENING and words[at - 1].islower() and words[at - 1] not in _LINKING
    ]
    return opened[-1] + 1 if opened else 0


def _can_speak(words: list[str]) -> bool:
    """Whether a name or a description is of somebody: it is no paper, and short enough to be no half sentence."""
    head = words[-2 if len(words) > 1 and words[-1].endswith("ed") else -1]
    if head.islower() and head.endswith("ed") and head != "accused":
        return False
    return head.casefold() not in _THINGS and (words[-1][0].isupper() or len(words) <= _LONGEST_DESCRIPTION)
