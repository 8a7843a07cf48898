"""What a filter leaves of a list."""

from __future__ import annotations

from collections.abc import Sequence

from tui.layout.lists.order import Item
from tui.layout.text.letters import likened

__all__ = ["Sieve"]


class Sieve:
    """Items that are filtered again with each letter typed: what they are searched by is made alike once."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self._texts: dict[bool, Sequence[str]] = {}

    def matching(self, typed: str) -> frozenset[int]:
        """The items that hold each of the words typed in title, headline or file name, as leniently as a search
        does."""
        cased = any(character.isupper() for character in typed)
        if cased not in self._texts:
            told = (f"{item.title}\n{item.headline}\n{item.file}" for item in self.items)
            self._texts[cased] = [likened(text, cased=cased) for text in told]
        texts = self._texts[cased]
        left: Sequence[int] = range(len(texts))
        for word in likened(typed, cased=cased).split():
            left = [index for index in left if word in texts[index]]
        return frozenset(left)
