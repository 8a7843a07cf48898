"""Showing a session on the terminal; the screens are imported only once it is sure that they can be shown."""

from __future__ import annotations

import math
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.commands.status import UserError
from tui.config import load

if TYPE_CHECKING:
    from tui.app.session import Session

__all__ = ["show"]


def show(opened: Callable[[], Session], *, mouse: bool, stdin: bool = False) -> int:
    """Open a session on the screens; returns their exit status.

    With `stdin`, an article is read from there first. Raises UserError where there is no terminal for the screens, or
    nothing to show on them.
    """
    # The screens are written to stderr, as Textual does it, so that one stands between them and a redirected stdout.
    terminals = (sys.stdout, sys.stderr) if stdin else (sys.stdin, sys.stdout, sys.stderr)
    if not all(stream is not None and stream.isatty() for stream in terminals):
        raise UserError("the screens need a terminal; for output without one use: storydiff diff LEFT RIGHT")
    if os.environ.get("TERM", "dumb") in ("dumb", ""):
        raise UserError("TERM names no terminal that can show screens; for plain output use: storydiff diff LEFT RIGHT")
    from tui.app.app import run  # noqa: PLC0415
    from tui.app.opening import FIRST_SECONDS  # noqa: PLC0415

    session = opened()
    if stdin:
        session.read(math.inf)
        _take_keys_from_the_terminal()
    session.read(FIRST_SECONDS)
    problems = session.hopeless()
    if problems:
        session.close()
        raise UserError("\nstorydiff: ".join(problems))
    return run(session, load(), mouse=mouse)


def _take_keys_from_the_terminal() -> None:
    """Once an article was read from stdin, the keys come from the terminal itself."""
    try:
        os.dup2(os.open("/dev/tty", os.O_RDONLY), sys.stdin.fileno())
    except OSError as error:
        raise UserError("an article from stdin leaves no terminal to take keys from; save it to a file") from error
