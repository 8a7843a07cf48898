"""What is left out for Latin texts is not missed in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.scripts import latin
from tui.articles.segment import _cutter

_ENGLISH = "Ferries to Vadmark cost $1.20–£3,500 (“about 22nd”), said U.S. Rep. O’Neil… café --'' ½ @dock #4 5°  _a_b "
_texts = st.text(st.one_of(st.sampled_from(_ENGLISH), st.characters(max_codepoint=0x20D0)), max_size=40)


@given(_texts.filter(latin))
def test_latin_texts_are_cut_as_by_the_cutter_for_all(text: str) -> None:
    assert _cutter(True).split(text) == _cutter(False).split(text)


@pytest.mark.parametrize("text", ["", "It’s 5 €.", "Øresund — “Łódź”…", "a\u00adb\u00a0c"])
def test_these_are_latin(text: str) -> None:
    assert latin(text)


@pytest.mark.parametrize("text", ["cafe\u0301", "Киев", "東京", "a\u200bb", "ก", "👍", "ｗｉｄｅ"])
def test_these_are_not(text: str) -> None:
    assert not latin(text)
