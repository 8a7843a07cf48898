"""What can be told from a line alone, whatever stands around it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui.articles.parts.furniture import ADDRESSING, COMMON, ITSELF, LAW, NOTICES, OPENERS, POINTERS, TOPICS
from tui.articles.scripts import latin

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Look", "looks"]

# The beginning of a line tells what it is: no more of it is read, so that a line costs the same at any length.
_HEAD = 300

# A label such as `Share` or `Privacy policy` has no more words.
_LONGEST_LABEL = 4
_FURNITURE = frozenset[str]().union(*TOPICS.values())
_OF_LABELS = _FURNITURE | COMMON

# A line heads a part of the page only if it has no more words than this.
_LONGEST_OPENER = 12

# Prose: this many words, this share of them words of grammar, and a full stop unless it is long.
_PROSE_WORDS = 11
_PROSE_COMMON = 0.2
_PROSE_WITHOUT_STOP = 25

_WORD = re.compile(r"[^\W\d_]+|\d+")
_SENTENCE_END = re.compile(r"[.!?…؟।][\"'”’»)\]]*(?=\s|$)|[。！？]")
_STOPPED = re.compile(r"(?<!\.\.)[.!?。！？؟।][\"'”’»)\]]*$")
_ADDRESS = re.compile(r"https?://|www\.|\S@\S|\w\.(?:com|de|org|net|at|ch|eu|fr|es|it|co|uk|info)\b")
_CREDIT_WORDS = frozenset(
    "text foto fotos photo photos bild bilder image images grafik quelle source fuente crédit crédits credit credits "
    "video abbildung imagen screenshot reuters afp dpa ap efe getty imago epa kna unsplash shutterstock istock pixabay "
    "alliance".split()
)
_CREDIT = re.compile(
    r"(?:^|\()(?:text|fotos?|photos?|bild(?:er)?|images?|grafik|quelle|source|fuente|cr[ée]dits?|video|abbildung"
    r"|imagen|screenshot)\s?(?:\d+|:|©|by\b|/)"
    r"|©\s?\w|\((?:[^()]{0,60}[ /])?(?:foto|photo|bild|reuters|afp|dpa|ap|efe|getty|imago|epa|kna)\b[^()]{0,60}\)"
    r"|\b(?:unsplash|shutterstock|istock|pixabay|picture[ -]alliance|getty images)\b"
)


class Look(NamedTuple):
    """A line, measured."""

    words: float
    """How many; two characters count for a word in scripts that put no spaces between words."""
    vocabulary: frozenset[str]
    """The words at its beginning, in small letters."""
    common: float
    """The share of words of grammar, 0 to 1."""
    capitals: float
    """The share of words that begin with a capital, 0 to 1."""
    sentences: int
    """How many sentences end in it."""
    stopped: bool
    """Whether it ends as a sentence does."""
    prose: bool
    """Whether it is long and grammatical enough to be prose by itself."""
    opener: bool
    """Whether it reads like the heading of comments, related links and the like."""
    pointer: bool
    """Whether it points to another article."""
    label: bool
    """Whether it is made of words of furniture only."""
    notice: bool
    """Whether it begins as lines do in which a page turns to its reader."""
    itself: bool
    """Whether the page speaks of itself in it."""
    law: bool
    """Whether it begins as disclaimers and notes of copyright do."""
    topics: tuple[str, ...]
    """The topics of furniture it touches on."""
    addressing: bool
    """Whether it holds a word by which a page addresses its reader or means itself."""
    credit: bool
    """Whether it names the source of a picture."""
    address: bool
    """Whether it holds a web or mail address."""
    repeated: bool
    """Whether the same line stands elsewhere on the page."""
    start: str
    """The first character."""
    trailing: bool
    """Whether it breaks off with an ellipsis."""
    barred: bool
    """Whether it holds a vertical bar, as titles and menus do."""


def looks(texts: Sequence[str]) -> list[Look]:
    """Measure the lines of a page; empty ones are allowed."""
    lowered = [text.strip().lower() for text in texts]
    times = Counter(lowered)
    return [_look(text.strip(), low, times[low] > 1) for text, low in zip(texts, lowered, strict=True)]


def _look(text: str, low: str, repeated: bool) -> Look:
    head = low[:_HEAD]
    found = _WORD.findall(head)
    vocabulary = frozenset(found)
    # Thai and Lao, Kana and Han.
    unspaced = 0 if latin(head) else sum("\u0e00" <= c <= "\u0eff" or "\u3040" <= c <= "\u9fff" for c in head)
    words = (len(found) + unspaced / 2) * max(1.0, len(low) / _HEAD)
    common = sum(map(COMMON.__contains__, found)) / max(1, len(found))
    if unspaced > len(found):
        common = 2 * _PROSE_COMMON  # such scripts have words of grammar too, but nothing to find them by
    spaced = text[:_HEAD].split()
    stopped = _STOPPED.search(text[-8:]) is not None
    return Look(
        words=words,
        vocabulary=vocabulary,
        common=common,
        capitals=sum(map(str.isupper, (word[0] for word in spaced))) / max(1, len(spaced)),
        sentences=len(_SENTENCE_END.findall(text[: 2 * _HEAD])),
        stopped=stopped,
        prose=words >= _PROSE_WORDS and common >= _PROSE_COMMON and (stopped or words >= _PROSE_WITHOUT_STOP),
        opener=words <= _LONGEST_OPENER and _opening(found).startswith(OPENERS),
        pointer=POINTERS.match(head) is not None,
        label=0 < len(found) <= _LONGEST_LABEL and vocabulary <= _OF_LABELS,
        notice=NOTICES.match(head) is not None,
        itself=ITSELF.match(head) is not None,
        law=LAW.match(head) is not None,
        topics=_topics(vocabulary),
        addressing=not ADDRESSING.isdisjoint(vocabulary),
        credit=("©" in head or not vocabulary.isdisjoint(_CREDIT_WORDS)) and _CREDIT.search(head) is not None,
        address=("." in head or "@" in head) and _ADDRESS.search(head) is not None,
        repeated=repeated,
        start=text[:1],
        trailing=text.endswith(("...", "…")),
        barred="|" in text[:_HEAD],
    )


def _topics(vocabulary: frozenset[str]) -> tuple[str, ...]:
    if vocabulary.isdisjoint(_FURNITURE):
        return ()
    return tuple(name for name, telling in TOPICS.items() if not telling.isdisjoint(vocabulary))


def _opening(words: list[str]) -> str:
    """The words of a line with a space after each, without a number in front (`3 comments`)."""
    return " ".join(words[1:] if len(words) > 1 and words[0].isdigit() else words) + " "
