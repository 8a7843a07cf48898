"""The versions of a file from its git history."""

from __future__ import annotations

import datetime
import hashlib
import os
import re
import time
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tui.articles.article import Version
from tui.articles.sanitize import visible
from tui.paths import absolute
from tui.sources.git.asking import Blobs, GitTrouble, ask, stream
from tui.sources.git.branches import with_branches
from tui.sources.git.log import LOG, RENAMED, TOGETHER, Committed, LogReader, of_one_file, renames, versions
from tui.sources.reading import read_file, stamp, unpacked
from tui.sources.source import Listed, Page, Problem, Progress, Reference, Remark
from tui.sources.trouble import MOST_BYTES, no_file, too_long

__all__ = ["NOT_COMMITTED", "History", "under_git"]

NOT_COMMITTED = "not committed"
"""What the state of the working file is called where it differs from the newest version."""

BRANCH_SECONDS = 2.0
"""What branches knew by other names is looked for so much longer than the rest of the history took."""

_SHALLOW = b"true"
"""What git says of a clone that was cut off."""

_LARGE_FILE = re.compile(rb"version https://git-lfs\.github\.com/spec/v1\n")


def under_git(file: str) -> bool:
    """Whether a file lies in a working tree; git itself is not asked."""
    return any((folder / ".git").exists() for folder in Path(absolute(file)).parents)


class _Place(NamedTuple):
    """Where git is asked, and for what."""

    folder: str
    """A folder that exists."""
    path: str
    """The file's path from that folder."""

    @property
    def file(self) -> str:
        """The working file, should there be one."""
        return os.path.join(self.folder, self.path)


class History:
    """The versions of a file that its repository keeps, oldest first, and the working file where that differs.

    Renames and copies are followed. A version that a commit took over unchanged is listed once. Beside a path, `file`
    may be `REPOSITORY:PATH`, the path from the top of a repository that may be bare.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self._place = _place(file)
        self._blobs = Blobs(self._place.folder)
        self._head = b""

    def references(self) -> Iterator[Listed]:
        """List the versions; no text is read but that of the working file."""
        if not self.file:
            yield no_file(self.file)
            return
        if Path(self._place.file).is_dir():
            yield Problem(self.file, f"{visible(self.file)} is a folder; name a file in it.")
            return
        log: list[Committed] = []
        begun = time.monotonic()
        trouble = yield from self._read_log(log, TOGETHER)
        if trouble is not None and not log:
            # Of a history that is damaged far back, the newer part can be told in another order.
            trouble = yield from self._read_log(log)
        whole = of_one_file(log, self._renamed_away)
        if trouble is None and whole:
            whole = yield from self._with_branches(whole, BRANCH_SECONDS + time.monotonic() - begun)
        known = versions(whole)
        for version in known:
            yield Reference(
                f"{version.short}:{version.path}",
                version=Version(version.name, version.dated),
                series=self.file,
                key=version.blob or "",
            )
        if trouble is not None:
            yield trouble
        elif not known:
            yield Problem(self.file, self._unknown())
        else:
            yield from self._working_file(known[-1].blob or "")
        if known and self._head.startswith(_SHALLOW):
            yield Remark("older versions are missing from this clone; to have them: git fetch --unshallow")

    def read(self, reference: Reference) -> Page | Problem:
        """Read a version out of the repository, or the working file."""
        if not reference.key:
            return read_file(self._place.file, regular=True)
        name = visible(reference.path)
        try:
            data = self._blobs.read(reference.key, MOST_BYTES)
        except GitTrouble as error:
            if self._is_partial():
                return Problem(reference.path, f"{name} is missing from this partial clone; {self._how_to_fetch()}")
            return Problem(reference.path, f"{name} could not be read, since {visible(str(error))}; try: git fsck")
        if data is None:
            return Problem(reference.path, too_long(reference.path))
        if _LARGE_FILE.match(data):
            return Problem(reference.path, f"{name} is kept outside of git's history (LFS); compare files instead.")
        return unpacked(Page(reference.path, data))

    def changed(self, references: Sequence[Reference]) -> bool:
        """Whether another commit is checked out, or the working file holds other words."""
        newest = references[-1] if references else Reference("")
        try:
            if newest.stamp is None:
                edited = stamp(self._place.file) is not None and not _is_blob(self._place.file, newest.key)
            else:
                edited = newest.stamp != stamp(self._place.file)
            return edited or self._head != self._ask_for_head()
        except GitTrouble:
            return False

    def close(self) -> None:
        """End the git that blobs are read through."""
        self._blobs.close()

    def _read_log(self, log: list[Committed], *order: str) -> Generator[Progress, None, Problem | None]:
        """Add what git tells to `log`, newest first, and return what kept it from telling more."""
        try:
            self._head = self._ask_for_head()
            reader = LogReader()
            for block in stream(self._place.folder, LOG[0], *order, *LOG[1:], self._place.path):
                log.extend(reader.feed(block))
                yield Progress(f"reading the history: {len(log):,} commits so far")
        except GitTrouble as error:
            return self._trouble(str(error))
        return None

    def _with_branches(self, log: Sequence[Committed], seconds: float) -> Generator[Listed, None, Sequence[Committed]]:
        """A log with the steps that branches took under other names, as far as that takes no longer than `seconds`."""
        try:
            more = yield from with_branches(self._place.folder, log, seconds, self._renamed_away)
        except GitTrouble:
            return log
        if more is None:
            yield Remark("the history is long: of branches that knew the file by another name, only merges are listed")
        return more or log

    def _renamed_away(self, committed: Committed) -> bool:
        try:
            renamed = renames(ask(self._place.folder, *RENAMED, committed.commit))
            return any(old == committed.path for old, _ in renamed)
        except GitTrouble:
            return False

    def _ask_for_head(self) -> bytes:
        """Whether the repository is a clone that was cut off, and the hash of the commit that is checked out."""
        return ask(self._place.folder, "rev-parse", "--is-shallow-repository", "--verify", "HEAD")

    def _working_file(self, newest: str) -> Iterator[Reference]:
        """The working file, unless it is what the newest version is, line ends aside."""
        seen = stamp(self._place.file)
        if seen is None or _is_blob(self._place.file, newest):
            return
        yield Reference(self.file, stamp=seen, version=Version(NOT_COMMITTED, _local(seen.modified)), series=self.file)

    def _is_partial(self) -> bool:
        """Whether the repository is a clone that fetches texts when somebody asks for them."""
        try:
            return bool(ask(self._place.folder, "config", "--get-regexp", r"^remote\..*\.promisor$"))
        except GitTrouble:
            return False

    def _how_to_fetch(self) -> str:
        folder, path = map(visible, self._place)
        where = "" if folder == "." else f" -C {folder}"
        return f"to fetch what is missing: git{where} log -p --follow {path}"

    def _unknown(self) -> str:
        name = visible(self.file)
        if os.path.lexists(self._place.file):  # takes any string, and no slash after the name of a file
            return f"{name} was never committed; git add and git commit it, and its history begins."
        return f"{name} does not exist, and git knows no version of it; check the spelling."

    def _trouble(self, said: str) -> Problem:
        """Put into a sentence why git gave nothing."""
        name = visible(self.file)
        if not said:
            sentence = f"git is not installed, and the history of {name} is kept by it; install git."
        elif found := re.search(r"safe\.directory (.+)", said):
            allow = f"git config --global --add safe.directory {visible(found[1])}"
            sentence = (
                f"{name} lies in a repository of another user, which git refuses to read; if you trust it: {allow}"
            )
        elif "safe.bareRepository" in said:
            sentence = f"{name} lies in a bare repository, which git is set not to read (safe.bareRepository)."
        elif self._is_partial():
            sentence = f"Parts of the history of {name} are missing from this partial clone; {self._how_to_fetch()}"
        elif "not a git repository" in said and not os.path.lexists(self._place.file):
            sentence = f"{name} does not exist; check the spelling."
        elif "not a git repository" in said:
            sentence = f"{name} lies in no git repository; name a file whose versions git keeps."
        elif "Needed a single revision" in said or "does not have any commits" in said:
            sentence = f"{name} lies in a repository without any commit; git add and git commit it first."
        else:
            *_, last = said.strip().splitlines()
            why = visible(last.removeprefix("fatal: "))
            sentence = f"The history of {name} could not be read through ({why}); try: git fsck"
        return Problem(self.file, sentence)


def _place(file: str) -> _Place:
    """Find where the repository of a file begins to be looked for: in its folder, or in the nearest one that exists.

    A link is followed, since the history that is wanted is the text's.
    """
    if os.path.islink(file) and Path(file).exists():
        file = os.path.realpath(file)
    if not os.path.lexists(file):
        for colon in re.finditer(":", file):
            repository, path = file[: colon.start()], file[colon.end() :]
            if Path(repository).is_dir() and path:
                return _Place(repository, path.lstrip("/"))
    folder, path = os.path.split(file)
    while folder and not Path(folder).is_dir():
        folder, last = os.path.split(folder.rstrip("/"))
        path = os.path.join(last, path)
    return _Place(folder or ".", path)


def _local(nanoseconds: int) -> str | None:
    """A time of modification as ISO 8601 has it, in local time; None for one that no calendar has."""
    try:
        return datetime.datetime.fromtimestamp(nanoseconds / 1e9).astimezone().isoformat(timespec="seconds")
    except (ValueError, OverflowError, OSError):
        return None


def _is_blob(file: str, blob: str) -> bool:
    """Whether a file has the text that git keeps under a hash, which is that of its length and bytes.

    Line ends that git turns when it checks a file out count for nothing.
    """
    try:
        data = Path(file).read_bytes() if Path(file).stat().st_size <= MOST_BYTES else b""
    except OSError:
        return True
    method = hashlib.sha256 if len(blob) == hashlib.sha256().digest_size * 2 else hashlib.sha1
    texts = {data, data.replace(b"\r\n", b"\n")}
    return blob in {method(b"blob %d\0" % len(text) + text, usedforsecurity=False).hexdigest() for text in texts}
