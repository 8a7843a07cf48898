"""The fixed forms of news copy: bylines, datelines, end marks, bullets, Markdown."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.articles.calendar import DAYS
from tui.articles.dates import find_date

__all__ = [
    "Dateline",
    "byline",
    "dateline",
    "has_form",
    "is_bullet",
    "is_names",
    "is_signoff",
    "leading_date",
    "one_line",
    "plain_heading",
    "title_key",
]

# Bylines and datelines are no longer than this, in characters, and each of their parts between bars has no more words.
_LONGEST = 160
_WORDS_OF_A_PART = 9

# So many words that are no label may stand beside a date: a place, a section, a name.
_BESIDE_A_DATE = 2

# Characters of a line that are compared with a title: titles are shorter.
_LONGEST_TITLE = 400

_LABELS = frozenset(
    "a am p m pm h hs min mins minutes minute hour hours day days ago read at on by the of in date time est edt et "
    "gmt utc cet cest bst ist st nd rd th published posted updated modified last first created issued released "
    "mon tue tues wed thu thur fri sat sun sonnabend mo di mi do fr sa so uhr um am vom von bis "
    "von par por di veröffentlicht aktualisiert erstellt erschienen stand datum zuletzt geändert vor stunden tagen "
    "lesezeit minuten "
    "publié publiée mis mise à jour le il y heures "
    "publicado publicada actualizado actualizada el las los de hace horas pubblicato aggiornato alle ore "
    "segunda terça quarta quinta sexta feira atualizado em às gepubliceerd bijgewerkt".split()
).union(*(DAYS[language] for language in ("en", "de", "fr", "es", "it")))

_BY = re.compile(
    r"(?:(?:written|posted|published|reported|story|text|words|report) )?(?:by|von|par|por|di|door|av|af)(?::\s*|\s+)"
    r"|(?:autor(?:in)?|author|auteur|text|redaktion|reporter)\s?:\s*",
    re.IGNORECASE,
)
_NAME_END = re.compile(r"\s*(?:[•·–—/(]|,? (?:[Oo]n|am|le|el|em)\s*$|\s-\s|\d)")
_PARTICLES = frozenset(
    "a an and at bin da de del den der di do dos du el for from in la le of our own the und van von y".split()
)
_STAFF = re.compile(r"(?:[A-Z][\w.&'’-]*\s){1,4}(?:Staff )?(?:Writers?|Reporters?|Correspondents?)")
_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_NAME = (
    rf"{_CAPITAL}[\w.'’-]+(?:\s(?:(?:van|von|de|der|den|di|da|la|le|al|bin|ter|zu)\s){{0,2}}{_CAPITAL}[\w.'’-]*){{1,3}}"
)
_NAMES = re.compile(
    rf"{_NAME}(?:(?:, | and | und | et | y | e | & ){_NAME}){{0,2}}(?:,? in {_CAPITAL}[\w. -]{{2,30}})?"
)
_UPDATED = re.compile(
    r"\W*(?:last )?(?:updat|aktualisier|actualiz|mis à jour|aggiornat|atualizad|bijgewerkt|modified)", re.I
)
_PART = re.compile(r"\s+[|•·]\s+|\s*\|\s*")
_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN_WORDS = re.compile(r"\W+")

_PLACE = r"[^\W\d_a-zß-ÿ][^\W\d_]*(?:[ .'’/-]{1,2}[^\W\d_]+){0,4}(?:, [^\W\d_a-zß-ÿ][^\W\d_]*\.?){0,2}"
_AGENCY = r"\((?:[A-Z]{2,7}|[a-z]{3}|[A-Z][\w. &/-]{1,40})\)"
_AGENCY_ALONE = r"\((?:[A-Z]{2,7}|dpa|epd|ots|Reuters|Xinhua|Bloomberg)\)"
_PLACED = re.compile(
    rf"{_PLACE}\s?(?:{_AGENCY}\s?[-–—:,]?\s?(?=\S)[^-–—]{{4,30}}|{_AGENCY_ALONE}|,\s[^()]{{3,30}}{_AGENCY}"
    r"|,\s(?:[A-Z][^\W\d_]{2,9}\.?\s\d{1,2}|\d{1,2}\.?\s[A-Z][^\W\d_]{2,9}))\s?[-–—:]*"
)
_LEADING = re.compile(rf"{_PLACE}(?:,?\s[^()]{{0,30}}{_AGENCY}[^-–—:]{{0,30}}[-–—:]+\s|,\s[^()–—]{{3,30}}?\s[-–—]+\s)")

_SIGNOFF = re.compile(
    r"[a-z]{2,5}(?:[-/][a-z]{2,5}){1,5}"  # burs/jmm/lth: the initials of those who handled the copy
    r"|/?[A-Za-z]{2,4}/"
    r"|[-–—]+\s?(?:30|0|ends?|ENDS?)\s?[-–—]+|[(\[](?:END|ENDS|Ends|ends|FIN|ENDE)[)\]]\.?|ENDS?|Ends"
    r"|#{2,5}|■|\(?(?:AFP|AP|Reuters|dpa|EFE|ANSA|UPI|Xinhua|TASS|PTI|ANI|IANS|Agencies)\)?\.?"
    r"|[(\[]?(?:Additional )?[Rr]eporting by [^\n]{3,200}?(?:[;.] ?[^.;]{0,60}[Ee]dit(?:ed|ing) by [^\n]{3,100})?[)\]]?"
    r"|[(\[](?:With|with) (?:inputs|files|reporting) from [^)\]]{2,80}[)\]]\.?"
)
_BULLET = re.compile(r"[•·◦▪‣●○■►▶➤✓*-]\s+\S")
_HEADING = re.compile(r"#{1,6}\s+(?=\S)|\*\*(?=[^*]+\*\*$)")
_HEADING_END = re.compile(r"\s+#+$|\*\*$")


class Dateline(NamedTuple):
    """What a line of place, agency and date says."""

    published: str | None
    """The date as ISO 8601, where the line gives it in full."""
    updated: bool
    """Whether this is the date of an update."""
    placed: bool
    """Whether it names a place or an agency."""


def byline(text: str) -> str | None:
    """Whom a byline names, without the leading "by"; None where `text` is no byline."""
    if len(text) > _LONGEST:
        return None
    for part in _PART.split(text):
        if len(_WORD.findall(part)) > _WORDS_OF_A_PART:
            return None
        introduced = _BY.match(part)
        if introduced:
            rest = part[introduced.end() :]
            found = find_date(rest)
            name = rest[: found.start] if found else rest
            end = _NAME_END.search(name)
            name = (name[: end.start()] if end else name).strip(" ,.;:-–—")
            if _is_name(name) and not rest.endswith((":", "?", "!")):
                return name
        elif _STAFF.fullmatch(part):
            return part
    return None


def is_names(text: str) -> bool:
    """Whether `text` is made of names of people, perhaps with the place they write from."""
    return len(text) <= _LONGEST and _NAMES.fullmatch(text) is not None


def dateline(text: str) -> Dateline | None:
    """Read a line of place, agency and date, or one that says when the page was published; None where it is neither."""
    if len(text) > _LONGEST:
        return None
    for part in _PART.split(text):
        if len(_WORD.findall(part)) > 2 * _WORDS_OF_A_PART:
            return None
        found = find_date(part)
        placed = _PLACED.fullmatch(part) is not None
        if placed or (found and _strangers(part) <= _BESIDE_A_DATE):
            return Dateline(found.iso if found else None, _UPDATED.match(part) is not None, placed)
    return None


def leading_date(text: str) -> str | None:
    """The date in the dateline at the beginning of a paragraph, as ISO 8601; None where it gives none in full."""
    leading = _LEADING.match(text[:_LONGEST])
    found = find_date(leading[0]) if leading else None
    return found.iso if found else None


def is_signoff(text: str) -> bool:
    """Whether `text` is an end mark: initials, a slug, `-30-`, `(END)`, the agency, a note on who reported."""
    return len(text) <= 2 * _LONGEST and _SIGNOFF.fullmatch(text) is not None


def is_bullet(text: str) -> bool:
    """Whether `text` is a point of a list."""
    return _BULLET.match(text) is not None


def has_form(text: str) -> bool:
    """Whether `text` is a point of a list, a byline or a dateline, and so neither headline nor prose."""
    return is_bullet(text) or byline(text) is not None or dateline(text) is not None


def plain_heading(text: str) -> str | None:
    """A Markdown heading without its marks; None where `text` is none."""
    mark = _HEADING.match(text)
    return _HEADING_END.sub("", text[mark.end() :]) if mark and len(text) < 2 * _LONGEST else None


def one_line(text: str) -> str:
    """`text` on one line."""
    return " ".join(text.split())


def title_key(text: str) -> str:
    """A title as it compares: small letters and figures alone."""
    return _BETWEEN_WORDS.sub("", one_line(text[:_LONGEST_TITLE]).casefold())


def _is_name(text: str) -> bool:
    words = [word for word in text.split() if word not in _PARTICLES]
    return bool(words) and text[:1].isupper() and ":" not in text and all(word[:1].isupper() for word in words)


def _strangers(part: str) -> int:
    """How many words of `part` belong neither to a date nor to what is said of dates."""
    while found := find_date(part):
        part = part[: found.start] + " " + part[found.end :]
    return sum(len(word) > 1 and word.lower() not in _LABELS for word in _WORD.findall(part))
