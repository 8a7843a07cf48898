"""Which sentence came from which: inside a row, and across rows where a sentence wandered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tui.articles.article import Role, Span
from tui.articles.segment import Token, first_from, sentences
from tui.compare.alignment.align import Group, align
from tui.compare.alignment.counterparts import pair_unmistakable
from tui.compare.alignment.likeness import Likeness, TextUnit, unit
from tui.compare.alignment.links import Links
from tui.compare.alignment.moves import pair_left_overs
from tui.compare.alignment.rows import in_reading_order
from tui.compare.options import Options
from tui.compare.witness import Witness

__all__ = ["Sentence", "SentenceGroup", "Trace", "same_text", "trace"]


class Sentence(NamedTuple):
    """A sentence of an article."""

    span: Span
    """In `Article.text`."""
    tokens: tuple[Token, ...]


class SentenceGroup(NamedTuple):
    """Sentences of a row that belong together; one side has one at most, and may have none."""

    left: tuple[Sentence, ...]
    right: tuple[Sentence, ...]
    moved: bool = False
    """Whether it stands out of order in its row."""


class Trace(NamedTuple):
    """What became of the sentences of all rows."""

    rows: tuple[tuple[SentenceGroup, ...], ...]
    """For each row, in the order of the right side; what only the left has stands where it stood."""
    wandered: tuple[tuple[Sentence, Sentence], ...]
    """Sentences that stand in another row: where they were, and where they are. In their rows they are alone."""


def trace(
    one: Witness,
    other: Witness,
    rows: Sequence[Group],
    options: Options,
    *,
    known: Iterable[TextUnit],
    weights: Mapping[str, float],
) -> Trace:
    """Say what became of each sentence.

    `rows` hold indices of paragraphs; in rows of identical paragraphs sentences are not looked for. `known` are the
    units of the paragraphs, many of which are a sentence. `weights` say how rare each word is in the two articles.
    """
    units = _Units(known)
    traced: list[tuple[SentenceGroup, ...]] = []
    for row in rows:
        if same_text(one, other, row):
            traced.append(())
            continue
        left = [sentence for paragraph in row.left for sentence in _sentences(one, paragraph)]
        right = [sentence for paragraph in row.right for sentence in _sentences(other, paragraph)]
        traced.append(_grouped(left, right, units, weights, options))
    left_over = _left_over(traced, units, weights, options)
    if not left_over:
        return Trace(tuple(traced), ())
    left_rows = {sentence.span: at for at, row in enumerate(traced) for group in row for sentence in group.left}
    right_rows = {sentence.span: at for at, row in enumerate(traced) for group in row for sentence in group.right}
    wandered = []
    for before, after in left_over:
        home = left_rows[before.span]
        if home == right_rows[after.span]:
            traced[home] = _with_pair(traced[home], before, after)
        else:
            wandered.append((before, after))
    return Trace(tuple(traced), tuple(wandered))


class _Units:
    """The units of sentences; of sentences that are alike, or are a paragraph, there is one unit."""

    def __init__(self, known: Iterable[TextUnit]) -> None:
        self._known = {piece.keys: piece for piece in known if piece.role is Role.BODY}

    def __call__(self, sentences: Iterable[Sentence]) -> list[TextUnit]:
        return [self._unit(sentence.tokens) for sentence in sentences]

    def _unit(self, tokens: Sequence[Token]) -> TextUnit:
        keys = tuple([token.key for token in tokens])
        found = self._known.get(keys)
        if found is None:
            found = self._known[keys] = unit(tokens)
        return found


def same_text(one: Witness, other: Witness, row: Group) -> bool:
    """Whether a row has one paragraph on either side, and both have the same text."""
    if len(row.left) != 1 or len(row.right) != 1:
        return False
    return one.article.paragraphs[row.left[0]].text == other.article.paragraphs[row.right[0]].text


def _sentences(witness: Witness, paragraph: int) -> list[Sentence]:
    piece = witness.article.paragraphs[paragraph]
    tokens = witness.tokens(paragraph)
    base = piece.span.start
    found = []
    at = 0
    for start, end in sentences(piece.text):
        first, at = at, first_from(tokens, base + end, at)
        if at > first:
            found.append(Sentence(Span(base + start, base + end), tokens[first:at]))
    return found


def _grouped(
    left: Sequence[Sentence],
    right: Sequence[Sentence],
    units: _Units,
    weights: Mapping[str, float],
    options: Options,
) -> tuple[SentenceGroup, ...]:
    if len(left) == 1 and len(right) == 1:
        return (SentenceGroup((left[0],), (right[0],)),)
    groups = []
    if left and right:
        groups = align(units(left), units(right), options, weights=weights)
    ordered = in_reading_order(groups, range(len(left)), range(len(right)))
    return tuple(
        SentenceGroup(tuple(left[i] for i in group.left), tuple(right[j] for j in group.right), group.moved)
        for group in ordered
    )


def _with_pair(groups: Sequence[SentenceGroup], before: Sentence, after: Sentence) -> tuple[SentenceGroup, ...]:
    """The groups of a row, of which these two sentences, alone so far, become one where the second stands."""
    pairs = [(group.left[0].span, group.right[0].span) for group in groups if group.left and group.right]
    moved = any((left < before.span) != (right < after.span) for left, right in pairs)
    rest = (group for group in groups if group.left != (before,) or group.right)
    return tuple(SentenceGroup((before,), (after,), moved) if group.right == (after,) else group for group in rest)


def _left_over(
    rows: Sequence[Sequence[SentenceGroup]], units: _Units, weights: Mapping[str, float], options: Options
) -> tuple[tuple[Sentence, Sentence], ...]:
    """Pair the sentences to which nothing in their own row seems to answer, wherever they stand."""
    left = [sentence for row in rows for group in row if not group.right for sentence in group.left]
    left.sort(key=lambda sentence: sentence.span.start)  # rows stand in the order of the right side
    right = [sentence for row in rows for group in row if not group.left for sentence in group.right]
    if not left or not right:
        return ()
    likeness = Likeness(units(left), units(right), options, weights)
    met = likeness.meetings(range(len(left)), range(len(right))).shared
    links = Links()
    pair_left_overs(links, likeness, met, options.revision)
    pair_unmistakable(links, likeness, met)
    return tuple((left[i], right[j]) for i, j in sorted(links, key=lambda pair: pair[1]))
