"""What the list of articles can be sorted by."""

from __future__ import annotations

from enum import StrEnum


class Sort(StrEnum):
    """What the list is sorted by; the value says so to the reader."""

    STORY = "by story"
    NAME = "by name"
    DATE = "newest first"
    LENGTH = "longest first"
    CLOSENESS = "closest to A first"

    @property
    def next(self) -> Sort:
        """The order that comes after this one, the first after the last."""
        every = list(Sort)
        return every[(every.index(self) + 1) % len(every)]
