"""What is where in a web archive, found once and kept in a folder of indices.

A kept index is believed only for the path, size and time of modification that it was made for. Where it cannot be read
or written the archive is read again, and nobody is told.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter, defaultdict
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tui.paths import absolute, cache_folder
from tui.sources.archives.captures import Capture, Left, resolved
from tui.sources.archives.segments import Segment, in_order
from tui.sources.reading import stamp
from tui.sources.source import Stamp
from tui.whole_file import in_place_of

__all__ = ["Index", "archive_indices", "index_of", "keep", "kept", "read_index"]

FORMAT = "storydiff.archive-index/2"
MOST_BYTES = 100 * 2**20
"""All kept indices together; 100,000 captures take some 15 MB. The ones used longest ago give way."""


@dataclass(frozen=True, slots=True)
class Index:
    """The captures of an archive, with those resolved that refer to others."""

    captures: tuple[Capture, ...]
    left: Mapping[str, int] = field(default_factory=dict)
    """How many records were left out, by what they are called."""
    broken: str = ""
    """Why the archive could not be read to its end; empty where it was."""
    rests: tuple[Segment, ...] = ()
    """Segments that continue what begins in another archive."""


def archive_indices() -> Path | None:
    """The folder in which indices are kept; None where there is no place for one."""
    folder = cache_folder()
    return folder / "archives" if folder is not None else None


def index_of(path: str, folder: Path | None, most: int) -> Generator[float | Index, None, None]:
    """The index of an archive that is kept in a folder, or else the one that is made, and kept there if there is one.

    Yields the share that is done, 0 to 1, while it is made, and the index at last. Pages of more than `most` bytes are
    left out. Raises OSError, and `tui.sources.archives.warc.Packed`.
    """
    now = stamp(path)
    index = kept(folder, path, now) if folder is not None and now is not None else None
    if index is not None:
        yield index
        return
    for item in read_index(path, most):
        if isinstance(item, Index) and folder is not None and now is not None:
            keep(folder, path, now, item)
        yield item


def read_index(path: str, most: int) -> Iterator[float | Index]:
    """Read through an archive: yield the share that is done, 0 to 1, now and then, and the index at last.

    Pages of more than `most` bytes are left out. Raises OSError, and `tui.sources.archives.warc.Packed`.
    """
    from tui.sources.archives.wacz import all_records  # loads warcio
    from tui.sources.archives.warc import BrokenOff, Packed

    found: list[Capture] = []
    left: Counter[str] = Counter()
    cut: set[str] = set()
    continued: dict[str, list[Segment]] = defaultdict(list)
    broken = ""
    with Path(path).open("rb") as file:
        size = max(1, os.fstat(file.fileno()).st_size)
        try:
            for seen in all_records(file, most):
                if isinstance(seen.found, Capture):
                    found.append(seen.found)
                elif isinstance(seen.found, Segment):
                    continued[seen.found.origin].append(seen.found)
                elif seen.found is not None:
                    left[seen.found] += 1
                if seen.cut:
                    cut.add(seen.cut)
                yield min(1.0, seen.offset / size)
        except Packed:
            raise
        except BrokenOff as error:
            broken = str(error)
    captures, elsewhere = resolved([_continued(capture, continued) for capture in found])
    if elsewhere:
        left[Left.ELSEWHERE] = elsewhere
    rests = [segment for origin, segments in continued.items() if origin not in cut for segment in segments]
    if rests:
        left[Left.CONTINUED] = len({segment.origin for segment in rests})
    yield Index(tuple(captures), dict(left), broken, tuple(rests))


def _continued(capture: Capture, continued: Mapping[str, list[Segment]]) -> Capture:
    """A capture with what of its archive continues it."""
    if not capture.segments:
        return capture
    first = capture.segments[0]
    return replace(capture, segments=in_order([first, *continued.get(first.origin, ())]))


def kept(folder: Path, path: str, stamp: Stamp) -> Index | None:
    """The index that was kept of an archive, unless the archive has changed since."""
    try:
        file = _file(folder, path)
        told = json.loads(file.read_bytes())
        if told["of"] != [FORMAT, absolute(path), *stamp]:
            return None
        index = Index(
            tuple(
                Capture(str(url), date, int(at), str(digest), None, _segments(segments))
                for url, date, at, digest, *segments in told["captures"]
            ),
            {str(name): int(number) for name, number in told["left"].items()},
            str(told["broken"]),
            _segments(told["rests"]),
        )
        with suppress(OSError):
            os.utime(file)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError):
        return None
    return index


def _segments(told: Sequence[Sequence[Any]]) -> tuple[Segment, ...]:
    return tuple(
        Segment(str(origin), int(number), int(offset), int(length), None if total is None else int(total))
        for origin, number, offset, length, total in told
    )


def keep(folder: Path, path: str, stamp: Stamp, index: Index) -> None:
    """Keep an index, so that no half of it is ever read. Nobody else can read it: it tells what was opened."""
    told = {
        "of": [FORMAT, absolute(path), *stamp],
        "captures": [(c.url, c.dated, c.offset, c.digest, *(s[:5] for s in c.segments)) for c in index.captures],
        "left": dict(index.left),
        "broken": index.broken,
        "rests": [segment[:5] for segment in index.rests],
    }
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with in_place_of(_file(folder, path)) as new:
            json.dump(told, new)
        _make_room(folder)


def _make_room(folder: Path) -> None:
    """Remove the indices used longest ago, as long as all together take too much room."""
    files = sorted(((file.stat(), file) for file in folder.iterdir()), key=lambda found: -found[0].st_mtime)
    room = MOST_BYTES
    for state, file in files:
        room -= state.st_size
        if room < 0:
            file.unlink(missing_ok=True)


def _file(folder: Path, path: str) -> Path:
    return folder / f"{hashlib.sha256(os.fsencode(absolute(path))).hexdigest()[:32]}.json"
