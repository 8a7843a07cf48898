"""Which articles tell the same story, and what to call it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tui.articles.profile import SHORTEST, Profile
from tui.articles.segment import WORD, tokens
from tui.compare.collection.average_link import average_link, without_round_ups
from tui.compare.collection.resemblance import resemblances
from tui.compare.collection.sharing import Kin, kin
from tui.compare.lexicon.smallwords import SMALL

__all__ = ["Kin", "kin", "stories", "story_name"]

ENOUGH_WORDS, NAME_WORDS = 2, 4
"""Two words tell a story from others, and at most four name it."""


def stories(found: Kin) -> tuple[tuple[int, ...], ...]:
    """Group articles by the story they tell, as indices in their order; the largest story first.

    Articles tell one story when they are, on the average, about the same people, places, figures and things, whatever
    sentences they do it in. A round-up, which is about several stories, stands by itself.
    """
    weighed = resemblances(found.profiles, found.sharing)
    groups = without_round_ups(average_link(weighed), weighed)
    alone = set(range(len(found.profiles))).difference(*groups)
    ordered = sorted([*map(sorted, groups), *([index] for index in alone)], key=lambda group: (-len(group), group[0]))
    return tuple(tuple(group) for group in ordered)


def story_name(profiles: Sequence[Profile]) -> str:
    """A short name for a story: the names that most of its headlines share.

    Where they share less than two, other words that they share come after, and then names that most articles have. A
    story of one article is named by its headline. Empty where there is nothing to go by.
    """
    headlines = [" ".join(profile.headline.split()) for profile in profiles if profile.headline]
    if len(profiles) == 1 and headlines:
        return headlines[0]
    shared = _shared([[t.form for t in tokens(headline) if t.kind is WORD] for headline in headlines])
    found = [word for word in shared if word[0].isupper()]
    if len(found) < ENOUGH_WORDS:
        found += [word for word in shared if word not in found and len(word) >= SHORTEST]
    if len(found) < ENOUGH_WORDS:
        known = {word.casefold() for word in found}
        found += [word for word in _shared([profile.names for profile in profiles]) if word.casefold() not in known]
    name = " ".join(found[:NAME_WORDS]) or next(iter(headlines), "")
    return name[:1].upper() + name[1:]


def _shared(texts: Sequence[Sequence[str]]) -> list[str]:
    """Words that stand in at least half of the texts and in two: those in most texts first, then as they appear.

    A name is written with a capital wherever it stands, which tells it from other words of a headline in title case;
    all others are in small letters here. Of what is written in capitals only now and then, the usual form is taken.
    """
    written: dict[str, list[str]] = {}
    holding: Counter[str] = Counter()
    for text in texts:
        for word in text:
            written.setdefault(word.casefold(), []).append(word)
        holding.update({word.casefold() for word in text})
    enough = max(2, (len(texts) + 1) // 2)
    found = [word for word in written if holding[word] >= enough and len(word) > 1 and word not in SMALL]
    return [
        next((form for form in written[word] if not form.isupper()), written[word][0])
        if all(form[0].isupper() for form in written[word])
        else word
        for word in sorted(found, key=lambda word: -holding[word])
    ]
