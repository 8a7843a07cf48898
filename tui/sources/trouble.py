"""What keeps a file from being read, in one sentence that names the remedy."""

from __future__ import annotations

import errno
import stat

from tui.articles.sanitize import visible
from tui.sources.source import Problem

__all__ = ["MOST_BYTES", "dead_link", "no_file", "no_regular_file", "too_long", "trouble"]

MOST_BYTES = 64 * 1024 * 1024
"""No page is longer: a novel has 1 MB, and what exceeds 64 MB is a dump or a device that never ends."""

_KINDS = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISCHR, "a device"),
)

_REASONS = {
    errno.ENOENT: "does not exist; check the spelling",
    errno.EACCES: "may not be read; give yourself read permission (chmod u+r), or leave it out",
    errno.EPERM: "may not be read; give yourself read permission (chmod u+r), or leave it out",
    errno.ELOOP: "is a symbolic link that leads back to itself; name the file that it should lead to",
    errno.ENOTDIR: "does not exist, since part of its path is a file; check the spelling",
    errno.ENXIO: "is a socket or a device that cannot be read; copy what it gives into a file",
    errno.ENAMETOOLONG: "cannot exist, since its name is too long; check the spelling",
    errno.EMFILE: "could not be opened, since too many files are open; raise the limit (ulimit -n)",
    errno.EIO: "could not be read through, since the disk reports an error; try a copy",
    errno.ESTALE: "is gone from its network folder; read the folder again",
}


def trouble(path: str, error: OSError | ValueError) -> Problem:
    """Put into a sentence why `path` could not be opened or listed."""
    if not path:
        return no_file(path)
    if isinstance(error, IsADirectoryError):
        return Problem(path, f"{visible(path)} is a folder; name a file in it.")
    if isinstance(error, ValueError):
        return Problem(path, f"{visible(path)} cannot be the name of a file; check the spelling.")
    reason = _REASONS.get(error.errno or 0)
    if reason:
        return Problem(path, f"{visible(path)} {reason}.")
    return Problem(path, f"{visible(path)} could not be read ({error.strerror or error}); leave it out or try a copy.")


def no_file(path: str) -> Problem:
    """Say that an empty path, as of a variable that is not set, names nothing."""
    return Problem(path, "An empty name stands for no file; check the quotation marks and variables of the command.")


def no_regular_file(path: str, kind: int) -> Problem:
    """Say what `path` is, by its `st_mode`, where it is to be read only if somebody names it."""
    what = next((name for test, name in _KINDS if test(kind)), "no regular file")
    readable = stat.S_ISFIFO(kind) or stat.S_ISCHR(kind)
    remedy = "name it on the command line to read it" if readable else "it is left out"
    return Problem(path, f"{visible(path)} is {what}; {remedy}.")


def dead_link(path: str) -> Problem:
    """Say that a link that was found in a folder leads nowhere."""
    return Problem(path, f"{visible(path)} is a symbolic link that leads nowhere; it is left out.")


def too_long(path: str) -> str:
    """Say that a page is longer than any article."""
    return f"{visible(path)} is longer than {MOST_BYTES // 2**20} MB; cut the article out of it into a file."
