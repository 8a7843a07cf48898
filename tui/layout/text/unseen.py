"""Characters that take no room: where they belong to the script they are left alone, elsewhere they become visible.

Soft hyphens, marks of direction and joiners are part of ordinary text in some scripts; among Latin letters they are
traces of copying, watermarks, or meant to deceive. Which scripts need which follows the Unicode Standard, chapters 9
(Arabic), 12 (Indic joiners), 16 (Southeast Asia) and 23 (variation selectors, layout controls).
"""

from __future__ import annotations

import re

from tui.articles.sanitize import UNSEEN

__all__ = ["MAYBE_UNSEEN", "instead", "is_turned", "reveal"]

MAYBE_UNSEEN = re.compile(f"[{UNSEEN}]")
"""Finds a character that `instead` has something to say about."""

# The classes below span thousands of characters and are rarely looked at: `re` compiles them when they are.
_DIRECTIONS = frozenset("\u200e\u200f\u061c")
_JOINERS = frozenset("\u200c\u200d")
# What joiners shape: Hebrew to Arabic Extended, Indic to Tibetan, Myanmar, Khmer, Mongolian, and symbols (emoji).
_JOINED = (
    "[\u0590-\u08ff\u0900-\u0fff\u1000-\u109f\u1780-\u17ff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufefc"
    "\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff\ufe0f\u200d]"
)
# What has variants: keycaps, symbols, Mongolian, Han.
_VARIED = ("[#*0-9\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u2bff\u3000-\u9fff\uf900-\ufaff\u1800-\u18af"
                     "\U0001f000-\U0001faff\U00020000-\U0003ffff]")  # fmt: skip
_RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
# What is written without spaces, so that a border between words has to be marked unseen.
_UNSPACED = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"


def is_turned(text: str) -> bool:
    """Whether any letter of `text` is read from right to left."""
    return re.search(_RIGHT_TO_LEFT, text) is not None


def instead(text: str, index: int, *, turned: bool) -> str:
    """What is shown for the character of no width at `index` of `text`, for which `is_turned` gives `turned`.

    The character itself where it shapes its neighbours, nothing where it only guides line breaks or direction, as its
    script has it; else its code point as a mark, such as `⟨U+200B⟩`.
    """
    character = text[index]
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    if (
        character in _JOINERS
        and re.match(_JOINED, before)
        and (after == "" or character == "\u200c" or re.match(_JOINED, after))
    ):
        return character
    if (
        "\ufe00" <= character <= "\ufe0f"
        or "\U000e0100" <= character <= "\U000e01ef"
        or "\u180b" <= character <= "\u180f"
    ):
        return character if re.match(_VARIED, before) else _mark(character)
    if character == "\u00ad":
        return ""
    if character == "\u200b" and (re.match(_UNSPACED, before) or re.match(_UNSPACED, after)):
        return ""
    if character in _DIRECTIONS and turned:
        return ""
    return _mark(character)


def reveal(text: str) -> str:
    """`text` with everything shown that `instead` shows."""
    if not MAYBE_UNSEEN.search(text):
        return text
    turned = is_turned(text)
    return MAYBE_UNSEEN.sub(lambda found: instead(text, found.start(), turned=turned), text)


def _mark(character: str) -> str:
    return f"⟨U+{ord(character):04X}⟩"
