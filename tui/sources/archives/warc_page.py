"""The page that a record of a web archive holds, with the segments that continue it.

warcio reads the records; whoever needs this module imports it when a page is read.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from tui.sources.archives.http_body import decoded
from tui.sources.archives.segments import Segment
from tui.sources.archives.warc_records import BLOCK, BrokenOff, Records, http_headers, segment_of
from tui.sources.packed import TooLong

__all__ = ["Body", "page"]

_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)
_CHANGED = "its archive has changed"


class Body(NamedTuple):
    """The page of a record."""

    data: bytes
    charset: str | None
    """What its HTTP headers declare."""


def page(
    file: BinaryIO,
    offset: int,
    most: int,
    rest: Sequence[Segment] = (),
    folder: Path = Path(),
) -> Body:
    """The page of the record at `offset`, of at most `most` bytes; `rest` are the segments that continue the record.

    Archives that segments name lie in `folder`. Raises `BrokenOff`, `TooLong`, `Broken` and OSError.
    """
    record = _record_at(file, offset)
    block = io.BufferedReader(_Joined(_parts(file, record, rest, folder))) if rest else record.raw_stream
    try:
        headers = http_headers(record, block)
    except (BrokenOff, OSError):
        raise
    except Exception:
        raise BrokenOff(_CHANGED) from None
    if headers is None:
        data: bytes = block.read(most + 1)
        if len(data) > most:
            raise TooLong
        return Body(data, None)
    data = decoded(
        block,
        chunked=(headers.get_header("transfer-encoding") or "").strip().lower() == "chunked",
        encoding=headers.get_header("content-encoding") or "",
        most=most,
    )
    charset = _CHARSET.search(headers.get_header("content-type") or "")
    return Body(data, charset[1] if charset else None)


def _record_at(file: BinaryIO, offset: int) -> Any:
    try:
        record = next(Records(file, offset), None)
    except Exception:
        record = None
    if record is None:
        raise BrokenOff(_CHANGED)
    return record


class _Joined(io.RawIOBase):
    """Bytes that come in parts, to be read as from a file."""

    def __init__(self, parts: Iterator[bytes]) -> None:
        self._parts = parts
        self._part = b""

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:
        self._part = self._part or next(self._parts, b"")
        part, self._part = self._part[: len(into)], self._part[len(into) :]
        into[: len(part)] = part
        return len(part)


def _parts(file: BinaryIO, record: Any, rest: Sequence[Segment], folder: Path) -> Iterator[bytes]:
    """The block of a record and those of its segments; a segment is looked up once it is reached."""
    yield from _block(record)
    for segment in rest:
        with (folder / segment.file).open("rb") if segment.file else nullcontext(file) as holding:
            following = _record_at(holding, segment.offset)
            if segment_of(following, segment.offset) != segment._replace(file=""):
                raise BrokenOff(_CHANGED)
            yield from _block(following)


def _block(record: Any) -> Iterator[bytes]:
    while part := record.raw_stream.read(BLOCK):
        yield bytes(part)
    if record.raw_stream.limit:
        raise BrokenOff("it breaks off")
