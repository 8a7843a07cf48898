"""A page of a source -> its article, or one sentence that says why there is none."""

from __future__ import annotations

from dataclasses import replace

from tui.articles import Article, NotText, read_bytes, visible
from tui.articles.pages.links import as_read
from tui.articles.pages.markup import is_html
from tui.articles.read import read_source
from tui.failure import failure, wants_traceback
from tui.sources.reading import read_file
from tui.sources.source import Page, Problem, Reference, Source

__all__ = ["read", "read_one"]


def read(source: Source, reference: Reference, *, whole: bool = False, paragraphs: str = "auto") -> Article | Problem:
    """Read a page of `source`; `whole` and `paragraphs` are those of `read_text`."""
    found = _read(source.read(reference), whole=whole, paragraphs=paragraphs)
    if isinstance(found, Article) and reference.version is not None:
        return replace(found, version=reference.version)
    return found


def read_one(path: str, *, whole: bool = False, paragraphs: str = "auto") -> Article | Problem:
    """Read the article in one file, `-` being standard input."""
    return _read(read_file(path), whole=whole, paragraphs=paragraphs)


def _read(page: Page | Problem, *, whole: bool, paragraphs: str) -> Article | Problem:
    if isinstance(page, Problem):
        return page
    name = visible(page.path)
    try:
        found = read_bytes(page.data, path=page.path, whole=whole, paragraphs=paragraphs, charset=page.charset)
        article = as_read(found)
    except NotText as error:
        return Problem(page.path, f"{name} cannot be shown, since {error}; {error.remedy}.")
    except Exception as error:
        # Of thousands of pages, one that the program fails on is not to keep the others from being read.
        if wants_traceback():
            raise
        return Problem(page.path, f"{name} is left out, since {failure(error)}.")
    if not article.paragraphs:
        return Problem(page.path, f"{name} {_without_text(page)}.")
    return article


def _without_text(page: Page) -> str:
    """Why there is nothing to read on a page, and the remedy."""
    if not page.data:
        return "is empty; put the text of an article into it"
    if is_html(read_source(page.data, charset=page.charset)):
        # Of pages that a script fills, a browser knows the text and the file does not.
        return "is an HTML page without any text; save it from the browser once more when the article is shown there"
    return "holds nothing but spaces; put the text of an article into it"
