"""Reads an archive record by record, packed by gzip or Zstandard or not at all; warcio does most of it."""

from __future__ import annotations

import logging
import re
import struct
from collections.abc import Callable
from io import BytesIO
from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import BufferedReader, DecompressingBufferedReader
from warcio.statusandheaders import StatusAndHeadersParser

from tui.sources.archive_start import DICTIONARY
from tui.sources.archives.segments import Segment
from tui.sources.packed import ZSTANDARD
from tui.sources.unpacking import zstandard

__all__ = ["BLOCK", "BrokenOff", "Records", "http_headers", "segment_of"]

# It quotes what an archive holds on stderr, where that would reach the terminal as it is.
logging.getLogger("warcio").setLevel(logging.CRITICAL)

BLOCK = 65536
"""Bytes read at a time."""
MOST_HEADER_BYTES = 1 << 20
"""No record's headers are longer: servers refuse some 100 KB already."""
MOST_DICTIONARY_BYTES = 1 << 24
"""No archive comes with a longer dictionary: those made for archives have some 100 KB."""

_FIGURES = re.compile(r"[0-9]{1,18}")


class BrokenOff(Exception):
    """The rest of the archive cannot be read; the text is a clause that says why."""


class Records(ArchiveIterator):  # type: ignore[misc]
    """Iterates over the records that begin at `offset`, without a word on stderr.

    Raises `Unsupported` for an archive packed by Zstandard where Python cannot read that.
    """

    INC_RECORD = ""

    def __init__(self, file: BinaryIO, offset: int = 0) -> None:
        new = _zstandard_of(file)
        file.seek(offset)
        self.unpack = "gunzip -k" if new is None else "zstd -dk"
        """The command that unpacks the archive."""
        super().__init__(file, no_record_parse=True, arc2warc=True)
        self.reader = _GzipReader(self.fh, block_size=BLOCK) if new is None else _ZstandardReader(self.fh, new)

    def _next_record(self, next_line: bytes | None) -> Any:
        self.reader.header_bytes = 0
        return super()._next_record(next_line)


def http_headers(record: Any, block: Any) -> Any:
    """Read the HTTP headers of a record at the beginning of its `block`; None where it has none."""
    http = record.content_type is None or "http" in record.content_type or record.format == "arc"
    if record.rec_type not in ("response", "revisit") or not http or not record.length:
        return None
    return StatusAndHeadersParser(["HTTP/"], verify=False).parse(block)


def segment_of(record: Any, offset: int) -> Segment | None:
    """Which segment of several a record is, as its headers tell; None for a record that is whole."""
    headers = record.rec_headers
    number = _figures(headers.get_header("WARC-Segment-Number"))
    origin = headers.get_header("WARC-Record-ID" if number == 1 else "WARC-Segment-Origin-ID")
    if not number or not origin:
        return None
    total = _figures(headers.get_header("WARC-Segment-Total-Length"))
    return Segment(origin.strip(), number, offset, record.length or 0, total)


def _figures(header: str | None) -> int | None:
    return int(header) if header and _FIGURES.fullmatch(header.strip()) else None


def _zstandard_of(file: BinaryIO) -> Callable[[], Any] | None:
    """What makes decompressors for the frames of an archive; None where it is not packed by Zstandard."""
    file.seek(0)
    magic = file.read(4)
    if magic not in (ZSTANDARD, DICTIONARY):
        return None
    zstd = zstandard()
    if magic == ZSTANDARD:
        made: Callable[[], Any] = zstd.ZstdDecompressor
        return made
    (length,) = struct.unpack("<I", file.read(4).ljust(4, b"\0"))
    written = file.read(length) if length <= MOST_DICTIONARY_BYTES else b""
    if written.startswith(ZSTANDARD):
        written = zstd.ZstdDecompressor().decompress(written, MOST_DICTIONARY_BYTES)
    dictionary = zstd.ZstdDict(written)
    return lambda: zstd.ZstdDecompressor(zstd_dict=dictionary)


class _Headed(BufferedReader):  # type: ignore[misc]
    """Takes no line for a header that never ends."""

    header_bytes = 0

    def readline(self, length: int | None = None) -> bytes:
        line = bytes(super().readline(min(length or MOST_HEADER_BYTES, MOST_HEADER_BYTES)))
        self.header_bytes += len(line)
        if self.header_bytes > MOST_HEADER_BYTES:
            raise BrokenOff("the headers of a record never end")
        return line


class _GzipReader(_Headed, DecompressingBufferedReader):  # type: ignore[misc]
    """Takes nothing for plain that stands behind gzip, and no member for whole whose end is missing."""

    decompressor: Any
    begun = False
    """Whether the decompressor has been given anything."""

    def _init_decomp(self, kind: str | None) -> None:
        self.begun = False
        super()._init_decomp(kind)

    def _process_read(self, data: bytes) -> None:
        if not data and self.begun and self.decompressor and not self.decompressor.eof:
            raise BrokenOff("it breaks off in the middle of a record")
        self.begun = True
        super()._process_read(data)

    def _decompress(self, data: bytes) -> bytes:
        if not self.decompressor or not data:
            return data
        if self.num_read == 0 and not data.startswith(b"\x1f\x8b"):
            self.decompressor = None
            return data
        return bytes(self.decompressor.decompress(data))


class _ZstandardReader(_Headed):
    """Reads frame by frame, as `BufferedReader` does members of gzip, and never unpacks more than a block ahead."""

    def __init__(self, file: BinaryIO, new: Callable[[], Any]) -> None:
        super().__init__(file, block_size=BLOCK)
        self._new = new
        self._packed = b""
        self.decompressor = new()

    def _fillbuff(self, block_size: int | None = None) -> None:  # noqa: ARG002  its caller may name a size
        while self.empty() and not self.decompressor.eof:
            packed = b""
            if self.decompressor.needs_input:
                packed, self._packed = self._packed or self.stream.read(BLOCK), b""
                if not packed:
                    raise BrokenOff("it breaks off in the middle of a record")
            unpacked = self.decompressor.decompress(packed, BLOCK)
            self.buff, self.buff_size = BytesIO(unpacked), len(unpacked)
            self.num_read += len(unpacked)

    def read_next_member(self) -> bool:
        if not self.decompressor.eof:
            return False
        self._packed = self.decompressor.unused_data or self.stream.read(BLOCK)
        if self._packed:
            self.decompressor = self._new()
        return bool(self._packed)

    def rem_length(self) -> int:
        waiting = self.decompressor.unused_data if self.decompressor.eof else self._packed
        return len(waiting) + (self.buff_size - self.buff.tell() if self.buff else 0)

    def close_decompressor(self) -> None:
        self.decompressor = None
