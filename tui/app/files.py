"""Writing a file whole or not at all, with one sentence for whoever asked for it where that fails."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from tui.articles.sanitize import visible
from tui.whole_file import in_place_of

_REASONS = {
    errno.EACCES: ("you may not write there", "name another folder"),
    errno.EPERM: ("you may not write there", "name another folder"),
    errno.EROFS: ("that folder can only be read", "name another folder"),
    errno.ENOSPC: ("there is no room left", "make room, or name another disk"),
    errno.EDQUOT: ("your share of the disk is full", "make room, or name another disk"),
    errno.EFBIG: ("it is longer than a file may be here (ulimit -f)", "raise the limit, or name another disk"),
    errno.EIO: ("the disk reports an error", "name another disk"),
    errno.ENOENT: ("there is no such folder", "make it first, or name another"),
    errno.ENOTDIR: ("part of its path is a file", "name a folder"),
    errno.EEXIST: ("part of its path is a file", "name a folder"),
    errno.EISDIR: ("that is a folder", "name a file in it"),
    errno.ENAMETOOLONG: ("the name is too long", "shorten it"),
}
"""Why a file cannot be written, and what to do about it."""


class Unwritable(Exception):
    """A file cannot be written; its text is one sentence, safe to show."""

    def __init__(self, sentence: str, why: str = "") -> None:
        super().__init__(sentence)
        self.why = why or sentence
        """What keeps it from being written, in a few words that name no file."""


def path_of(typed: str) -> Path:
    """The file that somebody names, `~` standing for a home folder.

    Raises `Unwritable` where that names nobody's.
    """
    try:
        return Path(typed).expanduser()
    except RuntimeError as error:
        raise Unwritable(f"{visible(typed)} is nobody's home; write out the path.") from error


def write_whole(path: Path, text: str, *, replace: bool = False) -> None:
    """Write a file in UTF-8 so that it is there as a whole or not at all.

    An existing one is replaced only with `replace`, and keeps its mode. Raises `FileExistsError` where there is one,
    `Unwritable` where it cannot be written.
    """
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
        if path.exists() and not path.is_file():
            raise Unwritable(f"{visible(str(path))} is no ordinary file and is left as it is; name another file.")
        if path.exists() and not replace:
            raise FileExistsError(path)
        _write(path, text)
    except FileExistsError:
        raise
    except (OSError, ValueError) as error:
        raise unwritable(path, error) from error


def unwritable(path: Path, error: OSError | ValueError) -> Unwritable:
    """What to tell where an error keeps a file, or its folder, from being written."""
    number = error.errno if isinstance(error, OSError) else None
    why, remedy = _REASONS.get(number or 0, ("that name cannot be used", "name another file"))
    return Unwritable(f"{visible(str(path))} could not be written: {why}; {remedy}.", why)


def _write(path: Path, text: str) -> None:
    target = path.resolve()
    mode = target.stat().st_mode if target.exists() else 0o666 & ~_umask()
    with in_place_of(target, mode=mode) as stream:
        stream.write(text)


def _umask() -> int:
    """The bits that new files are not given; there is no way to ask for them but to set them."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
