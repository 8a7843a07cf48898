"""Stdout: whether it has colours, how wide it is, and a pager for what is longer than the screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from itertools import islice
from typing import TextIO, cast

from tui.commands.size import size
from tui.commands.status import UserError

__all__ = ["DEFAULT_WIDTH", "colours", "emit", "truecolour", "width"]

DEFAULT_WIDTH = 160
"""The width of text that goes to a file or a pipe: two columns of some 75 characters."""


def colours(wish: str) -> bool:
    """Whether to write colours: `always`, `never`, or `auto`: on a terminal, or in git's pager, without NO_COLOR."""
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return (sys.stdout is not None and sys.stdout.isatty()) or "GIT_PAGER_IN_USE" in os.environ


def truecolour() -> bool:
    """Whether the terminal says that it shows any colour, not only 256."""
    return os.environ.get("COLORTERM") in ("truecolor", "24bit")


def width() -> int:
    """The columns of the terminal that will show the output; 160 where it goes to a file or a pipe."""
    return size(DEFAULT_WIDTH).columns


def emit(lines: Iterable[str], *, pager: bool = True, utf8: bool = False) -> None:
    """Write lines (without line ends) to stdout, through a pager where they fill more than the terminal.

    `utf8` sets aside the terminal's encoding, for formats that name their own; otherwise what the encoding lacks is
    written as `?`. Raises UserError where there is no stdout.
    """
    if sys.stdout is None:
        raise UserError("there is no stdout to write to; redirect it to a file")
    stdout = cast("TextIO", sys.stdout)
    if hasattr(stdout, "reconfigure"):
        stdout.reconfigure(encoding="utf-8" if utf8 else None, errors="replace")
    waiting = iter(lines)
    if pager and stdout.isatty():
        first = list(islice(waiting, size(DEFAULT_WIDTH).lines))
        if len(first) == size(DEFAULT_WIDTH).lines and _paged(first, waiting):
            return
        _write(stdout, first)
    _write(stdout, waiting)
    stdout.flush()


def _paged(first: Iterable[str], rest: Iterable[str]) -> bool:
    """Show lines in the pager; False where there is none."""
    from tui.commands.pager import pager, paging  # most output is short or goes elsewhere

    command = pager()
    if command is None:
        return False
    with paging(command) as sink:
        _write(sink, first)
        _write(sink, rest)
    return True


def _write(sink: TextIO, lines: Iterable[str]) -> None:
    for line in lines:
        sink.write(line + "\n")
