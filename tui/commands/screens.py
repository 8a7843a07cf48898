"""`storydiff [PATH ...]`: files and folders on the screens."""

from __future__ import annotations

import os
from argparse import Namespace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui import __version__
from tui.articles.sanitize import visible
from tui.commands import output
from tui.commands.parsing import Parser
from tui.commands.status import SAME, UserError
from tui.commands.table import COMMANDS
from tui.commands.terminal import SAFE, show
from tui.misspelling import nearest

if TYPE_CHECKING:
    from tui.app.session.session import Session

__all__ = ["parser", "run"]

_DESCRIPTION = "Read versions of a story side by side, with every change of wording marked and named."
_EXAMPLES = """\
examples:
  storydiff                       open the sample story
  storydiff FOLDER                open the articles of a folder; the closest two that differ come first
  storydiff OLD.txt NEW.txt       open two articles as a pair
  storydiff history DRAFT.md      open the versions that git keeps of a file
  storydiff archive CRAWL.warc.gz open what a web archive has captured of pages
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
    made.add_argument("--safe", action="store_true", help=SAFE)
    made.add_argument("path", nargs="*", metavar="PATH", help="folders and files; - reads one article from stdin")
    return made


def run(options: Namespace) -> int:
    """Open the screens; returns their exit status."""
    if options.version:
        output.emit([f"storydiff {__version__}"], pager=False)
        return SAME
    _refuse_misspelled_command(options.path)
    # What is wrong with a file is told before there is any screen.
    folders = all(Path(path).is_dir() for path in options.path)
    opened = partial(_opened, options.path, safe=options.safe)
    return show(opened, mouse=not options.no_mouse, stdin="-" in options.path, at_once=folders, safe=options.safe)


def _opened(paths: list[str], *, safe: bool) -> Session:
    from tui.app.session.opening import open_paths  # only once there is a terminal

    return open_paths(paths, safe=safe)


def _refuse_misspelled_command(paths: list[str]) -> None:
    """`storydiff dif a b` asks for a command, unless there is something called dif."""
    if not paths or paths[0] == "-" or os.sep in paths[0] or Path(paths[0]).exists():
        return
    if meant := nearest(paths[0], COMMANDS):
        raise UserError(f"{visible(paths[0])} is neither a command nor a file; did you mean: storydiff {meant}?")
