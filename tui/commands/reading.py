"""An article for a command, which must be there."""

from __future__ import annotations

import os
from argparse import Namespace

from tui.articles.article import Article
from tui.articles.read import read_text
from tui.commands.status import UserError
from tui.sources.library import read_one
from tui.sources.source import Problem

__all__ = ["article"]


def article(path: str, options: Namespace) -> Article:
    """The article in one file, `-` being stdin and `/dev/null` an empty one; raises UserError where there is none."""
    if path == os.devnull:
        return read_text("", path=path)
    found = read_one(path, whole=options.whole, paragraphs=options.paragraphs)
    if isinstance(found, Problem):
        raise UserError(found.sentence)
    return found
