"""Which articles stand in the table of all pairs, and what the table holds of them. Knows no screen."""

from __future__ import annotations

from collections.abc import Sequence

from tui.app.session.comparisons import Comparisons, Pair
from tui.app.session.session import Session
from tui.layout.lists.pairs_sheet import Table
from tui.layout.words.phrases import count

MOST = 100
"""As many articles stand in a table: more make some ten thousand cells, which nobody reads, and minutes of work."""


def tabled(session: Session, order: Sequence[int], pair: Pair | None) -> tuple[int, ...]:
    """The entries to be weighed against each other: all that are read, in the order of the list.

    Where these are more than `MOST`, those of the story on the screen; where that has more, as many of it, from the
    left article on.
    """
    read = [item for item in order if session.entries[item].card is not None]
    if len(read) <= MOST or pair is None:
        return tuple(read[:MOST])
    told = {pair[0], *session.fellows(pair[0])}
    story = [item for item in read if item in told]
    begin = max(0, min(story.index(pair[0]) if pair[0] in story else 0, len(story) - MOST))
    return tuple(story[begin : begin + MOST])


def table(session: Session, comparisons: Comparisons, items: tuple[int, ...], pair: Pair | None) -> Table:
    """What is known of these entries so far."""
    listed = session.entries.items
    place = {item: at for at, item in enumerate(items)}
    read = sum(entry.card is not None for entry in session.entries)
    note = ""
    if len(items) < read:
        note = f"{count(len(items), 'article')} of {read:,}: the story on the screen; another pair there, another table"
    return Table(
        tuple(listed[item].title for item in items),
        _groups(session, items),
        tuple(tuple(comparisons.share((left, right)) for right in items) for left in items),
        place.get(pair[0]) if pair else None,
        place.get(pair[1]) if pair else None,
        note,
    )


def _groups(session: Session, items: tuple[int, ...]) -> tuple[tuple[str, int], ...]:
    """The stories of the items, in order, with how many of the items tell each."""
    told = {item: (number, story.name) for number, story in enumerate(session.stories) for item in story.items}
    groups: list[tuple[int, str, int]] = []
    for item in items:
        number, name = told.get(item, (-1, ""))
        if groups and groups[-1][0] == number:
            groups[-1] = (number, name, groups[-1][2] + 1)
        else:
            groups.append((number, name, 1))
    return tuple((name, size) for _, name, size in groups)
