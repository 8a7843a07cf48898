"""HTML pages -> paragraphs with what their markup says of them.

Every block of the page's text (`html_blocks`) becomes a paragraph. trafilatura tells which of them are the article, and
reads what the page says of itself (JSON-LD, Open Graph, meta elements); the markup tells headline, crossheads,
captions, byline and time. A page that trafilatura finds no article in is read by its words alone, as plain text is.
"""

from __future__ import annotations

import logging
import re
from typing import Any

from tui.articles.article import Role
from tui.articles.dates import find_date
from tui.articles.forms import byline, leading_date
from tui.articles.pages.decode import NotText
from tui.articles.pages.html_blocks import blocks, flat_blocks, lightened, tree
from tui.articles.pages.markup import MarkedBlock, Markup
from tui.articles.pages.metadata import published

__all__ = ["read_html"]

MOST_CHARACTERS = 12_000_000
"""Of HTML, pictures within it left out. The longest pages of newspapers have 3 million, what is longer is a dump."""
MOST_ELEMENTS = 20_000
"""In larger trees trafilatura is not asked: it takes seconds there. Newspapers' pages have some 3,000."""
LEAST_EXTRACTED = 120
"""Characters of article that trafilatura must find; less is a caption or a cookie notice."""

_NOT_WORD = re.compile(r"\W+")

_STANDFIRST = re.compile(r"standfirst|sub-?(?:title|head|deck)|\bdeck?\b|summary|intro|abstract|excerpt", re.IGNORECASE)
_BYLINE = re.compile(r"by-?line|author", re.IGNORECASE)
_CAPTION = re.compile(r"caption|credit", re.IGNORECASE)
_SHORT = 30
"""A byline or a date line has at most so many words."""
_BYLINE_WORDS = 12
"""What the markup alone calls a byline has at most so many words: more are a note on the author."""
_FOUND_ANYWHERE = 30
"""A block of more letters than this belongs to the article wherever in the extracted text it stands; shorter ones, such
as a name or a label, stand in many a paragraph by chance, and count only as lines of their own."""


_BEHIND_HEADLINE = re.compile(r"\s*[|–—·•»]\s*([^|–—·•»]*\w)|\s+-\s+([^|]*\w)")
_OUTLET_WORDS = 6
"""Behind the headline a title names the outlet in at most so many words: more are a slogan."""
_DATES = {"original_date": True, "extensive_search": False}
"""How trafilatura looks for a date: not in any text whatever, where it takes the year of a copyright for New Year."""


def read_html(text: str) -> Markup:
    """Read a decoded HTML page. Raises `NotText` for pages of more than `MOST_CHARACTERS`."""
    text = lightened(text)
    if len(text) > MOST_CHARACTERS:
        raise NotText(f"it is HTML of more than {MOST_CHARACTERS // 1_000_000} million characters")
    page = tree(text)
    if page is None:
        return Markup(tuple(flat_blocks(text)))
    found = tuple(blocks(page))
    extracted = _extract(page, text)
    if extracted is None:
        return Markup(found, published=published(page))
    kept = _kept(found, extracted.text or "")
    title = extracted.title or None
    roles = _inside(found, kept) | _head(found, kept, title, extracted.description)
    for i, role in roles.items():
        kept[i] = role is not Role.BOILERPLATE
    headline = next((found[i].text for i, role in roles.items() if role is Role.HEADLINE), title)
    named = next((_name(found[i].text) for i, role in roles.items() if role is Role.BYLINE), None)
    return Markup(
        found,
        tuple(kept),
        roles,
        outlet=extracted.sitename or _named_in_title(page.findtext(".//title") or "", headline or ""),
        headline=headline,
        byline=_authors(extracted.author) or named,
        published=published(page) or _told_date(found, kept, roles) or extracted.date or None,
    )


def _extract(page: Any, text: str) -> Any:
    """What trafilatura finds; None where it finds no article, or the page is one it would choke on."""
    if sum(1 for _ in page.iter()) > MOST_ELEMENTS:
        return None
    from trafilatura import bare_extraction  # its import takes longer than reading a page

    # What it has to say of a page is not for stderr, where the page's own words would reach the terminal.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

    try:
        found = bare_extraction(text, with_metadata=True, include_comments=False, date_extraction_params=_DATES)
    except Exception:  # whatever a page makes it stumble over: the page is then read by its words alone
        return None
    return found if found is not None and len(getattr(found, "text", None) or "") >= LEAST_EXTRACTED else None


def _named_in_title(title: str, headline: str) -> str | None:
    """The outlet that a page's title names behind the headline: `Ferry late again | Harbour Gazette`."""
    title, headline = " ".join(title.split()), " ".join(headline.split())
    if not headline or not title.casefold().startswith(headline.casefold()):
        return None
    found = _BEHIND_HEADLINE.fullmatch(title[len(headline) :])
    name = found and (found[1] or found[2])
    return name if name and len(name.split()) <= _OUTLET_WORDS else None


def _told_date(blocks: tuple[MarkedBlock, ...], kept: list[bool], roles: dict[int, Role]) -> str | None:
    """The date in the date line, or in the dateline at the beginning of the lead; None where neither has one."""
    line = next((blocks[i].text for i, role in roles.items() if role is Role.DATELINE), "")
    lead = next((block.text for i, block in enumerate(blocks) if kept[i] and i not in roles), "")
    date = find_date(line)
    return date.iso if date else leading_date(lead)


def _bare(text: str) -> str:
    return _NOT_WORD.sub("", text.casefold())


def _kept(blocks: tuple[MarkedBlock, ...], extracted: str) -> list[bool]:
    """Which blocks stand in the extracted text: long ones anywhere in it, short ones as a line of their own."""
    lines = {_bare(line) for line in extracted.split("\n")}
    whole = _bare(extracted)
    kept = []
    for block in blocks:
        bare = _bare(block.text)
        kept.append(
            bool(bare) and (bare in lines or (len(bare) > _FOUND_ANYWHERE and not block.around and bare in whole))
        )
    return kept


def _head(
    blocks: tuple[MarkedBlock, ...], kept: list[bool], title: str | None, description: str | None
) -> dict[int, Role]:
    """The roles of what stands over the article: headline, standfirst, byline and date line."""
    wanted = _bare(title or "")
    first = next((i for i, block in enumerate(blocks) if kept[i] and block.tag not in ("h1", "h2")), len(blocks))
    headings = [i for i, block in enumerate(blocks) if block.tag == "h1" and _bare(block.text) and not block.around]
    same = [i for i, block in enumerate(blocks[: first + 1]) if wanted and _bare(block.text) == wanted]
    like = [i for i in headings if wanted and (_bare(blocks[i].text) in wanted or wanted in _bare(blocks[i].text))]
    top = next(iter([*(i for i in same if i in headings), *like, *same[-1:], *headings]), None)
    if top is None or top > first:
        return {}
    roles = {top: Role.HEADLINE}
    for i in range(top):
        if _bare(blocks[i].text) == _bare(blocks[top].text) or (kept[i] and blocks[i].around):
            roles[i] = Role.BOILERPLATE
    summary = _bare(description or "")
    for i in range(top + 1, min(first + 3, len(blocks))):
        block = blocks[i]
        words = len(block.text.split())
        if words <= _SHORT and Role.BYLINE not in roles.values() and _is_byline(block):
            roles[i] = Role.BYLINE
        elif words <= _SHORT and (block.time or (i < first and find_date(block.text))):
            roles[i] = Role.DATELINE
        elif (
            i <= first
            and not block.around
            and (_STANDFIRST.search(block.marks) or (summary and _bare(block.text) == summary))
        ):
            roles[i] = Role.STANDFIRST
    return roles


def _is_byline(block: MarkedBlock) -> bool:
    return byline(block.text) is not None or (
        _BYLINE.search(block.marks) is not None and len(block.text.split()) <= _BYLINE_WORDS
    )


def _inside(blocks: tuple[MarkedBlock, ...], kept: list[bool]) -> dict[int, Role]:
    """The roles of crossheads and captions within the article; captions count though trafilatura leaves them out."""
    inside = [i for i, keep in enumerate(kept) if keep]
    roles = {}
    for i in range(inside[0], inside[-1] + 1) if inside else ():
        block = blocks[i]
        if block.tag == "figcaption" or (kept[i] and _CAPTION.search(block.marks)):
            roles[i] = Role.CAPTION
        elif kept[i] and block.tag in ("h2", "h3", "h4", "h5", "h6"):
            roles[i] = Role.CROSSHEAD
    return roles


def _name(text: str) -> str:
    return byline(text) or text


def _authors(names: str | None) -> str | None:
    """Authors as trafilatura gives them, `A; B`, as a byline reads."""
    return ", ".join(part.strip() for part in names.split(";") if part.strip()) or None if names else None
