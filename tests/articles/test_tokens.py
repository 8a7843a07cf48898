"""Paragraph -> tokens, by offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.segment import TokenKind, count_words, shifted, tokens

_PIECES = [
    *"ab Z.,-'’$€19%°_&@#\n()\"",
    *"\u0e01\u0e31\u0e50中国あー\u1000\u103b\u0915\u094d\u0627\u064bé\u0301\u00ad\u200b–−．",
    *["U.S.", "--", "''", "35,000", "-12.5", "15:30", "中.国.", "👍\ufe0f", ". . ."],
]
_texts = st.lists(st.sampled_from(_PIECES), max_size=30).map("".join) | st.text(max_size=40)


@given(_texts, st.integers(0, 1000))
def test_tokens_stand_in_order_and_leave_nothing_but_space_and_what_has_no_width(text: str, offset: int) -> None:
    at = 0
    for token in tokens(text, offset):
        start, end = token.start - offset, token.end - offset
        assert at <= start < end
        assert not any(character.isalnum() for character in text[at:start])
        at = end
    assert at <= len(text)
    assert not any(character.isalnum() for character in text[at:])


@given(_texts, st.integers(0, 1000))
def test_tokens_found_elsewhere_are_the_same_but_for_their_places(text: str, offset: int) -> None:
    assert shifted(tokens(text), offset) == tokens(text, offset)


@given(_texts)
def test_all_tokens_but_marks_of_punctuation_are_words(text: str) -> None:
    assert count_words(text) == sum(token.kind is not TokenKind.PUNCTUATION for token in tokens(text))


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The group's $15.6bn, well-known", ["The", "group's", "$15.6bn", ",", "well-known"]),
        ("In the U.S., 35,000,000 people", ["In", "the", "U.S.", ",", "35,000,000", "people"]),
        ("习近平说。", ["习", "近", "平", "说", "。"]),
        ("แม่ดี", ["แ", "ม่", "ดี"]),
        ("۱۲ ๑๒", ["۱۲", "๑๒"]),
        ("he said -- “no”", ["he", "said", "-", '"', "no", '"']),
    ],
)
def test_what_is_one_token(text: str, forms: list[str]) -> None:
    assert [token.form for token in tokens(text)] == forms
