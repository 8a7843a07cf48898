"""Which stretches of a paragraph stand in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["Marked", "marked", "opens_with_mark"]


class Marked(NamedTuple):
    """A stretch in quotation marks, the marks and the white space beside them left out; offsets into the text."""

    start: int
    end: int
    opened: bool
    """False where the opening mark is missing."""
    closed: bool
    """False where the closing mark is missing: the stretch goes to the end of the text."""


# What may close a quotation that was opened so. German closes low marks with high ones, and turns guillemets round;
# Swedish and Finnish use the right-hand mark at both ends.
_CLOSERS = {
    '"': '"',
    "''": "''",
    "``": "''",
    "“": "”",
    "”": "”",
    "„": "“”\"",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
    "〝": "〞〟",
}  # fmt: skip
_SINGLE = "'‘‚"
_SINGLE_CLOSERS = {"'": "'", "‘": "’'", "‚": "‘’'"}
_LEFT_ONLY = frozenset("“„«‹「『〝")
_MARK = re.compile(r"""''|``|["“”„«»‹›「」『』〝〞〟'‘’‚]""")
_OPENER = re.compile(r"""[\s\u200b>*_•-]*(?:''|``|["“”„«»「『'‘])""")

# What may stand before a quotation without a space: a colon that lost it, brackets, dashes, an outer mark, emphasis.
_BEFORE_OPENING = " \t\n\r\u00a0\u202f\u2009\u200b([{/-–—―:>*_'‘\"“„«"
# Chinese and Japanese begin here; they set no space before a mark.
_SPACELESS = "\u3001"
# Quotations nested deeper in marks of one shape are marks that lost their partners.
_DEEPEST = 3
# Words that are written with an apostrophe in front.
_ELISION = re.compile(r"(?:\d0s|tis|twas|em|til|cause|cos|n|round|bout|s|t)\b", re.IGNORECASE)
# An apostrophe that ends a word in the middle of a clause: `the leaders' summit`, `goin' home`.
_APOSTROPHE = re.compile(r"(?:s|[xz]|in)['’] ?(?<= )[^\W\d_]")
_FEET = re.compile(r"\d['’]\d+$")
_END_OF_SPEECH = ".,!?…;"
_SENTENCE_START = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[^\W\d_a-z])")


def opens_with_mark(text: str) -> bool:
    """Whether `text` begins with a quotation mark, white space, bullets and emphasis apart."""
    return _OPENER.match(text) is not None


def marked(text: str) -> tuple[Marked, ...]:
    """Find what stands in quotation marks in a paragraph, in order; of nested quotations the outermost.

    Straight, curly and doubled marks, single ones, low ones, guillemets and corner brackets. Apostrophes, feet and
    inches open nothing. A quotation whose closing mark is missing ends with the text; one whose opening mark is
    missing begins with the sentence, or with the text where no quotation stands before.
    """
    return tuple(piece for piece in _pieces(text) if piece.start < piece.end)


def _pieces(text: str) -> Iterator[Marked]:
    at = done = 0
    while mark := _MARK.search(text, at):
        opening, at = mark[0], mark.end()
        if opening in _SINGLE:
            close = _single_close(text, mark.start(), opening)
            if close is not None:
                yield _trimmed(text, mark.end(), close, closed=close < len(text))
                at = done = min(close + 1, len(text))
            continue
        if opening == "’" or _is_measure(text, mark.start(), opening):
            continue
        if not _can_open(text, mark, opening):
            if _ends_speech(text, mark):
                yield _trimmed(text, _begin(text, done, mark.start()), mark.start(), opened=False)
                done = at
            continue
        closing = _close(text, mark.end(), opening)
        if closing is None:
            yield _trimmed(text, mark.end(), len(text), closed=False)
            return
        if closing[1]:
            yield _trimmed(text, mark.end(), closing[0])
            at = done = closing[0] + closing[1]
        else:
            # Another quotation opens: this one lacks its closing mark.
            yield _trimmed(text, mark.end(), closing[0], closed=False)
            at = done = closing[0]


def _trimmed(text: str, start: int, end: int, *, opened: bool = True, closed: bool = True) -> Marked:
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip())
    return Marked(start, max(start, end - len(inside) + len(inside.rstrip())), opened, closed)


def _can_open(text: str, mark: re.Match[str], opening: str) -> bool:
    if opening in _LEFT_ONLY:
        return True
    if opening in "」』〞〟" or mark.end() == len(text):
        return False
    before = text[mark.start() - 1] if mark.start() else " "
    return (before in _BEFORE_OPENING or before >= _SPACELESS) and not text[mark.end()].isspace()


def _close(text: str, at: int, opening: str) -> tuple[int, int] | None:
    """Where the quotation ends, and how long the mark is that ends it: 0 where the next one opens instead."""
    closers = _CLOSERS[opening]
    inner: list[int] = []
    first: tuple[int, int] | None = None
    depth = 0
    while depth <= _DEEPEST and (mark := _MARK.search(text, at)):
        found, at = mark[0], mark.end()
        if found == opening and opening != "”" and _looks_opening(text, mark):
            if opening not in _LEFT_ONLY:
                return mark.start(), 0
            inner.append(mark.start())
            depth += 1
        elif found in closers if len(found) == 1 else found == closers:
            if found == '"' and _FEET.search(text[max(0, mark.start() - 5) : mark.start()]):
                continue
            if not depth:
                return mark.start(), len(found)
            first = first or (mark.start(), len(found))
            depth -= 1
    if not inner:
        return None
    return first if first and first[0] < inner[0] else (inner[0], 0)


def _looks_opening(text: str, mark: re.Match[str]) -> bool:
    before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
    return (before.isspace() or before in "([{") and bool(after) and not after.isspace() and after not in ".,;:!?)]}-–—"


def _single_close(text: str, start: int, opening: str) -> int | None:
    """Where a quotation in single marks ends; None where the mark opens none."""
    before = text[start - 1] if start else " "
    after = text[start + 1 : start + 2]
    if before not in _BEFORE_OPENING or not after or after.isspace() or after in ".,;:!?)'’":
        return None
    if _ELISION.match(text, start + 1):
        return None
    weak = None
    for mark in _MARK.finditer(text, start + 2):
        at = mark.start()
        if mark[0] in _SINGLE and _looks_opening(text, mark) and not _ELISION.match(text, at + 1):
            break
        follows = text[at + 1 : at + 2]
        if mark[0] not in _SINGLE_CLOSERS[opening] or text[at - 1].isspace() or follows.isalnum():
            continue
        if _APOSTROPHE.match(text, at - 1) or _APOSTROPHE.match(text, at - 2):
            weak = at
            continue
        return at
    if weak is not None:
        return weak
    # A quotation that runs on over paragraphs, or lost its closing mark, begins its paragraph.
    if opening == "‘" and not text[:start].strip():
        return len(text)
    return None


def _is_measure(text: str, at: int, mark: str) -> bool:
    return mark in {'"', "''", "”"} and at > 0 and text[at - 1].isdigit()


def _ends_speech(text: str, mark: re.Match[str]) -> bool:
    return mark.start() > 0 and text[mark.start() - 1] in _END_OF_SPEECH


def _begin(text: str, done: int, end: int) -> int:
    if not done:
        return 0
    last = done
    for match in _SENTENCE_START.finditer(text, done, end):
        return match.end()
    return last
