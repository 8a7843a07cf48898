"""`storydiff pairs`: how much each article keeps of each other."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing

from tui.commands import output
from tui.commands.collection import Collection, source_options
from tui.commands.parsing import Parser, number, one_of
from tui.commands.progress import Progress
from tui.commands.status import SAME, TROUBLE
from tui.compare.collection.pairs import kept_shares
from tui.export import pairs as export

__all__ = ["parser", "run"]

FORMATS = ("text", "csv", "json")
_SMALLEST_WIDTH = 40
_EXAMPLES = """\
The share in line A and column B is the part of A's words that stand in B, in place or moved.

What is read of a hundred pages or more is kept in the cache folder for the next time.

exit status: 0 all pages were read, 2 some were not (stderr says which and why)

examples:
  storydiff pairs FOLDER
  storydiff pairs --format csv FOLDER > pairs.csv
  storydiff pairs --history draft.md
  storydiff pairs --url https://news.example/budget crawl.warc.gz
"""


def parser() -> Parser:
    """What the command takes."""
    made = Parser("storydiff pairs", "Tell how much each article keeps of each other.", _EXAMPLES)
    source_options(made)
    made.add_argument(
        "--format", type=one_of(*FORMATS), default="text", metavar="|".join(FORMATS), help="default: text"
    )
    made.add_argument(
        "--width",
        type=number(_SMALLEST_WIDTH, "columns"),
        metavar="N",
        help="of text: where the table of all pairs does not fit, those that keep anything are listed",
    )
    made.add_argument("--no-pager", action="store_true", help="print long output without $PAGER")
    return made


def run(options: Namespace) -> int:
    """Read the pages, weigh all pairs, print them."""
    with closing(Collection(options)) as collection:
        found = list(collection.articles())
    with Progress("comparing") as progress:
        shares = kept_shares(found, progress=progress.share)
    lines: Iterator[str]
    if options.format == "json":
        lines = export.as_json(found, shares)
    elif options.format == "csv":
        lines = export.as_csv(found, shares)
    else:
        lines = export.as_text(found, shares, width=options.width or output.width())
    output.emit(lines, pager=not options.no_pager)
    return TROUBLE if collection.problems else SAME
