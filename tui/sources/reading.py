"""One file's bytes, or one sentence that says why they could not be had.

Files are looked at with `os.stat`, since loading pathlib takes the command line longer than reading an article.
"""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import replace
from typing import BinaryIO

from tui.articles.sanitize import visible
from tui.sources.archive_start import SOME, begins_archive
from tui.sources.compressed import decompress
from tui.sources.packed import Broken, TooLong, Unsupported
from tui.sources.source import Page, Problem, Reference, Stamp
from tui.sources.trouble import MOST_BYTES, dead_link, no_regular_file, too_long, trouble

__all__ = ["STDIN", "found_file", "is_archive", "read_file", "stamp", "unpacked"]

STDIN = "-"
"""The path that stands for standard input."""

PIPE_SECONDS = 5.0
"""How long a named pipe is given to yield its first byte: long enough for a program that starts, too short to hang."""


def stamp(path: str) -> Stamp | None:
    """The stamp of a regular file; None for anything else, and for what cannot be looked at."""
    try:
        state = os.stat(path)
    except (OSError, ValueError):
        return None
    return Stamp(state.st_size, state.st_mtime_ns) if stat.S_ISREG(state.st_mode) else None


def found_file(path: str) -> Reference | Problem:
    """The reference to a file that was found in a folder; anything but a regular file is a problem."""
    try:
        state = os.stat(path)
    except FileNotFoundError as error:
        return dead_link(path) if os.path.islink(path) else trouble(path, error)
    except OSError as error:
        return trouble(path, error)
    if stat.S_ISREG(state.st_mode):
        return Reference(path, Stamp(state.st_size, state.st_mtime_ns))
    return no_regular_file(path, state.st_mode)


def read_file(path: str, *, regular: bool = False) -> Page | Problem:
    """Read one file, unpacked where it is compressed; `-` is standard input.

    A file that the user names may be a pipe or a device (`/dev/fd/63`) and is read until it ends. With `regular`,
    as for files found in a folder, anything but a regular file is a problem and is not waited for.
    """
    if path == STDIN:
        return _take(path, sys.stdin.buffer) if sys.stdin else Problem(path, "stdin is closed; name a file to read.")
    try:
        if not regular and _is_named_pipe(path):
            return _read_pipe(path)
        with open(path, "rb", opener=_open_without_waiting if regular else None) as file:
            kind = os.fstat(file.fileno()).st_mode
            if regular and not stat.S_ISREG(kind):
                return no_regular_file(path, kind)
            return _take(path, file)
    except (OSError, ValueError) as error:
        return trouble(path, error)


def _is_named_pipe(path: str) -> bool:
    """Whether `path` is a pipe that may have no writer; what a shell makes of `<(command)` lives elsewhere and has."""
    kind = os.stat(path).st_mode
    return stat.S_ISFIFO(kind) and not path.startswith(("/dev/", "/proc/"))


def _read_pipe(path: str) -> Page | Problem:
    """Read a named pipe until its writer closes it, unless nothing comes out of it for a while."""
    import select

    with open(path, "rb", opener=lambda name, flags: os.open(name, flags | os.O_NONBLOCK)) as pipe:
        if not select.select([pipe], [], [], PIPE_SECONDS)[0]:
            waited = f"nothing came out of it for {PIPE_SECONDS:.0f} seconds; write to it first"
            return Problem(path, f"{visible(path)} is a named pipe, and {waited}.")
        os.set_blocking(pipe.fileno(), True)
        return _take(path, pipe)


def _take(path: str, file: BinaryIO) -> Page | Problem:
    data = file.read(MOST_BYTES + 1) or b""  # None from what was opened without waiting, and has nothing yet
    if begins_archive(data):
        return Problem(path, f"{visible(path)} is a web archive; open it with: storydiff archive {visible(path)}")
    if len(data) > MOST_BYTES:
        return Problem(path, too_long(path))
    page = unpacked(Page(path, data))
    if isinstance(page, Page) and begins_archive(page.data):
        return Problem(path, f"{visible(path)} is a web archive that is packed as a whole; unpack it first.")
    return page


def is_archive(path: str) -> bool:
    """Whether a regular file is a web archive, by how it begins."""
    if stamp(path) is None:
        return False
    try:
        with open(path, "rb") as file:
            return begins_archive(file.read(SOME))
    except OSError:
        return False


def unpacked(page: Page) -> Page | Problem:
    """The page as it was before it was compressed, if it was; broken and boundless ones are problems."""
    name = visible(page.path)
    try:
        data = decompress(page.data, MOST_BYTES)
    except TooLong:
        return Problem(page.path, too_long(page.path))
    except Unsupported as error:
        return Problem(page.path, f"{name} cannot be unpacked, since {error}; install that, or unpack the page first.")
    except Broken as error:
        return Problem(page.path, f"{name} cannot be unpacked, since {error}; get a whole copy of it.")
    return replace(page, data=data)


def _open_without_waiting(path: str, flags: int) -> int:
    """Open at once, should a pipe have taken the file's place since it was looked at."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
