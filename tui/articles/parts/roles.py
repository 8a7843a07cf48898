"""What each paragraph below the head of a page is to the article: crosshead, caption, end mark or body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.articles.article import Role
from tui.articles.forms import is_bullet, is_signoff, plain_heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.articles.parts.looks import Look

__all__ = ["body_roles"]

# A crosshead has no more words, the paragraph below it at least so many.
_CROSSHEAD = 9
_BELOW_CROSSHEAD = 10

# A caption has no more words.
_CAPTION = 60

# How far below the last prose of an article its end marks may stand, in paragraphs.
_SIGNOFF_WITHIN = 3

_DASHED = re.compile(r"[-–—]\s+\S.*\S\s+[-–—]")
_UNFINISHED = (",", ";", ":", ".", "…", "-")


def body_roles(texts: Sequence[str], lines: Sequence[Look], kept: Sequence[bool], lead: int) -> dict[int, Role]:
    """The index of each paragraph from `lead` on that is not plain body or boilerplate -> its role."""
    roles: dict[int, Role] = {}
    inside = [i for i in range(lead, len(texts)) if kept[i]]
    for place, i in enumerate(inside):
        text = texts[i]
        above = inside[place - 1] if place else None
        below = inside[place + 1] if place + 1 < len(inside) else None
        if lines[i].credit and lines[i].words <= _CAPTION:
            roles[i] = Role.CAPTION
        elif plain_heading(text) or (
            above is not None and below is not None and _is_crosshead(texts, lines, above, i, below)
        ):
            roles[i] = Role.CROSSHEAD
    last = max((i for i in inside if lines[i].prose), default=None)
    if last is not None:
        for i in range(last + 1, min(len(texts), last + 1 + _SIGNOFF_WITHIN)):
            if is_signoff(texts[i]):
                roles[i] = Role.SIGNOFF
    return roles


def _is_crosshead(texts: Sequence[str], lines: Sequence[Look], above: int, i: int, below: int) -> bool:
    """Whether a short line stands between longer paragraphs and ends as no sentence does."""
    text, line = texts[i], lines[i]
    if line.words > _CROSSHEAD or line.words < 1 or "\n" in text:
        return False
    if _DASHED.fullmatch(text):
        return True
    listed = lines[above].words <= _CROSSHEAD and not lines[above].stopped
    if text.endswith(_UNFINISHED) or is_bullet(text) or listed:
        return False
    return lines[below].words >= _BELOW_CROSSHEAD and (not line.stopped or text.endswith(("?", "!")))
