"""Nothing that leaves `sanitize` or `visible` can steer a terminal or deceive about the order of characters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.sanitize import sanitize, visible

ANYTHING = st.text(st.characters(codec=None, categories=None))

TROUBLE = [
    *map(chr, {*range(0x20)} - {0x09, 0x0A}),
    *map(chr, range(0x7F, 0xA0)),
    *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\u206a\ufff9\ufffb\ufdd0\uffff",
    "\ud800",
    "\udcff",
    "\U000e0001",
    "\U000e0041",
    "\U0010fffe",
]


@pytest.mark.parametrize("character", TROUBLE, ids=lambda c: f"U+{ord(c):04X}")
def test_no_harmful_character_passes(character: str) -> None:
    assert character not in sanitize(f"a{character}b")
    assert character not in visible(f"a{character}b")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J", "␛[2J"),
        ("a\0b", "a␀b"),
        ("del\x7f", "del␡"),
        ("\x9b31m", "⟨U+009B⟩31m"),
        ("abc\u202etxt.exe", "abc⟨U+202E⟩txt.exe"),
        ("\udc80", "⟨U+DC80⟩"),
        ("\U000e0067", "⟨U+E0067⟩"),
        ("one\r\ntwo\rthree\u2028four\u2029five", "one\ntwo\nthree\nfour\nfive"),
        ("\ufeffword\ufeff", "word\ufeff"),
        ("tab\there", "tab\there"),
        ("soft\u00adhyphen \u200dok\ufe0f", "soft\u00adhyphen \u200dok\ufe0f"),
        ("a page\x0cbreak", "a page␌break"),
        ("\x0ca page\n\x0cone\r\n\x0c\x0ctwo\x0c\nthree\x0c", "a page\none\ntwo\nthree"),
    ],
)
def test_page_text(text: str, shown: str) -> None:
    assert sanitize(text) == shown


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("plain name.txt", "plain name.txt"),
        ("two\nlines\tand\r", "two␊lines␉and␍"),
        ("a\u200bb\u00adc", "a⟨U+200B⟩b⟨U+00AD⟩c"),
        ("\ufefffile", "⟨U+FEFF⟩file"),
        ("caf\udce9", "caf⟨U+DCE9⟩"),
        ("naïve – [/] 日本語", "naïve – [/] 日本語"),
        ("sep\u2028arated", "sep⟨U+2028⟩arated"),
    ],
)
def test_names(name: str, shown: str) -> None:
    assert visible(name) == shown


@given(ANYTHING)
def test_page_text_is_safe_whatever_it_was(text: str) -> None:
    safe = sanitize(text)
    assert sanitize(safe) == safe
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") and c not in "\t\n" for c in safe)
    assert not any(
        unicodedata.bidirectional(c) in ("RLO", "LRO", "RLE", "LRE", "PDF", "LRI", "RLI", "FSI", "PDI") for c in safe
    )
    safe.encode()


@given(ANYTHING)
def test_names_fit_on_one_line_and_hide_nothing(name: str) -> None:
    shown = visible(name)
    assert visible(shown) == shown
    assert len(shown.splitlines()) <= 1
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in shown)
    assert len(shown) >= len(name)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp", "Mn"])))
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert sanitize(text) == text
