"""Any text at all, in bodies and in names: no export lets it out of its place, nor any of it steer a terminal."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.hostile import HOSTILE, STEERING
from tui.articles import Article, read_text
from tui.compare import compare
from tui.export import catalogue, pairs
from tui.export.changes import as_changes
from tui.export.html import as_html
from tui.export.json import as_json
from tui.export.markdown import as_markdown
from tui.export.text import as_text
from tui.layout.shown import steps
from tui.layout.view import Form, View

_ALL = View(typographic=True)
_piece = st.one_of(
    st.text(max_size=12),
    st.sampled_from(HOSTILE),
    st.sampled_from(
        ["<", ">", "&amp;", "|", "`", "\\", "\n\n", "\x1b", "\u202e", "\u200b", "*", "]]>", "--", "said", "“12”"]
    ),
)
_page = st.lists(_piece, max_size=12).map(" ".join)
_path = st.text(min_size=1, max_size=20)


@st.composite
def _articles(draw: st.DrawFn) -> tuple[Article, Article]:
    left, right = (read_text(draw(_page), path=draw(_path)) for _ in range(2))
    return left, right


class _Nesting(HTMLParser):
    """Raises where elements do not nest; counts scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.scripts = 0
        self.feed(page)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        assert not [name for name, _ in attrs if name.startswith("on")]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@settings(max_examples=120)
@given(_articles())
def test_comparisons(articles: tuple[Article, Article]) -> None:
    comparison = compare(*articles)
    number = len(steps(comparison, _ALL))
    page = as_html(comparison, view=_ALL)
    assert _Nesting(page).scripts == 1
    markdown = as_markdown(comparison, view=_ALL)
    assert sum(bool(re.match(r"\| \d+ \| ", line)) for line in markdown.split("\n")) >= number
    assert all(line == "" or line[0] in "#|BANO" for line in markdown.split("\n"))
    changes = list(as_changes(comparison, view=_ALL))
    assert len(changes) == number + 3
    text = [*as_text(comparison, width=60, form=Form.INLINE, view=_ALL, colour=False)]
    for made in (page, markdown, *changes, *text):
        assert not re.search(STEERING, made.replace("\n", ""))
    assert not any("\n" in line for line in (*changes, *text))
    assert json.loads(as_json(comparison))["left"]["path"] == articles[0].path


@settings(max_examples=60)
@given(_articles())
def test_catalogues(articles: tuple[Article, Article]) -> None:
    groups = [catalogue.Group("a\x1b\nb", (0,)), catalogue.Group("", (1,))]
    shares = ((1.0, 0.5), (0.25, 1.0))
    told = [
        catalogue.Row(a.path, a.outlet, a.headline, a.byline, a.published, a.version, a.words, len(a.content))
        for a in articles
    ]
    listed = list(catalogue.as_text(told, groups))
    assert len(listed) == 5
    rows = list(csv.reader(io.StringIO("\n".join(catalogue.as_csv(told, groups)))))
    assert len(rows) == 3
    assert {len(row) for row in rows} == {9}
    weighed = list(csv.reader(io.StringIO("\n".join(pairs.as_csv(articles, shares)))))
    assert {len(row) for row in weighed} == {5}
    table = list(pairs.as_text(articles, shares, width=60))
    assert len(table) == 3
    for line in (*listed, *table, *(field for row in (*rows, *weighed) for field in row)):
        assert not re.search(STEERING + "|\n", line)
