"""The HTML page stands alone, leads nowhere but into itself, and takes nothing an article holds for markup."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

from hypothesis import given, settings

from tests.export.hostile import HOSTILE, STEERING
from tests.making import article, compared, revised, sentence
from tui.articles.sanitize import sanitize
from tui.compare import compare
from tui.export.html import as_html
from tui.layout.lists.change_list import change_list
from tui.layout.shown import steps
from tui.layout.view import View
from tui.layout.words.labels import LABELS, PARAGRAPH_ADDED, PARAGRAPH_DROPPED, PARAGRAPH_MOVED

_VOID = {"meta", "br", "img", "link", "input"}
_ELEMENTS = set(
    "html head meta title style body header h1 h2 section ul li code p nav a kbd b span main div details summary del"
    " ins table thead tbody tr th td script".split()
)


class _Reader(HTMLParser):
    """The page as a browser takes it apart; raises where elements do not nest."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: Counter[str] = Counter()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.other: list[tuple[str, str | None]] = []
        self.text: dict[str, str] = {}
        self.feed(page)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements[tag] += 1
        if tag not in _VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name == "href":
                self.links.append(value or "")
            else:
                self.other.append((name, value))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in set(self.open):
            self.text[tag] = self.text.get(tag, "") + data


def _plain(text: str) -> str:
    return " ".join(sanitize(text).split())


@settings(deadline=None, max_examples=80)
@given(revised())
def test_every_change_is_numbered_once_and_every_link_leads_somewhere(texts: tuple[list[str], list[str]]) -> None:
    comparison = compared(*texts)
    filtered = View(hidden=frozenset(LABELS) - {PARAGRAPH_ADDED, PARAGRAPH_DROPPED})
    for view in (View(typographic=True), View(fold=False), filtered):
        reader = _Reader(as_html(comparison, view=view))
        assert len(reader.ids) == len(set(reader.ids))
        assert {link.removeprefix("#") for link in reader.links} <= set(reader.ids)
        number = len(steps(comparison, view))
        assert [i for i in reader.ids if i.startswith("entry")] == [f"entry{n}" for n in range(1, number + 1)]
        assert {f"change{n}" for n in range(1, number + 1)} == {i for i in reader.ids if i.startswith("change")} - {
            "changes"
        }


@settings(deadline=None, max_examples=60)
@given(revised())
def test_all_of_both_articles_is_there(texts: tuple[list[str], list[str]]) -> None:
    comparison = compared(*texts)
    page = as_html(comparison)
    # The numbers of the changes stand in the middle of sentences.
    shown = _plain(_Reader(re.sub(r'<span class="step".*?</a></span>', "", page)).text["main"])
    for row in comparison.rows:
        for side, paragraphs in ((comparison.left, row.left), (comparison.right, row.right)):
            for paragraph in paragraphs:
                assert _plain(side.paragraphs[paragraph].text) in shown


def test_both_ends_of_a_move_are_linked() -> None:
    comparison = compared([sentence(n) for n in (1, 2, 3, 4)], [sentence(n) for n in (4, 1, 2, 3)])
    page = as_html(comparison)
    (moved,) = [index for index, row in enumerate(comparison.rows) if row.moved]
    assert f'<a href="#from{moved}">moved from below, unchanged</a>' in page
    assert f'<a href="#row{moved}">moved to above, unchanged: ' in page


def test_a_move_whose_old_place_is_folded_away_is_told_without_a_link() -> None:
    same = [sentence(n) for n in range(2, 9)]
    comparison = compared([*same[:3], sentence(1), *same[3:]], [*same, sentence(1)])
    page = as_html(comparison, view=View(hidden=frozenset({PARAGRAPH_MOVED})))
    assert '<p class="from">moved from above, unchanged</p>' in page
    reader = _Reader(page)
    assert {link.removeprefix("#") for link in reader.links} <= set(reader.ids)


def test_hostile_text_stays_text() -> None:
    reader = _Reader(as_html(compared(list(HOSTILE), ["The mayor spoke at noon."])))
    assert set(reader.elements) <= _ELEMENTS
    assert reader.elements["script"] == reader.elements["h1"] == 1
    assert not any(name.startswith("on") or name == "src" for name, _ in reader.other)
    assert all(link.startswith("#") for link in reader.links)
    shown = " ".join(reader.text["main"].split())
    for text in HOSTILE:
        assert _plain(text) in shown


def test_hostile_names_stay_text() -> None:
    path = "<script>alert(1)<\\script>\x1b[2J\u202e.txt"
    page = as_html(compare(article("One.", path=path), article("Two.", path="b.txt")))
    reader = _Reader(page)
    assert reader.elements["script"] == 1
    assert not re.search(STEERING, page)
    assert "<script>alert(1)" in reader.text["title"]


def test_the_page_asks_for_nothing() -> None:
    page = as_html(compared(["One."], ["Two."]))
    assert not re.search(r"https?:|//[a-z]|url\(|@import|src=", page)
    assert "default-src 'none'" in page


def test_articles_that_are_the_same_have_nothing_to_step_through() -> None:
    reader = _Reader(as_html(compared([sentence(1)], [sentence(1)])))
    assert "No differences." in reader.text["header"]
    assert reader.elements["table"] == 0
    assert not reader.links


def test_marks_name_the_side_they_stand_on() -> None:
    page = as_html(compared(["The river rose by 12 metres."], ["The river rose by 14 metres."]))
    assert re.search(r'<del class="grave">12</del> metres', page)
    assert re.search(r'<ins class="grave">14</ins> metres', page)
    (entry,) = change_list(compared(["The river rose by 12 metres."], ["The river rose by 14 metres."]), View())
    assert f"<td>{entry.what}</td>" in page
