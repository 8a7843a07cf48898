"""Where an article quotes somebody, and whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial

from tui.articles.article import Article, Paragraph, Role, Span
from tui.articles.speech.quote_marks import Marked, marked, opens_with_mark
from tui.articles.speech.short_names import short_name
from tui.articles.speech.speakers import (
    Mention,
    introduces,
    last_named,
    mention_after,
    mention_before,
    speech_begins,
    speech_ends,
    subject_named,
)

__all__ = ["Quotation", "quotations", "quoted"]


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch of an article that it presents as somebody's own words, within one paragraph."""

    span: Span
    """In `Article.text`, without the quotation marks."""
    speaker: str | None
    """Who said it, as the text names them (`Blinken`, `Ukraine's foreign ministry`); None where it does not say."""


# A pronoun is taken for the speaker named last within this many paragraphs, its own among them.
_PRONOUN_REACH = 3
# Pronouns that stand for one person; `they` and `it` are left open.
_PERSONAL = frozenset({"he", "she", "er", "il", "elle", "él", "ella"})
# Names are counted in this much of a text, so that a name of a long one costs no more.
_COUNTED = 200_000
# A block quotation is a sentence at least, not a link or a heading.
_BLOCK_WORDS = 4
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[^\W\d_a-z]|[\"“”„«»‘'「『]|$)")
_BULLET = re.compile(r"\s*(?:[-*•–—]|\d+[.)])\s")
_MARKS = " \t\n\"'”’»"
_LETTER = re.compile(r"[^\W\d_]")


def quotations(article: Article) -> tuple[Quotation, ...]:
    """Find what `article` quotes, in order; boilerplate is left out.

    Of nested quotations the outermost is given. A quotation that runs on over paragraphs gives one piece a paragraph,
    all with one speaker. A paragraph without marks is quoted as a whole where the one before announces it
    (`Ostrom told a press conference:`). Unbalanced marks never reach beyond their paragraph.
    """
    paragraphs = [article.paragraphs[index] for index in article.content]
    texts = [paragraph.text for paragraph in paragraphs]
    blocks = [_quoted_as_a_whole(paragraphs, index) for index in range(len(paragraphs))]
    pieces = [_pieces(texts, index, block=block) for index, block in enumerate(blocks)]
    mentions = _mentions(texts, pieces, blocks)
    shown = cache(partial(short_name, occurrences=partial(str.count, article.text[:_COUNTED])))
    return tuple(
        Quotation(
            Span(paragraph.span.start + piece.start, paragraph.span.start + piece.end),
            shown(mention.name) if mention else None,
        )
        for paragraph, found, named in zip(paragraphs, pieces, mentions, strict=True)
        for piece, mention in zip(found, named, strict=True)
    )


def quoted(article: Article, paragraph: int) -> tuple[Span, ...]:
    """What one paragraph of `article` quotes, as `quotations` finds it, without asking who is quoted.

    `paragraph` is an index into `Article.paragraphs`; boilerplate quotes nothing. Takes no longer in a long article
    than in a short one.
    """
    place = bisect_left(article.content, paragraph)
    if article.content[place : place + 1] != (paragraph,):
        return ()
    first = max(0, place - 1)
    around = [article.paragraphs[index] for index in article.content[first : place + 2]]
    at = place - first
    start = around[at].span.start
    pieces = _pieces([near.text for near in around], at, block=_quoted_as_a_whole(around, at))
    return tuple(Span(start + piece.start, start + piece.end) for piece in pieces)


def _quoted_as_a_whole(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether a paragraph without marks is announced as a quotation by the one before."""
    paragraph = paragraphs[index]
    if not index or paragraph.role is not Role.BODY or not _is_block(paragraph.text):
        return False
    return introduces(paragraphs[index - 1].text)


def _is_block(text: str) -> bool:
    return len(text.split(maxsplit=_BLOCK_WORDS)) >= _BLOCK_WORDS and not _BULLET.match(text)


def _pieces(texts: Sequence[str], index: int, *, block: bool) -> tuple[Marked, ...]:
    """What a paragraph quotes, as offsets into its text."""
    text = texts[index]
    found = marked(text)
    if block and not opens_with_mark(text):
        return (Marked(len(text) - len(text.lstrip()), len(text.rstrip()), True, True),)
    mended = []
    for piece in found:
        start, end = piece.start, piece.end
        if not piece.opened:
            start += speech_begins(text[start:end])
        runs_on = piece is found[-1] and index + 1 < len(texts) and opens_with_mark(texts[index + 1])
        if not piece.closed and not runs_on:
            end = start + speech_ends(text[start:end])
        if start < end:
            mended.append(piece._replace(start=start, end=end))
    return tuple(mended)


def _mentions(
    texts: Sequence[str], pieces: Sequence[Sequence[Marked]], blocks: Sequence[bool]
) -> list[list[Mention | None]]:
    """Who is quoted in each piece of each paragraph; pronouns resolved, or left out where that is not safe."""
    mentions: list[list[Mention | None]] = []
    running: list[tuple[int, int]] = []
    for index, (text, found) in enumerate(zip(texts, pieces, strict=True)):
        named: list[Mention | None] = []
        mentions.append(named)
        for number, piece in enumerate(found):
            mention = _beside(text, found, number, named[-1] if named else None)
            if mention is None and not number and blocks[index]:
                mention = mention_before(texts[index - 1].rstrip(" :*_"))
            if mention is None and index and _only_quotes(text, found):
                mention = next((m for m in reversed(mentions[index - 1]) if m), None)
            if mention and mention.pronoun:
                mention = _meant(mention, texts, mentions, index, text[: piece.start])
            named.append(mention)
        if running and named and named[0]:
            for past, number in running:
                mentions[past][number] = mentions[past][number] or named[0]
        if found and not found[-1].closed:
            running = [*(running if len(found) == 1 else ()), (index, len(found) - 1)]
        else:
            running = []
    return mentions


def _beside(text: str, found: Sequence[Marked], number: int, last: Mention | None) -> Mention | None:
    """The speaker named in the sentence that holds a quotation; `last` where it goes on from the one before."""
    piece = found[number]
    before = text[found[number - 1].end if number else 0 : piece.start]
    after = text[piece.end : found[number + 1].start if number + 1 < len(found) else len(text)]
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    going_on = last if not ends else None
    before = before[ends[-1] :] if ends else before
    if _LETTER.search(before):
        if mention := mention_before(before):
            return mention
        # `The deal speaks of "peace." Ostrom said ...`: a full stop within the marks ends the sentence as well.
        over = text[piece.start : piece.end].endswith((".", "!", "?"))
        return going_on or (None if over else mention_after(after))
    return mention_after(after) or going_on


def _only_quotes(text: str, found: Sequence[Marked]) -> bool:
    """Whether the paragraph has no words but quoted ones, and is speech rather than a heading."""
    if not text.rstrip(_MARKS).endswith((".", ",", "!", "?", "…")):
        return False
    at = 0
    for piece in found:
        if _LETTER.search(text, at, piece.start):
            return False
        at = piece.end
    return not _LETTER.search(text, at)


def _meant(
    pronoun: Mention, texts: Sequence[str], mentions: Sequence[Sequence[Mention | None]], index: int, before: str
) -> Mention | None:
    """The speaker for whom a pronoun stands: the last one named before it, within reach."""
    if pronoun.name not in _PERSONAL:
        return None
    for past in range(index, max(-1, index - _PRONOUN_REACH), -1):
        if last := next((m for m in reversed(mentions[past]) if m), None):
            return last
        told = before if past == index else texts[past]
        if last := last_named(told) or subject_named(told):
            return last
    return None
