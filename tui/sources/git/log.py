"""What `git log` prints -> the versions of a file."""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

__all__ = ["LOG", "RAW", "RENAMED", "TOGETHER", "Committed", "LogReader", "of_one_file", "renames", "versions"]

TOGETHER = "--topo-order"
"""Asks for the commits of a branch to stay together where branches run side by side. Git then looks through the whole
history before it tells the first commit."""

RAW = (
    "--raw",
    "--no-abbrev",
    "-z",
    "--format=format:%H %P%x00%aI%x00%s%x00",
    "--encoding=UTF-8",
    *("--no-color", "--no-ext-diff", "--no-textconv", "--no-notes", "--no-relative", "-O/dev/null"),
)
"""Asks for what `LogReader` reads. Fields end with NUL: no name and no message can be taken for anything else."""

LOG = (
    "log",
    "--follow",
    # Of merges, those that put another text than any branch had.
    "-c",
    "--no-decorate",
    *RAW,
    "HEAD",
    "--",
)
"""The arguments before the path."""

SHORT = 7
"""Letters of a commit's hash that tell it from others, as git shows them."""


class Committed(NamedTuple):
    """A commit that touched the file, and what the file is from there on."""

    commit: str
    dated: str
    """The author's date: ISO 8601 in the author's own time zone."""
    subject: str
    """Not sanitized."""
    path: str
    """From the top of the repository; not sanitized."""
    blob: str | None
    """Hash of the text; None where the commit deletes the file, or makes a link or a submodule of it."""
    kind: str = "M"
    """What the commit did to the file: a letter of git's (`git diff --raw`), one for each parent."""
    was: str = ""
    """The path before, where the commit renames or copies the file; else `path`."""
    parents: tuple[str, ...] = ()
    """The commits that it was compared with."""

    @property
    def short(self) -> str:
        """The commit as people name it."""
        return self.commit[:SHORT]

    @property
    def name(self) -> str:
        """Subject and hash; not sanitized."""
        return f"{self.subject} ({self.short})" if self.subject else self.short


# A commit's first field is its hash, after what ends the commit before. What a commit did to the file begins on a line
# of its own after the subject: the modes before and after, the hashes before and after, and letters for the kind of
# change, which in a merge are one more than the parents. Renames and copies name the old path, then the new one.
_HASH = re.compile(r"\n?([0-9a-f]{40,64}) ((?:[0-9a-f]{40,64} ?)*)")
_RAW = re.compile(
    r"\n?(?P<colons>:+)(?P<modes>[0-7]{6}(?: [0-7]{6})+)(?P<hashes>(?: [0-9a-f]{40,64})+) (?P<kind>[A-Z]+)[0-9]*"
)
_TEXT_FILE = ("100644", "100755", "100664")


class LogReader:
    """Reads what git prints for the arguments `RAW` as it comes."""

    def __init__(self) -> None:
        self._rest = b""
        self._fields: deque[str] = deque()
        self._commit = ("", "", "")
        self._parents: tuple[str, ...] = ()

    def feed(self, block: bytes) -> Iterator[Committed]:
        """Take in more of the output and yield the commits that it completes; bytes that are no UTF-8 are escaped."""
        *whole, self._rest = (self._rest + block).split(b"\0")
        self._fields.extend(map(os.fsdecode, whole))
        while self._fields:
            raw, found = _RAW.fullmatch(self._fields[0]), _HASH.fullmatch(self._fields[0])
            renamed = raw is not None and raw["kind"][0] in "RC" and len(raw["colons"]) == 1
            following = 2 if found or renamed else 1 if raw else 0
            if len(self._fields) <= following:
                return
            self._fields.popleft()
            more = [self._fields.popleft() for _ in range(following)]
            if found:
                self._commit = (found[1], more[0], more[1])
                self._parents = tuple(found[2].split())
            elif raw:
                is_text = raw["modes"].split()[-1] in _TEXT_FILE
                blob = raw["hashes"].split()[-1] if is_text else None
                yield Committed(*self._commit, more[-1], blob, raw["kind"], more[0], self._parents)


RENAMED = ("diff-tree", "-r", "-m", "-M", "--diff-filter=R", "--raw", "-z", "--no-commit-id", "--no-relative")
"""The arguments before a commit that ask which files it renames."""


def renames(printed: bytes) -> list[tuple[str, str]]:
    """Of what git prints for `RENAMED`, the names that the files had and those that they have from there on."""
    names = [os.fsdecode(field) for field in printed.split(b"\0")]
    return list(zip(names[1::3], names[2::3], strict=False))


def of_one_file(log: Sequence[Committed], renamed_away: Callable[[Committed], bool]) -> Sequence[Committed]:
    """A log, newest first, as far as the name stands for one file.

    It ends where a commit gave the file of that time another name, so that what came later under the old name is
    another file. What was deleted and put back is one file. `renamed_away` is asked of a commit that ends a name.
    """
    told = False
    for number, committed in enumerate(log):
        if committed.blob is not None:
            told = True
        elif told and renamed_away(committed):
            return log[:number]
    return log


def versions(log: Iterable[Committed]) -> list[Committed]:
    """The versions of the file, oldest first: a text that stays the same from one commit to the next is one version."""
    found: list[Committed] = []
    for version in reversed(list(log)):
        if version.blob is not None and (not found or found[-1].blob != version.blob):
            found.append(version)
    return found
