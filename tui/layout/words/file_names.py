"""Names of files and addresses that stand for articles: whether they say anything, and how they are shortened."""

from __future__ import annotations

import re

from rich.cells import cell_len, split_graphemes

from tui.layout.text.wrap import truncate

_ENDING = re.compile(
    r"(?<=[^.])\.(?:txt|text|md|markdown|rst|html?|xhtml|mhtml|eml)(?:\.(?:gz|bz2|xz))?$", re.IGNORECASE
)
_ADDRESS = re.compile(r"\S+/\S+")
_PART = re.compile(r"[^\W_]+")
_CODE = re.compile(r"(?=.*\d)(?=.*[a-z])[0-9a-z]{8,}|\d{5,}", re.IGNORECASE)
"""What programs call pages: a hash, an identifier of a database, the number of a story."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_GENERIC = frozenset("article articles doc document download file html index news page pages story text txt".split())


def bare(name: str) -> str:
    """A file's name without the ending that says how it is written."""
    return _ENDING.sub("", name)


def is_code(name: str) -> bool:
    """Whether a file's name says nothing to a person: numbers and a hash, no word (`001_cbdc01228e1c176c.txt`)."""
    parts = _PART.findall(bare(name))
    return any(map(_CODE.fullmatch, parts)) and not any(
        _WORD.search(part) and part.lower() not in _GENERIC for part in parts if not _CODE.fullmatch(part)
    )


def fitted(name: str, width: int) -> str:
    """A name of an article in at most `width` cells.

    Of a file's name first the ending goes, then its middle, for names in a folder often differ only at their ends
    (`flood-wire-1.txt`, `flood-wire-2.txt`); of an address its middle, of another name the end.
    """
    short = bare(name)
    if cell_len(name) <= width or (short == name and not _ADDRESS.fullmatch(name)):
        return truncate(name, width)
    if cell_len(short) <= width:
        return short
    behind = max(0, (width - 1) // 2)
    clusters = [short[begin:end] for begin, end, _ in split_graphemes(short)[0]]
    end = ""
    while clusters and cell_len(clusters[-1] + end) <= behind:
        end = clusters.pop() + end
    head = truncate(short, max(1, width - cell_len(end)))  # ends with the ellipsis
    return head + end if end else head
