"""The fixed forms of news copy, each told from prose that looks like it."""

from __future__ import annotations

import pytest

from tui.articles.forms import byline, dateline, is_bullet, is_signoff, leading_date, one_line, plain_heading


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("by NWA Staff Writers", "NWA Staff Writers"),
        ("By Jane Doe", "Jane Doe"),
        ("BY JANE DOE AND JOE ROE", "JANE DOE AND JOE ROE"),
        ("By Jane Doe | March 2, 2023", "Jane Doe"),
        ("by J.D. Doe Apr. 26, 2022Apr. 26, 2022", "J.D. Doe"),
        ("Posted by Jane Roe on May 3, 2022", "Jane Roe"),
        ("Von Hans Meier, Berlin", "Hans Meier, Berlin"),
        ("Accueil | Par Loïc Dupont | 30 septembre 2018", "Loïc Dupont"),
        ("Por Juliana Pérez 5 mayo, 2022, 6:12 pm", "Juliana Pérez"),
        ("Autorin: Anna Muster", "Anna Muster"),
        ("NWA Staff Writers", "NWA Staff Writers"),
        ("By Ludwig van der Meer", "Ludwig van der Meer"),
    ],
)
def test_bylines(text: str, name: str) -> None:
    assert byline(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "By Wednesday, the river had risen",
        "By Jane Doe: The river cannot ignore the ferry, says the ferryman",
        "by the river",
        "Von der Quelle bis zur Mündung",
        "Par ici la sortie",
        "By",
        "By Jane Doe has never been printed so late, and nobody on the quay seemed to mind it",
        "Jane Doe",
    ],
)
def test_no_bylines(text: str) -> None:
    assert byline(text) is None


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Harbour (NWA) March 22, 2023", "2023-03-22"),
        ("HARBOUR, March 3 (Newsagency) -", None),
        ("Hillside, March 3", None),
        ("Geneva (dpa)", None),
        ("New Harbour, Fla. (AP)", None),
        ("date 2023-03-22 31m ago", "2023-03-22"),
        ("PUBLISHED: January 16, 2023 at 4:30 p.m. | UPDATED: January 17, 2023 at 3:58 a.m.", "2023-01-16"),
        ("Veröffentlicht am 22. März 2023 um 10:15 Uhr", "2023-03-22"),
        ("Managua, Nicaragua 26, Abril, 2022 7:43 p.m.", "2022-04-26"),
        ("20.04.2022 - 10:15 Uhr", "2022-04-20"),
    ],
)
def test_datelines(text: str, published: str | None) -> None:
    line = dateline(text)
    assert line is not None
    assert line.published == published


@pytest.mark.parametrize(
    "text",
    [
        "What happened on March 22, 2023 in the harbour of Hillside",
        "The ferry (which was late) left at nine",
        "Ferry late again",
        "On 3 March 2021 the ferry left the quay at nine, and the ferryman had a cold, which he gave to everybody.",
        "",
    ],
)
def test_no_datelines(text: str) -> None:
    assert dateline(text) is None


def test_an_update_is_told_from_a_publication() -> None:
    assert [line.updated for text in ("Updated: 3 May 2021", "Published: 3 May 2021") if (line := dateline(text))] == [
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("HARBOUR, March 3, 2023 (NWA) - The ferry was late.", "2023-03-03"),
        ("Harbour, 3 March 2021 (Newsagency) – The ferry was late.", "2021-03-03"),
        ("HARBOUR, March 3 (NWA) - The ferry of March 3, 2020 was late.", None),
        ("HARBOUR (NWA) - The ferry was late.", None),
        ("On March 3, 2023 the ferry was late - again.", None),
    ],
)
def test_datelines_at_the_beginning_of_a_paragraph(text: str, iso: str | None) -> None:
    assert leading_date(text) == iso


@pytest.mark.parametrize(
    "text",
    [
        "bur-abc/def/ghi",
        "abc/def",
        "-30-",
        "- ends -",
        "(END)",
        "###",
        "Reporting by Jane Doe; Editing by Joe Roe",
        "(Reporting by Jane Doe in Harbour and Joe Roe in Hillside; Editing by Ann Other)",
        "(With inputs from agencies)",
        "AFP",
    ],
)
def test_signoffs(text: str) -> None:
    assert is_signoff(text)


@pytest.mark.parametrize(
    "text", ["The End", "either/or is no question here", "30", "Late", "He is reporting by radio.", ""]
)
def test_no_signoffs(text: str) -> None:
    assert not is_signoff(text)


def test_bullets() -> None:
    assert all(map(is_bullet, ("• one", "- one", "* one", "▪ one")))
    assert not any(map(is_bullet, ("-30-", "one - two", "•", "*one*")))


def test_headings() -> None:
    assert plain_heading("## What now?") == "What now?"
    assert plain_heading("# What now #") == "What now"
    assert plain_heading("**What now?**") == "What now?"
    assert plain_heading("#hashtag") is None
    assert plain_heading("**What** now?") is None
    assert one_line("one\n  two\tthree ") == "one two three"
