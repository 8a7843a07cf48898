"""Compressed bytes -> the bytes they stand for, told by how they begin and never longer than wanted."""

from __future__ import annotations

from tui.sources.packed import FORMATS, GZIP, ZSTANDARD

__all__ = ["beginning", "decompress"]


def decompress(data: bytes, most: int) -> bytes:
    """Unpack .gz, .bz2, .xz and .zst; return anything else as it is.

    Raises `TooLong` as soon as more than `most` bytes come out, `Broken` for data that is damaged or incomplete,
    `Unsupported` for .zst where Python cannot read that.
    """
    if not data.startswith(FORMATS):
        return data
    from tui.sources.unpacking import unpack  # loads a decompressor of every kind

    return unpack(data, most)


def beginning(data: bytes, length: int) -> bytes:
    """The first `length` bytes of what gzip or Zstandard packed, or of the data where it is not packed so; empty if
    damaged."""
    if data.startswith(ZSTANDARD):
        from tui.sources.unpacking import zstandard

        try:
            return bytes(zstandard().ZstdDecompressor().decompress(data, length))
        except Exception:  # the module's own error is known only where there is the module
            return b""
    if not data.startswith(GZIP):
        return data[:length]
    import zlib

    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data, length)
    except zlib.error:
        return b""
