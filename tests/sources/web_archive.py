"""Web archives written for a test, by warcio."""

from __future__ import annotations

import io
import struct
import sys
import zlib
from pathlib import Path
from typing import Any

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tui.sources.archives.archive import Archive
from tui.sources.source import Page, Problem, Reference, Remark

if sys.version_info >= (3, 14):
    from compression import zstd as zstandard
else:
    from backports import zstd as zstandard

__all__ = ["WALL", "Crawl", "html", "in_frames", "listed", "problems", "remarks", "texts", "zstandard"]

WALL = "https://www.example.org/news/wall"


def html(*paragraphs: str, headline: str = "The harbour wall") -> bytes:
    """A page with an article of these paragraphs."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    head = f"<head><title>{headline}</title></head>"
    return f"<html>{head}<body><article><h1>{headline}</h1>{body}</article></body></html>".encode()


class Crawl:
    """Writes one record after another; each is a day later than the one before."""

    def __init__(self, path: Path, *, compressed: bool = True) -> None:
        self.path = path
        self._file = path.open("wb")
        self._writer = WARCWriter(self._file, gzip=compressed)
        self._day = 0

    def __enter__(self) -> Crawl:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def add(
        self,
        body: bytes,
        url: str = WALL,
        *,
        kind: str = "response",
        status: str = "200 OK",
        content_type: str | None = "text/html; charset=utf-8",
        warc: dict[str, str] | None = None,
        **headers: str,
    ) -> str:
        """Write a record; returns its date. Names of HTTP headers take `_` for a hyphen."""
        self._day += 1
        dated = f"2024-03-{self._day:02}T10:30:00Z"
        fields = [(name.replace("_", "-"), value) for name, value in headers.items()]
        if content_type is not None:
            fields.append(("Content-Type", content_type))
        http = StatusAndHeaders(status, fields, protocol="HTTP/1.1") if kind in ("response", "revisit") else None
        options: dict[str, Any] = {"warc_content_type": content_type} if http is None else {}
        record = self._writer.create_warc_record(
            url,
            kind,
            payload=io.BytesIO(body),
            length=len(body),
            http_headers=http,
            warc_headers_dict={"WARC-Date": dated, **(warc or {})},
            **options,
        )
        self._writer.write_record(record)
        return dated

    def revisit(self, of: str, digest: str, url: str = WALL) -> None:
        """Write that a page is as it was at a date."""
        self._day += 1
        record = self._writer.create_revisit_record(
            url,
            digest=digest,
            refers_to_uri=url,
            refers_to_date=of,
            http_headers=StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1"),
            warc_headers_dict={"WARC-Date": f"2024-03-{self._day:02}T10:30:00Z"},
        )
        self._writer.write_record(record)


def in_frames(members: bytes, dictionary: bytes = b"", *, packed: bool = False) -> bytes:
    """An archive of gzip members as one of Zstandard frames, one a record, headed by a dictionary if there is one.

    The dictionary is `packed` itself, as the specification allows.
    """
    head = b""
    if dictionary:
        written = zstandard.compress(dictionary) if packed else dictionary
        head = b"\x5d\x2a\x4d\x18" + struct.pack("<I", len(written)) + written
    known = zstandard.ZstdDict(dictionary) if dictionary else None
    frames = []
    while members:
        member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        frames.append(zstandard.compress(member.decompress(members), zstd_dict=known))
        members = member.unused_data
    return head + b"".join(frames)


def listed(archive: Archive) -> list[Reference]:
    """The captures that an archive lists."""
    return [item for item in archive.references() if isinstance(item, Reference)]


def problems(archive: Archive) -> list[str]:
    """The sentences that an archive has to tell."""
    return [item.sentence for item in archive.references() if isinstance(item, Problem)]


def remarks(archive: Archive) -> list[str]:
    """What an archive has to say beside."""
    return [item.words for item in archive.references() if isinstance(item, Remark)]


def texts(archive: Archive) -> list[str]:
    """The text of each capture; the sentence where one cannot be read."""
    pages = [archive.read(reference) for reference in listed(archive)]
    return [page.data.decode() if isinstance(page, Page) else page.sentence for page in pages]
