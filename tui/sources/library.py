"""The catalogue behind the side pane: pages read into articles, one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.articles import Article, NotText, read_bytes, visible
from tui.sources.reading import read_file
from tui.sources.source import Page, Problem, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Entry", "load", "read_one"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A page of the catalogue: an article, or the problem that kept it from being one."""

    path: str
    """As the user named it; not sanitized."""
    article: Article | None
    problem: Problem | None


def load(source: Source, *, whole: bool = False, paragraphs: str = "auto") -> Iterator[Entry]:
    """Read the pages of `source` lazily, in its order; `whole` and `paragraphs` are those of `read_text`."""
    for page in source.pages():
        article, problem = _read(page, whole=whole, paragraphs=paragraphs)
        yield Entry(page.path, article, problem)


def read_one(
    path: str, *, whole: bool = False, paragraphs: str = "auto"
) -> tuple[Article, None] | tuple[None, Problem]:
    """Read the article in one file, `-` being standard input; or say what the problem is."""
    return _read(read_file(path), whole=whole, paragraphs=paragraphs)


def _read(page: Page | Problem, *, whole: bool, paragraphs: str) -> tuple[Article, None] | tuple[None, Problem]:
    if isinstance(page, Problem):
        return None, page
    name = visible(page.path)
    try:
        article = read_bytes(page.data, path=page.path, whole=whole, paragraphs=paragraphs)
    except NotText as error:
        return None, Problem(page.path, f"{name} cannot be shown, since {error}; save the article as text or HTML.")
    if not article.paragraphs:
        state = "holds nothing but spaces" if page.data else "is empty"
        return None, Problem(page.path, f"{name} {state}; put the text of an article into it.")
    return article, None
