"""Items of the list: made once, and told apart whatever comes and goes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.app.session.items import Items
from tui.articles.article import Version
from tui.sources.entry import Card, Entry
from tui.sources.source import Problem, Reference


def page(number: int, outlet: str | None) -> Entry:
    return Entry(Reference(f"/pages/{number}.txt"), Card(outlet, f"Headline {number}", None, None, 10, 1, 100, number))


def version(number: int, series: str) -> Entry:
    dated = f"202{number % 3}-03-{number % 27 + 1:02}T10:00:00Z"
    return Entry(Reference("a.txt", version=Version(f"Draft {number}", dated), series=series))


def states(number: int) -> st.SearchStrategy[Entry]:
    return st.one_of(
        st.sampled_from([None, "Harbour Post", "Évening Mail"]).map(lambda outlet: page(number, outlet)),
        st.sampled_from(["one", "two"]).map(lambda series: version(number, series)),
        st.just(Entry(Reference(f"/pages/{number}.txt"))),
        st.just(Entry(Reference("x"), problem=Problem("x", "x is empty"))),
    )


@given(st.data())
def test_step_by_step_the_list_is_what_it_is_at_once(data: st.DataObject) -> None:
    items, entries = Items(), list[Entry]()
    for _ in range(data.draw(st.integers(1, 6))):
        for number in range(len(entries)):
            if data.draw(st.booleans()):
                entries[number] = data.draw(states(number))
        entries += [data.draw(states(len(entries) + number)) for number in range(data.draw(st.integers(0, 3)))]
        listed = items.of(entries)
        assert list(listed) == list(Items().of(entries))
        assert items.of(entries) is listed, "where nothing has changed, neither has the list"


def test_articles_of_one_outlet_are_named_by_their_files_as_long_as_there_are_several() -> None:
    items, entries = Items(), [page(0, "Harbour Post")]
    assert [item.title for item in items.of(entries)] == ["Harbour Post"]
    entries.append(page(1, "Harbour Post"))
    assert [item.file for item in items.of(entries)] == ["0.txt", "1.txt"]
    assert "Harbour Post" not in [item.title for item in items.of(entries)]
    entries[0] = page(0, "Bridge Herald")
    assert [item.title for item in items.of(entries)] == ["Bridge Herald", "Harbour Post"]
