"""The decompressors: .gz, .bz2, .xz and .zst, each unpacked only as far as wanted."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol

from tui.sources.packed import BZIP2, GZIP, XZ, ZSTANDARD, Broken, TooLong, Unsupported

__all__ = ["unpack", "zstandard"]

XZ_MEMORY = 96 * 2**20
"""Bytes that unpacking .xz may take: `xz -9` asks for 65 MB, and what asks for more was not made by a usual setting."""


class _Decompressor(Protocol):
    """What the decompressors of the standard library have in common."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


def unpack(data: bytes, most: int) -> bytes:
    """Unpack data that begins as one of the formats; raises `TooLong` and `Broken` as `decompress` does."""
    try:
        if data.startswith(GZIP):
            return _within(gzip.GzipFile(fileobj=io.BytesIO(data)).read(most + 1), most)
        if data.startswith(BZIP2):
            return _streams(data, bz2.BZ2Decompressor, most)
        if data.startswith(XZ):
            return _streams(data, lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=XZ_MEMORY), most)
        if data.startswith(ZSTANDARD):
            return _zstd(data, most)
    except EOFError:
        raise Broken("it ends too early") from None
    except lzma.LZMAError as error:
        reason = "it takes too much memory" if "memory" in str(error).lower() else "it is damaged"
        raise Broken(reason) from None
    except (OSError, zlib.error):
        raise Broken("it is damaged") from None
    return data


def _within(data: bytes, most: int) -> bytes:
    if len(data) > most:
        raise TooLong
    return data


def _streams(data: bytes, new: Callable[[], _Decompressor], most: int) -> bytes:
    """Unpack streams that follow one another, with zeros between and after them as padding."""
    out = b""
    while True:
        stream = new()
        out += stream.decompress(data, most + 1 - len(out))
        while not stream.eof:
            _within(out, most)
            if stream.needs_input:
                raise EOFError
            out += stream.decompress(b"", most + 1 - len(out))
        data = stream.unused_data.lstrip(b"\0")
        if not data:
            return _within(out, most)


def zstandard() -> Any:
    """The module of Python's that reads Zstandard, or the one that stands in for it. Raises `Unsupported`."""
    with suppress(ImportError):
        from compression import zstd  # type: ignore[import-not-found]  # there from Python 3.14 on

        return zstd
    with suppress(ImportError):
        from backports import zstd  # need not be installed

        return zstd
    raise Unsupported(
        "it is compressed by Zstandard, which Python reads from 3.14 on or with the package backports.zstd"
    )


def _zstd(data: bytes, most: int) -> bytes:
    zstd = zstandard()
    try:
        return _streams(data, zstd.ZstdDecompressor, most)
    except zstd.ZstdError:
        raise Broken("it is damaged") from None
