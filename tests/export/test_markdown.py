"""The Markdown renders as one table of changes, and nothing an article holds becomes markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from tests.export.hostile import HOSTILE, STEERING
from tests.making import article, compared, revised
from tui.articles.sanitize import sanitize
from tui.compare import compare
from tui.export.markdown import as_markdown
from tui.layout.lists.change_list import change_list, place
from tui.layout.view import View


class _Reader(HTMLParser):
    """The cells of every table, and the names of all elements."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.rows: list[list[str]] = []
        self.inside = False

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
            self.inside = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.rows[-1][-1] += data


def _rendered(markdown: str) -> _Reader:
    """Rendered as GitHub does it: tables, strikethrough, bare addresses as links, HTML let through."""
    reader = _Reader()
    reader.feed(MarkdownIt("gfm-like", {"html": True}).render(markdown))
    return reader


def _cell(text: str) -> str:
    return " ".join(sanitize(text).split())


@pytest.mark.parametrize("swapped", [False, True])
def test_hostile_text_stays_text(swapped: bool) -> None:
    texts = (list(HOSTILE), ["The mayor spoke at noon."])
    markdown = as_markdown(compared(*reversed(texts)) if swapped else compared(*texts))
    assert not re.search(STEERING, markdown)
    reader = _rendered(markdown)
    assert set(reader.elements) <= {"h1", "p", "table", "thead", "tbody", "tr", "th", "td", "del", "ins"}
    column = 4 if swapped else 3
    shown = [" ".join(row[column].split()) for row in reader.rows if len(row) == 5]
    for text in HOSTILE:
        assert _cell(text) in shown


def test_a_hostile_name_stays_text() -> None:
    path = "<script>|`*@someone*`|\n# x\x1b[2J.txt"
    markdown = as_markdown(compare(article("One.", path=path), article("Two.", path="b.txt")))
    assert not re.search(STEERING, markdown)
    assert not {"script", "em", "code", "a"} & set(_rendered(markdown).elements)
    assert all(line.startswith(("#", "|", "No paragraph in common; B keeps")) for line in markdown.splitlines() if line)


def test_nobody_is_mentioned_and_no_issue_linked() -> None:
    markdown = as_markdown(compared(["Ask @someone about #12, GH-7 or a:b:c."], []))
    assert not re.search(r"@\w|#\d|GH-\d|:b:", markdown)


@settings(deadline=None, max_examples=60)
@given(revised())
def test_every_change_is_a_line_of_the_table(texts: tuple[list[str], list[str]]) -> None:
    comparison = compared(*texts)
    rows = [row for row in _rendered(as_markdown(comparison)).rows if len(row) == 5][1:]
    entries = change_list(comparison, View(typographic=True))
    assert len(rows) == len(entries)
    for row, entry in zip(rows, entries, strict=True):
        wordings = [snippet.text if snippet else "" for snippet in (entry.left, entry.right)]
        expected = [str(entry.number), entry.what, place(entry), *wordings]
        assert [" ".join(cell.split()) for cell in row] == [_cell(cell) for cell in expected]
