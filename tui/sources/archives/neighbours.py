"""The archives beside one: a crawler that begins a new file goes on there with what it cut."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Generator
from contextlib import closing
from pathlib import Path

from tui.articles.sanitize import visible
from tui.sources.archives.index import Index, index_of
from tui.sources.archives.segments import Segment
from tui.sources.natural import natural
from tui.sources.reading import is_archive
from tui.sources.source import Progress

__all__ = ["MOST_NEIGHBOURS", "rests_beside"]

MOST_NEIGHBOURS = 16
"""Archives that are looked through. A rest begins the next file of the same writer (ISO 28500, "Record segmentation"),
and crawlers have some five to ten that write side by side."""

_ARCHIVE = re.compile(r"\.warc(?:\.(?:gz|zst))?$", re.IGNORECASE)


def rests_beside(
    path: str, origins: Collection[str], *, indices: Path | None, most: int
) -> Generator[Progress | list[Segment], None, None]:
    """The segments in archives of the same folder that continue records of these IDs.

    Yields how far it is, and after each archive what it holds of them: whoever has all that is wanted asks for no more.
    What cannot be read is passed over. `indices` and `most` are those of `index_of`.
    """
    from tui.sources.archives.warc import Packed  # loads warcio

    folder = Path(path).parent
    for name in _names(folder, Path(path).name)[:MOST_NEIGHBOURS]:
        beside = str(folder / name)
        if not is_archive(beside):
            continue
        try:
            with closing(index_of(beside, indices, most)) as reading:
                for item in reading:
                    if isinstance(item, Index):
                        yield [rest._replace(file=name) for rest in item.rests if rest.origin in origins]
                    else:
                        yield Progress(f"looking in {visible(beside)} for what continues cut pages: {item:.0%}")
        except (OSError, Packed):
            continue


def _names(folder: Path, own: str) -> list[str]:
    """The archives of a folder: those whose names follow the own one's, the nearest first, then those before it."""
    try:
        names = sorted((name for name in os.listdir(folder) if _ARCHIVE.search(name)), key=natural)
    except OSError:
        return []
    after = [name for name in names if natural(name) > natural(own)]
    before = [name for name in names if natural(name) < natural(own)]
    return after + before[::-1]
