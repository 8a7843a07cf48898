"""The lexer of news copy: what it finds, in several languages, and that it loses nothing."""

from __future__ import annotations

import tomllib
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pygments.lexers import get_lexer_by_name
from pygments.token import Comment, Keyword, Literal, Name, Number, String, _TokenType

from tui.layout.alone.news_lexer import NewsLexer


def _found(text: str, kind: _TokenType) -> list[str]:
    return [value.strip() for _, token, value in NewsLexer().get_tokens_unprocessed(text) if kind in token.split()]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ('The mayor said "we will build it" twice.', ['"we will build it"']),
        ("“We will,” she said. “Soon.”", ["“We will,”", "“Soon.”"]),
        ("Sie sagte: „Das bauen wir.“", ["„Das bauen wir.“"]),
        ("Le maire a dit : « Nous irons. »", ["« Nous irons. »"]),
        ("市長は「建てます」と述べた。", ["「建てます」"]),
        ("It's the mayors' view that the '90s are over.", []),
        (
            "“This goes on in the next paragraph, she said.\nPlain words.",
            ["“This goes on in the next paragraph, she said."],
        ),
    ],
)
def test_quotations_of_many_languages(text: str, quotations: list[str]) -> None:
    assert _found(text, String) == quotations


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It cost $15.6 billion, or 12 percent more.", ["$15.6 billion", "12 percent"]),
        ("Some 1,020 people, 71% of them women, paid £3m.", ["1,020", "71%", "£3m"]),
        ("Twenty-two of the three hundred boats sank.", ["Twenty-two", "three hundred"]),
        ("No one came.", []),
    ],
)
def test_figures(text: str, figures: list[str]) -> None:
    assert _found(text, Number) == figures


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("It rained on 22 March 2023 and on Tuesday at 9:30 am.", ["22 March 2023", "Tuesday", "9:30 am"]),
        ("She may march in May, since 2019.", ["May", "2019"]),
        ("Am 3. Mai 2021 und le 4 mars, el 5 de enero de 2020.", ["3. Mai 2021", "4 mars", "5 de enero de 2020"]),
        ("2023年3月22日 and 2023-03-22", ["2023年3月22日", "2023-03-22"]),
    ],
)
def test_dates(text: str, dates: list[str]) -> None:
    assert _found(text, Literal.Date) == dates


def test_who_says_it() -> None:
    text = "Mayor Ilse Brandt said no. “Yes,” added Jean de Witt, according to Reuters."
    assert _found(text, Keyword) == ["said", "added", "according to"]
    assert _found(text, Name.Entity) == ["Mayor Ilse Brandt", "Jean de Witt", "Reuters"]


@pytest.mark.parametrize(
    "text", ["HARBOUR CITY, March 3 (NWA) - The bridge fell.", "Oslo (NWA) — It fell.", "Oslo (NWA) March 22, 2023"]
)
def test_a_dateline_opens_a_paragraph(text: str) -> None:
    assert len(_found(text, Keyword.Namespace)) == 1
    assert not _found(f"in {text}", Keyword.Namespace)


def test_a_byline_is_a_line_of_names() -> None:
    assert _found("By Ilse Brandt and Jean Witt\nBy noon it rained.", Comment) == ["By Ilse Brandt and Jean Witt"]


@given(st.text(st.sampled_from("aB \n\r\"“”'«»「」.,-12$%(){}[]\x1béÄ习\u2028")) | st.text())
@example("«[«1")
def test_nothing_is_lost(text: str) -> None:
    found = list(NewsLexer().get_tokens_unprocessed(text))
    assert "".join(value for _, _, value in found) == text
    assert [at for at, _, _ in found] == [sum(len(v) for _, _, v in found[:i]) for i in range(len(found))]


@pytest.mark.parametrize("piece", ["Aaa ", "A.", "A-", "By A B, ", "Aa de ", "1,", "3 May ", "said Aa ", "(A) - ", "“"])
def test_a_page_of_one_thing_takes_no_longer_than_its_length_asks_for(piece: str) -> None:
    text = piece * 8_000
    assert "".join(value for _, _, value in NewsLexer().get_tokens_unprocessed(text)) == text


def test_the_distribution_offers_it_to_pygments() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    ((name, value),) = project["entry-points"]["pygments.lexers"].items()
    assert EntryPoint(name, value, "pygments.lexers").load() is NewsLexer


@pytest.mark.skipif(not entry_points(group="pygments.lexers", name="news"), reason="installed without its entry points")
def test_it_is_found_by_name_once_installed() -> None:
    assert isinstance(get_lexer_by_name("news"), NewsLexer)
