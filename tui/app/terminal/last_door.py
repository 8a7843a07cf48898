"""The last door before the terminal: whatever slipped past the readers is made harmless here."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.articles.sanitize import sanitize


class LastDoor(LineFilter):
    """Replaces control, escape and bidi characters in everything that is painted by visible marks."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Make each text segment harmless; control segments are Textual's own and stay."""
        return [s if s.control or _harmless(s.text) else Segment(_harmful(s.text), s.style) for s in segments]


def _harmless(text: str) -> bool:
    return (text.isascii() and text.isprintable()) or sanitize(text) == text


def _harmful(text: str) -> str:
    """One visible character for each harmful one, so that the line keeps its width."""
    return "".join(c if sanitize(c) == c and c not in "\n\t" else "\ufffd" for c in text)
