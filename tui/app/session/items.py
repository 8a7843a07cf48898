"""The entries of a session as the side pane lists them. Knows no screen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set

from tui.articles.sanitize import visible
from tui.layout.lists.order import Item
from tui.layout.words.dates import clock, date
from tui.layout.words.titles import file_name, own_title, title
from tui.sources.entry import Entry


class Items:
    """Makes an item of each entry, once for as long as the entry stays the same: lists may be long."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._made: list[Item] = []
        """The items as each is by itself."""
        self._listed: Sequence[Item] = []
        """The items as they are told apart from each other."""
        self._bearers: dict[str, tuple[int, int]] = {}
        """How many items have a title, and the sum of their indices: where one has it, that is its index."""

    def of(self, entries: Sequence[Entry]) -> Sequence[Item]:
        """The items of entries, of which there are never fewer than before; the same object where nothing changed."""
        known = len(self._entries)
        changed = [i for i, entry in enumerate(entries) if i >= known or self._entries[i] is not entry]
        if changed:
            self._listed = self._told_apart(self._make(entries, changed))
        return self._listed

    def _make(self, entries: Sequence[Entry], changed: Sequence[int]) -> Iterable[int]:
        """Make the items of the entries that have changed; returns which items may be told otherwise for that."""
        concerned = set(changed)
        versions = False
        for i in changed:
            item = _item(entries[i])
            versions |= item.dated is not None
            if i < len(self._made):
                versions |= self._made[i].dated is not None
                concerned |= self._bear(self._made[i].title, i, -1)
                self._entries[i], self._made[i] = entries[i], item
            else:
                self._entries.append(entries[i])
                self._made.append(item)
            concerned |= self._bear(item.title, i, 1)
        if versions:
            concerned.update(i for i, item in enumerate(self._made) if item.dated is not None)
        return concerned

    def _bear(self, title: str, item: int, more: int) -> Set[int]:
        """Count an item that comes to have a title (1) or has it no longer (-1); returns the one other that has it."""
        many, total = self._bearers.get(title, (0, 0))
        self._bearers[title] = many + more, total + item * more
        return {total} if many == 1 and more == 1 else {total - item} if many == 2 and more == -1 else frozenset()

    def _told_apart(self, concerned: Iterable[int]) -> Sequence[Item]:
        """Articles of one outlet are told apart by their files or headlines, versions of a page by when they were
        made."""
        listed = [*self._listed, *self._made[len(self._listed) :]]
        dates: dict[str | None, list[tuple[int, str]]] = defaultdict(list)
        for i in concerned:
            item = self._made[i]
            if item.dated is not None:
                dates[self._entries[i].reference.series].append((i, item.dated))
            elif self._bearers[item.title][0] > 1:
                listed[i] = item._replace(title=own_title(self._entries[i]))
            else:
                listed[i] = item
        for versions in dates.values():
            shown = _short_dates([dated for _, dated in versions])
            for i, dated in versions:
                listed[i] = self._made[i]._replace(when=shown[dated])
        return listed


def _short_dates(dates: Sequence[str]) -> dict[str, str]:
    """Dates of versions as short as they can be, right-aligned: the head above the text has them whole.

    The year goes where it is the same for all, and where several versions of one day need the time in its place.
    """
    days = Counter(dated[:10] for dated in dates)
    one_year = len({dated[:4] for dated in dates}) == 1
    short: dict[str, str] = {}
    for dated in dates:
        day, time = date(dated), clock(dated) if days[dated[:10]] > 1 else ""
        short[dated] = f"{day[:-5]} {time}" if time else day[:-5] if one_year else day
    width = max(map(len, short.values()))
    return {dated: f"{text:>{width}}" for dated, text in short.items()}


def _item(entry: Entry) -> Item:
    version, card = entry.version, entry.card
    dated = version.dated if version is not None else None
    if card is not None:
        headline = visible(" ".join((card.headline or card.opening).split()))
        # Versions that have no name of their own, such as captures, differ by what they say above.
        nameless = version is not None and not version.name
        return Item(
            (nameless and headline) or title(entry),
            card.words,
            card.published,
            dated=dated,
            gone=entry.gone,
            headline=headline,
            file=file_name(entry.path),
        )
    if version is not None and entry.problem is None:
        return Item(visible(version.name) or file_name(entry.path), dated=dated)
    name = file_name(entry.path)
    # The list tells the folder; what the status line has room for is the reason and the remedy.
    sentence = entry.problem.sentence.replace(visible(entry.path), name, 1) if entry.problem else None
    return Item(name, problem=sentence)
