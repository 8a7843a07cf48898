"""`storydiff list`: the articles of folders, with the stories they tell, as text, JSON or CSV."""

from __future__ import annotations

from argparse import Namespace
from contextlib import closing

from tui.articles.profile import Profile
from tui.commands import output
from tui.commands.collection import Collection, source_options
from tui.commands.parsing import Parser, one_of
from tui.commands.status import SAME, TROUBLE
from tui.compare.collection.stories import kin, stories, story_name
from tui.export.catalogue import Group, Row, as_csv, as_json, as_text
from tui.sources.entry import Entry

__all__ = ["parser", "run"]

FORMATS = ("text", "json", "csv")
_WRITERS = {"text": as_text, "json": as_json, "csv": as_csv}
_EXAMPLES = """\
What is read of a hundred pages or more is kept in the cache folder for the next time.

exit status: 0 all pages were read, 2 some were not (stderr says which and why)

examples:
  storydiff list FOLDER
  storydiff list --format csv FOLDER > articles.csv
  storydiff list --history draft.md                   the versions of a file in git
  storydiff list crawl.warc.gz                        the captures in a web archive
  storydiff list --format json FOLDER | jq '.articles[] | {path, published, words}'
"""


def parser() -> Parser:
    """What the command takes."""
    made = Parser("storydiff list", "List the articles of files and folders, story by story.", _EXAMPLES)
    source_options(made)
    made.add_argument(
        "--format", type=one_of(*FORMATS), default="text", metavar="|".join(FORMATS), help="default: text"
    )
    made.add_argument("--no-pager", action="store_true", help="print long output without $PAGER")
    return made


def run(options: Namespace) -> int:
    """Read the pages, group them, print the list."""
    rows: list[Row] = []
    profiles: list[Profile] = []
    with closing(Collection(options)) as collection:
        for entry in collection.entries():
            assert entry.profile is not None
            rows.append(_row(entry))
            profiles.append(entry.profile)
    groups = [Group(story_name([profiles[i] for i in group]), tuple(group)) for group in stories(kin(profiles))]
    output.emit(_WRITERS[options.format](rows, groups), pager=not options.no_pager)
    return TROUBLE if collection.problems else SAME


def _row(entry: Entry) -> Row:
    card = entry.card
    assert card is not None
    return Row(
        path=entry.path,
        outlet=card.outlet,
        headline=card.headline,
        byline=card.byline,
        published=card.published,
        version=entry.version,
        words=card.words,
        paragraphs=card.paragraphs,
    )
