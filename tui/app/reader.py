"""The reader at the text: what of a comparison is shown, where the cursor is, and what each key does there.

Knows no screen: the desk hands in the size of the pane and paints what comes out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tui.compare.comparison import Comparison
from tui.layout import cursor as places
from tui.layout.blocks import Block
from tui.layout.cursor import Cursor, Motion
from tui.layout.display import Display
from tui.layout.phrases import count
from tui.layout.view import MAX_CONTEXT, BlockKey, Form, View


class Reader:
    """Keeps display and cursor; each `do_` method carries out the action of that name in the table of keys."""

    def __init__(self) -> None:
        self.view = View()
        self.form: Form | None = None
        """The form asked for; None follows the width."""
        self.shown: Display | None = None
        self.cursor = Cursor()
        self.said = ""
        """What the last action has to tell; empty for nothing."""
        self.rang = False
        """Whether the last action ran into an end."""
        self._comparison: Comparison | None = None
        self._height = 1
        self._narrow = False
        self._width_of: Callable[[Form], int] | None = None
        """None until the size of the pane is known: nothing is set before."""
        self._colourless = False

    # ---- setting

    def fit(self, width_of: Callable[[Form], int], height: int, *, narrow: bool, colourless: bool = False) -> None:
        """Set the text for a pane of `height` lines, whose columns have the width that `width_of` gives for a form."""
        self._width_of, self._height, self._narrow, self._colourless = width_of, max(1, height), narrow, colourless
        self._set()

    def read(self, comparison: Comparison, *, fold: bool | None = None) -> None:
        """Begin to read another comparison, at its first change."""
        if fold is not None:
            self.view = replace(self.view, fold=fold)
        self.view = replace(self.view, opened=frozenset())
        self._comparison, self.shown = comparison, None
        self._set()

    def present_form(self) -> Form:
        """The form the text is set in."""
        if self._comparison is not None and self._comparison.left is self._comparison.right:
            return Form.INLINE
        return self.form or (Form.INLINE if self._narrow else Form.SIDE_BY_SIDE)

    def _set(self) -> None:
        """Set the text anew; the reader keeps the place, and begins at the first change."""
        old = self.shown
        if self._comparison is None or self._width_of is None:
            return
        form = self.present_form()
        bracketed = self._colourless and form is Form.INLINE
        self.shown = Display(self._comparison, self.view, form, self._width_of(form), bracketed=bracketed)
        if old is not None:
            self.cursor = places.carry_over(old, self.shown, self.cursor, self._height)
        else:
            self.cursor = places.step(self.shown, Cursor(), self._height, 1) if self.shown.steps else Cursor()

    def _look(self, view: View) -> None:
        self.view = view
        self._set()

    # ---- moving

    def hush(self) -> None:
        """Forget what the last action had to tell."""
        self.said, self.rang = "", False

    def _move(self, motion: Motion, number: int) -> None:
        if self.shown is not None:
            self.cursor = motion(self.shown, self.cursor, self._height, number)

    def to_line(self, line: int) -> None:
        """Put the cursor on a line of the display, as a click does; a fold there opens."""
        self._move(places.move, line - self.cursor.line)
        block = self._block()
        if block is not None and block.folded:
            self._open(self.view.opened | {block.key})

    def do_next_change(self, times: int) -> None:
        self._step(times)

    def do_previous_change(self, times: int) -> None:
        self._step(-times)

    def _step(self, times: int) -> None:
        self._move(places.step, times)
        self.rang = bool(self.cursor.edge)
        if self.rang and self.shown is not None and self.shown.steps:
            end, other = ("last", "first") if times > 0 else ("first", "last")
            self.said = f"{end} change; once more goes to the {other}"
        elif self.rang:
            self.said = "nothing differs here"

    def do_first_change(self, _: int) -> None:
        if self.shown is not None and self.shown.steps:
            self._move(places.go_to_change, self.shown.steps[0])

    def do_last_change(self, _: int) -> None:
        if self.shown is not None and self.shown.steps:
            self._move(places.go_to_change, self.shown.steps[-1])

    def do_line_down(self, times: int) -> None:
        self._move(places.move, times)

    def do_line_up(self, times: int) -> None:
        self._move(places.move, -times)

    def do_scroll_down(self, times: int) -> None:
        self._move(places.scroll, times)

    def do_scroll_up(self, times: int) -> None:
        self._move(places.scroll, -times)

    def do_half_page_down(self, times: int) -> None:
        self._move(places.page, times * max(1, self._height // 2))

    def do_half_page_up(self, times: int) -> None:
        self._move(places.page, -times * max(1, self._height // 2))

    def do_page_down(self, times: int) -> None:
        self._move(places.page, times * max(1, self._height - 2))

    def do_page_up(self, times: int) -> None:
        self._move(places.page, -times * max(1, self._height - 2))

    def do_top(self, _: int) -> None:
        self._move(places.end, -1)

    def do_bottom(self, _: int) -> None:
        self._move(places.end, 1)

    def do_other_end(self, _: int) -> None:
        if self.shown is None:
            return
        target = places.other_end(self.shown, self.cursor, self._height)
        if target is None:
            self.said = "nothing moved here"
        else:
            self.cursor = target

    # ---- folding and hiding

    def _block(self) -> Block | None:
        """The block that the cursor stands in."""
        return self.shown.blocks[self.shown.block_at(self.cursor.line)] if self.shown else None

    def do_open(self, _: int) -> None:
        block = self._block()
        if block is None:
            return
        if block.folded:
            self._open(self.view.opened | {block.key})
        elif block.opened is not None:
            self._open(self.view.opened - {block.opened})
        else:
            self.do_other_end(1)

    def _open(self, opened: frozenset[BlockKey]) -> None:
        self._look(replace(self.view, opened=opened))

    def do_fold(self, _: int) -> None:
        self._look(replace(self.view, fold=not self.view.fold, opened=frozenset()))
        self.said = "unchanged paragraphs folded" if self.view.fold else "unchanged paragraphs shown"

    def do_less_context(self, times: int) -> None:
        self._context(-times)

    def do_more_context(self, times: int) -> None:
        self._context(times)

    def _context(self, more: int) -> None:
        context = max(0, min(MAX_CONTEXT, self.view.context + more))
        self._look(replace(self.view, fold=True, context=context))
        self.said = f"{count(context, 'unchanged paragraph')} kept on either side of a change"

    def do_typographic(self, _: int) -> None:
        self._look(replace(self.view, typographic=not self.view.typographic))
        self.said = "typographic changes " + ("shown" if self.view.typographic else "hidden")

    def do_furniture(self, _: int) -> None:
        self._look(replace(self.view, furniture=not self.view.furniture))
        self.said = "the page around the articles " + ("shown" if self.view.furniture else "folded")

    def do_inline(self, _: int) -> None:
        self.form = Form.INLINE if self.present_form() is Form.SIDE_BY_SIDE else Form.SIDE_BY_SIDE
        self._set()
