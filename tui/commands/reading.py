"""Articles for commands: one that must be there, or all of folders with those that could not be read told apart."""

from __future__ import annotations

import os
from argparse import Namespace

from tui.articles.article import Article
from tui.articles.read import read_text
from tui.commands.progress import Progress
from tui.commands.status import UserError, tell
from tui.layout.phrases import count
from tui.sources.library import read, read_one
from tui.sources.source import Problem, Remark, Source
from tui.sources.source import Progress as Listing

__all__ = ["article", "articles"]


def article(path: str, options: Namespace) -> Article:
    """The article in one file, `-` being stdin and `/dev/null` an empty one; raises UserError where there is none."""
    if path == os.devnull:
        return read_text("", path=path)
    found, problem = read_one(path, whole=options.whole, paragraphs=options.paragraphs)
    if found is None:
        raise UserError(problem.sentence if problem else path)
    return found


def articles(source: Source, options: Namespace) -> tuple[list[Article], int]:
    """The articles of a source in its order, and how many pages could not be read: stderr tells why."""
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
            if isinstance(item, Problem):
                problem: Problem | None = item
            else:
                entry = read(source, item, whole=options.whole, paragraphs=options.paragraphs)
                problem = entry.problem
                if entry.article is not None:
                    found.append(entry.article)
                    progress.words(f"reading: {count(len(found), 'page')}")
            if problem is not None:
                problems += 1
                progress.clear()
                tell(problem.sentence)
    return found, problems
