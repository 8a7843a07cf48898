"""The records of an archive, also where they lie in files of a ZIP archive beside an index (WACZ 1.1, Webrecorder).

Such files are stored as they are, so that a record can be read where it lies in the whole: every place that is told
counts from the beginning of the ZIP archive.
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple, cast
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from tui.sources.archive_start import ZIP
from tui.sources.archives.captures import Capture
from tui.sources.archives.segments import Segment
from tui.sources.archives.warc import BrokenOff, Packed, Seen, records

__all__ = ["all_records"]

_HOLDS_RECORDS = re.compile(r"(?:.*/)?archive/[^/]+\.warc(?:\.gz)?", re.IGNORECASE)
_HEADER = struct.Struct("<4s22xHH")
"""What stands before a file in a ZIP archive, with the lengths of its name and of what follows the name."""


class _Place(NamedTuple):
    start: int
    length: int


def all_records(file: BinaryIO, most: int) -> Iterator[Seen]:
    """Walk through an archive or through those in a ZIP archive; as `tui.sources.archives.warc.records`.

    Where one of several is damaged, the others are read, and it is raised at the end.
    """
    if file.read(len(ZIP)) != ZIP:
        file.seek(0)
        yield from records(file, most)
        return
    broken: BrokenOff | None = None
    for start, length in _places(file):
        try:
            for seen in records(cast("BinaryIO", _Window(file, start, length)), most):
                yield _moved(seen, start)
        except Packed as error:
            raise Packed(str(error), "unzip") from None
        except BrokenOff as error:
            broken = error
    if broken is not None:
        raise broken


def _places(file: BinaryIO) -> list[_Place]:
    """Where the files with records begin, and how long they are."""
    try:
        with ZipFile(file) as archive:
            held = [info for info in archive.infolist() if _HOLDS_RECORDS.fullmatch(info.filename)]
        if any(info.compress_type != ZIP_STORED for info in held):
            raise Packed("its records are compressed once more; unpack it first", "unzip")
        places = [_Place(_start(file, info), info.file_size) for info in held]
    except BrokenOff:
        raise
    except Exception:  # zipfile raises whatever a damaged archive makes it trip over
        raise BrokenOff("it is damaged") from None
    ends = 0
    for start, length in sorted(places):
        if start < ends:
            raise BrokenOff("files in it lie over one another")
        ends = start + length
    return places


def _start(file: BinaryIO, info: ZipInfo) -> int:
    file.seek(info.header_offset)
    _, name, more = _HEADER.unpack(file.read(_HEADER.size))
    return info.header_offset + _HEADER.size + int(name) + int(more)


def _moved(seen: Seen, by: int) -> Seen:
    """What was seen, with its places told from further ahead."""
    found = seen.found
    if isinstance(found, Segment | Capture):
        found = found.moved(by)
    return seen._replace(offset=seen.offset + by, found=found)


class _Window(io.RawIOBase):
    """A stretch of a file, to be read as a file."""

    def __init__(self, file: BinaryIO, start: int, length: int) -> None:
        self._file, self._start, self._length, self._at = file, start, length, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._length}[whence]
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, into: Any) -> int:
        self._file.seek(self._start + self._at)
        part = self._file.read(max(0, min(len(into), self._length - self._at)))
        into[: len(part)] = part
        self._at += len(part)
        return len(part)
