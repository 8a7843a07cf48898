"""The catalogue behind the side pane: references, and what became of each when it was read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui.articles import Article, NotText, read_bytes, visible
from tui.sources.reading import read_file
from tui.sources.source import Page, Problem, Reference, Source

if TYPE_CHECKING:
    from tui.articles.profile import Profile
    from tui.sources.cache import Cache

__all__ = ["Entry", "first_entry", "read", "read_one"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A page of the catalogue: unread, an article, or the problem that kept it from being one."""

    reference: Reference
    article: Article | None = None
    problem: Problem | None = None
    profile: Profile | None = None
    """That of the article, where it is known already."""
    gone: bool = False
    """The page is not there any longer; the article is what it last was."""

    @property
    def path(self) -> str:
        """As the user would name it; not sanitized."""
        return self.reference.path

    @property
    def unread(self) -> bool:
        """Nobody has read the page yet."""
        return self.article is None and self.problem is None


def first_entry(item: Reference | Problem) -> Entry:
    """What a source has listed, before it is read."""
    return Entry(item) if isinstance(item, Reference) else Entry(Reference(item.path), problem=item)


def read(
    source: Source,
    reference: Reference,
    *,
    whole: bool = False,
    paragraphs: str = "auto",
    cache: Cache | None = None,
) -> Entry:
    """Read a page of `source`; `whole` and `paragraphs` are those of `read_text`.

    Of a page that `cache` has, nothing is opened; what it has not is kept there, with its profile. What is read in
    another way than by default is not kept.
    """
    if cache is None or whole or paragraphs != "auto" or reference.version is not None:
        return _read_now(source, reference, whole=whole, paragraphs=paragraphs)
    from tui.articles.profile import profile  # noqa: PLC0415
    from tui.sources.cache import Kept  # noqa: PLC0415  loads a database, which one article does not need

    kept = cache.get(reference)
    if kept is None:
        entry = _read_now(source, reference, whole=whole, paragraphs=paragraphs)
        if entry.article is None:
            return entry
        kept = Kept(entry.article, profile(entry.article))
        cache.put(reference, kept)
    return Entry(reference, kept.article, profile=kept.profile)


def _read_now(source: Source, reference: Reference, *, whole: bool, paragraphs: str) -> Entry:
    article, problem = _read(source.read(reference), whole=whole, paragraphs=paragraphs)
    if article is not None and reference.version is not None:
        article = replace(article, version=reference.version)
    return Entry(reference, article, problem)


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
        article = read_bytes(page.data, path=page.path, whole=whole, paragraphs=paragraphs, charset=page.charset)
    except NotText as error:
        return None, Problem(page.path, f"{name} cannot be shown, since {error}; save the article as text or HTML.")
    if not article.paragraphs:
        state = "holds nothing but spaces" if page.data else "is empty"
        return None, Problem(page.path, f"{name} {state}; put the text of an article into it.")
    return article, None
