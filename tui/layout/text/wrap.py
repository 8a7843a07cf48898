"""Flowing text into lines of a given width, at word borders, by the cells that a terminal paints."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rich.cells import cell_len, split_graphemes

from tui.articles.sanitize import UNSEEN
from tui.layout.text.unseen import MAYBE_UNSEEN, instead, is_turned, reveal

# What flows away: runs of white space become one space; characters of no width go, stay or become marks.
_SPACE = re.compile(r"\s+")
_ODD = re.compile(f"[\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000{UNSEEN}]")
"""White space but for the space, and what has no width: one class, since alternatives take three times as long."""
# Anything outside of these blocks may be wide, combining or joined, and is measured cluster by cluster.
_MAY_BE_UNEVENLY_WIDE = re.compile("[^\u0020-\u02ff\u0370-\u0482\u048a-\u0556\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")
_NO_LINE_START = frozenset("。、，．！？：；）」』】〉》〕…・ー々,.!?:;)]}’”»›%")


@dataclass(frozen=True, slots=True)
class Flow:
    """Text ready to be wrapped, and where each of its characters comes from."""

    text: str
    """With single spaces; characters of no width are left out where they mean no harm, and marked elsewhere."""
    origins: Sequence[int]
    """The offset in the source text of each character; one longer than `text`, ending with the source's end."""

    def place(self, offset: int) -> int:
        """The index in `text` of the first character at or after the source's `offset`."""
        return bisect_left(self.origins, offset, 0, len(self.text))


def flow(text: str, offset: int = 0) -> Flow:
    """Make `text`, which starts at `offset` in its source, ready to be wrapped."""
    bare = text.strip()
    start = offset + len(text) - len(text.lstrip())
    if "  " not in bare and not _ODD.search(bare):
        return Flow(bare, range(start, start + len(bare) + 1))
    turned = is_turned(bare)
    pieces: list[str] = []
    origins: list[int] = []
    for match in re.finditer(r"\s+|\S+", bare):
        if match[0].isspace():
            pieces.append(" ")
            origins.append(start + match.start())
            continue
        for index, character in enumerate(match[0], match.start()):
            shown = instead(bare, index, turned=turned) if MAYBE_UNSEEN.match(character) else character
            pieces.append(shown)
            origins += [start + index] * len(shown)
    return Flow("".join(pieces), (*origins, start + len(bare)))


def collapse(text: str) -> str:
    """`text` on one line: white space made single spaces, the ends stripped, what has no width as `flow` shows it."""
    return reveal(_SPACE.sub(" ", text).strip())


def evenly_wide(text: str) -> bool:
    """Whether every character of `text` surely takes one cell."""
    return text.isascii() or not _MAY_BE_UNEVENLY_WIDE.search(text)


def plain(text: str) -> bool:
    """Whether `text` flows as it is, and every character of it surely takes one cell."""
    # What has no width and is printable all the same lies outside of what is evenly wide.
    return "  " not in text and text.isprintable() and evenly_wide(text)


def lines_of_even(text: str, width: int) -> int:
    """The number of lines that `wrap` gives for a text in which every character takes one cell."""
    width = max(1, width)
    lines, start, length, find = 0, 0, len(text), text.rfind
    while length - start > width:
        space = find(" ", start, start + width + 1)
        start = space + 1 if space > start else start + width
        lines += 1
    return lines + (start < length)


def wrap(text: str, width: int) -> tuple[tuple[int, int], ...]:
    """Cut `text` (a `Flow.text`) into lines of at most `width` cells (1 or more), as (start, end) indices.

    Lines end at word borders; a word is cut only where it is longer than a line. The space at a break belongs to no
    line. A character wider than `width` gets a line of its own. Empty text gives no lines. A window may shrink to
    nothing: a smaller width counts as 1.
    """
    width = max(1, width)
    if _MAY_BE_UNEVENLY_WIDE.search(text):
        return _wrap_clusters(text, width)
    lines = []
    start, length = 0, len(text)
    while length - start > width:
        space = text.rfind(" ", start, start + width + 1)
        if space > start:
            lines.append((start, space))
            start = space + 1
        else:
            lines.append((start, start + width))
            start += width
    if start < length:
        lines.append((start, length))
    return tuple(lines)


def _wrap_clusters(text: str, width: int) -> tuple[tuple[int, int], ...]:
    lines: list[tuple[int, int]] = []
    start = used = 0
    border = -1  # where the line could end, and where the next one would then begin
    resume = used_at_border = 0
    for begin, end, cells in split_graphemes(text)[0]:
        character = text[begin]
        if character == " ":
            if used:
                border, resume, used_at_border = begin, end, used + cells
        elif begin > start and _breaks_before(text, begin):
            border, resume, used_at_border = begin, begin, used
        if used + cells > width and used and character != " ":
            if border > start:
                lines.append((start, border))
                start, used = resume, used - used_at_border
            else:
                lines.append((start, begin))
                start, used = begin, 0
            border = -1
        used += cells
    lines.append((start, len(text)))
    trimmed = ((start, start + len(text[start:end].rstrip(" "))) for start, end in lines)
    return tuple(line for line in trimmed if line[0] < line[1])


def _breaks_before(text: str, index: int) -> bool:
    if (
        text[index] in _NO_LINE_START
        or text.startswith(("-]", "+}"), index)
        or text.startswith(("[-", "{+"), index - 2)
    ):
        return False
    return (
        bool(_unspaced().match(text[index]) or _unspaced().match(text[index - 1]))
        and text[index - 1] not in "（「『【〈《〔(“‘"
    )


@cache
def _unspaced() -> re.Pattern[str]:
    """A character of a script that may break after any: a line may begin anywhere but before closing punctuation.

    Compiled where it is first needed, since a class of so many characters takes more time than most texts do.
    """
    return re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff]")


def truncate(text: str, width: int) -> str:
    """`text` cut to at most `width` cells, with an ellipsis where something was cut."""
    if width <= 0:
        return ""
    if cell_len(text) <= width:
        return text
    used = 0
    for begin, _, cells in split_graphemes(text)[0]:
        if used + cells > width - 1:
            return text[:begin].rstrip() + "…"
        used += cells
    return text


def pad(text: str, width: int) -> str:
    """`text` truncated or filled with spaces to exactly `width` cells."""
    cut = truncate(text, width)
    return cut + " " * (width - cell_len(cut))
