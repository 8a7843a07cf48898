"""Compressed bytes -> the bytes they stand for, told by how they begin and never longer than wanted."""

from __future__ import annotations

__all__ = ["Broken", "TooLong", "Unsupported", "beginning", "decompress"]

_GZIP = b"\x1f\x8b\x08"
_ZSTANDARD = b"(\xb5/\xfd"
_FORMATS = (_GZIP, b"BZh", b"\xfd7zXZ\x00", _ZSTANDARD)
"""How gzip, bzip2, xz and Zstandard begin."""


class Broken(ValueError):  # noqa: N818  the name says it all, as StopIteration does
    """The bytes cannot be unpacked; the message is a clause that says why."""


class Unsupported(Broken):
    """Python cannot unpack the bytes here; the message says what it takes."""


class TooLong(ValueError):  # noqa: N818
    """Unpacked, the bytes would be more than wanted."""


def decompress(data: bytes, most: int) -> bytes:
    """Unpack .gz, .bz2, .xz and .zst; return anything else as it is.

    Raises `TooLong` as soon as more than `most` bytes come out, `Broken` for data that is damaged or incomplete,
    `Unsupported` for .zst where Python cannot read that.
    """
    if not data.startswith(_FORMATS):
        return data
    from tui.sources.unpacking import unpack  # noqa: PLC0415  loads a decompressor of every kind

    return unpack(data, most)


def beginning(data: bytes, length: int) -> bytes:
    """The first `length` bytes of what gzip or Zstandard packed, or of the data where it is not packed so; empty if
    damaged."""
    if data.startswith(_ZSTANDARD):
        from tui.sources.unpacking import zstandard  # noqa: PLC0415

        try:
            return bytes(zstandard().ZstdDecompressor().decompress(data, length))
        except Exception:  # the module's own error is known only where there is the module
            return b""
    if not data.startswith(_GZIP):
        return data[:length]
    import zlib  # noqa: PLC0415

    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data, length)
    except zlib.error:
        return b""
