"""The article and the page around it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.articles.test_masthead import BODY, HEADLINE, LEAD, MORE, TAIL
from tui.articles import Article, Role, read_text
from tui.articles.parts.boilerplate import CAUTION, CHANGE, best_cut

MENU = "Skip to content\nHome\nNews\nLocal\nSport\nWeather\nOpinion\nSubscribe\nLog In\nSearch\nClose Menu\n"


def aside(article: Article) -> list[str]:
    return [p.text for p in article.paragraphs if p.role is Role.BOILERPLATE]


def kept(article: Article) -> list[str]:
    return [p.text for p in article.paragraphs if p.role is not Role.BOILERPLATE]


def test_menus_and_tails_are_set_aside_and_nothing_of_the_article_is() -> None:
    article = read_text(f"{MENU}\n{HEADLINE}\n\n{BODY}\n\n{TAIL}")
    assert kept(article) == [HEADLINE, LEAD, *MORE]
    assert aside(article) == MENU.split("\n")[:-1] + TAIL.split("\n")[:-1]


def test_an_article_glued_to_the_page_around_it_is_told_from_it() -> None:
    lines = f"{MENU}{HEADLINE}\n{LEAD}\n" + "\n".join(MORE) + f"\n{TAIL}"
    assert kept(read_text(lines)) == [HEADLINE, LEAD, *MORE]


@pytest.mark.parametrize(
    "link",
    [
        "Read also: Ferry late again, company blames the duck",
        "Lesen Sie auch: Fähre schon wieder zu spät",
        "Sign up for our newsletter and never miss a ferry",
        "Advertisement",
    ],
)
def test_links_and_appeals_inside_an_article_are_set_aside(link: str) -> None:
    body = "\n\n".join((LEAD, MORE[0], link, *MORE[1:]))
    assert link in aside(read_text(f"{MENU}\n{HEADLINE}\n\n{body}\n\n{TAIL}"))


def test_short_lines_inside_an_article_are_kept() -> None:
    lines = ("'No way back'", "She laughed.", '"Never."')
    body = "\n\n".join((LEAD, MORE[0], lines[0], MORE[1], lines[1], lines[2], MORE[2]))
    assert aside(read_text(f"{HEADLINE}\n\n{body}\n\n{TAIL}")) == TAIL.split("\n")[:-1]


@pytest.mark.parametrize(
    "notice",
    [
        "AI Disclaimer: A program wrote the text of this page. It read what others had written, weighed one thing "
        "against another and set down what was left, and it may have made mistakes, for which nobody is to blame.",
        "A note on how this page was made: no human editor has read it. A program gathered reports on the subject and "
        "weighed them against one another, and what it took for opinion it removed.",
        "© 2023 Hillside Post. This material may not be published, broadcast, rewritten or redistributed without the "
        "written permission of those who own it.",
    ],
    ids=["disclaimer", "note", "copyright"],
)
def test_legal_prose_glued_under_the_last_paragraph_is_set_aside(notice: str) -> None:
    article = read_text(f"{HEADLINE}\n\n{BODY}\n{notice}\n{TAIL}")
    assert notice in aside(article)
    assert kept(article) == [HEADLINE, LEAD, *MORE]


def test_a_tail_of_headlines_without_any_word_of_furniture_is_set_aside() -> None:
    tail = "\n".join(
        (
            "Newsletter",
            "Close",
            "Bridge Reopens After Flood of the Century",
            "Ferry Late Again as Company Blames Duck",
            "'Too Loud to Sleep': Residents Take Wind Farm to Court",
            "Salt Mine Turns Concert Hall for One Night",
            "Wolves Return to Eastern Forest, Shepherds Warn",
            "Tram Drivers Get Rest Rooms After Petition",
            "Printing House Closes After 140 Years",
        )
    )
    assert aside(read_text(f"{HEADLINE}\n\n{BODY}\n\n{tail}")) == tail.split("\n")


def test_comments_below_the_article_are_set_aside() -> None:
    comments = (
        "3 Comments\nDuckFan says:\nMarch 8, 2023 at 10:12\nI have swum there since I was four and I shall miss it.\n"
        "Reply\nLeave a comment\nYour email address will not be published. Required fields are marked *\nName *\n"
    )
    article = read_text(f"{MENU}\n{HEADLINE}\n\n{BODY}\n\n{comments}")
    assert kept(article) == [HEADLINE, LEAD, *MORE]


def test_furniture_in_other_languages() -> None:
    lead = (
        "Der Stadtrat hat am Dienstag beschlossen, das Schwimmbad in der Altstadt zu schließen, weil das Dach nach "
        "einem Gutachten keinen weiteren Winter überstehen würde."
    )
    more = (
        "Vor dem Rathaus hatten sich Schwimmerinnen und Schwimmer versammelt, die das Ergebnis mit Pfiffen aufnahmen, "
        "und einige von ihnen hatten Handtücher mitgebracht."
    )
    menu = "Zum Inhalt springen\nStartseite\nPolitik\nWirtschaft\nAnmelden\nSuche\nNewsletter abonnieren\n"
    tail = "Lesen Sie auch\nFähre schon wieder zu spät\nKommentare\nImpressum\nDatenschutz\nKontakt\n"
    article = read_text(f"{menu}\nAltstadt verliert ihr Schwimmbad\n\n{lead}\n\n{more}\n\n{tail}")
    assert kept(article) == ["Altstadt verliert ihr Schwimmbad", lead, more]


@pytest.mark.parametrize("copies", [1, 40])
def test_a_body_is_kept_however_long(copies: int) -> None:
    body = "\n\n".join(f"{LEAD[:-1]} number {n}." for n in range(copies * 4))
    article = read_text(f"{MENU}\n{body}\n\n{TAIL}")
    assert len(kept(article)) == copies * 4


def best_by_trying(scores: list[float]) -> float:
    """The highest value over all ways of choosing, the obvious way."""
    best = float("-inf")
    for way in range(2 ** len(scores)):
        inside = [bool(way >> i & 1) for i in range(len(scores))]
        best = max(best, value(scores, inside))
    return best


def value(scores: list[float], inside: list[bool]) -> float:
    changes = sum(a != b for a, b in pairwise(inside))
    return sum(score + CAUTION for score, keep in zip(scores, inside, strict=True) if keep) - CHANGE * changes


@given(st.lists(st.floats(-3, 3), min_size=1, max_size=9))
def test_no_other_choice_of_lines_is_better(scores: list[float]) -> None:
    assert value(scores, best_cut(scores)) == pytest.approx(best_by_trying(scores))


def test_no_lines() -> None:
    assert best_cut([]) == []
