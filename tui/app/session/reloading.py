"""Reading the pages of a session again: what became of each since it was read last. Knows no screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from tui.layout.words.phrases import count
from tui.sources.entry import Entry, first_entry
from tui.sources.source import Listed, Problem, Progress, Reference, Remark


class Reloaded(NamedTuple):
    """What became of the pages, as indices into the entries."""

    entries: list[Entry]
    """Those there were, in their order, and the new ones after them."""
    listed: list[int]
    """What the source lists, in its order."""
    changed: tuple[int, ...] = ()
    """Their article says something else."""
    gone: tuple[int, ...] = ()
    """The page is not there any longer, or cannot be read; the article is what it last was."""
    added: tuple[int, ...] = ()
    back: tuple[int, ...] = ()
    """The page was gone, and says what it said before."""
    stopped: bool = False
    """Not all was read that was to be: the rest is what it was."""

    @property
    def anything(self) -> bool:
        """Whether there is anything new."""
        return bool(self.changed or self.gone or self.added or self.back)

    def in_words(self, noun: str = "page") -> str:
        """What to tell the reader: `2 pages changed, 1 is gone, 3 are new`."""
        parts = []
        if self.changed:
            parts.append(f"{count(len(self.changed), noun)} changed")
        for indices, state in ((self.gone, "gone"), (self.added, "new"), (self.back, "back")):
            if indices:
                number = f"{len(indices):,}" if parts else count(len(indices), noun)
                parts.append(f"{number} {'is' if len(indices) == 1 else 'are'} {state}")
        if self.stopped:
            parts.insert(0, "stopped reading; what was not read again is as it was")
        return ", ".join(parts) or f"no {noun} has changed"


GoOn = Callable[[str], bool]
"""Is told how far the reading is, and says whether to go on."""


def reload(
    read: Callable[[Reference], Entry],
    entries: Sequence[Entry],
    listed: Sequence[int],
    now: Iterable[Listed],
    go_on: GoOn = lambda _: True,
) -> Reloaded:
    """Compare what a source lists `now` with the entries it listed before, and read what is new or has changed.

    A page that is gone keeps its last article and is marked. One that never was an article is no longer listed, nor is
    what was wrong with it; neither is a version that the source does not list any longer. Versions that nobody has
    chosen stay unread.
    """
    after = list(entries)
    known = {_identity(entry.reference): index for index, entry in enumerate(entries)}
    order: list[int] = []
    waiting: list[tuple[int, Reference]] = []
    for item in now:
        if isinstance(item, (Progress, Remark)):
            continue
        index = known.setdefault(_identity(item if isinstance(item, Reference) else Reference(item.path)), len(after))
        if index == len(after):
            after.append(first_entry(item))
        order.append(index)
        after[index], again = _listed_again(after[index], item)
        if again is not None:
            waiting.append((index, again))
    unread: set[int] = set()
    for done, (index, reference) in enumerate(waiting):
        if unread or not go_on(f"reading again: {done:,} of {count(len(waiting), 'page')}; Esc stops it"):
            unread.add(index)
        else:
            after[index] = _again(after[index], read(reference))
    order = [index for index in order if index not in unread or not after[index].unread]
    for index in sorted(set(listed) - set(order)):
        if after[index].card is None:
            after[index] = Entry(after[index].reference)
        elif after[index].reference.series is None:
            order.append(index)
            after[index] = replace(after[index], gone=True)
    return Reloaded(after, order, *_told(entries, after, order), stopped=bool(unread))


def _identity(reference: Reference) -> tuple[str, str]:
    return reference.path, reference.key


def _listed_again(before: Entry, item: Reference | Problem) -> tuple[Entry, Reference | None]:
    """An entry after its page was listed once more, and what is to be read for it."""
    if isinstance(item, Problem):
        return replace(before, gone=True) if before.card is not None else replace(before, problem=item), None
    if before.unread:
        return Entry(item), item if item.series is None else None
    return before, item if before.gone or before.reference != item else None


def _again(before: Entry, after: Entry) -> Entry:
    """An entry after its page was read again."""
    if before.card is not None and after.card is None:
        # The reference stays the old one, so that the page is looked at again when it is whole.
        return replace(before, gone=True)
    return after


def _told(
    before: Sequence[Entry], after: Sequence[Entry], order: Sequence[int]
) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """Which entries say something else, which are gone, which are new, and which are back."""
    changed: list[int] = []
    gone: list[int] = []
    added: list[int] = []
    back: list[int] = []
    for index in order:
        entry = after[index]
        old = before[index] if index < len(before) else None
        if entry is old:
            continue
        if old is None or (old.unread and entry.reference.series is None):
            if entry.problem is None:
                added.append(index)
        elif entry.gone and not old.gone:
            gone.append(index)
        elif entry.card is not None and not entry.gone and not (old.card and old.card.of_same_text(entry.card)):
            changed.append(index)
        elif old.gone and not entry.gone and entry.card is not None:
            back.append(index)
    return tuple(changed), tuple(gone), tuple(added), tuple(back)
