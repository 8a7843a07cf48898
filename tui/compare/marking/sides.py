"""The left or the right of a row: its text, where an edit must end, and what is not to be matched in place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tui.articles.article import Span
from tui.articles.segment import Token
from tui.compare.comparison import Kind
from tui.compare.witness import Witness

__all__ = ["Away", "Elsewhere", "Side", "side_of"]

_BLANKS = dict.fromkeys(map(ord, " \t\n\r\f\v"))
"""White space that only sets the text; other spaces, and what has no width, are typography."""


class Elsewhere(NamedTuple):
    """What became of words that moved."""

    span: Span
    """Where they stand in the other article."""
    kinds: tuple[Kind, ...]
    """Of what changed in them; `wording` where nothing did."""


Away = Mapping[Span, Elsewhere]
"""The sentences of one article that wandered to or from another row."""


def side_of(witness: Witness, paragraphs: Sequence[int], apart: Mapping[Span, Elsewhere | None]) -> Side:
    """The side of a row with these paragraphs; of `apart` what lies in them."""
    spans = [witness.article.paragraphs[index].span for index in paragraphs]
    inside = {span: away for span, away in apart.items() if any(place.holds(span.start) for place in spans)}
    return Side(witness, inside, [span.end for span in spans])


class Side:
    """The left or the right of a row: its text, and where an edit must end."""

    def __init__(self, witness: Witness, apart: Mapping[Span, Elsewhere | None], ends: Iterable[int]) -> None:
        """`apart` are stretches that are not to be matched in place, and where else they stand; None where they are
        compared by themselves. `ends` are those of the paragraphs.
        """
        self.witness = witness
        self.text = witness.article.text
        self.apart = apart
        self._ends = tuple(ends)
        self._apart = sorted(apart)
        self._borders = sorted({*self._ends, *(at for span in self._apart for at in span)})

    def with_moved(self, moved: Mapping[Span, Elsewhere]) -> Side:
        """The same side with these stretches apart as well."""
        return Side(self.witness, {**self.apart, **moved}, self._ends)

    def with_ends(self, ends: Iterable[int]) -> Side:
        """The same side with more places at which an edit must end."""
        return Side(self.witness, self.apart, (*self._ends, *ends))

    def keyed(self, tokens: Sequence[Token], mark: str) -> Sequence[Token]:
        """The tokens; those that are not to be matched in place with keys that nothing else has.

        `mark` tells the two sides apart.
        """
        if not self._apart:
            return tokens
        return [
            token if self.stretch_of(token) is None else token._replace(key=f"{token.start}\0{mark}")
            for token in tokens
        ]

    def stretch_of(self, piece: Token | Span) -> Span | None:
        """The stretch that is not to be matched in place and that holds `piece`."""
        index = bisect_right(self._apart, Span(piece.start, len(self.text))) - 1
        if index >= 0 and piece.start < self._apart[index].end:
            return self._apart[index]
        return None

    def cut(self, tokens: Sequence[Token]) -> list[Span]:
        """The stretches that `tokens` cover, cut at the borders."""
        spans: list[Span] = []
        for index, token in enumerate(tokens):
            if index and self.together(tokens[index - 1], token):
                spans[-1] = Span(spans[-1].start, token.end)
            else:
                spans.append(Span(token.start, token.end))
        return spans

    def together(self, token: Token, following: Token) -> bool:
        """Whether an edit may cover both."""
        return bisect_left(self._borders, token.end) == bisect_right(self._borders, following.start)

    def spaces(self, span: Span) -> str:
        """What of the space in `span` is typography: all but plain blanks and line breaks."""
        return self.text[span.start : span.end].translate(_BLANKS)

    def place(self, tokens: Sequence[Token], index: int) -> Span:
        """An empty span before the token with this index, or behind the last one."""
        at = tokens[index].start if index < len(tokens) else tokens[-1].end if tokens else 0
        return Span(at, at)
