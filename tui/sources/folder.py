"""Files and folders as a source of pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tui.articles.sanitize import visible
from tui.sources.reading import STDIN, read_file, trouble
from tui.sources.source import Page, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Folder"]

# Files about a collection of articles; they count as articles only where nothing else does.
_ABOUT = re.compile(
    r"(?:read_?me|licen[cs]e|copying|copyright|notice|authors|contributing|changelog|changes|makefile)"
    r"(?:\.(?:txt|md|rst|markdown|html?))?",
    re.IGNORECASE,
)

# What browsers save beside a page and what cannot hold text, passed over in silence.
_NO_PAGE = re.compile(
    r"\.(?:7z|aac|avi|bmp|bz2|css|db|eot|flac|gif|gz|ico|jpe?g|js|m4a|mkv|mov|mp[34]|mpeg|ogg|otf|png|pyc|so|sqlite|svg"
    r"|tar|tgz|tiff?|ttf|wav|webm|webp|woff2?|xz|zip|zst)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Folder:
    """Pages from files and folders, in the order in which they are named.

    A file that is named is always read, whatever it is; `-` is standard input. A folder is listed with its sub-folders,
    in natural order of the names (`page 9` before `page 10`). Of what lies in it, hidden files and folders, media,
    styles and scripts are passed over in silence; so are READMEs, licences and the like, unless nothing else is there.
    Pipes, sockets, devices and links that lead nowhere or back to a folder already listed are problems, and a folder
    without any page is one problem.
    """

    paths: Sequence[str]

    def pages(self) -> Iterator[Page | Problem]:
        """Yield each page as it is read; what cannot be read is a `Problem`, never an exception."""
        for path in self.paths:
            if path not in ("", STDIN) and _is_folder(path):
                yield from _listed(path)
            else:
                yield read_file(path)


def _listed(folder: str) -> Iterator[Page | Problem]:
    about: list[str] = []
    found = False
    for item in _walk(folder):
        if isinstance(item, Problem):
            found = True
            yield item
        elif _ABOUT.fullmatch(Path(item).name):
            about.append(item)
        else:
            found = True
            yield read_file(item, regular=True)
    if not found:
        for path in about:
            yield read_file(path, regular=True)
        if not about:
            yield Problem(folder, f"{visible(folder)} holds no pages; put text files into it, or name another folder.")


def _walk(top: str) -> Iterator[str | Problem]:
    """The files below `top` in order, and the folders that cannot be listed."""
    seen: set[tuple[int, int]] = set()
    waiting = [top]
    while waiting:
        path = waiting.pop()
        if not _is_folder(path):
            yield path
            continue
        try:
            here = Path(path).stat()
            if (here.st_dev, here.st_ino) in seen:
                yield Problem(path, f"{visible(path)} leads to a folder that is listed already; it is left out.")
                continue
            seen.add((here.st_dev, here.st_ino))
            names = sorted((entry.name for entry in Path(path).iterdir()), key=_natural, reverse=True)
        except OSError as error:
            yield trouble(path, error)
            continue
        waiting += [str(Path(path, name)) for name in names if not name.startswith(".") and not _NO_PAGE.search(name)]


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False


def _natural(name: str) -> tuple[list[tuple[int, int, str]], str]:
    """A sort key that puts `page 9` before `page 10`, and takes no notice of case."""
    pieces = re.findall(r"[0-9]+|[^0-9]+", name.casefold())
    return [(0, int(piece), "") if piece[0] in "0123456789" else (1, 0, piece) for piece in pieces], name
