"""The entries of a session: what is made of all of them is made anew only after a change. Without a screen."""

from __future__ import annotations

from tests.making import article
from tui.app.session.entries import Entries
from tui.articles import Version
from tui.sources.entry import Entry, card_of
from tui.sources.source import Problem, Reference


def _read(path: str, text: str) -> Entry:
    return Entry(Reference(path), card_of(article(text)))


def _entries() -> Entries:
    """An article, a page that nobody has read, two versions of one page, and one that cannot be read."""
    entries = Entries("All of them")
    entries.add(_read("a.txt", "The ferry left."))
    entries.add(Entry(Reference("b.txt")))
    for date in ("2024-03-01", "2024-03-02"):
        entries.add(Entry(Reference("c.txt", version=Version("", date), series="c.txt")))
    entries.add(Entry(Reference("d.txt"), problem=Problem("d.txt", "d.txt is a folder.")))
    return entries


def test_until_they_are_grouped_pages_stand_under_one_heading_and_versions_under_their_page() -> None:
    entries = _entries()
    assert [(story.name, story.items) for story in entries.unsorted] == [("c.txt", (3, 2)), ("All of them", (0, 1))]
    assert dict(entries.series) == {"c.txt": [2, 3]}
    assert list(entries.listed) == [0, 1, 2, 3, 4]


def test_what_is_made_of_all_stays_the_same_until_one_of_them_changes() -> None:
    entries = _entries()
    items, unsorted, articles = entries.items, entries.unsorted, entries.articles
    assert entries.items is items
    assert entries.unsorted is unsorted
    assert entries.articles is articles
    entries.put(1, _read("b.txt", "It left at noon."))
    assert list(articles) == [0], "who looks at the old ones goes on with those"
    assert list(entries.articles) == [0, 1]
    assert entries.items[1].words == 4
    entries.add(Entry(Reference("e.txt")))
    assert entries.unsorted[-1].items == (0, 1, 5)
