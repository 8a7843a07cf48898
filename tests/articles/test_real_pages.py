"""Pages from the web, which are not part of the project: run with their folder in STORYDIFF_REAL_PAGES.

The gold holds numbers of lines only, by the beginning of the file's name.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui.articles import Article, Role, read_bytes

FOLDER = os.environ.get("STORYDIFF_REAL_PAGES")

pytestmark = pytest.mark.skipif(not FOLDER, reason="STORYDIFF_REAL_PAGES names no folder of real pages")

ARTICLE = {
    "000": {4, 5, 6, *range(8, 74, 2), 74},
    "001": {1, 3, 5, 6, 7, *range(9, 77, 2)},
    "002": {*range(6, 72, 2)},
    "003": {8, 10, 11, *range(13, 67, 2), *range(68, 80, 2)},
    "004": {*range(1, 15)},
}
"""The lines of the article: head, body, crossheads, end mark."""

CROSSHEADS = {"000": {26, 42, 60}, "001": {27, 43, 61}, "002": {28, 48, 60}, "003": {27, 43, 65}, "004": set()}

STANDFIRST = {"000": set(), "001": {5, 6, 7}, "002": {8}, "003": {10}, "004": set()}

HEAD = {
    # line of the headline, byline, date, line of the outlet
    "000": (4, "AFP Staff Writers", "2023-03-22", 1),
    "001": (3, None, "2023-03-22", None),
    "002": (6, None, None, 2),
    "003": (8, None, None, 1),
    "004": (None, None, None, None),
}


def read(page: str) -> tuple[Article, list[str]]:
    assert FOLDER
    (path,) = Path(FOLDER).glob(f"{page}_*.txt")
    data = path.read_bytes()
    return read_bytes(data), ["", *data.decode().split("\n")]


def lines(article: Article, *roles: Role) -> set[int]:
    return {p.line for p in article.paragraphs if p.role in roles}


@pytest.mark.parametrize("page", ARTICLE)
def test_the_article_is_told_from_the_page(page: str) -> None:
    article, _ = read(page)
    kept = lines(article, *(set(Role) - {Role.BOILERPLATE}))
    gold = ARTICLE[page]
    assert 2 * len(kept & gold) / (len(kept) + len(gold)) >= 0.98
    assert not gold - kept - lines(article, Role.HEADLINE), "no paragraph of the article is lost"


@pytest.mark.parametrize("page", HEAD)
def test_the_head(page: str) -> None:
    article, text = read(page)
    headline, byline, published, outlet = HEAD[page]
    assert article.headline == (text[headline].strip() if headline else None)
    assert article.outlet == (text[outlet].strip() if outlet else None)
    assert (article.byline, article.published) == (byline, published)


@pytest.mark.parametrize("page", ARTICLE)
def test_crossheads_and_standfirst(page: str) -> None:
    article, _ = read(page)
    assert lines(article, Role.CROSSHEAD) == CROSSHEADS[page]
    assert lines(article, Role.STANDFIRST) == STANDFIRST[page]
