"""A sheet: lines of text as a pane shows them, whatever they tell, with a head above and a map beside them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import overload

from tui.layout.sheets.search import Passage, Spans, Spot
from tui.layout.text.lines import BLANK, Cell, Ink, Line, text_of


class Sheet(Sequence[Line]):
    """Lines by number, from 0; of a long sheet only those asked for are made.

    What is said here of changes holds for sheets without any; those that show a comparison say more.
    """

    width: int
    """Of a column, in cells, 1 or more; the gutter not counted."""
    columns: int = 1
    struck: bool = False
    """Whether words that only the left article has are struck through, as they stand among those of the right one."""

    @abstractmethod
    def line(self, index: int) -> Line:
        """A line by its number, 0 or more and below the length."""

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Line, ...]: ...
    def __getitem__(self, index: int | slice) -> Line | tuple[Line, ...]:
        if isinstance(index, slice):
            return tuple(self.line(i) for i in range(*index.indices(len(self))))
        if not 0 <= index < len(self):
            raise IndexError(index)
        return self.line(index)

    def heads(self, width: int) -> tuple[Cell, ...]:
        """What stands above the columns: a cell for each; a single one may take `width` cells."""
        return (BLANK,) * self.columns

    def changes_at(self, line: int) -> tuple[int, ...]:
        """The changes whose text stands on a line, as indices into `Comparison.changes`, in reading order."""
        return ()

    def lines_of(self, change: int) -> tuple[int, int] | None:
        """The first line of a change and the one after its last; None where it is not on the sheet."""
        return None

    def marked(self, change: int) -> bool:
        """Whether the words of a change are to be lit while the cursor is on it."""
        return False

    def column_of(self, change: int) -> int:
        """The column beside which a bar points at a change, from 0."""
        return 0

    def overview(self, height: int) -> tuple[tuple[str, Ink], ...]:
        """A map of `height` cells: the sign of the gravest difference that each stands for, with its ink."""
        return ((" ", Ink.TEXT),) * height

    def window(self, height: int, top: int) -> range:
        """The cells of a map of `height` cells that stand for what a screen of as many lines shows from `top` on.

        Empty when the screen shows everything.
        """
        total = len(self)
        if total <= height:
            return range(0)
        first = top * height // total
        last = min(height - 1, (min(total, top + height) - 1) * height // total)
        return range(first, last + 1)

    def line_on_map(self, height: int, cell: int) -> int:
        """The first line that a cell of a map of `height` cells stands for."""
        return max(0, min(len(self) - 1, cell * max(height, len(self)) // max(1, height)))

    # ---- what can be searched

    def passages(self) -> Iterator[Passage]:
        """The paragraphs of the sheet in reading order, also those that are folded away.

        On sheets that say nothing else, the lines of a block that follow each other in a column are one paragraph.
        """
        for block, lines in groupby(range(len(self)), key=self.place_at):
            first, *rest = lines
            for column in range(self.columns):
                texts = [text for _, text, _ in self._texts(first, len(rest) + 1, column)]
                if texts:
                    yield Passage(block, column, first, " ".join(texts))

    @property
    def searchable(self) -> int:
        """About how many characters can be searched, those folded away included."""
        return len(self) * self.columns * self.width

    def _texts(self, first: int, lines: int, column: int) -> Iterator[tuple[int, str, int]]:
        """Lines of a column that hold text: their numbers, the text without spaces around it, and where that begins."""
        for number in range(first, first + lines):
            cells = self[number].cells
            text = text_of(cells[column]) if column < len(cells) else ""
            if text.strip():
                yield number, text.strip(), len(text) - len(text.lstrip())

    def place_at(self, line: int) -> Hashable:
        """The part of the sheet that a line belongs to, as `Passage.place` names it."""
        return self[line].block

    def places_at(self, line: int) -> tuple[Hashable, ...]:
        """The parts of the sheet that stand on a line: more than one where columns hold different ones."""
        return (self.place_at(line),)

    def block_in(self, line: int, column: int) -> int:
        """What the text of a column at a line belongs to: lines that follow each other in it flow together."""
        return self[line].block

    def spots(self, passage: Passage, found: Iterable[Spans]) -> tuple[tuple[Spot, ...], ...]:
        """Where matches of a passage stand, each in one spot or more; none while they are folded away."""
        end = passage.number
        while end < len(self) and self.place_at(end) == passage.place:
            end += 1
        places, offset = [], 0
        for number, text, start in self._texts(passage.number, end - passage.number, passage.column):
            places.append((number, offset, offset + len(text), start))
            offset += len(text) + 1
        return tuple(tuple(on_lines(places, spans, passage.column)) for spans in found)

    def searched_like(self, other: Sheet) -> bool:
        """Whether another sheet has the same passages at the same places, however it is set."""
        return self is other


def on_lines(lines: Iterable[tuple[int, int, int, int]], spans: Spans, column: int) -> Iterator[Spot]:
    """Where spans of a passage stand on its lines.

    A line is given by its number, the stretch of the passage that it shows, and where that begins in the cell's text.
    """
    for number, first, last, start in lines:
        for low, high in spans:
            begin, end = max(low, first), min(high, last)
            if begin < end:
                yield Spot(number, column, start + begin - first, start + end - first)
