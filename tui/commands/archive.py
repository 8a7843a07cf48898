"""`storydiff archive FILE [URL]`: the pages that a web archive has captured, on the screens."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from tui.commands.parsing import Parser
from tui.commands.terminal import SAFE, show

if TYPE_CHECKING:
    from tui.app.session.session import Session

__all__ = ["parser", "run"]

_DESCRIPTION = "Open the captures of pages in a web archive, the newest two of a page that differ first."
_EXAMPLES = """\
Where a large archive was read through, what it holds is kept in the cache folder; the archive is not written to.

examples:
  storydiff archive crawl.warc.gz
  storydiff archive crawl.warc.gz https://news.example/budget
"""


def parser() -> Parser:
    """What the command takes."""
    made = Parser("storydiff archive", _DESCRIPTION, _EXAMPLES)
    made.add_argument("file", metavar="FILE", help="a web archive (.warc, .warc.gz, .wacz)")
    made.add_argument("url", metavar="URL", nargs="?", help="one page; without it, all pages are listed")
    made.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    made.add_argument("--safe", action="store_true", help=SAFE)
    return made


def run(options: Namespace) -> int:
    """Open the screens; returns their exit status."""
    return show(
        lambda: _opened(options.file, options.url, safe=options.safe), mouse=not options.no_mouse, safe=options.safe
    )


def _opened(path: str, url: str | None, *, safe: bool) -> Session:
    from tui.app.session.opening import open_archive  # only once there is a terminal

    return open_archive(path, url, safe=safe)
