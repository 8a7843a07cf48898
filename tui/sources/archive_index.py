"""What is where in a web archive, found once and kept in a folder of indices.

A kept index is believed only for the path, size and time of modification that it was made for. Where it cannot be read
or written the archive is read again, and nobody is told.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import astuple, dataclass, field
from pathlib import Path
from tempfile import NamedTemporaryFile

from tui.paths import absolute
from tui.sources.captures import Capture, Left, resolved
from tui.sources.source import Stamp

__all__ = ["Index", "keep", "kept", "read_index"]

FORMAT = "storydiff.archive-index/1"
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


def read_index(path: str, most: int) -> Iterator[float | Index]:
    """Read through an archive: yield the share that is done, 0 to 1, now and then, and the index at last.

    Pages of more than `most` bytes are left out. Raises OSError, and `tui.sources.warc.Packed`.
    """
    from tui.sources.warc import BrokenOff, Packed, records  # noqa: PLC0415  loads warcio

    found: list[Capture] = []
    left: Counter[str] = Counter()
    broken = ""
    with Path(path).open("rb") as file:
        size = max(1, os.fstat(file.fileno()).st_size)
        try:
            for seen in records(file, most):
                if isinstance(seen.found, Capture):
                    found.append(seen.found)
                elif seen.found is not None:
                    left[seen.found] += 1
                yield min(1.0, seen.offset / size)
        except Packed:
            raise
        except BrokenOff as error:
            broken = str(error)
    captures, elsewhere = resolved(found)
    if elsewhere:
        left[Left.ELSEWHERE] = elsewhere
    yield Index(tuple(captures), dict(left), broken)


def kept(folder: Path, path: str, stamp: Stamp) -> Index | None:
    """The index that was kept of an archive, unless the archive has changed since."""
    try:
        file = _file(folder, path)
        told = json.loads(file.read_bytes())
        if told["of"] != [FORMAT, absolute(path), *stamp]:
            return None
        captures = tuple(Capture(str(url), date, int(at), str(digest)) for url, date, at, digest in told["captures"])
        index = Index(captures, {str(name): int(number) for name, number in told["left"].items()}, str(told["broken"]))
        with suppress(OSError):
            os.utime(file)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return index


def keep(folder: Path, path: str, stamp: Stamp, index: Index) -> None:
    """Keep an index; written beside its place and put there in one step, so that no half of it is ever read."""
    told = {
        "of": [FORMAT, absolute(path), *stamp],
        "captures": [astuple(capture)[:4] for capture in index.captures],
        "left": dict(index.left),
        "broken": index.broken,
    }
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Made so that nobody else can read it: it tells what the reader has opened.
        with NamedTemporaryFile("w", dir=folder, prefix=".", suffix=".new", delete=False) as new:
            try:
                json.dump(told, new)
                new.close()
                Path(new.name).replace(_file(folder, path))
            except BaseException:
                Path(new.name).unlink(missing_ok=True)
                raise
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
