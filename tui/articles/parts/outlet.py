"""Who published a page: the name of the site, where the page shows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.articles.forms import has_form, one_line, title_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.articles.parts.looks import Look

__all__ = ["Outlet", "find_outlet"]

# How far down the page the name may stand, in paragraphs, and how many words it has at most.
_WITHIN = 3
_WORDS = 5

# Characters of a line in which a name is looked for: a title and the name of its site are shorter.
_LONGEST = 400

# The share of its words that begin with a capital or a figure, 0 to 1.
_CAPITALS = 0.6

# What makes a name: that it is called like a paper, and that it is the first thing on the page. To stand on top is not
# enough: so do menus.
_CALLED_LIKE_A_PAPER = 2
_ON_TOP = 1
_THRESHOLD = 1

_NEWSPAPER = frozenset(
    "advertiser agency argus bote bulletin chronicle correo corriere courant courier daily dispatch echo enquirer "
    "examiner express gazeta gazette gazzetta giornale globe guardian herald independent inquirer journal kurier "
    "ledger magazine mail mercury merkur messenger mirror monitor morgenpost nachrichten nation news newspaper nieuws "
    "notícias noticias observer online post press presse prensa radio record register reporter republic review "
    "rundschau sentinel standard star sun tageblatt tagblatt telegraaf telegram telegraph television times today "
    "tribune tv volksblatt weekly wire world zeitung".split()
)
_SECTION = frozenset(
    "all breaking business categories editorial headlines home international latest live local main more national "
    "opinion our politics regional search sport sports stories the top trending video videos world your aktuelle "
    "letzte neueste últimas news nachrichten noticias online tv today radio".split()
)
_SUFFIX = re.compile(r"(?P<title>.{12,}?)\s(?:[|–—·:»]|-)\s(?P<name>[^|–—·:»]{3,40})$")


class Outlet(NamedTuple):
    """Who published a page."""

    paragraph: int | None = None
    """The index of the paragraph that names it; None where none does."""
    name: str | None = None


def find_outlet(texts: Sequence[str], lines: Sequence[Look], headline: str | None = None) -> Outlet:
    """The name of the site: behind the headline in a title, or at the very top of the page.

    At the top it is a short line that is called like a paper and not like a section. `lines` are the looks of the
    paragraphs it is looked for in, from the first on.
    """
    best, found = _THRESHOLD, Outlet()
    for i, (raw, line) in enumerate(zip(texts[:_WITHIN], lines[:_WITHIN], strict=False)):
        if len(raw) > _LONGEST:
            continue
        text = one_line(raw)
        if headline and (suffix := _SUFFIX.match(text)) and title_key(suffix["title"]) == title_key(headline):
            return Outlet(i, suffix["name"].strip())
        words = text.split()
        names = {word.lower() for word in words}
        if (
            not 2 <= len(words) <= _WORDS
            or not text[0].isupper()
            or line.stopped
            or line.opener
            or (text.isupper() and line.repeated)
            or names <= _SECTION
            or has_form(text)
            or sum(word[0].isupper() or word[0].isdigit() for word in words) < _CAPITALS * len(words)
        ):
            continue
        score = _CALLED_LIKE_A_PAPER * (not names.isdisjoint(_NEWSPAPER)) + _ON_TOP * (i == 0)
        if score > best:
            best, found = score, Outlet(i, text)
    return found
