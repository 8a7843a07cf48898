"""How web archives begin, packed or not."""

from __future__ import annotations

import re

from tui.sources.compressed import beginning

__all__ = ["DICTIONARY", "SOME", "ZIP", "begins_archive", "begins_with_record"]

DICTIONARY = b"\x5d\x2a\x4d\x18"
"""How a .warc.zst begins that comes with a dictionary for its records: a frame that others skip, its length, the
dictionary. See "Use of Zstandard compression for WARC 1.1" (IIPC)."""
ZIP = b"PK\x03\x04"
"""How a ZIP archive begins."""
SOME = 1024
"""Bytes at the beginning of a file that tell what it is."""

_RECORDS = (b"WARC/", b"filedesc://")
"""How the first record begins, that of the older kind (ARC) too."""
_ZIPPED = re.compile(rb"PK\x03\x04.{26}(?:archive/|datapackage|indexes/|pages/)", re.DOTALL)
"""How a ZIP archive of web archives begins, beside which it holds an index (WACZ)."""
_BEFORE = b"\xef\xbb\xbf\r\n"
"""What editors and scripts put before it."""


def begins_archive(data: bytes) -> bool:
    """Whether bytes are the beginning of a web archive, and be it a spoilt one."""
    if data.startswith(DICTIONARY) or _ZIPPED.match(data):
        return True
    return beginning(data, SOME).lstrip(_BEFORE).startswith(_RECORDS)


def begins_with_record(data: bytes) -> bool:
    """Whether bytes begin with a record, as far as that can be told of what is packed and damaged."""
    start = beginning(data, SOME)
    return data.startswith(DICTIONARY) or not start or start.startswith(_RECORDS)
