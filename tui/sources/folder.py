"""Files and folders as a source of pages."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tui.articles.sanitize import visible
from tui.sources.natural import natural
from tui.sources.reading import STDIN, found_file, read_file, stamp
from tui.sources.source import Page, Problem, Reference
from tui.sources.trouble import trouble

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Folder"]

# Files about a collection of articles; they count as articles only where nothing else does.
_ABOUT = re.compile(
    r"(?:read_?me|licen[cs]e|copying|copyright|notice|authors|contributing|changelog|changes|makefile)"
    r"(?:\.(?:txt|md|rst|markdown|html?))?",
    re.IGNORECASE,
)

# What browsers save beside a page and what cannot hold text, passed over in silence; compressed pages are pages.
_NO_PAGE = re.compile(
    r"\.(?:7z|aac|avi|bmp|css|db|eot|flac|gif|ico|jpe?g|js|m4a|mkv|mov|mp[34]|mpeg|ogg|otf|png|pyc|so|sqlite|svg"
    r"|tar|t[bgx]z2?|tiff?|ttf|wacz|warc|wav|webm|webp|woff2?|zip|(?:cdxj?|cpio|sql|tar|warc)\.(?:bz2|gz|xz|zst))$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Folder:
    """Pages from files and folders, in the order in which they are named.

    A file that is named is always read, whatever it is; `-` is standard input. A folder is listed with its sub-folders,
    in natural order of the names (`page 9` before `page 10`). Of what lies in it, hidden files and folders, media,
    styles, scripts and archives are passed over in silence; so are READMEs, licences and the like, unless nothing else
    is there. Pipes, sockets, devices and links that lead nowhere or back to a folder already listed are problems, and a
    folder without any page is one problem.
    """

    paths: Sequence[str]
    confined: bool = False
    """Whether links that lead out of a folder are problems, when it is listed and when a page is read."""

    def references(self) -> Iterator[Reference | Problem]:
        """List the files; no file is opened."""
        return self._references(in_order=True)

    def read(self, reference: Reference) -> Page | Problem:
        """Read a file; what was a regular file when it was listed is read only as long as it is one."""
        if self.confined and not any(_lies_in(reference.path, path) for path in self.paths):
            return _outside(reference.path)
        return read_file(reference.path, regular=reference.stamp is not None)

    def changed(self, references: Sequence[Reference]) -> bool:
        """List again, which takes some ten microseconds a file."""
        now = {item.path: item.stamp for item in self._references(in_order=False) if isinstance(item, Reference)}
        return now != {reference.path: reference.stamp for reference in references}

    def close(self) -> None:
        """No file stays open."""

    def _references(self, *, in_order: bool) -> Iterator[Reference | Problem]:
        stdin = 0
        for path in self.paths:
            if path == STDIN:
                stdin += 1
                yield Reference(path) if stdin == 1 else Problem(path, _STDIN_TWICE)
            elif path and _is_folder(path):
                yield from _listed(path, confined=self.confined, in_order=in_order)
            else:
                yield Reference(path, stamp(path))


_STDIN_TWICE = "stdin holds one article only; name a file for the other."


def _listed(folder: str, *, confined: bool, in_order: bool) -> Iterator[Reference | Problem]:
    about: list[Reference] = []
    found = False
    for item in _walk(folder, confined=confined, in_order=in_order):
        if isinstance(item, Reference) and _ABOUT.fullmatch(item.path.rpartition("/")[2]):
            about.append(item)
        else:
            found = True
            yield item
    if not found:
        yield from about
        if not about:
            yield Problem(folder, f"{visible(folder)} holds no pages; put text files into it, or name another folder.")


def _walk(top: str, *, confined: bool, in_order: bool) -> Iterator[Reference | Problem]:
    """The files below `top`, in order where that is asked for, what is no file, and the folders that cannot be
    listed."""
    seen: set[tuple[int, int]] = set()
    waiting = [(str(Path(top)), True)]
    while waiting:
        path, folder = waiting.pop()
        if confined and not _lies_in(path, top):
            yield _outside(path)
            continue
        if not folder:
            yield found_file(path)
            continue
        try:
            here = Path(path).stat()
            if (here.st_dev, here.st_ino) in seen:
                yield Problem(path, f"{visible(path)} leads to a folder that is listed already; it is left out.")
                continue
            seen.add((here.st_dev, here.st_ino))
            with os.scandir(path) as listing:
                entries = {entry.name: _leads_to_folder(entry) for entry in listing}
        except OSError as error:
            yield trouble(path, error)
            continue
        names = [name for name in entries if not name.startswith(".") and not _NO_PAGE.search(name)]
        if in_order:
            names.sort(key=natural, reverse=True)
        # What stands in the folder that is worked in is named without its dot.
        inside = "" if path == "." else os.path.join(path, "")
        waiting += [(inside + name, entries[name]) for name in names]


def _lies_in(path: str, top: str) -> bool:
    """Whether a path, with all links followed, is the named one or lies in it."""
    try:
        return Path(path).resolve().is_relative_to(Path(top).resolve())
    except (OSError, ValueError, RuntimeError):
        return False


def _outside(path: str) -> Problem:
    return Problem(path, f"{visible(path)} leads out of the folder; it is left out.")


def _leads_to_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False
