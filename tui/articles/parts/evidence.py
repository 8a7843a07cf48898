"""What speaks for and against each line of a page being the article: names of signs, to be weighed."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from tui.articles.parts.furniture import COMMON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.articles.parts.looks import Look

__all__ = ["evidence"]

# Steps into which quantities are cut: words of a line, share of common and of capitalised words, lines between a line
# and the core, share of its words that the core has too, its prose density as a share of the page's highest.
_LENGTHS = (2, 3, 5, 8, 12, 17, 25, 41, 81)
_COMMON = (0.1, 0.2, 0.3, 0.4)
_CAPITALS = (0.2, 0.4, 0.6, 0.8)
_DISTANCES = (3, 10, 40)
_OVERLAPS = (0.01, 0.2, 0.4, 0.7)
_DENSITIES = (0.05, 0.15, 0.3, 0.5, 0.75)

# Lines of more words than this count as long.
_LONG = 12

# The core of a page is its run of lines with the highest sum, counting a line of prose by its words, other lines
# and headings of related matter against it (maximum subsequence, after Pasternack and Roth, WWW 2009).
_WORDS_AT_MOST = 60
_PROSE_BONUS = 4
_OTHER = -6
_OPENER = -40

# Prose density is taken over this many lines to either side.
_AROUND = 6

# A heading of related matter speaks against this many lines below it.
_BELOW_OPENER = 4


class _Core(NamedTuple):
    start: int
    end: int
    words: Counter[str]
    """In how many lines of prose each telling word stands."""


def evidence(lines: Sequence[Look]) -> list[list[str]]:
    """Name the signs of each line: see `weights` for what each of them means and weighs."""
    core = _core(lines)
    density = _density(lines)
    openers = 0
    since = _BELOW_OPENER + 1
    found = []
    for i, line in enumerate(lines):
        signs = _of_itself(line)
        signs.append(f"density {bisect_right(_DENSITIES, density[i])}")
        size = "long" if line.words > _LONG else "short"
        if size == "short":
            if i and lines[i - 1].prose:
                signs.append("below prose")
            if i + 1 < len(lines) and lines[i + 1].prose:
                signs.append("above prose")
        kind = "prose" if line.prose else "line"
        if core.start <= i < core.end:
            signs.append("in core")
        else:
            place = f"before {_step(core.start - i)}" if i < core.start else f"after {_step(i - core.end)}"
            signs += (place, f"{place} {kind}")
            if i >= core.end and line.addressing:
                signs.append("after addressing")
        overlap = _overlap(line, core, inside=core.start <= i < core.end)
        if overlap is not None:
            signs.append(f"overlap {bisect_right(_OVERLAPS, overlap)} {size}")
        if line.opener and i >= core.start:
            openers += 1
            since = 0
        else:
            since += 1
        if i >= core.start:
            signs.append(f"openers {min(openers, 3)} {kind}")
        if 0 < since <= _BELOW_OPENER:
            signs.append(f"below opener {kind}")
        found.append(signs)
    return found


def _of_itself(line: Look) -> list[str]:
    size = "long" if line.words > _LONG else "short"
    signs = [f"length {bisect_right(_LENGTHS, line.words)} {'stopped' if line.stopped else 'open'}"]
    if line.words >= 2:
        signs.append(f"capitals {bisect_right(_CAPITALS, line.capitals)} {size}")
    if line.words >= 3:
        signs.append(f"common {bisect_right(_COMMON, line.common)}")
    if line.sentences >= 2:
        signs.append("two sentences")
    if line.sentences >= 4:
        signs.append("four sentences")
    signs += [f"{topic} {size}" for topic in line.topics]
    if line.topics and line.addressing:
        signs.append(f"appeal {size}")
    for sign, holds in (
        ("repeated", line.repeated),
        ("address", line.address),
        ("credit", line.credit),
        ("notice", line.notice or line.itself),
    ):
        if holds:
            signs.append(f"{sign} {size}")
    for sign, holds in (
        ("opener", line.opener),
        ("pointer", line.pointer),
        ("label", line.label),
        ("trailing", line.trailing),
        ("barred", line.barred),
        ("quotation", line.start in '"“„«‚»”' and line.start != ""),
    ):
        if holds:
            signs.append(sign)
    return signs


def _step(distance: int) -> int:
    return bisect_right(_DISTANCES, distance)


def _core(lines: Sequence[Look]) -> _Core:
    best = total = 0.0
    start = end = begun = 0
    for i, line in enumerate(lines):
        if total <= 0:
            total, begun = 0.0, i
        if line.prose:
            total += min(line.words, _WORDS_AT_MOST) + _PROSE_BONUS
        else:
            total += _OPENER if line.opener else _OTHER
        if total > best:
            best, start, end = total, begun, i + 1
    words = Counter(word for line in lines[start:end] if line.prose for word in _telling(line))
    return _Core(start, end, words)


def _telling(line: Look) -> list[str]:
    """The words that tell what a line is about."""
    return [word for word in line.vocabulary if len(word) > 3 and word not in COMMON]


def _overlap(line: Look, core: _Core, *, inside: bool) -> float | None:
    """The share of the line's telling words that other lines of the core have; None where either has none."""
    telling = _telling(line)
    if not telling or not core.words:
        return None
    own = int(inside and line.prose)
    return sum(core.words[word] > own for word in telling) / len(telling)


def _density(lines: Sequence[Look]) -> list[float]:
    """How many words of prose stand around each line, as a share of the page's highest figure."""
    sums = [0.0, *accumulate(min(line.words, _WORDS_AT_MOST) if line.prose else 0.0 for line in lines)]
    last = len(lines)
    around = [sums[min(last, i + _AROUND + 1)] - sums[max(0, i - _AROUND)] for i in range(last)]
    highest = max(around, default=0.0) or 1.0
    return [words / highest for words in around]
