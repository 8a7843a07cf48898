"""The trust boundary: whatever a page or a file name holds, nothing that leaves here can steer a terminal.

A terminal obeys control characters, and bidi overrides show a line in another order than the one it is stored in.
Both become marks that a reader can see: a control picture (`␛`, `␀`) where Unicode has one, else the code point
(`⟨U+202E⟩`). The choice follows UAX #9 (directional formatting characters), UTR #36 (security considerations) and the
list of noncharacters in the Unicode Standard, section 23.7.
"""

from __future__ import annotations

import re

__all__ = ["UNSEEN", "sanitize", "visible"]

# What no text shown on a terminal may hold: C0 and C1 controls but tab and line feed, bidi embeddings, overrides and
# isolates, the deprecated format controls, interlinear annotation, lone surrogates, noncharacters, language tags.
_HOSTILE = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"
    "\u202a-\u202e\u2066-\u206f"
    "\ufff9-\ufffb"
    "\ud800-\udfff"
    "\ufdd0-\ufdef" + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
) + "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"

# What takes no room of its own. In prose it is legitimate (joiners in Persian and in emoji, soft hyphens, marks of
# direction) and the comparing form folds it away; in a name or an address it only serves to deceive.
UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2065\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\U000e0100-\U000e01ef"
)
"""Characters that take no room, as they stand in a character class of a regular expression."""

_IN_TEXT = re.compile(f"[{_HOSTILE}]")
_IN_NAME = re.compile(f"[{_HOSTILE}{UNSEEN}\t\n\u2028\u2029]")
_LINE_END = re.compile("\r\n?|[\u2028\u2029]")
# Where a page of paper ends, as PDF readers and printers tell it: it moves when a word is added, and is no wording.
_PAGE_END = re.compile(r"\A\f+|(?<=\n)\f+|(?<!\f)\f++(?=\n|\Z)")


def _mark(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"\u27e8U+{code:04X}\u27e9"


def sanitize(text: str) -> str:
    r"""Make a page's text safe to show.

    Line ends of any kind (`\r\n`, `\r`, line and paragraph separators) become `\n`; a byte order mark in front and form
    feeds beside line ends are dropped, tabs stay, hostile characters become visible marks. Characters of no width stay.
    Sanitizing twice changes nothing more.
    """
    text = text.lstrip("\ufeff")
    if "\r" in text or not text.isascii():
        text = _LINE_END.sub("\n", text)
    if "\f" in text:
        text = _PAGE_END.sub("", text)
    return _IN_TEXT.sub(_mark, text)


def visible(text: str) -> str:
    """Make a foreign string, such as a file name or an address, safe to show on one line.

    Like `sanitize`, and tabs, line ends and characters of no width become marks too, so that two names that differ
    look different.
    """
    return text if text.isascii() and text.isprintable() else _IN_NAME.sub(_mark, text)
