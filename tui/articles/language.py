"""Which language a text is in, by its commonest words of grammar."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

__all__ = ["language"]

_WORDS = {
    "en": "the and of to that with for was from his they which were have has had by is on at in a an be it not but as",
    "de": "der die und das ist nicht den von mit auf dem ein eine sich wurde zu bei im nach in an es für hat am des",
    "fr": "le les des et une dans pour qui est pas sur du à la un au ont elle ce de en que il se a par l d aux",
    "es": "el los las y una por con del para la un al lo su más de en que se es a no fue",
    "it": "il che di gli della per non una del nel sono è la un i con alla e in a da si le",
    "pt": "o os não uma para com do da em dos um ao mais foi às na no de e que a se por as",
    "nl": "de het een van en dat niet zijn voor op met aan te ook wordt in is die er",
    "sv": "och att det som en för är på inte av med till ett har den i om var",
    "da": "og at det som en er på ikke af til et har den blev ved i med for de om var",
    "pl": "i w z na się nie że do jest o jak po od przez a to",
}
"""By ISO 639-1 code. Norwegian shares these words with Danish and counts as `da`."""
FEWEST = 5
"""A text with fewer such words does not show its language."""
CLEARLY = 1.25
"""Nor does one with less than so many times as many words of one language as of any other: neighbours share many."""

_LANGUAGES: dict[str, list[str]] = defaultdict(list)
for _code, _list in _WORDS.items():
    for _word in _list.split():
        _LANGUAGES[_word].append(_code)


def language(words: Iterable[str]) -> str | None:
    """The ISO 639-1 code of the language that case-folded words in a row are in; None where it does not show."""
    found: Counter[str] = Counter()
    for word, times in Counter(word for word in words if word in _LANGUAGES).items():
        for code in _LANGUAGES[word]:
            found[code] += times
    (best, most), (_, second) = [*found.most_common(2), ("", 0), ("", 0)][:2]
    return best if most >= max(FEWEST, CLEARLY * second) else None
