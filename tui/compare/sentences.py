"""Which sentence of a row came from which."""

from __future__ import annotations

from collections.abc import Sequence

from tui.articles.article import Span
from tui.articles.segment import Token, sentences
from tui.compare.align import Unit, align
from tui.compare.comparison import SentenceKind, SentencePair
from tui.compare.options import Options
from tui.compare.witness import Witness

__all__ = ["pair_sentences", "paragraph_sentences"]


def paragraph_sentences(witness: Witness, paragraph: int) -> list[tuple[Span, tuple[Token, ...]]]:
    """The sentences of a paragraph with their tokens, in order; spans are into the article's text."""
    piece = witness.article.paragraphs[paragraph]
    base = piece.span.start
    found = []
    tokens = witness.tokens(paragraph)
    at = 0
    for start, end in sentences(piece.text):
        first = at
        while at < len(tokens) and tokens[at].start < base + end:
            at += 1
        found.append((Span(base + start, base + end), tokens[first:at]))
    return found


def pair_sentences(
    left: Witness, right: Witness, left_paragraphs: Sequence[int], right_paragraphs: Sequence[int], options: Options
) -> tuple[SentencePair, ...]:
    """Say what became of each sentence of a row."""
    ours = [piece for paragraph in left_paragraphs for piece in paragraph_sentences(left, paragraph)]
    theirs = [piece for paragraph in right_paragraphs for piece in paragraph_sentences(right, paragraph)]
    groups = align(
        [Unit(tuple(token.key for token in tokens)) for _, tokens in ours],
        [Unit(tuple(token.key for token in tokens)) for _, tokens in theirs],
        options,
    )
    pairs = []
    met_left: set[int] = set()
    met_right: set[int] = set()
    for group in groups:
        i, j = group.left[0], group.right[0]
        met_left.add(i)
        met_right.add(j)
        kind = _kind(left.article.text, right.article.text, ours[i], theirs[j])
        pairs.append((j, 1, SentencePair(ours[i][0], theirs[j][0], kind, group.moved)))
    for i, (span, _) in enumerate(ours):
        if i not in met_left:
            pairs.append((i, 0, SentencePair(span, None, SentenceKind.DROPPED)))
    for j, (span, _) in enumerate(theirs):
        if j not in met_right:
            pairs.append((j, 1, SentencePair(None, span, SentenceKind.ADDED)))
    return tuple(pair for _, _, pair in sorted(pairs, key=lambda item: item[:2]))


def _kind(
    left_text: str, right_text: str, one: tuple[Span, tuple[Token, ...]], other: tuple[Span, tuple[Token, ...]]
) -> SentenceKind:
    if left_text[one[0].start : one[0].end].split() == right_text[other[0].start : other[0].end].split():
        return SentenceKind.SAME
    if [token.form for token in one[1]] == [token.form for token in other[1]]:
        return SentenceKind.TYPOGRAPHIC
    return SentenceKind.EDITED
