"""`storydiff [PATH ...]`: the screens, which are imported only once it is sure that they can be shown."""

from __future__ import annotations

import math
import os
import sys
from argparse import Namespace
from pathlib import Path

from tui.articles.sanitize import visible
from tui.commands.parsing import Parser
from tui.commands.status import UserError
from tui.commands.table import COMMANDS
from tui.config import load
from tui.misspelling import nearest

__all__ = ["parser", "run"]

_DESCRIPTION = "Read versions of a story side by side, with every change of wording marked and named."
_EXAMPLES = """\
examples:
  storydiff                       open the sample story
  storydiff FOLDER                open the articles of a folder; the closest two that differ come first
  storydiff OLD.txt NEW.txt       open two articles as a pair
  storydiff diff OLD.txt NEW.txt  print the comparison
  storydiff ./list                open a folder that has the name of a command
"""


def parser() -> Parser:
    """What the screens take; the help names the commands too."""
    longest = max(map(len, COMMANDS))
    commands = "\n".join(f"  {name:<{longest}}  {what}" for name, what in COMMANDS.items())
    more = "see storydiff COMMAND --help"
    made = Parser("storydiff", _DESCRIPTION, f"commands ({more}):\n{commands}\n\n{_EXAMPLES}")
    made.add_argument("--version", action="store_true", help="print the version")
    made.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    made.add_argument("path", nargs="*", metavar="PATH", help="folders and files; - reads one article from stdin")
    return made


def run(options: Namespace) -> int:
    """Open the screens; returns their exit status."""
    if options.version:
        from tui import __version__  # noqa: PLC0415

        print(f"storydiff {__version__}")
        return 0
    _refuse_misspelled_command(options.path)
    # The screens are written to stderr, as Textual does it, so that one stands between them and a redirected stdout.
    terminals = (sys.stdout, sys.stderr) if "-" in options.path else (sys.stdin, sys.stdout, sys.stderr)
    if not all(stream is not None and stream.isatty() for stream in terminals):
        raise UserError("the screens need a terminal; for output without one use: storydiff diff LEFT RIGHT")
    if os.environ.get("TERM", "dumb") in ("dumb", ""):
        raise UserError("TERM names no terminal that can show screens; for plain output use: storydiff diff LEFT RIGHT")
    from tui.app.app import run as show  # noqa: PLC0415
    from tui.app.opening import FIRST_SECONDS, open_paths  # noqa: PLC0415

    session = open_paths(options.path)
    if "-" in options.path:
        session.read(math.inf)
        _take_keys_from_the_terminal()
    session.read(FIRST_SECONDS)
    problems = session.hopeless()
    if problems:
        raise UserError("\nstorydiff: ".join(problems))
    return show(session, load(), mouse=not options.no_mouse)


def _refuse_misspelled_command(paths: list[str]) -> None:
    """`storydiff dif a b` asks for a command, unless there is something called dif."""
    if not paths or paths[0] == "-" or os.sep in paths[0] or Path(paths[0]).exists():
        return
    if meant := nearest(paths[0], COMMANDS):
        raise UserError(f"{visible(paths[0])} is neither a command nor a file; did you mean: storydiff {meant}?")


def _take_keys_from_the_terminal() -> None:
    """Once an article was read from stdin, the keys come from the terminal itself."""
    try:
        os.dup2(os.open("/dev/tty", os.O_RDONLY), sys.stdin.fileno())
    except OSError as error:
        raise UserError("an article from stdin leaves no terminal to take keys from; save it to a file") from error
