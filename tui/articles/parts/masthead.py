"""What stands over an article: outlet, headline, standfirst, byline, dateline, date of publication.

The head of a page is looked for from its first paragraph of prose upwards. The headline is the line there that the text
below speaks of most and the page repeats; what stands between it and the lead has fixed forms (`forms`) or is the
standfirst. All of it is told only where the page shows it plainly.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui.articles.article import Role
from tui.articles.dates import find_date
from tui.articles.forms import (
    byline,
    dateline,
    has_form,
    is_bullet,
    is_names,
    leading_date,
    one_line,
    plain_heading,
    title_key,
)
from tui.articles.parts.furniture import COMMON
from tui.articles.parts.outlet import find_outlet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.articles.parts.looks import Look

__all__ = ["Masthead", "read_masthead"]

# How far above the first paragraph of prose the head of the page may reach, in paragraphs.
_HEAD = 20

# A headline has this many words, and no sentence of its own ends in it.
_LEAST_WORDS = 2
_MOST_WORDS = 24

# A lead that is no prose by its length has this many words at least, and ends as a sentence does.
_LEAST_LEAD = 4

# What makes a headline: the share of its words that the text uses (0 to 1), that the page repeats it, that Markdown
# marks it, that it counted as article already; against it, that it is a trail of breadcrumbs, credits a picture or
# talks of furniture, that it is very short, and each paragraph in between. Below the threshold the page has none.
_SPOKEN_OF = 2.0
_REPEATED = 1.0
_MARKED = 3.0
_KEPT = 0.8
_BREADCRUMBS = -2.0
_FURNITURE = -1.5
_VERY_SHORT = -1.0
_IN_BETWEEN = -0.15
_THRESHOLD = 1.2

# Of two lines one below the other, the upper is the headline and the lower the standfirst if it scores nearly as much.
_NEARLY = 0.85

# Between the headline and the first paragraph of prose, what has fewer words is the name of a section or a label.
_LEAST_STANDFIRST = 5

# The name of a section that talks of furniture (`Search`, `Home and garden`) has no more words.
_LABEL = 4

# A paragraph below the headline is the standfirst when this share of its words stands in one of the next paragraphs...
_TOLD_AGAIN = 0.6
_TOLD_WITHIN = 6
# ...or when it is one sentence of at most so many words and repeats this share of the headline's.
_SHORT = 18
_ECHO = 0.3

# How many paragraphs above the headline a date may stand.
_DATE_ABOVE = 3

_WORD = re.compile(r"[^\W\d_]+")
_CRUMBS = re.compile(r"\s[»›>/→]\s|^home\b", re.IGNORECASE)


class Masthead(NamedTuple):
    """The head of a page."""

    roles: dict[int, Role]
    """The index of a paragraph of the head -> its role."""
    lead: int
    """The index of the first paragraph that does not belong to the head."""
    outlet: str | None = None
    headline: str | None = None
    byline: str | None = None
    published: str | None = None


class _Page(NamedTuple):
    texts: Sequence[str]
    lines: Sequence[Look]
    kept: Sequence[bool]


def read_masthead(texts: Sequence[str], lines: Sequence[Look], kept: Sequence[bool]) -> Masthead:
    """Read the head of a page from its paragraphs, their looks and whether they count as article so far."""
    page = _Page(texts, lines, kept)
    first = next((i for i in range(len(texts)) if kept[i] and _may_be_lead(page, i)), None)
    if first is None:
        return Masthead({}, 0, outlet=find_outlet(texts, lines).name)
    top = _headline(page, first)
    headline = None if top is None else one_line(plain_heading(texts[top]) or texts[top])
    start = first if top is None else top
    outlet = find_outlet(texts, lines[:start], headline)
    roles = {} if top is None else _above_headline(page, top, outlet.paragraph)
    for i in range(max(0, start - _DATE_ABOVE), start):
        line = dateline(texts[i])
        if line and (kept[i] or line.placed):
            roles[i] = Role.DATELINE
    lead = _below_headline(page, first, top, roles)
    named = next((byline(texts[i]) or one_line(texts[i]) for i in sorted(roles) if roles[i] is Role.BYLINE), None)
    return Masthead(roles, lead, outlet.name, headline, named, _published(page, start, lead))


def _may_be_lead(page: _Page, i: int) -> bool:
    """Whether a paragraph may be the lead or the standfirst."""
    text, line = page.texts[i], page.lines[i]
    return (line.prose or (line.words >= _LEAST_LEAD and line.stopped)) and not has_form(text)


def _telling(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.lower()) if len(word) > 2 and word not in COMMON}


def _headline(page: _Page, first: int) -> int | None:
    """The index of the headline above the first paragraph of prose."""
    spoken = frozenset(word for i in range(first, len(page.texts)) if page.kept[i] for word in page.lines[i].vocabulary)
    titles = Counter(title_key(text) for text in page.texts[: first + _HEAD])
    scores: dict[int, float] = {}
    between = -1
    for i in range(first - 1, max(-1, first - 1 - _HEAD), -1):
        text, line = page.texts[i], page.lines[i]
        if has_form(text):
            continue
        between += 1
        if text.endswith((".", "…")) or not _LEAST_WORDS <= line.words <= _MOST_WORDS:
            continue
        marked = plain_heading(text) is not None
        if find_date(text) and line.words < _SHORT and not marked:
            continue
        telling = _telling(one_line(text))
        score = (
            _SPOKEN_OF * (len(telling & spoken) / len(telling) if telling else 0)
            + _REPEATED * (titles[title_key(text)] > 1)
            + _MARKED * marked
            + _KEPT * page.kept[i]
            + _BREADCRUMBS * (_CRUMBS.search(text) is not None)
            + _FURNITURE * (line.opener or line.credit or (bool(line.topics) and line.words <= _LABEL))
            + _VERY_SHORT * (line.words <= _LEAST_WORDS and i > 0)
            + _IN_BETWEEN * between
        )
        if score > _THRESHOLD:
            scores[i] = score
    if not scores:
        return None
    best = max(scores, key=lambda i: (scores[i], i))
    above = best - 1
    if scores.get(above, 0.0) >= _NEARLY * scores[best] and title_key(page.texts[above]) != title_key(page.texts[best]):
        return above
    return best


def _above_headline(page: _Page, top: int, outlet: int | None) -> dict[int, Role]:
    """Give the headline its role, and set aside its repetitions, the outlet's name and short lines above it."""
    roles = {top: Role.HEADLINE}
    title = title_key(page.texts[top])
    for i in range(top):
        above = title_key(page.texts[i])
        crumbs = _CRUMBS.search(page.texts[i]) is not None and title in above
        label = not page.lines[i].prose and not all(page.kept)
        if above == title or crumbs or label or i == outlet:
            roles[i] = Role.BOILERPLATE
    return roles


def _below_headline(page: _Page, first: int, top: int | None, roles: dict[int, Role]) -> int:
    """Give roles to what stands between headline and lead; returns the index of the lead."""
    summed_up = False
    for i in range(max(0, first - _DATE_ABOVE) if top is None else top + 1, len(page.texts)):
        role = _role_by_form(page, i, first, top, named=Role.BYLINE in roles.values())
        if role is None and i >= first:
            if summed_up or top is None or not page.kept[i] or not _is_standfirst(page, i, top):
                return i
            role = Role.STANDFIRST
            summed_up = True
        if role is not None:
            roles[i] = role
    return len(page.texts)


def _role_by_form(page: _Page, i: int, first: int, top: int | None, *, named: bool) -> Role | None:
    """What a line below the headline is by its form and place alone; `named` where there is a byline already."""
    text = page.texts[i]
    if not named and byline(text):
        return Role.BYLINE
    if line := dateline(text):
        return Role.DATELINE if page.kept[i] or line.placed else Role.BOILERPLATE
    if not named and _is_unmarked_byline(page, i, first):
        return Role.BYLINE
    if top is None or not page.kept[i]:
        return None
    return Role.STANDFIRST if is_bullet(text) or (i < first and page.lines[i].words >= _LEAST_STANDFIRST) else None


def _is_unmarked_byline(page: _Page, i: int, first: int) -> bool:
    """Whether names stand alone above the text, beside a date."""
    beside = [page.texts[j] for j in (i - 1, i + 1) if 0 <= j < len(page.texts)]
    return i < first and is_names(page.texts[i]) and any(dateline(text) for text in beside)


def _is_standfirst(page: _Page, i: int, top: int) -> bool:
    """Whether the paragraph sums the article up instead of beginning it."""
    below = [j for j in range(i + 1, min(len(page.texts), i + 2 + _TOLD_WITHIN)) if page.kept[j]]
    if not below or not _may_be_lead(page, i):
        return False
    following = page.texts[below[0]]
    if byline(following) or dateline(following):
        return True
    words = _telling(page.texts[i])
    if words and any(len(words & _telling(page.texts[j])) >= _TOLD_AGAIN * len(words) for j in below):
        return True
    title = _telling(one_line(page.texts[top]))
    short = page.lines[i].words <= _SHORT and page.lines[i].sentences <= 1
    return short and bool(title) and len(title & words) >= _ECHO * len(title) and page.lines[below[0]].prose


def _published(page: _Page, start: int, lead: int) -> str | None:
    """The date of publication in the head or the dateline of the lead; the date of an update only for want of it."""
    found = [
        (line.updated, i, line.published)
        for i in range(max(0, start - _DATE_ABOVE), min(lead + 1, len(page.texts)))
        if (line := dateline(page.texts[i])) and line.published
    ]
    if found:
        return min(found)[2]
    return leading_date(page.texts[lead]) if lead < len(page.texts) else None
