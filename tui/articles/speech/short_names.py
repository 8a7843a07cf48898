"""The form under which a speaker is shown: `Blinken` for `US Secretary of State Antony Blinken`."""

from __future__ import annotations

from collections.abc import Callable

from tui.articles.speech.titles import BODIES, PARTICLES, TITLES

__all__ = ["is_body", "short_name"]


def is_body(words: list[str]) -> bool:
    """Whether the words name a body rather than a person."""
    return any(word.casefold().removesuffix("s") in BODIES or word.casefold() in BODIES for word in words)


def short_name(name: str, occurrences: Callable[[str], int]) -> str:
    """The form under which a speaker is shown: `Blinken` for `US Secretary of State Antony Blinken`.

    A body keeps its whole name, and a description its words. `occurrences` tells how often the article has a word; the
    word of a person's name that it has most often is taken, since some languages put the family name first.
    """
    words = name.split()
    if not words[-1][0].isupper() or "and" in words:
        return name
    start = len(words) - 1
    while start and (words[start - 1][0].isupper() or words[start - 1].casefold() in PARTICLES):
        start -= 1
    if start > 1 and words[start - 1] == "the" and words[start - 2][0].isupper():
        # `the charity Save the Reef`.
        return " ".join(words[start - 2 :])
    run = words[start:]
    last_title = max((i for i, word in enumerate(run) if _bare(word) in TITLES), default=-1)
    last_owner = max((i for i, word in enumerate(run) if word.endswith(("'s", "’s"))), default=-1)
    person = _without_house(run[max(last_title, last_owner) + 1 :])
    while person and person[0].casefold() in PARTICLES:
        person = person[1:]
    if not person or is_body(person):
        return name
    particle = next((i for i, word in enumerate(person) if i and word.casefold() in PARTICLES), None)
    if particle is not None:
        return " ".join(person[particle:])
    best = max(range(len(person)), key=lambda i: (occurrences(person[i]), i))
    return person[best]


def _without_house(words: list[str]) -> list[str]:
    """The words without what stands behind `of` and two names: `Wei Zhang of Harbour Capital`, but `Duke of Kent`."""
    house = words.index("of") if "of" in words else 0
    return words[:house] if house > 1 else words


def _bare(word: str) -> str:
    return word.casefold().rstrip(".")
