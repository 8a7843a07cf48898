"""Entries -> the stories that their articles tell, and which two of them are closest. Knows no screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.articles.sanitize import visible
from tui.compare.collection.stories import kin, stories, story_name
from tui.layout.lists.order import Story
from tui.layout.words.titles import title
from tui.sources.entry import Entry

__all__ = ["Grouped", "grouped"]


class Grouped(NamedTuple):
    """What came of comparing articles by their profiles."""

    stories: tuple[Story, ...]
    closest: tuple[int, int] | None
    """The entries of the two articles most alike that still differ, the earlier first; None with fewer than two."""


def grouped(entries: Sequence[Entry], chosen: Sequence[int]) -> Grouped:
    """Group the chosen entries by the story they tell; each of them has a profile."""
    profiles = [known for i in chosen if (known := entries[i].profile) is not None]
    found = kin(profiles)
    told = []
    for group in stories(found):
        name = visible(story_name([profiles[i] for i in group]))
        told.append(Story(name or title(entries[chosen[group[0]]]), tuple(chosen[i] for i in group)))
    return Grouped(tuple(told), (chosen[found.closest[0]], chosen[found.closest[1]]) if found.closest else None)
