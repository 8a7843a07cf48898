"""Stdout: whether it has colours, how wide it is, and a pager for what is longer than the screen."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from typing import IO, TextIO, cast

from tui.commands.status import UserError, tell

__all__ = ["DEFAULT_WIDTH", "colours", "emit", "width"]

DEFAULT_WIDTH = 160
"""The width of text that goes to a file or a pipe: two columns of some 75 characters."""
_PAGERS = ("less", "more")
# As git sets them: less ends when one screen holds everything, passes colours on, and leaves the screen as it is.
_PAGER_SETTINGS = {"LESS": "FRX", "LV": "-c"}


def colours(wish: str) -> bool:
    """Whether to write colours: `always`, `never`, or `auto`: on a terminal, or in git's pager, without NO_COLOR."""
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return (sys.stdout is not None and sys.stdout.isatty()) or "GIT_PAGER_IN_USE" in os.environ


def width() -> int:
    """The columns of the terminal that will show the output; 160 where it goes to a file or a pipe."""
    fallback = DEFAULT_WIDTH
    if "GIT_PAGER_IN_USE" in os.environ and sys.stderr is not None:
        # Stdout leads to git's pager, which stands on the terminal that stderr leads to.
        with suppress(OSError, ValueError):
            fallback = os.get_terminal_size(sys.stderr.fileno()).columns
    return shutil.get_terminal_size((fallback, 0)).columns


def emit(lines: Iterable[str], *, pager: bool = True, utf8: bool = False) -> None:
    """Write lines (without line ends) to stdout, through a pager where they fill more than the terminal.

    The pager is $PAGER, else less, else more; an empty $PAGER or `cat` is none. `utf8` sets aside the terminal's
    encoding, for formats that name their own; otherwise what the encoding lacks is written as `?`. Raises UserError
    where there is no stdout.
    """
    if sys.stdout is None:
        raise UserError("there is no stdout to write to; redirect it to a file")
    stdout = cast("TextIO", sys.stdout)
    if hasattr(stdout, "reconfigure"):
        stdout.reconfigure(encoding="utf-8" if utf8 else None, errors="replace")
    waiting = iter(lines)
    if pager and stdout.isatty() and (command := _pager()):
        height = shutil.get_terminal_size().lines
        first = list(islice(waiting, height))
        if len(first) >= height:
            with _paging(command) as sink:
                _write(sink, first)
                _write(sink, waiting)
            return
        waiting = iter(first)
    _write(stdout, waiting)
    stdout.flush()


def _write(sink: IO[str], lines: Iterable[str]) -> None:
    for line in lines:
        sink.write(line + "\n")


def _pager() -> str | None:
    """The command that shows long output; None for none."""
    wish = os.environ.get("PAGER")
    if wish is None:
        return next(filter(shutil.which, _PAGERS), None)
    try:
        words = shlex.split(wish)
    except ValueError:
        words = [wish]
    if not words or words[0] == "cat":
        return None
    if shutil.which(words[0]) is None:
        tell(f"PAGER names {words[0]!a}, which is not installed; the output is not paged")
        return None
    return wish


@contextmanager
def _paging(command: str) -> Iterator[IO[str]]:
    """A pager's stdin. Leaving waits until the pager ends; that it ends early is no trouble."""
    environment = {**_PAGER_SETTINGS, **os.environ}
    encoding = sys.stdout.encoding
    process = subprocess.Popen(
        command, shell=True, stdin=subprocess.PIPE, env=environment, encoding=encoding, errors="replace"
    )
    # Ctrl-C is the pager's: less takes it for an end to waiting or searching.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        assert process.stdin is not None
        with suppress(BrokenPipeError), process.stdin as sink:
            yield sink
        process.wait()
    finally:
        signal.signal(signal.SIGINT, before)
