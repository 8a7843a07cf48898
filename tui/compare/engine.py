"""The stages of a comparison, in order."""

from __future__ import annotations

from tui.articles.article import Article
from tui.compare.comparison import Comparison
from tui.compare.options import Options

DEFAULTS = Options()


def compare(left: Article, right: Article, options: Options = DEFAULTS) -> Comparison:
    """Compare two articles."""
    raise NotImplementedError
