"""Text, marked words and the numbers of changes as HTML; every character of an article passes through `text`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from tui.articles.sanitize import sanitize
from tui.layout.lists.change_list import Entry, Snippet
from tui.layout.sides import Side
from tui.layout.text.lines import Ink, Piece

__all__ = ["ELEMENTS", "Steps", "pieces", "snippet", "text"]

ELEMENTS: dict[Side, str] = {"left": "del", "right": "ins"}
"""The element that marks words which only this side has."""
_STRENGTHS = {
    Ink.LEFT: "",
    Ink.LEFT_GRAVE: "grave",
    Ink.LEFT_FAINT: "faint",
    Ink.LEFT_WORD: "word",
    Ink.LEFT_MOVED: "elsewhere",
    Ink.LEFT_WHOLE: "whole",
    Ink.RIGHT: "",
    Ink.RIGHT_GRAVE: "grave",
    Ink.RIGHT_FAINT: "faint",
    Ink.RIGHT_WORD: "word",
    Ink.RIGHT_MOVED: "elsewhere",
    Ink.RIGHT_WHOLE: "whole",
}


def text(foreign: str) -> str:
    """Foreign text made safe in an element and in a quoted attribute; what steers a terminal is a visible mark."""
    return escape(sanitize(foreign))


def pieces(runs: Sequence[Piece], side: Side, steps: Steps) -> str:
    """The runs of a paragraph; each change is marked and, where it first appears, numbered."""
    return "".join(steps.mark(run.change) + _piece(run, side) for run in runs)


def _piece(piece: Piece, side: Side) -> str:
    strength = _STRENGTHS.get(piece.ink)
    if strength is None:
        return text(piece.text)
    return _marked(piece.text, side, strength)


def _marked(words: str, side: Side, strength: str = "") -> str:
    element = ELEMENTS[side]
    named = f' class="{strength}"' if strength else ""
    return f"<{element}{named}>{text(words)}</{element}>"


def snippet(shown: Snippet | None, side: Side) -> str:
    """One wording in its context, as lists show it; empty where the side has none."""
    if shown is None:
        return ""
    changed = _marked(shown.changed, side) if shown.changed else ""
    return text(shown.before) + changed + text(shown.after)


class Steps:
    """The numbers of the changes: each stands once in the text, with links to its neighbours and to its entry."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._waiting = {entry.change: entry for entry in entries}
        self._total = len(self._waiting)

    def mark(self, change: int) -> str:
        """The number of a change the first time it is asked for; empty after that, and for what is no change."""
        entry = self._waiting.pop(change, None)
        if entry is None:
            return ""
        number, what = entry.number, text(entry.what)
        links = [
            f'<a href="#change{there}">{word}</a>'
            for word, there in (("next change", number + 1), ("previous", number - 1))
            if 1 <= there <= self._total
        ]
        go = f'<span class="go">{"".join(links)}<span>{number:,} of {self._total:,}: {what}</span></span>'
        link = f'<a class="number" href="#entry{number}" aria-label="change {number}: {what}">{number}</a>'
        return f'<span class="step" id="change{number}">{go}{link}</span>'
