"""The entries of a session as the side pane lists them. Knows no screen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from tui.articles.sanitize import visible
from tui.layout.dates import clock, date
from tui.layout.file_names import is_code
from tui.layout.lists.order import Item
from tui.layout.titles import file_name, title
from tui.sources.entry import Entry


class Items:
    """Makes an item of each entry, once for as long as the entry stays the same: lists may be long."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._made: list[Item] = []
        self._listed: Sequence[Item] = ()

    def of(self, entries: Sequence[Entry]) -> Sequence[Item]:
        """The items of entries, of which there are never fewer than before; the same object where nothing changed."""
        changed = False
        for i, entry in enumerate(entries):
            if i == len(self._entries):
                self._entries.append(entry)
                self._made.append(_item(entry))
            elif self._entries[i] is not entry:
                self._entries[i], self._made[i] = entry, _item(entry)
            else:
                continue
            changed = True
        if changed:
            self._listed = _told_apart(self._entries, self._made)
        return self._listed


def _told_apart(entries: Sequence[Entry], items: Sequence[Item]) -> Sequence[Item]:
    """Articles of one outlet are told apart by their files or headlines, versions of a page by when they were made."""
    times = Counter(item.title for item in items)
    dates: dict[str | None, list[str]] = defaultdict(list)
    for entry, item in zip(entries, items, strict=True):
        if item.dated is not None:
            dates[entry.reference.series].append(item.dated)
    shown = {series: _short_dates(known) for series, known in dates.items()}
    told: list[Item] = []
    for entry, item in zip(entries, items, strict=True):
        if item.dated is not None:
            told.append(item._replace(when=shown[entry.reference.series][item.dated]))
        else:
            told.append(_named(item._replace(title=file_name(entry.path)) if times[item.title] > 1 else item))
    return told


def _named(item: Item) -> Item:
    """An article by its headline where all it has is the name of a file, and that is a code."""
    by_file = item.title == item.file
    return item._replace(title=item.headline) if by_file and item.headline and is_code(item.file) else item


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
        headline = visible(" ".join((card.headline or "").split()))
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
