"""Reading the pages of a session again: what became of each since it was read last. Knows no screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from tui.layout.phrases import count
from tui.sources.library import Entry, first_entry, read
from tui.sources.source import Listed, Problem, Progress, Reference, Remark, Source


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

    def in_words(self, noun: str = "page") -> str:
        """What to tell the reader: `2 pages changed, 1 is gone, 3 are new`."""
        parts = []
        if self.changed:
            parts.append(f"{count(len(self.changed), noun)} changed")
        for indices, state in ((self.gone, "gone"), (self.added, "new")):
            if indices:
                number = f"{len(indices):,}" if parts else count(len(indices), noun)
                parts.append(f"{number} {'is' if len(indices) == 1 else 'are'} {state}")
        return ", ".join(parts) or f"no {noun} has changed"


def reload(source: Source, entries: Sequence[Entry], listed: Sequence[int], now: Iterable[Listed]) -> Reloaded:
    """Compare what a source lists `now` with the entries it listed before, and read what is new or has changed.

    A page that is gone keeps its last article and is marked; a version that the source does not list any longer is no
    longer listed either. Versions that nobody has chosen stay unread.
    """
    after = list(entries)
    known = {_identity(entry.reference): index for index, entry in enumerate(entries)}
    order: list[int] = []
    changed: list[int] = []
    gone: list[int] = []
    added: list[int] = []
    for item in now:
        if isinstance(item, (Progress, Remark)):
            continue
        reference = item if isinstance(item, Reference) else Reference(item.path)
        index = known.get(_identity(reference))
        if index is None:
            index = known[_identity(reference)] = len(after)
            entry = first_entry(item)
            after.append(read(source, reference) if entry.unread and reference.series is None else entry)
            if after[index].problem is None:
                added.append(index)
        else:
            before = after[index]
            after[index] = _again(source, before, item)
            if after[index].gone and not before.gone:
                gone.append(index)
            elif not after[index].gone and after[index].article is not before.article:
                changed.append(index)
        order.append(index)
    for index in sorted(set(listed) - set(order)):
        before = after[index]
        if before.reference.series is not None:
            continue
        order.append(index)
        if before.article is not None and not before.gone:
            after[index] = replace(before, gone=True)
            gone.append(index)
    return Reloaded(after, order, tuple(changed), tuple(gone), tuple(added))


def _identity(reference: Reference) -> tuple[str, str]:
    return reference.path, reference.key


def _again(source: Source, before: Entry, item: Reference | Problem) -> Entry:
    """An entry after another look: the very same article where that says what it said."""
    if isinstance(item, Problem):
        return replace(before, gone=True) if before.article is not None else replace(before, problem=item)
    if before.reference == item and not before.gone:
        return before
    if before.unread:
        return Entry(item)
    after = read(source, item)
    if before.article is None:
        return after
    if after.article is None:
        # The reference stays the old one, so that the page is looked at again when it is whole.
        return replace(before, gone=True)
    return after if after.article.text != before.article.text else Entry(item, before.article)
