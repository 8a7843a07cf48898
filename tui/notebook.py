"""For notebooks and scripts: read articles, compare them, look at the outcome.

    from tui.notebook import compare, read, show

    comparison = compare(read("old.txt"), read("new.txt"))
    show(comparison)                      # the two articles side by side, under the cell
    print(show(comparison))               # the same as text
    [c for c in comparison.changes if Kind.NUMBER in c.kinds]

A `Comparison` is plain data and knows nothing of how it is shown, so that it can be made, stored and counted where
nothing is ever shown; `show` puts it into an object that a notebook displays.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from os import PathLike, fspath

from tui.articles.article import Article, Paragraph, Role, Span
from tui.compare.collection.pairs import kept_shares
from tui.compare.comparison import Change, Comparison, Edit, Kind, Op, Row, RowKind, Summary
from tui.compare.engine import compare
from tui.export.html import as_html
from tui.export.json import as_object
from tui.export.text import as_text
from tui.layout.shown import printed
from tui.layout.view import Form, View
from tui.layout.words.summary import in_words
from tui.sources.library import read_one
from tui.sources.source import Problem

__all__ = [
    "Article",
    "Change",
    "Comparison",
    "Edit",
    "Kind",
    "Op",
    "Paragraph",
    "Role",
    "Row",
    "RowKind",
    "Shown",
    "Span",
    "Summary",
    "UnreadableError",
    "as_html",
    "as_object",
    "compare",
    "in_words",
    "kept_shares",
    "read",
    "show",
]

HEIGHT = 640
"""Pixels of the frame under a notebook's cell; what is longer scrolls within it."""
WIDTH = 120
"""Columns of the text."""
_BASE = '<base href="about:srcdoc">'


class UnreadableError(ValueError):
    """A page without an article; the message is one sentence that names the file and the remedy."""


def read(path: str | PathLike[str], *, whole: bool = False, paragraphs: str = "auto") -> Article:
    """Read the article in a file; `whole` and `paragraphs` are those of `tui.articles.read_text`.

    Raises UnreadableError where the file is missing, may not be read, is empty or holds no text.
    """
    article = read_one(fspath(path), whole=whole, paragraphs=paragraphs)
    if isinstance(article, Problem):
        raise UnreadableError(article.sentence)
    return article


@dataclass(frozen=True, slots=True)
class Shown:
    """A comparison as a notebook displays it; as a string, it is text."""

    comparison: Comparison
    fold: bool = True
    """Whether unchanged stretches fold to one line."""
    height: int = HEIGHT
    typographic: bool = False
    """Whether differences of typography are marked; they are where nothing else differs."""

    def _repr_html_(self) -> str:
        """The page in a frame of its own: its style does not reach the notebook, nor the notebook's style the page."""
        # Within a frame, links to places of the page would otherwise lead to the notebook.
        page = as_html(self.comparison, view=self._view).replace("<head>", f"<head>\n{_BASE}", 1)
        style = f"width: 100%; height: {self.height}px; border: 0"
        return f'<iframe title="{escape(in_words(self.comparison))}" style="{style}" srcdoc="{escape(page)}"></iframe>'

    def __str__(self) -> str:
        lines = as_text(self.comparison, width=WIDTH, form=Form.SIDE_BY_SIDE, view=self._view, colour=False)
        return "\n".join(lines)

    def __repr__(self) -> str:
        return f"<{in_words(self.comparison)}>"

    @property
    def _view(self) -> View:
        return printed(self.comparison, fold=self.fold, typographic=self.typographic)


def show(comparison: Comparison, *, fold: bool = True, height: int = HEIGHT, typographic: bool = False) -> Shown:
    """Make a comparison visible in a notebook, `height` pixels high.

    `fold` hides what did not change; `typographic` marks what differs in typography alone.
    """
    return Shown(comparison, fold, height, typographic)
