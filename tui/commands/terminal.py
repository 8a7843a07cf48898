"""Showing a session on the terminal; the screens are imported only once it is sure that they can be shown."""

from __future__ import annotations

import math
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.commands.status import UserError
from tui.config import THEME, load

if TYPE_CHECKING:
    from tui.app.session.session import Session

__all__ = ["SAFE", "show"]

SAFE = "write no files, follow no links out of the folders, do not suspend: for accounts that may only read"


def show(
    opened: Callable[[], Session], *, mouse: bool, stdin: bool = False, at_once: bool = False, safe: bool = False
) -> int:
    """Open a session on the screens; returns their exit status.

    With `stdin`, an article is read from there first. With `at_once`, the screen appears before anything is read: what
    keeps a folder from being shown is rare, and told once the screen is left again. With `safe`, nothing is written,
    the program cannot be suspended, and the environment names no files. Raises UserError where there is no terminal
    for the screens, or nothing to show on them.
    """
    # The screens are written to stderr, as Textual does it, so that one stands between them and a redirected stdout.
    terminals = (sys.stdout, sys.stderr) if stdin else (sys.stdin, sys.stdout, sys.stderr)
    if not all(stream is not None and stream.isatty() for stream in terminals):
        raise UserError("the screens need a terminal; for output without one use: storydiff diff LEFT RIGHT")
    if os.environ.get("TERM", "dumb") in ("dumb", ""):
        raise UserError("TERM names no terminal that can show screens; for plain output use: storydiff diff LEFT RIGHT")
    if safe:
        _trust_no_environment()
    from tui.app.run import run

    loaded = load()
    loaded = loaded._replace(settings=replace(loaded.settings, safe=safe))
    if at_once:
        return run(lambda: _begun(opened()), loaded, title_page=True, mouse=mouse)
    session = opened()
    if stdin:
        session.read(math.inf)
        _take_keys_from_the_terminal()
    problems = _begun(session).hopeless()
    if problems:
        session.close()
        raise UserError("\nstorydiff: ".join(problems))
    return run(lambda: session, loaded, title_page=False, mouse=mouse)


def _trust_no_environment() -> None:
    """Forget what the environment tells the program to read, write, load or show, but for the theme.

    Who logs in may have sent it (`SendEnv`): a file named for settings would be quoted where it is none, and Textual
    writes a log, loads a driver and opens a connection as its variables say. Textual reads them when it is imported.
    """
    for name in [name for name in os.environ if name.startswith(("STORYDIFF_", "TEXTUAL")) and name != THEME]:
        del os.environ[name]


def _begun(session: Session) -> Session:
    """The session, of which has been read what is read while nobody minds the wait."""
    from tui.app.session.opening import FIRST_SECONDS

    session.read(FIRST_SECONDS)
    return session


def _take_keys_from_the_terminal() -> None:
    """Once an article was read from stdin, the keys come from the terminal itself."""
    try:
        os.dup2(os.open("/dev/tty", os.O_RDONLY), sys.stdin.fileno())
    except OSError as error:
        raise UserError("an article from stdin leaves no terminal to take keys from; save it to a file") from error
