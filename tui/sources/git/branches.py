"""Versions on branches that knew the file by another name.

`git log --follow` follows one name at a time: once it has met a rename, it asks every commit that it comes to for the
older name. It misses what branches beside did under another, and merges that join two names. Here the history is gone
through once more for all names together and along its branches, so that each is asked for the name that it knew.
"""

from __future__ import annotations

import os
import time
from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import islice
from typing import NamedTuple

from tui.sources.git.asking import ask, stream
from tui.sources.git.log import RAW, RENAMED, Committed, LogReader, renames
from tui.sources.source import Progress

__all__ = ["Branch", "Traced", "traced", "with_branches"]

MOST_ROUNDS = 3
"""A name that is found on a branch is looked for in the whole history, which may show others, so many times."""
MOST_ASKED = 20
"""So many commits in which a file begins are asked in a round whether it had another name before, at 10 ms each."""

_ANY_MERGE = ("rev-list", "--merges", "--max-count=1", "HEAD")
_WALK = ("rev-list", "--parents", "--topo-order", "--simplify-merges", "HEAD", "--")
# Copies count as renames do: where another file has the older name, the text did not leave it.
_CHANGES = ("diff-tree", "--stdin", "-r", "-C", "--root", "--always", *RAW, "--")
_NO_PARENT = ("",)


class Branch(NamedTuple):
    """A commit that touches one of the names, or joins branches of which one does."""

    commit: str
    parents: tuple[str, ...]
    """The next such commits that it was made from."""


class Traced(NamedTuple):
    """What a file is found to be, from its newest name on along all branches."""

    steps: Sequence[Committed]
    """The commits that touched it under the name that it had there, newest first; of merges those that put another
    text than any branch had, as in `git log -c`, and the newest."""
    begun: Sequence[tuple[str, str]]
    """Commits in which it begins under a name; it may have had one before that nobody has asked for."""


def with_branches(
    folder: str, log: Sequence[Committed], seconds: float, renamed_away: Callable[[Committed], bool]
) -> Generator[Progress, None, Sequence[Committed] | None]:
    """A log, newest first, with the steps that branches took under other names; None if `seconds` do not suffice.

    `renamed_away` is that of `of_one_file`. Raises `GitTrouble`.
    """
    deadline = time.monotonic() + seconds
    merge = yield from _until(folder, deadline, *_ANY_MERGE)
    if not merge:
        return None if merge is None else log
    paths = {path for committed in log for path in (committed.path, committed.was)}
    prefix = os.fsdecode(ask(folder, "rev-parse", "--show-prefix")).rstrip("\n")
    for _ in range(MOST_ROUNDS):
        here = [os.path.relpath(f"/{path}", f"/{prefix}") for path in sorted(paths)]
        walk = yield from _until(folder, deadline, *_WALK, *here)
        if walk is None:
            return None
        branches = [Branch(commit, tuple(parents)) for commit, *parents in map(str.split, walk.decode().splitlines())]
        pairs = "".join(f"{commit} {parent}\n" for commit, parents in branches for parent in parents or _NO_PARENT)
        printed = yield from _until(folder, deadline, *_CHANGES, *here, told=pairs.encode())
        if printed is None:
            return None
        found = traced(branches, _by_pair(printed), log[0].path, renamed_away)
        more = set(_names_before(folder, found.begun)) - paths
        if not more:
            break
        paths |= more
    # A commit that took the name from the file may have given it another one.
    known = {committed.commit for committed in log if committed.blob is not None}
    return _in_order([*log, *(step for step in found.steps if step.commit not in known)], branches)


def traced(
    branches: Sequence[Branch],
    changes: Mapping[tuple[str, str], Sequence[Committed]],
    newest: str,
    renamed_away: Callable[[Committed], bool],
) -> Traced:
    """Follow a file from its `newest` name on, from each commit to those that it was made from.

    `branches` come newest first, none after one that it was made from; `changes` tell of a commit and a parent of it
    (the empty string for a commit without any) what differs between them. `renamed_away` is that of `of_one_file`.
    """
    names: dict[str, set[str]] = defaultdict(set)
    names[branches[0].commit].add(newest)
    steps: list[Committed] = []
    begun: list[tuple[str, str]] = []
    for commit, parents in branches:
        for name in sorted(names.pop(commit, ())):
            found: list[Committed] = []
            for parent in parents or _NO_PARENT:
                made = changes.get((commit, parent), ())
                change = next((one for one in made if one.path == name), None)
                if change is None:
                    names[parent] |= set() if any(one.was == name and one.kind == "R" for one in made) else {name}
                    continue
                found.append(change)
                if change.was != name:
                    names[parent].add(change.was)
                elif change.kind != "D" or not renamed_away(change):
                    names[parent].add(name)
                if change.kind == "A":
                    # Where another of its names ends, it goes on under this one, with a text too different to tell.
                    names[parent].update(one.path for one in made if one.kind == "D")
                    begun.append((commit, name))
            # The newest counts even where it takes over what a branch had: the list ends with what the file is.
            if len(found) == len(parents or _NO_PARENT) or (found and commit == branches[0].commit):
                steps.append(found[0])
    return Traced(steps, begun)


def _until(folder: str, deadline: float, *arguments: str, told: bytes = b"") -> Generator[Progress, None, bytes | None]:
    """What git prints, unless it takes longer than until `deadline`."""
    printed: list[bytes] = []
    with closing(stream(folder, *arguments, told=told)) as blocks:
        for block in blocks:
            if time.monotonic() > deadline:
                return None
            printed.append(block)
            yield Progress("reading the history: looking at its branches")
    return b"".join(printed)


def _by_pair(printed: bytes) -> Mapping[tuple[str, str], Sequence[Committed]]:
    """What git printed of pairs of commits and parents."""
    changes: dict[tuple[str, str], list[Committed]] = defaultdict(list)
    for change in LogReader().feed(printed):
        changes[change.commit, (*change.parents, "")[0]].append(change)
    return changes


def _names_before(folder: str, begun: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The names that files had before the commits in which they begin under these ones."""
    for commit, name in islice(begun, MOST_ASKED):
        for old, new in renames(ask(folder, *RENAMED, commit)):
            if new == name:
                yield old


def _in_order(log: Iterable[Committed], branches: Iterable[Branch]) -> Sequence[Committed]:
    """Commits as their branches lie, the newest first."""
    order = {branch.commit: number for number, branch in enumerate(branches)}
    return sorted(log, key=lambda committed: order.get(committed.commit, len(order)))
