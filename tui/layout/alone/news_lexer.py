"""A Pygments lexer for news copy: quotations, who says them, figures, dates, datelines and bylines.

Installed as `news` (`pygmentize -l news`); the screens take their reading colours from it. Quotation marks are found as
everywhere else in the program (`quote_marks` in `tui.articles.speech`), verbs of saying are those of `saying` there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any, ClassVar

from pygments.lexer import RegexLexer, bygroups, default, include
from pygments.token import Comment, Keyword, Literal, Name, Number, String, Text, _TokenType

from tui.articles.calendar import DAYS, MONTHS
from tui.articles.speech.quote_marks import marked
from tui.articles.speech.saying import SAYING
from tui.compare.lexicon.number_words import MAGNITUDES, VALUES

__all__ = ["NewsLexer"]


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) + ")"


_MONTHS = _any(
    {
        *(month.capitalize() for language in ("en", "de") for month in MONTHS[language]),
        *MONTHS["fr"],
        *MONTHS["es"],
        *"Jan. Feb. Mar. Apr. Aug. Sept. Sep. Oct. Nov. Dec.".split(),
    }
)
# Months that are no other word and no name; the rest (May, March, Mars, Juli) count only with a day, a year or a
# preposition of time.
_PLAIN_MONTHS = _any("January February April June July August September October November December März".split())
_WEEKDAYS = _any(day.capitalize() for language in ("en", "de") for day in DAYS[language])
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|\.)?"
_YEAR = r"(?:19|20)\d\d"
_CURRENCY = r"(?:US|A|C|HK|NZ|S)?[$€£¥₽₹₴₺₩]|\b(?:USD|EUR|GBP|JPY|CNY|CHF)\b"
_NUMBER = r"\d+(?:[.,'’\u00a0\u202f]\d+)*"
_UNITS = _any(
    "% ‰ percent per_cent pc km kg tonnes tons metres meters miles feet degrees dollars euros pounds yuan yen roubles"
    " rubles hryvnias rupees Prozent Euro Dollar pour_cent por_ciento".split()
).replace("_", r"\s")
_TIME = r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.m\.|[ap]m\b)|\b\d{1,2}:\d\d\b(?:\s?(?:GMT|UTC|CET|ET|Uhr)\b)?"
_MAGNITUDE = _any(word for word in MAGNITUDES if len(word) > 1)
_SMALL = _any(word for word in VALUES if word not in {"one", "both", "half", "halves", "nil", "zero", "dos"})
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁŃŅŇŐŒŘŚŞŠȘŢȚŪŮŰŲŹŻŽΑ-ΩЀ-Я"
# Bounded, so that a page of nothing but capitals is read in time that grows with its length.
_CAPITALISED = rf"[{_UPPER}][\w’'.-]{{0,30}}\w"
_NAME = rf"{_CAPITALISED}(?:\s(?:(?:al|bin|da|de|den|der|di|du|el|la|le|van|von)[\s-])?{_CAPITALISED}){{0,5}}"
_WHEN = r"\b(?:in|since|until|by|last|next|this|early|late|mid)"
_BYLINE = rf"(?i:by|von|par|por)\s(?:{_NAME})(?:(?:,|\sand|\sund|\set|\sy|\sin)\s{_NAME})*\s*$"
_SAYS = rf"(?i:\b(?:{_any(SAYING)}|according\sto|d['’]après)\b)"


# Pygments' types leave this function untyped.
_each: Callable[..., Any] = bygroups


class NewsLexer(RegexLexer):
    """Marks up plain copy, paragraph by paragraph: a line is a paragraph."""

    name = "News copy"
    aliases: ClassVar[list[str]] = ["news"]
    filenames: ClassVar[list[str]] = []
    mimetypes: ClassVar[list[str]] = []
    url = ""
    flags = re.UNICODE

    tokens: ClassVar[dict[str, list[Any]]] = {
        "paragraph": [
            # MOSCOW, March 21 (Reuters) -   Kyiv (AP) —   Moscow (NWA) March 22, 2023
            (
                rf"(?:[{_UPPER}][\w.’'-]*[,\s]+){{1,4}}(?:(?:{_MONTHS}\s\d{{1,2}}|{_DAY}\s{_MONTHS})\s?)?"
                rf"\([{_UPPER}][\w /&.-]*\)(?:\s?[-–—:]+\s|\s{_MONTHS}\s\d{{1,2}}(?:,\s{_YEAR})?(?=\s*$))",
                Keyword.Namespace,
                "#pop",
            ),
            (_BYLINE, Comment.Special, "#pop"),
            default("#pop"),
        ],
        "measures": [
            (rf"{_YEAR}-\d\d-\d\d(?:T[\d:]+Z?)?", Literal.Date),
            (rf"\b{_DAY}\s(?:de\s)?{_MONTHS}(?:,?\s(?:de\s)?{_YEAR})?(?!\w)", Literal.Date),
            (rf"\b{_MONTHS}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s{_YEAR})?\b", Literal.Date),
            (rf"\b{_MONTHS}\s{_YEAR}\b", Literal.Date),
            (rf"({_WHEN}[\s-])({_MONTHS})(?!\w)", _each(Text, Literal.Date)),
            (rf"\b(?:{_PLAIN_MONTHS}|{_WEEKDAYS})(?!\w)", Literal.Date),
            (r"\d{1,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日", Literal.Date),
            (r"\b\d{1,2}[./]\d{1,2}[./](?:\d\d){1,2}\b", Literal.Date),
            (_TIME, Literal.Date),
            (rf"\b{_YEAR}s?\b(?!\s?(?:{_UNITS}))", Literal.Date),
            (rf"(?:{_CURRENCY})\s?{_NUMBER}(?:[\s-]?{_MAGNITUDE}\b|[mbk]n?\b)?", Number),
            (rf"{_NUMBER}(?:[\s-]?{_MAGNITUDE}\b|[mbk]n?\b)?(?:[\s-]?{_UNITS}(?!\w))?", Number),
            (rf"(?i:\b{_SMALL}(?:-{_SMALL})?(?:\s{_MAGNITUDE})?\b)(?:\s{_UNITS}(?!\w))?", Number),
        ],
        "root": [
            include("measures"),
            (rf"({_NAME})(\s)({_SAYS})", _each(Name.Entity, Text, Keyword)),
            (rf"({_SAYS})(\s)({_NAME})", _each(Keyword, Text, Name.Entity)),
            (_SAYS, Keyword),
            (r"\w+", Text),
            (r"\s+", Text),
            (r".", Text),
        ],
        "quoted": [
            include("measures"),
            (r"\w+|\s+|.", String.Double),
        ],
    }

    def get_tokens_unprocessed(
        self,
        text: str,
        stack: Iterable[str] = ("root", "paragraph"),  # noqa: ARG002  a line always begins anew
    ) -> Iterator[tuple[int, _TokenType, str]]:
        """The tokens of a text with their offsets; together they are the text."""
        at = 0
        for line in text.splitlines(keepends=True):
            yield from self._paragraph(line, at)
            at += len(line)

    def _paragraph(self, line: str, offset: int) -> Iterator[tuple[int, _TokenType, str]]:
        done = 0
        for quotation in marked(line):
            start, end = _with_marks(line, quotation.start, quotation.end)
            # The mark that closes one quotation may stand where another opens.
            start = max(start, done)
            yield from self._outside(line, done, start, offset)
            yield from self._stretch(line[start:end], offset + start, ("quoted",))
            done = end
        yield from self._outside(line, done, len(line), offset)

    def _outside(self, line: str, start: int, end: int, offset: int) -> Iterator[tuple[int, _TokenType, str]]:
        stack = ("root", "paragraph") if start == 0 else ("root",)
        yield from self._stretch(line[start:end], offset + start, stack)

    def _stretch(self, text: str, offset: int, stack: tuple[str, ...]) -> Iterator[tuple[int, _TokenType, str]]:
        """The tokens of a stretch, those of one type that follow each other as one."""
        found = super().get_tokens_unprocessed(text, stack)
        for token, run in groupby(found, key=lambda piece: piece[1]):
            pieces = list(run)
            yield offset + pieces[0][0], token, "".join(value for _, _, value in pieces)


def _with_marks(line: str, start: int, end: int) -> tuple[int, int]:
    """A quotation with its marks, which stand beside it, white space apart."""
    before = line[:start].rstrip()
    after = line[end:]
    closing = len(after) - len(after.lstrip())
    opened = len(before) - (2 if before.endswith(("''", "``")) else 1)
    if not before or before[opened:].strip("'`\"“”„«»‹›「『〝‘’‚"):
        opened = start
    rest = after[closing:]
    closed = end
    if rest and not rest[0].strip("'\"”“»«›‹」』〞〟’‘"):
        closed = end + closing + (2 if rest.startswith("''") else 1)
    return opened, closed
