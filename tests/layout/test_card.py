"""The card says of one article what its line in the list has no room for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.layout.lists.card import CARD_LINES, card
from tui.layout.lists.order import Item
from tui.layout.text.lines import Cell, Ink, text_of

_FERRY = Item(
    "Harbour Post", 1020, "2024-05-02", headline="Ferry returns to the harbour after three days", file="ferry-2.txt"
)


def _shown(cells: tuple[Cell, ...]) -> list[str]:
    return [f"{cell.sign} {text_of(cell)}".rstrip() for cell in cells]


@pytest.mark.parametrize(
    ("item", "lines"),
    [
        (
            _FERRY,
            ["> Ferry returns to the harbour", "  after three days", "  1,020 words, 2 May 2024", "  ferry-2.txt"],
        ),
        (
            Item("Mend the lead (a1b2c3)", 9, dated="2024-05-02T08:30:00Z", headline="Ferry returns", gone=True),
            ["> Mend the lead (a1b2c3)", "  gone, 9 words, 2 May 2024 08:…"],
        ),
        (Item("ferry.txt"), ["> ferry.txt"]),
        (
            Item("ferry.txt", problem="ferry.txt is empty; put text into it"),
            ["  ferry.txt is empty; put text", "  into it"],
        ),
    ],
)
def test_it_tells_what_is_known(item: Item, lines: list[str]) -> None:
    assert _shown(card(item, 30, (">", Ink.RIGHT_WORD))) == lines


def test_a_headline_that_is_too_long_says_so() -> None:
    lines = _shown(card(_FERRY, 10))
    assert lines[2].endswith("…")
    assert len(lines) == CARD_LINES


@given(st.text(), st.text(), st.integers(1, 40))
def test_it_keeps_to_its_room(headline: str, file: str, width: int) -> None:
    for item in (_FERRY._replace(headline=headline, file=file), _FERRY._replace(problem=headline)):
        cells = card(item, width)
        assert len(cells) <= CARD_LINES
        assert all(cell_len(text_of(cell)) <= max(2, width) for cell in cells)
