"""How compressed bytes begin, and what can be wrong with them."""

from __future__ import annotations

__all__ = ["BZIP2", "FORMATS", "GZIP", "XZ", "ZSTANDARD", "Broken", "TooLong", "Unsupported"]

GZIP = b"\x1f\x8b\x08"
BZIP2 = b"BZh"
XZ = b"\xfd7zXZ\x00"
ZSTANDARD = b"(\xb5/\xfd"
FORMATS = (GZIP, BZIP2, XZ, ZSTANDARD)
"""What is unpacked; anything else is taken for plain."""


class Broken(ValueError):
    """The bytes cannot be unpacked; the message is a clause that says why."""


class Unsupported(Broken):
    """Python cannot unpack the bytes here; the message says what it takes."""


class TooLong(ValueError):
    """Unpacked, the bytes would be more than wanted."""
