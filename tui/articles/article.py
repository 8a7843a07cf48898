"""An article as frozen data: paragraphs with roles, each of which knows where it stands in the page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from tui.articles.segment import count_words


class Role(StrEnum):
    """What a paragraph is to the article."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    """The summary under the headline, bullet points too."""
    BYLINE = "byline"
    DATELINE = "dateline"
    """The place, agency and date line."""
    BODY = "body"
    CROSSHEAD = "crosshead"
    """A subheading inside the body."""
    CAPTION = "caption"
    SIGNOFF = "signoff"
    """Wire end marks such as initials and slugs."""
    BOILERPLATE = "boilerplate"
    """The page around the article: navigation, related links, newsletter boxes, disclaimers, copyright."""


_TELLING = frozenset({Role.STANDFIRST, Role.BODY})
OPENING = 60
"""Characters of a text's first words: some ten words, which tell one article from another."""


class ReadFrom(StrEnum):
    """What a page was, and so which reader took the article from it."""

    TEXT = "text"
    """Plain text or Markdown."""
    HTML = "html"


class Span(NamedTuple):
    """A stretch of `Article.text`, in characters; `end` is exclusive."""

    start: int
    end: int

    def holds(self, offset: int) -> bool:
        """Whether the character at `offset` lies in it."""
        return self.start <= offset < self.end


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a page; `text` is exactly `Article.text[span.start:span.end]`."""

    role: Role
    line: int
    """The line of the file on which the paragraph starts, from 1; of HTML, the one on which its element starts."""
    span: Span
    text: str
    """As the page has it, inner line breaks of hard-wrapped lines included."""


class Version(NamedTuple):
    """Which version of a page an article is, as the source that keeps the versions tells it."""

    name: str
    """What its keeper calls it, such as `Correct the figure (a1b2c3d)`; empty where its date is its only name. Not
    sanitized."""
    dated: str | None = None
    """When it was made or captured: an ISO 8601 date and time."""


class Cut(NamedTuple):
    """What the text of an article leaves out of its page."""

    at: int
    """Where it would stand: an offset into `Article.text`."""
    text: str


@dataclass(frozen=True)
class Article:
    """One version of a story, as one page tells it."""

    text: str
    """The page's whole text: decoded, line ends made `\\n`, control and bidi characters made visible.

    Of HTML, the text of its blocks, each followed by an empty line.
    """
    paragraphs: tuple[Paragraph, ...]
    """Every paragraph of the page in order, boilerplate included; nothing is thrown away."""
    path: str | None = None
    """Where the page came from, as the user named it; not sanitized."""
    outlet: str | None = None
    """Who published it, where the page says so."""
    headline: str | None = None
    byline: str | None = None
    """The author line without a leading "by"."""
    published: str | None = None
    """ISO 8601 date, or date and time: `2023-03-22` or `2023-03-22T10:00:00Z`."""
    version: Version | None = None
    """Which version of the page this is, where the source keeps versions."""
    read_from: ReadFrom = ReadFrom.TEXT
    left_out: tuple[Cut, ...] = ()
    """The addresses of links, in order, where `text` is that of the page without them: `tui.articles.pages.links`."""

    @cached_property
    def content(self) -> tuple[int, ...]:
        """Indices of the paragraphs that are the article, that is all but boilerplate."""
        return tuple(i for i, p in enumerate(self.paragraphs) if p.role is not Role.BOILERPLATE)

    @cached_property
    def opening(self) -> str:
        """The first words of its text, on one line, at most `OPENING` characters; empty where it has none.

        They name an article that nothing else names.
        """
        told = (self.paragraphs[i] for i in self.content if self.paragraphs[i].role in _TELLING)
        first = next((" ".join(paragraph.text.split()) for paragraph in told), "")
        return first if len(first) <= OPENING else (first[:OPENING].rpartition(" ")[0] or first[: OPENING - 1]) + "…"

    @cached_property
    def words(self) -> int:
        """The number of words and numbers in the article, boilerplate left out."""
        return sum(count_words(self.paragraphs[i].text) for i in self.content)
