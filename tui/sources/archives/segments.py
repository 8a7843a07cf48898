"""Pages that an archive keeps in several records, and what of them is missing.

WARC lets a long record be cut (ISO 28500, "Record segmentation"): the first segment is a record like any other that
numbers itself 1, those that follow are records of the type `continuation`, in the same file or in those after it. The
last one tells the length of all together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

__all__ = ["Segment", "in_order", "lacking", "length"]


class Segment(NamedTuple):
    """A record that holds a stretch of what belongs together."""

    origin: str
    """The ID of the record that holds the first stretch."""
    number: int
    """From 1."""
    offset: int
    """Where the record begins in its file."""
    length: int
    """Bytes of its block."""
    total: int | None = None
    """Bytes of all segments together; None in all but the last."""
    file: str = ""
    """The name of another archive in the folder that holds it; empty for the archive that holds the first."""

    def moved(self, by: int) -> Segment:
        """The segment, told by its place from so many bytes further ahead."""
        return self._replace(offset=self.offset + by)


def in_order(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """The segments of one page by number; of those that have the same number, the first counts."""
    by_number: dict[int, Segment] = {}
    for segment in segments:
        by_number.setdefault(segment.number, segment)
    return tuple(by_number[number] for number in sorted(by_number))


def length(segments: Iterable[Segment]) -> int:
    """Bytes of segments together."""
    return sum(segment.length for segment in segments)


def lacking(segments: Sequence[Segment]) -> str:
    """What is missing of a page whose segments are known in order, as it follows `lacks`; empty where nothing is."""
    for number, segment in enumerate(segments, start=1):
        if segment.number != number:
            return f"segment {number}"
    last = segments[-1]
    if last.total is None:
        return f"what follows segment {last.number}"
    if last.total > length(segments):
        return f"{last.total - length(segments):,} of its {last.total:,} bytes"
    return ""
