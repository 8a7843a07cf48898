"""The body of an HTTP response as a browser would see it: chunks joined, content encodings undone, within bounds."""

from __future__ import annotations

import zlib
from typing import Protocol

from tui.sources.packed import Broken, TooLong

__all__ = ["decoded"]


class Stream(Protocol):
    """Whatever can be read from."""

    def read(self, length: int = ..., /) -> bytes: ...


def decoded(stream: Stream, *, chunked: bool, encoding: str, most: int) -> bytes:
    """Read a body of at most `most` bytes.

    `encoding` is the header Content-Encoding. Where a capture breaks off, the body is what there is of it: a page
    without its end can still be read. Raises `TooLong`, and `Broken` for an encoding that cannot be undone here.
    """
    if chunked:
        from warcio.bufferedreaders import ChunkedDataReader  # only where an archive is read

        stream = ChunkedDataReader(stream)
    data = stream.read(most + 1)
    # Encodings stand in the order in which they were applied.
    for name in reversed([part.strip().lower() for part in encoding.split(",")]):
        if name not in ("", "identity"):
            data = _undone(name, data, most)
    if len(data) > most:
        raise TooLong
    return data


def _undone(name: str, data: bytes, most: int) -> bytes:
    if name == "br":
        return _brotli(data, most)
    if name in ("gzip", "x-gzip"):
        # Some servers name an encoding and send the page as it is.
        return _inflated(data, zlib.MAX_WBITS | 16, most) if data.startswith(b"\x1f\x8b") else data
    if name == "deflate":
        try:
            return _inflated(data, zlib.MAX_WBITS, most)
        except Broken:
            return _inflated(data, -zlib.MAX_WBITS, most)  # as some servers take the word, without a header
    raise Broken("its encoding is unknown here")


def _inflated(data: bytes, window: int, most: int) -> bytes:
    stream = zlib.decompressobj(window)
    try:
        return stream.decompress(data, most + 1)
    except zlib.error:
        raise Broken("it is damaged") from None


def _brotli(data: bytes, most: int) -> bytes:
    try:
        import brotli  # need not be installed
    except ImportError:
        raise Broken("it is compressed by Brotli, which Python reads with the package brotli") from None
    stream = brotli.Decompressor()
    out = b""
    while len(out) <= most and not stream.is_finished():
        try:
            more: bytes = stream.process(data, output_buffer_limit=most + 1 - len(out))
        except brotli.error:
            raise Broken("it is damaged") from None
        data = b""
        if not more:
            break
        out += more
    return out
