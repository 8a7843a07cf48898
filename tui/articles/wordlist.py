"""Word lists written as running text, so that tables of vocabulary stay readable."""

from __future__ import annotations

__all__ = ["numbered", "wordlist"]


def wordlist(text: str) -> frozenset[str]:
    """The words of `text`, which white space keeps apart, case-folded: `ß` is `ss`."""
    return frozenset(text.casefold().split())


def numbered(text: str, start: int) -> dict[str, int]:
    """The words of `text`, case-folded and numbered from `start`."""
    return {word: number for number, word in enumerate(text.casefold().split(), start)}
