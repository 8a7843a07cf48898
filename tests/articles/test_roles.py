"""What the paragraphs below the head of a page are to the article."""

from __future__ import annotations

import pytest

from tests.articles.test_masthead import HEADLINE, LEAD, MORE
from tui.articles import Role, read_text


def role_of(line: str, *, last: bool = False) -> Role:
    body = (LEAD, MORE[0], MORE[1], MORE[2], line) if last else (LEAD, MORE[0], line, MORE[1], MORE[2])
    article = read_text("\n\n".join((HEADLINE, *body)))
    return next(p.role for p in article.paragraphs if p.text == line)


@pytest.mark.parametrize(
    "line",
    [
        "- 'No way back' -",
        "'No way back'",
        "No way back for the duck",
        "gas, the internet",
        "Who pays?",
        "## The roof",
        "“Endless opportunities”",
        "水と屋根",
    ],
)
def test_crossheads(line: str) -> None:
    assert role_of(line) is Role.CROSSHEAD


@pytest.mark.parametrize(
    "line",
    [
        "He said:",
        "She laughed.",
        '"Never."',
        '"However, so far we have not seen such a roof on our side of the river."',
        "- The roof",
        "The roof, the walls, the floor, the pipes and the doors are gone",
    ],
)
def test_short_paragraphs_that_are_body(line: str) -> None:
    assert role_of(line) is Role.BODY


def test_a_crosshead_may_follow_a_short_sentence_and_not_another_line() -> None:
    for above, role in (('"Never."', Role.CROSSHEAD), ("Roof and walls", Role.BODY)):
        article = read_text("\n\n".join((HEADLINE, LEAD, above, "No way back", MORE[0], MORE[1])))
        assert next(p.role for p in article.paragraphs if p.text == "No way back") is role


def test_a_crosshead_does_not_end_an_article() -> None:
    assert role_of("No way back", last=True) is Role.BODY


@pytest.mark.parametrize("line", ["bur-abc/def", "-30-", "(END)", "Reporting by Jane Doe; Editing by Joe Roe", "NWA/"])
def test_end_marks(line: str) -> None:
    assert role_of(line, last=True) is Role.SIGNOFF


def test_an_end_mark_is_no_end_mark_in_the_middle() -> None:
    assert role_of("abc/def") is not Role.SIGNOFF


@pytest.mark.parametrize(
    "line",
    [
        "Photo: The baths on their last day but one.",
        "The owner of the duck in front of the town hall on Tuesday (Photo: Jane Doe/NWA)",
        "Foto: Anna Muster",
    ],
)
def test_captions(line: str) -> None:
    assert role_of(line) is Role.CAPTION
