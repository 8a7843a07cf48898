"""The records of a web archive (WARC, ISO 28500; ARC too) that hold pages.

warcio reads the records; whoever needs this module imports it when an archive is opened. What a record claims of its
length is believed only as far as the file goes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple
from urllib.parse import urlsplit

from tui.sources.archive_start import SOME, begins_with_record
from tui.sources.archives.captures import Capture, Left
from tui.sources.archives.segments import Segment
from tui.sources.archives.warc_records import BLOCK, BrokenOff, Records, http_headers, segment_of
from tui.sources.packed import Unsupported

__all__ = ["BrokenOff", "Packed", "Seen", "records"]


class Packed(BrokenOff):
    """Nothing in the archive can be found, as it is packed; the text is a clause that says why, and the remedy."""

    def __init__(self, why: str, unpack: str) -> None:
        """`unpack` is the command that takes the archive's name."""
        super().__init__(why)
        self.unpack = unpack


class Seen(NamedTuple):
    """How far the reading of an archive is."""

    offset: int
    """Bytes of the file that lie behind."""
    found: Capture | Left | Segment | None = None
    """What the record is: a page, left out, or what continues another record; None for what belongs to no page, such as
    a request."""
    cut: str = ""
    """The ID of the record, where it holds but the first segment of something."""


_DATE = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z?")
_TEXTS = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown")


def records(file: BinaryIO, most: int) -> Iterator[Seen]:
    """Walk through an archive; a page of more than `most` bytes is left out.

    Raises `BrokenOff` where the archive breaks off or is damaged, after all that stands before has been yielded.
    """
    iterator: Records | None = None
    while True:
        try:
            iterator = iterator or _from_the_beginning(file)
            record = next(iterator, None)
            if record is None:
                return
            offset = iterator.offset
            segment = segment_of(record, offset)
            found = _found(record, offset, most, segment)
            while record.raw_stream.read(BLOCK):
                pass
        except BrokenOff:
            raise
        except Unsupported as error:
            raise Packed(f"{error}; or unpack it first", "zstd -dk") from None
        except Exception as error:
            if "non-chunked gzip" in str(error):
                why = "it is compressed as a whole and not record by record; unpack it first"
                raise Packed(why, iterator.unpack if iterator is not None else "gunzip -k") from None
            raise BrokenOff("it is damaged") from None
        if getattr(record.raw_stream, "limit", 1):  # a record that does not say how long it is has no limit either
            raise BrokenOff("it breaks off in the middle of a record")
        yield Seen(file.tell(), found, segment.origin if segment is not None and segment.number == 1 else "")


def _from_the_beginning(file: BinaryIO) -> Records:
    """The records of a file. Raises `BrokenOff` for what is none: warcio takes five words on a line for a record."""
    if not begins_with_record(file.read(SOME)):
        raise BrokenOff("it does not begin with a record")
    return Records(file)


def _found(record: Any, offset: int, most: int, segment: Segment | None) -> Capture | Left | Segment | None:
    if segment is not None and segment.number > 1:
        return segment
    if record.rec_type not in ("response", "revisit", "resource", "conversion"):
        return None
    headers = record.rec_headers
    url = headers.get_header("WARC-Target-URI") or ""
    left = _left_out(record, url, most)
    if left is not None:
        return left
    date = _DATE.fullmatch(headers.get_header("WARC-Date") or "")
    revisits = None
    if record.rec_type == "revisit":
        revisits = headers.get_header("WARC-Refers-To-Target-URI") or "", headers.get_header("WARC-Refers-To-Date")
    digest = headers.get_header("WARC-Payload-Digest") or _digest(record)
    dated = f"{date[1]}Z" if date else None
    return Capture(url, dated, offset, digest, revisits, (segment,) if segment is not None else ())


def _left_out(record: Any, url: str, most: int) -> Left | None:
    """Why a record is no page, as its headers tell; None for a page. Reads the HTTP headers, if there are any."""
    if not _is_web(url):
        return Left.OTHER
    http = http_headers(record, record.raw_stream)
    revisit = record.rec_type == "revisit"
    # That a page was not modified (304) is what a revisit says.
    fine = ("200", "203", "304") if revisit else ("200", "203")
    if http is not None and http.get_statuscode() not in fine:
        return Left.ERROR
    declared = http.get_header("content-type") if http is not None else None if revisit else record.content_type
    if not _is_text(declared) or urlsplit(url).path == "/robots.txt":
        return Left.OTHER
    if record.length > most and not revisit:
        return Left.LONG
    return None


def _is_web(url: str) -> bool:
    try:
        return urlsplit(url).scheme.lower() in ("http", "https")
    except ValueError:
        return False


def _is_text(declared: str | None) -> bool:
    """Whether a content type is that of a page; one that nobody declares is taken for one."""
    return not declared or declared.partition(";")[0].strip().lower() in _TEXTS


def _digest(record: Any) -> str:
    """The hash of what is left of a record, for archives that do not give one."""
    hashed = hashlib.sha1(usedforsecurity=False)
    while block := record.raw_stream.read(BLOCK):
        hashed.update(block)
    return f"read:{hashed.hexdigest()}"
