"""The order of the list of articles, and what a filter leaves of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from tui.layout.lists.sort import Sort
from tui.layout.text.letters import likened

NOT_READ = "Not read"


class Item(NamedTuple):
    """A page as the side pane knows it; every text in it is safe to show."""

    title: str
    words: int | None = None
    """None as long as nobody has read it."""
    published: str | None = None
    dated: str | None = None
    """When it was made or captured, where it is one of the versions of a page: an ISO date and time."""
    when: str = ""
    """The same as short as it can be, as wide as those of the other versions."""
    gone: bool = False
    """The page is not there any longer."""
    problem: str | None = None
    """Why it could not be read."""
    headline: str = ""
    """Where it has none, the first words of its text."""
    file: str = ""
    """The name of its file."""


class Story(NamedTuple):
    """Articles that tell the same story."""

    name: str
    items: tuple[int, ...]


class Slot(NamedTuple):
    """What stands on a line of the list: an item, a heading, or nothing."""

    item: int | None = None
    heading: str = ""
    number: int = 0
    """How many items stand under the heading."""
    of: int | None = None
    """Of how many, where a filter leaves some out."""


def slots(
    items: Sequence[Item],
    stories: Sequence[Story],
    sort: Sort,
    typed: str,
    *,
    wanted: Collection[int] = (),
    left: int | None,
    kept: Mapping[int, float],
) -> tuple[Slot, ...]:
    """Put items in order, under headings: with something typed, those that are `wanted`.

    By story they stand in their groups, else in one row; what could not be read comes last. With something typed the
    first line says how much it leaves.
    """
    problems: Sequence[int] = [i for i, item in enumerate(items) if item.problem is not None]
    groups: list[tuple[str, Sequence[int]]] = [(story.name, story.items) for story in stories]
    if typed.strip():
        problems = [i for i in problems if i in wanted]
        groups = [(name, [i for i in members if i in wanted]) for name, members in groups]
    listed = list(dict.fromkeys(i for _, members in groups for i in members))
    if sort is not Sort.STORY:
        heading = sort.value[0].upper() + sort.value[1:]
        groups = [(heading, sorted(listed, key=_key(sort, items, left, kept)))]
    found: list[Slot] = []
    if typed.strip():
        found.append(Slot(None, f"/{typed}", len(listed) + len(problems), len(items)))
    for name, members in (*groups, (NOT_READ, problems)):
        if members:
            if found:
                found.append(Slot())
            found.append(Slot(None, name, len(members)))
            found.extend(map(Slot, members))
    return tuple(found)


def _key(
    sort: Sort, items: Sequence[Item], left: int | None, kept: Mapping[int, float]
) -> Callable[[int], str | float]:
    """What items are sorted by; those that are alike in it keep their order."""
    match sort:
        case Sort.NAME:
            return lambda index: likened(items[index].title)
        case Sort.DATE:
            dates = sorted({_date(item) for item in items}, reverse=True)
            places = {date: place for place, date in enumerate(dates)}
            return lambda index: places[_date(items[index])]
        case Sort.LENGTH:
            return lambda index: -(items[index].words or 0)
        case _:
            # The left article itself comes first; those of which nothing is known come last.
            return lambda index: -2.0 if index == left else -kept.get(index, -1.0)


def _date(item: Item) -> str:
    return item.dated or item.published or ""
