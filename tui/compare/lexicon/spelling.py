"""The same word in another spelling, and the letters in which two spellings differ."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import OSA, Indel, Levenshtein

from tui.articles.article import Span
from tui.articles.wordlist import wordlist
from tui.compare.lexicon.spelling_words import CONFUSABLE, MISTAKEN, SPELLINGS

__all__ = ["canonical", "is_mistaken", "is_respelled", "is_slip", "letter_marks", "without_accents", "written_out"]

# What British English writes otherwise inside and at the end of words. A rule may turn a word into one that does not
# exist (`fence`, `fense`): it matters only that no two words that do exist become one.
_RULES = (
    (re.compile(r"(?<=[^\W_]{3})is(?=(?:e|ed|er|ers|es|ing|ation|ations|ational)$)"), "iz"),
    (re.compile(r"(?<=[^\W_]{3})our(?=(?:s|ed|ing|ite|ites|able|ful|hood|hoods|less|er|ers|'s)?$)"), "or"),
    (re.compile(r"(?<=[btg])re(?=(?:s|'s)?$)"), "er"),
    (re.compile(r"(?<=[^\W_]{3}[ae])ll(?=(?:ed|ing|er|ers|ings|or|ors)$)"), "l"),
    (re.compile(r"ence(?=(?:s|less|'s)?$)"), "ense"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"(?<=^p)ae(?=d)|(?<=^h)ae(?=m)|(?<=^an)ae(?=s)|(?<=^medi)ae(?=v)|(?<=^arch)ae(?=o)|^oe(?=s)"), "e"),
)
_CONTRACTIONS = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "shan't": ("shall", "not"),
    "let's": ("let", "us"),
    "i'm": ("i", "am"),
}
_ENDINGS = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
_ELIDED = {"n": "ne", "l": "le", "d": "de", "qu": "que", "j": "je", "c": "ce", "s": "se"}
# After these `'s` is `is`; after nouns it may be the possessive.
_IS_AFTER = wordlist("it he she that there here who what where how")
# Two spellings of one word share this much of their letters: Zelensky and Zelenskiy .89, Gaddafi and Qaddafi .86,
# Tuesday and Wednesday .56.
_ONE_WORD = 0.7
# More places than this are no spelling but another word.
_MOST_MARKS = 3
# A slip of the keys is looked for in words this long only: shorter ones turn into other words (`diner`, `dinner`).
_SLIP_LENGTH = 7
# Two letters swapped make another word of short ones more seldom.
_SWAP_LENGTH = 5
# What German has written in two ways: `Delphin` and `Delfin`, `Panther` and `Panter`, `Schiffahrt` and `Schifffahrt`.
_REFORMS = (("ph", "f"), ("th", "t"), ("rh", "r"), ("gh", "g"), ("fff", "ff"), ("lll", "ll"), ("ttt", "tt"),
            ("nnn", "nn"), ("sss", "ss"), ("tial", "zial"), ("tiell", "ziell"), ("-", ""))  # fmt: skip
_PLAIN_WORD = re.compile(r"[^\W\d_]+(?:['’.&-][^\W\d_]+)*")


def without_accents(key: str) -> str:
    """The word with its plain letters: `erdogan` for `erdoğan`."""
    if key.isascii():
        return key
    return "".join(c for c in unicodedata.normalize("NFD", key) if not unicodedata.combining(c))


@lru_cache(maxsize=8192)
def canonical(key: str) -> str:
    """One spelling for all spellings of a case-folded word: American, without accents."""
    key = without_accents(key)
    word = key.removesuffix("'s")
    genitive = key[len(word) :]
    word = SPELLINGS.get(word, word)
    for rule, american in _RULES:
        word = rule.sub(american, word)
    return word + genitive


def written_out(key: str) -> tuple[str, ...]:
    """The words of a contraction: `isn't` is `is`, `not`; any other word is itself."""
    if "'" not in key and key != "cannot":
        return (key,)
    if key in _CONTRACTIONS:
        return _CONTRACTIONS[key]
    if key.endswith("n't"):
        return (key[:-3], "not")
    stem, ending = key[:-3], key[-3:]
    if ending in _ENDINGS and stem.isalpha():
        return (stem, _ENDINGS[ending])
    if key.endswith("'s") and key[:-2] in _IS_AFTER:
        return (key[:-2], "is")
    elided, _, rest = key.partition("'")
    return (_ELIDED[elided], rest) if elided in _ELIDED and len(rest) > 1 else (key,)


def is_slip(one: str, other: str) -> bool:
    """Whether two long words differ by one slip of the keys: letters swapped, or one doubled, dropped or added.

    Another letter is a slip inside the word only: at its ends it makes another form (`reporter`, `reported`).
    """
    if one[:1] != other[:1] or min(len(one), len(other)) < _SWAP_LENGTH or frozenset({one, other}) in CONFUSABLE:
        return False
    if sorted(one) == sorted(other):
        return OSA.distance(one, other, score_cutoff=1) == 1
    if one[:2] != other[:2] or one[-2:] != other[-2:] or min(len(one), len(other)) < _SLIP_LENGTH:
        return False
    if OSA.distance(one, other, score_cutoff=1) > 1:
        return False
    if len(one) == len(other):
        at = next(i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b)
        # In the first half of a word vowels tell words apart: `shipping`, `shopping`.
        return {one[at], other[at]} <= set("aeiou") and 2 * at >= len(one)
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    at = next((i for i, (a, b) in enumerate(zip(longer, shorter, strict=False)) if a != b), len(shorter))
    return longer[at] in {longer[at - 1], longer[at + 1 : at + 2]} or len(shorter) > _SLIP_LENGTH


def is_respelled(one: str, other: str) -> bool:
    """Whether two German nouns are one, before and after the reforms of spelling, or but for a slip of the keys."""
    return is_slip(one, other) or (one[:1] in {other[:1], "p", "f"} and _reformed(one) == _reformed(other))


@lru_cache(maxsize=8192)
def _reformed(key: str) -> str:
    for old, new in _REFORMS:
        key = key.replace(old, new)
    return key


def is_mistaken(one: str, other: str) -> bool:
    """Whether one of two short words is often written for the other by mistake: `their`, `there`."""
    return frozenset({one, other}) in MISTAKEN


def letter_marks(deleted: str, inserted: str) -> tuple[tuple[Span | None, Span | None], ...]:
    """The letters that differ between two spellings, as offsets into each text, left and right.

    None stands for a side on which no letter is added. Empty where whole words differ (`Tuesday`, `Wednesday`), where
    the texts have different numbers of words, and for figures.
    """
    left, right = list(_PLAIN_WORD.finditer(deleted)), list(_PLAIN_WORD.finditer(inserted))
    if len(left) != len(right) or any(c.isdigit() for c in deleted + inserted):
        return ()
    marks: list[tuple[Span | None, Span | None]] = []
    for one, other in zip(left, right, strict=True):
        if one[0] == other[0]:
            continue
        places = _places(one[0], other[0])
        if not places:
            return ()
        marks.extend((_span(a, b, one.start()), _span(c, d, other.start())) for a, b, c, d in places)
    return tuple(marks)


def _places(one: str, other: str) -> list[tuple[int, int, int, int]]:
    """The stretches in which two spellings of a word differ; none where they are too far apart to be one word."""
    folded, against = one.casefold(), other.casefold()
    if Levenshtein.normalized_similarity(folded, against) < _ONE_WORD:
        return []
    places: list[tuple[int, int, int, int]] = []
    for code in Indel.opcodes(one, other):
        if code.tag == "equal":
            continue
        if places and places[-1][1] == code.src_start and places[-1][3] == code.dest_start:
            places[-1] = (places[-1][0], code.src_end, places[-1][2], code.dest_end)
        else:
            places.append((code.src_start, code.src_end, code.dest_start, code.dest_end))
    return places if len(places) <= _MOST_MARKS else []


def _span(start: int, end: int, shift: int) -> Span | None:
    return Span(start + shift, end + shift) if start < end else None
