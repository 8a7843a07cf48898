"""Lines end at word borders and never exceed their cells, in any script."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.layout.text.lines import Ink, Piece
from tui.layout.text.typeset import height, typeset
from tui.layout.text.unseen import MAYBE_UNSEEN
from tui.layout.text.wrap import flow, pad, truncate, wrap

_texts = st.text(
    st.one_of(
        st.sampled_from(
            "abc def, ghi. “quoted” – dash習近平は訪問したที่ครับкириллицаéü👍👨‍👩‍👧🇺🇦e\u0301\u00ad\u200b\n\t  "
        ),
        st.characters(exclude_categories=("Cs", "Cc")),
    ),
    max_size=120,
)


def lines(text: str, width: int) -> list[str]:
    flowed = flow(text).text
    return [flowed[start:end] for start, end in wrap(flowed, width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("The ferry left at dawn.", 9, ["The ferry", "left at", "dawn."]),
        ("The ferry left at dawn.", 80, ["The ferry left at dawn."]),
        ("Hottentottententoonstelling", 10, ["Hottentott", "ententoons", "telling"]),
        ("one\ntwo   three\n", 20, ["one two three"]),
        ("", 10, []),
        ("co\u00adoperate", 10, ["cooperate"]),
        ("習近平は訪問した。", 10, ["習近平は訪", "問した。"]),
        ("會見結束了。再見", 10, ["會見結束", "了。再見"]),
        ("flags 🇺🇦🇺🇦 wave", 10, ["flags 🇺🇦🇺🇦", "wave"]),
    ],
)
def test_wrapping(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


@given(_texts, st.integers(2, 40))
def test_no_line_is_wider_than_its_column(text: str, width: int) -> None:
    assert all(cell_len(line) <= width for line in lines(text, width))


@given(_texts, st.integers(2, 40))
def test_nothing_is_lost_but_spaces_at_line_ends(text: str, width: int) -> None:
    flowed = flow(text).text
    assert "".join("".join(lines(text, width)).split(" ")) == flowed.replace(" ", "")


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=12), max_size=30), st.integers(1, 40))
def test_a_word_that_fits_is_never_cut(words: list[str], width: int) -> None:
    pieces = [piece for line in lines(" ".join(words), width) for piece in line.split(" ")]
    fitting = [word for word in words if len(word) <= width]
    position = 0
    for word in fitting:
        assert word in pieces[position:]
        position += pieces[position:].index(word) + 1


@example("a\u180bb")
@given(_texts)
def test_every_shown_character_knows_its_origin(text: str) -> None:
    flowed = flow(text, 100)
    assert len(flowed.origins) == len(flowed.text) + 1
    for character, origin in zip(flowed.text, flowed.origins, strict=False):
        source = text[origin - 100]
        if MAYBE_UNSEEN.match(source) and character != source:
            assert character in f"⟨U+{ord(source):04X}⟩"
        else:
            assert character == source or (character == " " and source.isspace())


@given(st.lists(st.tuples(_texts, st.sampled_from(list(Ink))), max_size=6), st.integers(2, 30))
def test_pieces_keep_their_ink(given_runs: list[tuple[str, Ink]], width: int) -> None:
    runs = [Piece(text, ink, number) for number, (text, ink) in enumerate(given_runs)]
    set_lines = typeset(runs, width)
    assert len(set_lines) == height(runs, width)
    for line in set_lines:
        for piece in line:
            assert piece.ink is runs[piece.change].ink
    for number, run in enumerate(runs):
        shown = "".join(piece.text for line in set_lines for piece in line if piece.change == number)
        bare = re.sub(r"\s", "", flow(run.text).text)
        assert re.sub(r"\s", "", shown) == bare


@given(_texts.map(lambda text: flow(text).text), st.integers(0, 30))
def test_padding_is_exact(text: str, width: int) -> None:
    assert cell_len(pad(text, width)) == width
    assert cell_len(truncate(text, width)) <= width
