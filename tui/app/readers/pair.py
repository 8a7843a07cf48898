"""Two articles compared: what of the comparison is shown, and what each key does there."""

from __future__ import annotations

from dataclasses import replace

from tui.app.readers.reader import Excerpt, Reader
from tui.compare.comparison import Comparison
from tui.export.excerpt import change_excerpt, row_excerpt
from tui.layout.blocks import Block
from tui.layout.pair.beginning import begin
from tui.layout.pair.display import Display
from tui.layout.pair.place import carry_over, find_again
from tui.layout.pair.setter import Setter
from tui.layout.pair.setting import Setting
from tui.layout.pair.spot import Spot, cursor_at
from tui.layout.pair.stepping import next_change, other_end, step
from tui.layout.sheets import cursor as places
from tui.layout.sheets.search import Passage
from tui.layout.sheets.selection import column_at
from tui.layout.sides import Side
from tui.layout.status import status
from tui.layout.text.lines import Piece
from tui.layout.view import MAX_CONTEXT, BlockKey, BlockKind, Form, View
from tui.layout.words.phrases import count


class PairReader(Reader):
    """Reads a comparison, side by side or inline."""

    def __init__(self, view: View = View(), form: Form | None = None) -> None:
        super().__init__()
        self.view = view
        self.form = form
        """The form asked for; None follows the width."""
        self.shown: Display | None = None
        self.comparison: Comparison | None = None
        self.waiting: Setting | None = None
        """How the text is to be set, where that takes so long that it is to be done beside the event loop.

        What was shown before stays until `take` is called; the view and the form are those that are asked for."""
        self._setting: Setting | None = None
        self._setter: Setter | None = None
        """What sets the text by `_setting`."""
        self._made: Display | None = None
        """What was set beside the event loop, until it is shown."""
        self._begin: Spot | None = None

    @property
    def sheet(self) -> Display | None:
        """The comparison as it is set."""
        return self.shown

    # ---- setting

    def read(self, comparison: Comparison, *, fold: bool | None = None, at: Spot | None = None) -> None:
        """Begin to read another comparison, at a spot, or else at its first change."""
        if fold is not None:
            self.view = replace(self.view, fold=fold)
        self.view = replace(self.view, opened=frozenset())
        self.comparison, self.shown, self._begin = comparison, None, at
        self.set()

    def read_again(self, comparison: Comparison) -> None:
        """Read another comparison of the same pages, one of which has changed; the reader keeps the place."""
        old, cursor = self.shown, self.cursor
        self.read(comparison)
        if old is not None and self.shown is not None:
            self.cursor = find_again(old, self.shown, cursor, self.height)

    def present_form(self) -> Form:
        """The form the text is set in, as far as that is asked for."""
        return self._form_of(self.comparison)

    def _form_of(self, comparison: Comparison | None) -> Form:
        if comparison is not None and comparison.left is comparison.right:
            return Form.INLINE
        narrow = self.frame is not None and self.frame.narrow
        return self.form or (Form.INLINE if narrow else Form.SIDE_BY_SIDE)

    def _setting_of(self, comparison: Comparison) -> Setting | None:
        """How a comparison is set here; None while the size of the pane is not known."""
        if self.frame is None:
            return None
        form = self._form_of(comparison)
        bracketed = self.frame.colourless and form is Form.INLINE
        return Setting(comparison, self.view, form, self.frame.column(form), bracketed)

    def waits_for(self, comparison: Comparison) -> Setting | None:
        """How a comparison is to be set, beside the event loop, before it can be read; None for at once."""
        setting = self._setting_of(comparison)
        return setting if setting is not None and setting.long and not self._serves(setting) else None

    def _serves(self, setting: Setting) -> bool:
        return self._setting is not None and self._setting.alike(setting)

    def take(self, setting: Setting, made: Display) -> None:
        """Show the text as it was set beside the event loop, folded as the reader wants it by then."""
        self._setting, self._setter, self._made = setting, made.setter, made
        if self.waiting is not None:
            self.set()

    def stay(self) -> None:
        """Keep what is shown, where something else is waited for."""
        if self.shown is not None and self.waiting is not None:
            self.view = self.shown.view
            self.form = self.form and self.shown.form
            self.set()

    def set(self) -> None:
        """Set the text anew; the reader keeps the place, and begins at the first change."""
        setting = self._setting_of(self.comparison) if self.comparison is not None else None
        if setting is None:
            return
        if setting.long and not self._serves(setting):
            self.waiting = self.waiting if self.waiting is not None and self.waiting.alike(setting) else setting
            return
        if self._setter is None or not self._serves(setting):
            self._setting, self._setter = setting, setting.setter()
        self.waiting = None
        old, made = self.shown, self._made
        self._made = None
        if made is not None and made.setter is self._setter and made.view == self.view:
            self.shown = made
        else:
            self.shown = Display.of(setting, self._setter)
        if old is not None:
            self.cursor = carry_over(old, self.shown, self.cursor, self.height)
        elif (place := self._begin and cursor_at(self.shown, self._begin, self.height)) is not None:
            self.cursor = place
        else:
            self.cursor = begin(self.shown, self.height)

    def look(self, view: View) -> None:
        """See the comparison otherwise: other folds, other changes."""
        self.view = view
        self.set()

    def status(self, width: int, pending: str) -> tuple[Piece, ...]:
        """Where the reader is, what this change is, and the comparison in figures."""
        if self.said or self.shown is None or self.finder is not None:
            return super().status(width, pending)
        return status(self.shown, self.cursor, width, pending)

    # ---- copying

    def excerpt(self, *, whole: bool) -> Excerpt | None:
        """The change under the cursor with both wordings, or the paragraphs there on both sides."""
        block, change = self._block(), self.cursor.change
        if self.comparison is None or block is None:
            return super().excerpt(whole=whole)
        if not whole and change >= 0:
            return Excerpt("the change", change_excerpt(self.comparison, change))
        rows = (self.comparison.changes[change].row,) if change >= 0 else block.rows
        if whole and len(rows) == 1:
            return Excerpt("the paragraphs", row_excerpt(self.comparison, rows[0]))
        self.said = "the cursor stands on no paragraph" if whole else "the cursor stands on no change"
        return None

    # ---- moving

    def click(self, line: int, x: int) -> None:
        """Put the cursor on what stands there in the column of the cell `x`; a fold there opens."""
        self.to_line(line)
        if self.shown is None:
            return
        column = column_at(self.shown, x)
        block = self.shown.blocks[self.shown.block_at(line, column)]
        if block.folded:
            self._open(self.view.opened | {block.key})
            return
        here = {piece.change for piece in self.shown[line].cells[column].pieces}
        clicked = [change for change in self.shown.changes_at(line) if change in here]
        if clicked and self.cursor.change not in clicked:
            self.cursor = replace(self.cursor, change=clicked[0])

    def do_next_change(self, times: int) -> None:
        self._step(times)

    def do_previous_change(self, times: int) -> None:
        self._step(-times)

    def _step(self, times: int) -> None:
        if self.shown is None:
            return
        self.cursor = step(self.shown, self.cursor, self.height, times)
        self.rang = bool(self.cursor.edge)
        if self.rang and self.shown.steps:
            end, other = ("last", "first") if times > 0 else ("first", "last")
            self.said = f"{end} change; once more goes to the {other}"
        elif self.rang:
            self.said = "nothing differs here"

    def do_first_change(self, _: int) -> None:
        if self.shown is not None and self.shown.steps:
            self.to_change(self.shown.steps[0])

    def do_last_change(self, _: int) -> None:
        if self.shown is not None and self.shown.steps:
            self.to_change(self.shown.steps[-1])

    def to_change(self, change: int) -> None:
        """Put the cursor on a change, an index into `Comparison.changes`."""
        self.move(places.go_to_change, change)

    def to_shown_change(self) -> None:
        """Where the cursor stands on none, put it on the next change that the view shows, else on the first."""
        if self.shown is not None and self.shown.steps and self.cursor.change < 0:
            change = next_change(self.shown, self.cursor)
            self.to_change(change if change >= 0 else self.shown.steps[0])

    @property
    def change_here(self) -> int:
        """The change at the cursor or the first one below it, as an index into `Comparison.changes`; -1 for none."""
        if self.shown is None or self.cursor.change >= 0:
            return self.cursor.change
        return next_change(self.shown, self.cursor)

    @property
    def paragraph_here(self) -> tuple[Side, int | None]:
        """The paragraph at the cursor, of the left article if it has one there; None where the cursor is on none."""
        block = self._block()
        if block is None or self.comparison is None or block.kind not in (BlockKind.ROW, BlockKind.GHOST):
            return "left", None
        row = self.comparison.rows[block.rows[0]]
        return ("left", row.left[0]) if row.left else ("right", row.right[0])

    def to_row(self, row: int) -> None:
        """Put the cursor on a row, an index into `Comparison.rows`, or on the fold that it is in."""
        if self.shown is None or row >= len(self.shown.comparison.rows):
            return
        block = next(
            (i for i, b in enumerate(self.shown.blocks) if row in b.rows and b.kind is not BlockKind.GHOST), -1
        )
        if block >= 0:
            first, last = self.shown.top(block), self.shown.bottom(block) - 1
            self.cursor = places.go_to(self.shown, self.cursor, self.height, first, last)

    @property
    def side_here(self) -> Side:
        """The article that stands at the cursor: the right one, unless only the left has something there."""
        block = self._block()
        if block is None or self.comparison is None:
            return "right"
        rows = [self.comparison.rows[row] for row in block.rows]
        return "right" if block.right or any(row.right for row in rows) or not rows else "left"

    def do_other_end(self, _: int) -> None:
        if self.shown is None:
            return
        target = self._other_end()
        if target is None:
            self.said = "nothing moved here"
        else:
            self.cursor = target

    def _other_end(self) -> places.Cursor | None:
        """The other end of the move that the cursor stands on; None where it stands on none."""
        return other_end(self.shown, self.cursor, self.height) if self.shown is not None else None

    # ---- folding and hiding

    def reveal(self, passage: Passage) -> None:
        if self.shown is not None and isinstance(passage.place, BlockKey):
            self._open(self.view.opened | self.shown.hiding(passage.place))

    def _block(self) -> Block | None:
        """The block that the cursor stands in."""
        return self.shown.blocks[self.shown.block_of(self.cursor)] if self.shown else None

    def do_open(self, _: int) -> None:
        block = self._block()
        if block is None:
            return
        if block.folded:
            self._open(self.view.opened | {block.key})
        elif block.opened is not None:
            self._open(self.view.opened - {block.opened})
        elif (fold := self._fold_beside()) is not None and self._other_end() is None:
            self._open(self.view.opened | {fold.key})
        else:
            self.do_other_end(1)

    def _fold_beside(self) -> Block | None:
        """A fold that the other column has at the cursor's line."""
        if self.shown is None:
            return None
        columns = range(self.shown.columns)
        beside = (self.shown.blocks[self.shown.block_at(self.cursor.line, column)] for column in columns)
        return next((block for block in beside if block.folded), None)

    def _open(self, opened: frozenset[BlockKey]) -> None:
        self.look(replace(self.view, opened=opened))

    def do_fold(self, _: int) -> None:
        self.look(replace(self.view, fold=not self.view.fold, opened=frozenset()))
        self.said = "unchanged paragraphs folded" if self.view.fold else "unchanged paragraphs shown"

    def do_less_context(self, times: int) -> None:
        self._context(-times)

    def do_more_context(self, times: int) -> None:
        self._context(times)

    def _context(self, more: int) -> None:
        context = max(0, min(MAX_CONTEXT, self.view.context + more))
        self.look(replace(self.view, fold=True, context=context))
        self.said = f"{count(context, 'unchanged paragraph')} kept on either side of a change"

    def do_typographic(self, _: int) -> None:
        self.look(replace(self.view, typographic=not self.view.typographic))
        self.said = "typographic changes " + ("shown" if self.view.typographic else "hidden")

    def do_furniture(self, _: int) -> None:
        self.look(replace(self.view, furniture=not self.view.furniture))
        self.said = "the page around the articles " + ("shown" if self.view.furniture else "folded")

    def do_inline(self, _: int) -> None:
        self.form = Form.INLINE if self.present_form() is Form.SIDE_BY_SIDE else Form.SIDE_BY_SIDE
        self.set()
