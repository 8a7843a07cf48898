"""Characters of no width: part of some scripts, suspicious in others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.sanitize import UNSEEN
from tui.layout.text.unseen import MAYBE_UNSEEN, reveal
from tui.layout.text.wrap import flow


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d👩\u200d👧 and ❤\ufe0f and 1\ufe0f\u20e3",
        "葛\U000e0100城",
        "plain words",
    ],
)
def test_what_shapes_its_script_stays(text: str) -> None:
    assert reveal(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [("co\u00adoperate", "cooperate"), ("ไทย\u200bแลนด์", "ไทยแลนด์"), ("שלום\u200f!", "שלום!")],
)
def test_what_guides_line_breaks_and_direction_goes(text: str, shown: str) -> None:
    assert reveal(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("pass\u200bword", "pass⟨U+200B⟩word"),
        ("pay\u200dpal", "pay⟨U+200D⟩pal"),
        ("a\ufe0fb", "a⟨U+FE0F⟩b"),
        ("left\u200eright", "left⟨U+200E⟩right"),
        ("\u3164name", "⟨U+3164⟩name"),
    ],
)
def test_what_only_deceives_is_marked(text: str, shown: str) -> None:
    assert reveal(text) == shown


@pytest.mark.parametrize("mark", ["\u200e", "\u200b", "\ufe0f", "\u200d"])
def test_a_page_of_marks_takes_no_longer_than_its_length_asks_for(mark: str) -> None:
    shown = f"⟨U+{ord(mark):04X}⟩"
    assert flow(f"a{mark}" * 100_000).text == reveal(f"a{mark}" * 100_000) == f"a{shown}" * 100_000


@given(st.text(st.sampled_from("ab क👩\u200b\u200d\u00ad\u200f\ufe0f\u2060"), max_size=20))
def test_what_flows_is_what_is_shown_and_knows_where_it_comes_from(text: str) -> None:
    flowing = flow(text)
    assert len(flowing.origins) == len(flowing.text) + 1
    assert list(flowing.origins) == sorted(flowing.origins)
    assert flowing.text == reveal(" ".join(text.split(" ")).strip()) or "  " in text
    for character, origin in zip(flowing.text, flowing.origins, strict=False):
        assert character == text[origin] or MAYBE_UNSEEN.match(text[origin]), UNSEEN
