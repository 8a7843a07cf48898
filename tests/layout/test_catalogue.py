"""The side pane says which article is where, how long, and how near."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.layout.lists.catalogue import Catalogue, ListLine
from tui.layout.lists.order import Item, Story, slots
from tui.layout.lists.sieve import Sieve
from tui.layout.lists.sort import Sort
from tui.layout.text.lines import text_of

_ITEMS = (
    Item("Space Daily Wire", 1020, "2023-03-22"),
    Item("Meridian 24", 870, "2023-03-22T10:00:00Z"),
    Item("Danube Courier", 940),
    Item("broken.txt", problem="broken.txt is empty"),
)
_STORIES = (Story("Xi in Moscow", (0, 1, 2)),)


def catalogue(
    items: Sequence[Item],
    stories: Sequence[Story],
    width: int,
    *,
    left: int | None,
    right: int | None,
    kept: Mapping[int, float],
    sort: Sort = Sort.STORY,
    typed: str = "",
) -> tuple[ListLine, ...]:
    """All lines of a list."""
    order = slots(items, stories, sort, typed, wanted=Sieve(items).matching(typed), left=left, kept=kept)
    return Catalogue(items, order, width, left=left, right=right, kept=kept)[:]


def shown(lines: tuple[ListLine, ...]) -> list[str]:
    return [f"{line.cell.sign} {text_of(line.cell)}".rstrip() for line in lines]


def test_a_list() -> None:
    lines = catalogue(_ITEMS, _STORIES, 30, left=0, right=2, kept={1: 0.864, 2: 0.71})
    assert shown(lines) == [
        "  Xi in Moscow  3     of A words",
        "< Space Daily Wire         1,020",
        "  Meridian 24          86%   870",
        "> Danube Courier       71%   940",
        "",
        "  Not read  1",
        "  broken.txt",
    ]
    assert [line.item for line in lines] == [None, 0, 1, 2, None, None, 3]


def test_figures_stand_under_what_they_are() -> None:
    for width, captions in ((20, "of A"), (30, "of A words"), (46, "of A words         date")):
        lines = shown(catalogue(_ITEMS, _STORIES, width, left=0, right=2, kept={1: 0.864, 2: 0.71}))
        assert lines[0].endswith(captions)
        assert lines[0].index("of A") + 4 == lines[3].index("%") + 1
    assert "of A" not in shown(catalogue(_ITEMS, _STORIES, 30, left=None, right=None, kept={}))[0]
    several = catalogue(_ITEMS, (Story("One", (0,)), Story("Two", (1, 2))), 30, left=0, right=1, kept={1: 0.5})
    assert [line for line in shown(several) if "words" in line] == ["  One  1              of A words"]


def test_dates_stand_in_a_wide_list_and_words_give_way_in_a_narrow_one() -> None:
    wide = shown(catalogue(_ITEMS, _STORIES, 44, left=0, right=2, kept={}))
    assert wide[1].endswith("1,020  22 Mar 2023")
    assert wide[2].endswith("870  22 Mar 2023")
    narrow = shown(catalogue(_ITEMS, _STORIES, 21, left=0, right=2, kept={2: 0.71}))
    assert narrow[3] == "> Danube Courier    71%"


@pytest.mark.parametrize(("share", "text"), [(0.0, "0%"), (0.001, "1%"), (0.999, "99%"), (1.0, "100%")])
def test_nothing_is_rounded_to_all_or_none(share: float, text: str) -> None:
    line = catalogue(_ITEMS, _STORIES, 30, left=0, right=2, kept={2: share})[3]
    assert text_of(line.cell).split()[-2] == text


@given(st.lists(st.text(max_size=30), min_size=1, max_size=5), st.integers(14, 60))
def test_columns_keep_their_width(titles: list[str], width: int) -> None:
    items = [Item(" ".join(title.split()), 12345, "2023-03-22") for title in titles]
    stories = [Story("習近平 in Moscow", tuple(range(len(items))))]
    lines = catalogue(items, stories, width, left=0, right=None, kept=dict.fromkeys(range(len(items)), 0.5))
    assert {cell_len(text_of(line.cell)) for line in lines} == {width}
