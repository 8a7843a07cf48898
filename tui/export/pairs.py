"""How much each article keeps of each other, as text, JSON and CSV."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from rich.cells import cell_len

from tui.articles.article import Article
from tui.articles.sanitize import visible
from tui.export.csv import table
from tui.layout.text.wrap import pad
from tui.layout.words.dates import dated
from tui.layout.words.phrases import percent
from tui.layout.words.titles import file_name, title

__all__ = ["SCHEMA", "as_csv", "as_json", "as_text"]

SCHEMA = "storydiff.pairs/1"
_DIGITS = 4
_CELL = 5
"""Cells of a share in the table: a space, and `100%`."""
_SHORTEST_NAME = 12

Shares = Sequence[Sequence[float]]
"""`shares[left][right]` of the left article's words stand in the right one, 0 to 1 (see `kept_shares`)."""


def as_text(articles: Sequence[Article], shares: Shares, *, width: int) -> Iterator[str]:
    """Yield a table of all pairs where it fits `width` cells, else a line for each two that keep anything.

    Without articles there is nothing to yield.
    """
    if not articles:
        return
    names = _names(articles)
    digits = len(str(len(articles)))
    room = width - digits - 2 - len(articles) * _CELL
    if room >= _SHORTEST_NAME:
        yield from _matrix(names, shares, min(room, max(map(cell_len, names), default=0)))
        return
    for one, other in combinations(range(len(articles)), 2):
        if shares[one][other] or shares[other][one]:
            kept = f"{percent(shares[one][other]):>4} {percent(shares[other][one]):>4}"
            yield f"{kept}  {names[one]}  |  {names[other]}"


def _names(articles: Sequence[Article]) -> list[str]:
    """What tells the articles apart: their titles, else their files, else when they were made or captured as well."""
    names = [title(article) for article in articles]
    for more in (lambda article: file_name(article.path), _dated):
        times = Counter(names)
        names = [more(article) if times[name] > 1 else name for name, article in zip(names, articles, strict=True)]
    return names


def _dated(article: Article) -> str:
    return f"{visible(article.path or '-')}  {dated(article)}".rstrip()


def _matrix(names: Sequence[str], shares: Shares, room: int) -> Iterator[str]:
    """Each line tells how much of one article the others keep."""
    digits = len(str(len(names)))
    yield " " * (digits + 2 + room) + "".join(f"{number:>{_CELL}}" for number in range(1, len(names) + 1))
    for left, name in enumerate(names):
        cells = (percent(share) if right != left else "·" for right, share in enumerate(shares[left]))
        yield f"{left + 1:>{digits}}  {pad(name, room)}" + "".join(f"{cell:>{_CELL}}" for cell in cells)


def as_json(articles: Sequence[Article], shares: Shares) -> Iterator[str]:
    """Yield one JSON object: paths and versions, and `kept[left][right]`."""
    kept = [[round(share, _DIGITS) for share in row] for row in shares]
    told = [{"path": a.path, "version": a.version._asdict() if a.version else None} for a in articles]
    yield json.dumps({"schema": SCHEMA, "articles": told, "kept": kept})


def as_csv(articles: Sequence[Article], shares: Shares) -> Iterator[str]:
    """Yield a line for each ordered pair, the left article's order first, after a line of names."""
    named = [(article.path or "-", article.version.dated if article.version else None) for article in articles]
    rows = [
        (*named[left], *named[right], round(share, _DIGITS))
        for left, row in enumerate(shares)
        for right, share in enumerate(row)
        if left != right
    ]
    yield from table(("left", "left_dated", "right", "right_dated", "kept_share"), rows)
