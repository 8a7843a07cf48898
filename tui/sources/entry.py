"""The pages of a session as they are listed: what a source has, and what became of each when it was read."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tui.articles.article import Article, Version
from tui.sources.source import Problem, Reference

if TYPE_CHECKING:
    from tui.articles.profile import Profile

__all__ = ["Card", "Entry", "card_of", "first_entry"]


class Card(NamedTuple):
    """What is kept of an article to list it; its text is read again when somebody wants it."""

    outlet: str | None
    headline: str | None
    byline: str | None
    published: str | None
    """As in `Article`, like those above."""
    words: int
    paragraphs: int
    """How many are the article, boilerplate left out."""
    characters: int
    """How long the page's text is."""
    digest: int
    """A CRC-32 of the page's text: with its length, it tells a text from the one that takes its place."""
    opening: str = ""
    """The first words of its text, where it has no headline."""

    def of_same_text(self, other: Card) -> bool:
        """Whether two cards are of one text."""
        return (self.characters, self.digest) == (other.characters, other.digest)


def card_of(article: Article) -> Card:
    """The card of an article."""
    text = article.text
    digest = zlib.crc32(text.encode("utf-8", "surrogatepass"))
    return Card(
        article.outlet,
        article.headline,
        article.byline,
        article.published,
        article.words,
        len(article.content),
        len(text),
        digest,
        "" if article.headline else article.opening,
    )


@dataclass(frozen=True, slots=True)
class Entry:
    """A page of a session: unread, an article, or the problem that kept it from being one."""

    reference: Reference
    card: Card | None = None
    problem: Problem | None = None
    profile: Profile | None = None
    """That of the article, where it is to be grouped with others."""
    gone: bool = False
    """The page is not there any longer; the article is what it last was."""

    @property
    def path(self) -> str:
        """As the user would name it; not sanitized."""
        return self.reference.path

    @property
    def version(self) -> Version | None:
        """Which version of its page it is, where the source keeps versions."""
        return self.reference.version

    @property
    def outlet(self) -> str | None:
        """Who published the article, where the page says so."""
        return self.card.outlet if self.card is not None else None

    @property
    def headline(self) -> str | None:
        """What stands above the article, where anything does."""
        return self.card.headline if self.card is not None else None

    @property
    def opening(self) -> str:
        """The first words of its text; empty where it has a headline, and before it is read."""
        return self.card.opening if self.card is not None else ""

    @property
    def unread(self) -> bool:
        """Nobody has read the page yet."""
        return self.card is None and self.problem is None


def first_entry(item: Reference | Problem) -> Entry:
    """What a source has listed, before it is read."""
    return Entry(item) if isinstance(item, Reference) else Entry(Reference(item.path), problem=item)
