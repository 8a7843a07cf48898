"""Joins the pages that an archive holds in several records, with what the archives beside it hold of them."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from tui.articles.sanitize import visible
from tui.sources.archives.captures import Capture, Left
from tui.sources.archives.index import Index
from tui.sources.archives.neighbours import rests_beside
from tui.sources.archives.segments import Segment, in_order, lacking, length
from tui.sources.packed import Broken, TooLong
from tui.sources.source import Progress

__all__ = ["Joined", "joined"]


class Joined(NamedTuple):
    """What an archive holds of pages, those that were cut joined."""

    whole: tuple[Capture, ...]
    incomplete: tuple[Capture, ...]
    """Captures of which a segment is missing."""
    left: Counter[str]
    """How many records were left out, by what they are called."""


def joined(
    path: str, index: Index, wants: Callable[[str], bool], *, indices: Path | None, beside: bool, most: int
) -> Generator[Progress, None, Joined]:
    """Join the pages of an archive that were cut, those whose address `wants` takes; the others count as incomplete.

    With `beside`, what is missing is looked for in the archive's neighbours. `indices` and `most` are those of
    `index_of`. No text is held but that of one page at a time.
    """
    cut = [capture for capture in index.captures if capture.segments and wants(capture.url)]
    wanting = {capture.segments[0].origin: capture.segments for capture in cut if lacking(capture.segments)}
    if wanting and beside:
        wanting = yield from _found_beside(path, wanting, indices=indices, most=most)
    whole: list[Capture] = []
    incomplete: list[Capture] = []
    left = Counter(index.left)
    for capture in index.captures:
        if not capture.segments:
            whole.append(capture)
            continue
        if not wants(capture.url):
            incomplete.append(capture)
            continue
        segments = wanting.get(capture.segments[0].origin, capture.segments)
        known = replace(capture, segments=segments)
        if lacking(segments):
            incomplete.append(known)
        elif length(segments) > most:
            left[Left.LONG] += 1
        else:
            yield Progress(f"joining the pages that {visible(path)} holds in pieces: {len(whole):,}")
            whole.append(replace(known, digest=_digest(path, known, most)))
    return Joined(tuple(whole), tuple(incomplete), left)


def _found_beside(
    path: str, wanting: dict[str, tuple[Segment, ...]], *, indices: Path | None, most: int
) -> Generator[Progress, None, dict[str, tuple[Segment, ...]]]:
    """The segments of each page, by the ID of its first, with those that the neighbours hold."""
    found: dict[str, list[Segment]] = defaultdict(list)
    known = dict(wanting)
    with closing(rests_beside(path, wanting.keys(), indices=indices, most=most)) as neighbours:
        for item in neighbours:
            if isinstance(item, Progress):
                yield item
                continue
            for segment in item:
                found[segment.origin].append(segment)
            known = {origin: in_order([*segments, *found[origin]]) for origin, segments in wanting.items()}
            if not any(map(lacking, known.values())):
                break
    return known


def _digest(path: str, capture: Capture, most: int) -> str:
    """A hash of the page: what the first segment declares may be of that segment alone."""
    from tui.sources.archives.warc_page import page  # loads warcio
    from tui.sources.archives.warc_records import BrokenOff

    try:
        with Path(path).open("rb") as file:
            body = page(file, capture.offset, most, capture.segments[1:], Path(path).parent)
    except (OSError, Broken, BrokenOff, TooLong):
        return f"unread:{capture.offset}"  # what is wrong with it is told when somebody opens it
    return f"joined:{hashlib.sha1(body.data, usedforsecurity=False).hexdigest()}"
