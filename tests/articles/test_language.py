"""The language of a text shows in its words of grammar."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.language import language


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "the ferry was late and they waited for it on the quay of the harbour"),
        ("de", "die fähre war spät und sie haben auf dem kai mit den kindern auf das schiff gewartet"),
        ("fr", "le bac était en retard et les enfants ont attendu sur le quai avec une tante"),
        ("es", "el barco llegó tarde y los niños esperaron en el muelle con una tía del pueblo"),
        ("it", "il traghetto era in ritardo e i bambini che aspettavano sul molo della città con gli zii"),
        ("nl", "de boot was te laat en het kind wachtte op de kade met een tante die niet van varen hield"),
        ("sv", "färjan var sen och barnen som väntade på kajen med en moster är inte glada för det"),
        (None, "ferry late harbour quay children waiting"),
        (None, ""),
    ],
)
def test_language(code: str | None, text: str) -> None:
    assert language(text.split()) == code


def test_a_foreign_name_does_not_change_the_language() -> None:
    text = "the mayor of la villa de la reina said that the road to los llanos was open for traffic by the evening"
    assert language(text.split()) == "en"


@given(st.lists(st.text(max_size=5), max_size=40))
def test_the_order_of_the_words_does_not_count(words: list[str]) -> None:
    assert language(words) == language(words[::-1])
