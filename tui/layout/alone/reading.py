"""One article by itself, set to be read: a comfortable measure, roles, what is quoted, who says it, figures, dates."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterator
from functools import lru_cache
from itertools import accumulate, groupby
from typing import NamedTuple

from tui.articles.article import Article, Role
from tui.layout.alone.highlight import lexed, news_lexer
from tui.layout.heads import article_head
from tui.layout.marks import ROLE_INKS
from tui.layout.sheets.sheet import Sheet
from tui.layout.stand_ins import furniture_label
from tui.layout.text.lines import BLANK, Cell, Ink, Line, Piece
from tui.layout.text.typeset import text_height, typeset
from tui.layout.text.wrap import truncate

MEASURE = 72
"""Cells of a line: some 12 words, what books set; the columns of a comparison may be wider, since they are scanned."""
CACHED = 256
"""As many paragraphs keep their lines: more than a screen shows."""
LONGEST_LEXED = 100_000
"""Characters of a paragraph; a longer one stays in one ink. No news story has one, and to lex it takes seconds."""
_LEXED = frozenset({Role.BODY, Role.STANDFIRST, Role.CAPTION, Role.DATELINE})
_NO_SPACE_BELOW = {(Role.BYLINE, Role.DATELINE), (Role.DATELINE, Role.BYLINE), (Role.BYLINE, Role.BYLINE)}


class Part(NamedTuple):
    """A paragraph of the sheet, or a run of page furniture folded to one line."""

    paragraphs: tuple[int, ...]
    """Indices into `Article.paragraphs`."""
    folded: bool = False


class Reading(Sheet):
    """An article in lines of at most `width` cells, in the middle of `room` cells.

    The furniture of the page is folded away unless `furniture` says otherwise. `sign` names the side of the article.
    """

    def __init__(
        self, article: Article, room: int, width: int = MEASURE, *, furniture: bool = False, sign: tuple[str, Ink]
    ) -> None:
        self.article = article
        self.furniture = furniture
        self.sign = sign
        self.measure = max(1, min(width, room))
        self._margin = (room - self.measure) // 2
        self.width = self._margin + self.measure
        self.parts = tuple(_parts(article, folded=not furniture))
        self._ends = tuple(accumulate(map(self._height, range(len(self.parts)))))
        self._part = {paragraph: at for at, part in enumerate(self.parts) for paragraph in part.paragraphs}
        self._lines = lru_cache(CACHED)(self._make)

    def _height(self, part: int) -> int:
        paragraphs, folded = self.parts[part]
        if folded:
            return 2
        return text_height(self.article.paragraphs[paragraphs[0]].text, self.measure) + self._below(part)

    def _below(self, part: int) -> int:
        """Empty lines below a part."""
        if part + 1 == len(self.parts):
            return 0
        roles = [self.article.paragraphs[self.parts[i].paragraphs[0]].role for i in (part, part + 1)]
        return 0 if (roles[0], roles[1]) in _NO_SPACE_BELOW else 1

    def _make(self, part: int) -> tuple[Line, ...]:
        paragraphs, folded = self.parts[part]
        if folded:
            label = truncate(furniture_label(len(paragraphs)), self.measure)
            lines: tuple[tuple[Piece, ...], ...] = ((Piece(label, Ink.FOLD),),)
        else:
            lines = typeset(runs(self.article, paragraphs[0]), self.measure)
        margin = (Piece(" " * self._margin, Ink.TEXT),) if self._margin else ()
        blank = self._height(part) - len(lines)
        return (*(Line(part, (Cell((*margin, *pieces)),)) for pieces in lines), *(Line(part, (BLANK,)),) * blank)

    def part_at(self, line: int) -> int:
        """The part that a line (0 or more, below the length) belongs to."""
        return bisect_right(self._ends, line)

    def paragraph_at(self, line: int) -> int:
        """The paragraph that a line belongs to, an index into `Article.paragraphs`; of a fold, the first."""
        return self.parts[self.part_at(line)].paragraphs[0]

    def line_of(self, paragraph: int) -> int:
        """The first line of a paragraph, or of the fold that it is in."""
        part = self._part[paragraph]
        return self._ends[part - 1] if part else 0

    # ---- what panes ask of a sheet

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def line(self, index: int) -> Line:
        """A line by its number; the paragraph it belongs to is set and kept for a while."""
        part = self.part_at(index)
        return self._lines(part)[index - (self._ends[part - 1] if part else 0)]

    def heads(self, width: int) -> tuple[Cell, ...]:
        """Which article this is, and its date."""
        return (article_head(self.article, width)._replace(sign=self.sign[0], ink=self.sign[1]),)

    def place_at(self, line: int) -> Hashable:
        """The first paragraph of the part that a line belongs to."""
        return self.paragraph_at(line)


def runs(article: Article, paragraph: int) -> tuple[Piece, ...]:
    """The runs of a paragraph in the ink of its role; what the lexer of news copy finds in it has an ink of its own.

    Not so in a paragraph of more than `LONGEST_LEXED` characters.
    """
    found = article.paragraphs[paragraph]
    base = ROLE_INKS.get(found.role, Ink.TEXT)
    if found.role not in _LEXED or len(found.text) > LONGEST_LEXED:
        return (Piece(found.text, base),)
    # The lines of a hard-wrapped page are one paragraph.
    flat = found.text.replace("\n", " ")
    return tuple(lexed(news_lexer(), flat, base))


def _parts(article: Article, *, folded: bool) -> Iterator[Part]:
    indices = range(len(article.paragraphs))
    for furniture, run in groupby(indices, key=lambda i: article.paragraphs[i].role is Role.BOILERPLATE):
        if furniture and folded:
            yield Part(tuple(run), folded=True)
        else:
            yield from (Part((i,)) for i in run)
