"""Bytes that are no text, told by how they begin."""

from __future__ import annotations

__all__ = ["NotText", "other_than_text"]


class NotText(ValueError):  # the name says it all, as StopIteration does
    """The bytes are no text; the message is a clause that says what they are, such as `it is a PDF document`."""

    def __init__(self, what: str, remedy: str = "save the article as text or HTML") -> None:
        """`remedy` is what to do about it."""
        super().__init__(what)
        self.remedy = remedy


_KNOWN_BINARY = (
    (b"%PDF-", "it is a PDF document"),
    (b"\x89PNG\r\n", "it is a PNG image"),
    (b"\xff\xd8\xff", "it is a JPEG image"),
    (b"GIF8", "it is a GIF image"),
    (b"{\\rtf", "it is an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "it is a document of an older office program"),
    (b"\x7fELF", "it is an executable"),
    (b"SQLite format 3\x00", "it is a database"),
)

# Where each stands in the file, what it is, and what to do about it.
_PACKED = (
    (0, b"\x1f\x8b", "it is compressed more than once", "unpack it first"),
    (0, b"BZh", "it is compressed more than once", "unpack it first"),
    (0, b"\xfd7zXZ\x00", "it is compressed more than once", "unpack it first"),
    (0, b"(\xb5/\xfd", "it is compressed more than once", "unpack it first"),
    (0, b"7z\xbc\xaf\x27\x1c", "it is a 7z archive", "unpack it and open the folder"),
    (0, b"Rar!\x1a\x07", "it is a RAR archive", "unpack it and open the folder"),
    (257, b"ustar", "it is a tar archive", "unpack it and open the folder"),
)

_ZIP = b"PK\x03\x04"
# What stands at the head of a ZIP archive that is a document, by the rules of its format or by the custom of the
# programs that write it.
_ZIPPED = (
    (b"mimetypeapplication/epub", "it is an e-book"),
    (b"mimetypeapplication/vnd.oasis", "it is an OpenDocument file"),
    (b"word/", "it is a Word document"),
    (b"[Content_Types].xml", "it is a document of an office program"),
)
_ZIP_HEAD = 4096


def other_than_text(data: bytes) -> NotText | None:
    """What bytes are that begin as something else than text; None where they may be text."""
    for start, what in _KNOWN_BINARY:
        if data.startswith(start):
            return NotText(what)
    for place, start, what, remedy in _PACKED:
        if data.startswith(start, place):
            return NotText(what, remedy)
    return _zipped(data) if data.startswith(_ZIP) else None


def _zipped(data: bytes) -> NotText:
    for mark, what in _ZIPPED:
        if mark in data[:_ZIP_HEAD]:
            return NotText(what)
    return NotText("it is a ZIP archive", "unpack it and open the folder")
