"""`storydiff history FILE`: the versions of a file in its git history, on the screens."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from tui.commands.parsing import Parser
from tui.commands.terminal import SAFE, show

if TYPE_CHECKING:
    from tui.app.session.session import Session

__all__ = ["parser", "run"]

_DESCRIPTION = "Open the versions of a file in its git history, the newest two that differ first."
_EXAMPLES = """\
Renames are followed along every branch. Where the working file differs from the newest version, it is the newest.

examples:
  storydiff history drafts/budget.md
  storydiff history archive.git:2023/budget.md   in a bare repository, from its top
  storydiff history -- -odd-name.txt
"""


def parser() -> Parser:
    """What the command takes."""
    made = Parser("storydiff history", _DESCRIPTION, _EXAMPLES)
    made.add_argument("file", metavar="FILE", help="a file under git, or REPOSITORY:PATH")
    made.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    made.add_argument("--safe", action="store_true", help=SAFE)
    return made


def run(options: Namespace) -> int:
    """Open the screens; returns their exit status."""
    return show(lambda: _opened(options.file), mouse=not options.no_mouse, safe=options.safe)


def _opened(file: str) -> Session:
    from tui.app.session.opening import open_history  # only once there is a terminal

    return open_history(file)
