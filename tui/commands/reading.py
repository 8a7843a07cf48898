"""Articles for commands: one that must be there, or all of folders with those that could not be read told apart."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Sequence

from tui.articles.article import Article
from tui.articles.read import read_text
from tui.articles.sanitize import visible
from tui.commands.parsing import Parser, reading_options
from tui.commands.progress import Progress
from tui.commands.status import UserError, tell
from tui.layout.phrases import count
from tui.sources.library import read, read_one
from tui.sources.source import Problem, Reference, Remark, Source
from tui.sources.source import Progress as Listing

__all__ = ["article", "articles", "source_options"]


def article(path: str, options: Namespace) -> Article:
    """The article in one file, `-` being stdin and `/dev/null` an empty one; raises UserError where there is none."""
    if path == os.devnull:
        return read_text("", path=path)
    found = read_one(path, whole=options.whole, paragraphs=options.paragraphs)
    if isinstance(found, Problem):
        raise UserError(found.sentence)
    return found


def source_options(made: Parser) -> None:
    """Add what says where many articles come from, and how they are read."""
    made.add_argument("path", nargs="+", metavar="PATH", help="folders, files, - for stdin, or one web archive (.warc)")
    made.add_argument("--history", action="store_true", help="PATH is a file under git: its versions, oldest first")
    made.add_argument("--url", metavar="URL", help="of a web archive: the captures of this page only")
    reading_options(made)


def articles(options: Namespace) -> tuple[list[Article], int]:
    """The articles that `source_options` ask for, in order, and how many pages could not be read: stderr tells why."""
    source = _source(options)
    try:
        return _read_all(source, options)
    finally:
        source.close()


def _source(options: Namespace) -> Source:
    if options.history:
        from tui.sources.history import History  # noqa: PLC0415  each source loads what it reads with

        return History(_only(options.path, "--history takes one file"))
    if options.url is not None:
        from tui.sources.archive import Archive  # noqa: PLC0415

        return Archive(_only(options.path, "--url takes one web archive"), options.url)
    from tui.sources.named import source_of  # noqa: PLC0415

    return source_of(options.path)


def _only(paths: Sequence[str], why: str) -> str:
    if len(paths) > 1:
        raise UserError(f"{why}; leave {visible(paths[1])} out")
    return paths[0]


def _read_all(source: Source, options: Namespace) -> tuple[list[Article], int]:
    found: list[Article] = []
    problems = 0
    with Progress() as progress:
        for item in source.references():
            if isinstance(item, Listing):
                progress.words(item.words)
                continue
            if isinstance(item, Remark):
                progress.clear()
                tell(item.words)
                continue
            page = item if isinstance(item, Problem) else _read(source, item, options)
            if isinstance(page, Problem):
                problems += 1
                progress.clear()
                tell(page.sentence)
            else:
                found.append(page)
                progress.words(f"reading: {count(len(found), 'page')}")
    return found, problems


def _read(source: Source, reference: Reference, options: Namespace) -> Article | Problem:
    return read(source, reference, whole=options.whole, paragraphs=options.paragraphs)
