"""The map beside the text shows where the changes are, and where the screen is."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import compared, revised
from tui.compare.comparison import RowKind
from tui.layout.overview import overview
from tui.layout.pair.display import Display
from tui.layout.sheets.cursor import last_top
from tui.layout.signs import MOVED_AWAY, SIGNS, Sign
from tui.layout.view import Form, View

_ADDED, _EDITED = SIGNS[RowKind.ADDED], SIGNS[RowKind.EDITED]


def _told(*extents: tuple[Sign, int, int], lines: int, height: int) -> str:
    return "".join(sign for sign, _ in overview(extents, lines, height))


def test_a_short_text_has_a_cell_for_each_line_but_the_empty_ones_between_blocks() -> None:
    assert _told((_ADDED, 0, 3), (_EDITED, 5, 7), lines=7, height=8) == "++   ~  "


def test_the_gravest_of_several_changes_in_a_cell_is_shown() -> None:
    extents = [(_EDITED, 0, 2), (MOVED_AWAY, 2, 4), (_ADDED, 4, 6)]
    assert _told(*extents, lines=40, height=2) == "> "


@settings(deadline=None, max_examples=60)
@given(revised(), st.integers(1, 40), st.integers(0, 100))
def test_the_map_shows_every_row_that_differs(texts: tuple[list[str], list[str]], height: int, top: int) -> None:
    display = Display(compared(*texts), View(), Form.SIDE_BY_SIDE, 20)
    signs = display.overview(height)
    assert len(signs) == height
    differs = any(change.kinds != ("typographic",) for change in display.comparison.changes)
    assert any(sign != " " for sign, _ in signs) == differs
    seen = display.window(height, min(top, last_top(display, height)))
    assert all(0 <= cell < height for cell in seen)
    assert bool(seen) == (len(display) > height)
