"""Both sides of a row woven into one text: the right wording, with what only the left has standing in its place."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from tui.articles.article import Article
from tui.articles.segment import Token, tokens
from tui.compare.comparison import Edit
from tui.layout.marks import BRACKETS, Marks, runs
from tui.layout.text.lines import Ink, Piece

PILCROW = "¶"
"""Stands where a paragraph border was taken out (in the left's ink) or put in (in the right's)."""


class _Step(NamedTuple):
    """Something to weave in, by the tokens it takes on either side."""

    left: int | None
    """Index of the first token on the left; None where the left has nothing."""
    left_end: int
    right: int | None
    right_end: int
    edit: Edit | None
    """None for a paragraph border of the left."""
    change: int


def weave(marks: Marks, row: int) -> list[tuple[Piece, ...]]:
    """The paragraphs of a row that stands on both sides, as runs; as many as the row has on the right."""
    return _Weave(marks, row).paragraphs()


class _Weave:
    def __init__(self, marks: Marks, row: int) -> None:
        self._marks = marks
        self._index = row
        self._left_brackets = BRACKETS["left"] if marks.bracketed else None
        self._right_brackets = BRACKETS["right"] if marks.bracketed else None
        comparison = marks.comparison
        self._row = comparison.rows[row]
        self._left, self._right = comparison.left, comparison.right
        self._base = marks.base(row, "right", self._right.paragraphs[self._row.right[0]].role)
        self._whole = marks.change_of(row)
        self._whole_shown = row in marks.shown.wholes
        self._spans = [self._right.paragraphs[p].span for p in self._row.right]
        self._done: list[tuple[Piece, ...]] = []
        self._pieces: list[Piece] = []
        self._paragraph = 0
        self._position = self._spans[0].start
        self._gap = False

    def paragraphs(self) -> list[tuple[Piece, ...]]:
        left = [(t.start, t.end) for p in self._row.left for t in self._tokens(self._left, p)]
        right = [(t.start, t.end) for p in self._row.right for t in self._tokens(self._right, p)]
        done = 0
        for place, step in self._placed(self._steps(left, right), len(right)):
            until = right[place - 1][1] if place > done and step.right is None else None
            if step.edit is not None and step.edit.right is not None:
                until = step.edit.right.start
            if until is not None:
                self._keep(until)
            self._mark(step)
            done = max(done, step.right_end if step.right is not None else place)
        self._keep(self._spans[-1].end)
        return [*self._done, tuple(self._pieces)]

    @staticmethod
    def _placed(steps: list[_Step], total: int) -> list[tuple[int, _Step]]:
        """Where among the `total` tokens of the right the steps are woven in, in the order of the right.

        What only the left has stands as far behind the step before it as it does on the left. Where sentences changed
        places within the row that may be another sentence's place; nothing is lost or told twice for it.
        """
        placed = []
        at_left = at_right = 0
        for step in steps:
            place = step.right if step.right is not None else at_right + (step.left or 0) - at_left
            place = min(max(place, at_right if step.right is None else 0), total)
            placed.append((place, step))
            at_left = step.left_end if step.left is not None else at_left + place - at_right
            at_right = step.right_end if step.right is not None else place
        return sorted(placed, key=lambda found: found[0])

    @staticmethod
    def _tokens(article: Article, paragraph: int) -> tuple[Token, ...]:
        piece = article.paragraphs[paragraph]
        return tokens(piece.text, piece.span.start)

    def _steps(self, left: list[tuple[int, int]], right: list[tuple[int, int]]) -> list[_Step]:
        steps = []
        for number, edit in enumerate(self._row.edits):
            a, b = _range(left, edit.left)
            c, d = _range(right, edit.right)
            steps.append(_Step(a, b, c, d, edit, self._marks.change_of(self._index, number)))
        for paragraph in self._row.left[:-1]:
            border = bisect_left(left, (self._left.paragraphs[paragraph].span.end, 0))
            place = next((i for i, s in enumerate(steps) if s.left is not None and s.left >= border), len(steps))
            steps.insert(place, _Step(border, border, None, 0, None, self._whole))
        return steps

    def _keep(self, until: int) -> None:
        """Pass on the right's text up to `until`, marks of paragraph borders included."""
        while self._paragraph < len(self._spans) - 1 and until > self._spans[self._paragraph].end:
            self._pass_on(self._spans[self._paragraph].end)
            if self._whole_shown:
                self._add(Piece(PILCROW, Ink.RIGHT, self._whole))
            self._done.append(tuple(self._pieces))
            self._pieces = []
            self._paragraph += 1
            self._position = self._spans[self._paragraph].start
            self._gap = False
        self._pass_on(until)

    def _pass_on(self, until: int) -> None:
        if until > self._position:
            self._add(
                Piece(self._right.text[self._position : until], self._base, self._whole if self._row.moved else -1)
            )
            self._position = until

    def _mark(self, step: _Step) -> None:
        if step.edit is None:
            if self._whole_shown:
                self._add(Piece(PILCROW, Ink.LEFT, step.change))
            self._gap = True
            return
        edit = step.edit
        if not self._marks.shows(step.change):
            if edit.right is not None:
                self._pass_on(edit.right.end)
            return
        if edit.left is not None:
            self._gap = self._gap or self._left.text[edit.left.start - 1 : edit.left.start].isspace()
            marks = self._marks.edit_marks(edit, "left", step.change)
            for piece in runs(self._left, edit.left, Ink.LEFT, marks, brackets=self._left_brackets):
                self._add(piece)
            self._gap = edit.right is not None or self._left.text[edit.left.end : edit.left.end + 1].isspace()
        if edit.right is not None:
            marks = self._marks.edit_marks(edit, "right", step.change)
            for piece in runs(self._right, edit.right, Ink.RIGHT, marks, brackets=self._right_brackets):
                self._add(piece)
            self._position = edit.right.end

    def _add(self, piece: Piece) -> None:
        """Add a piece, with a space before it where the words of either side would run together."""
        last = self._pieces[-1].text[-1] if self._pieces else " "
        if self._gap and not last.isspace() and (piece.text[0].isalnum() or piece.text[0] in "[{\"'“‘«($€£¶"):
            self._pieces.append(Piece(" ", self._base))
        self._gap = False
        self._pieces.append(piece)


def _range(places: list[tuple[int, int]], span: tuple[int, int] | None) -> tuple[int | None, int]:
    """The tokens inside a span of text, as indices; the end is exclusive."""
    if span is None:
        return None, 0
    return bisect_left(places, (span[0], 0)), bisect_left(places, (span[1], 0))
