"""A spot leads back to where the reader was, however the text is set, and does no harm where the text has changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.making import compared, revised, sentence
from tui.layout.pair.display import Display
from tui.layout.pair.spot import Spot, cursor_at, spot
from tui.layout.pair.stepping import step
from tui.layout.sheets.cursor import Cursor
from tui.layout.view import BlockKind, Form, View


def _display(width: int = 40, *, form: Form = Form.SIDE_BY_SIDE) -> Display:
    left = [sentence(i, 30) for i in range(20)]
    right = [paragraph + " It rained." if i % 4 == 0 else paragraph for i, paragraph in enumerate(left)]
    return Display(compared(left, right), View(), form, width)


def test_it_leads_back_to_the_same_change() -> None:
    display = _display()
    cursor = step(display, Cursor(), 10, 3)
    there = spot(display, cursor)
    assert there is not None
    assert cursor_at(_display(), there, 10) == cursor


def test_it_leads_to_the_same_row_in_another_width() -> None:
    display = _display()
    there = spot(display, step(display, Cursor(), 10, 3))
    assert there is not None
    other = _display(70, form=Form.INLINE)
    found = cursor_at(other, there, 10)
    assert found is not None
    assert other.blocks[other.block_at(found.line)].key == (there.kind, there.first)


def test_a_row_that_is_folded_by_then_leads_to_its_fold() -> None:
    display = _display()
    found = cursor_at(display, Spot(BlockKind.ROW, 10), 10)
    assert found is not None
    block = display.blocks[display.block_at(found.line)]
    assert 10 in block.rows


def test_a_row_that_is_gone_leads_nowhere() -> None:
    assert cursor_at(_display(), Spot(BlockKind.ROW, 500), 10) is None


_SPOTS = st.builds(
    Spot,
    st.sampled_from(BlockKind),
    st.integers(0, 12),
    st.integers(0, 50),
    st.integers(0, 50),
    st.integers(-1, 50),
)


@given(revised(), _SPOTS, st.integers(1, 30))
def test_any_spot_is_on_the_display_or_nowhere(texts: tuple[list[str], list[str]], there: Spot, height: int) -> None:
    display = Display(compared(*texts), View(), Form.INLINE, 30)
    found = cursor_at(display, there, height)
    if found is not None:
        assert 0 <= found.top <= found.line < min(len(display), found.top + height)
        assert found.change == -1 or found.change in display.changes_at(found.line)
