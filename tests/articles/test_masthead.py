"""What stands over an article: who published it, what it is called, who wrote it, when."""

from __future__ import annotations

import pytest

from tui.articles import Article, Role, read_text

LEAD = (
    "The council voted on Tuesday to close the swimming baths in the old town, after an engineer's report found that "
    "the roof would not last another winter."
)
MORE = (
    "Swimmers who had gathered in front of the town hall booed when the result was read out, and several of them had "
    "brought towels.",
    '"We will be back," said the owner of a rubber duck, who did not wish to be named, and added that water finds its '
    "way into every meeting sooner or later.",
    "The mayor, Ada Holm, said that repairs would cost more than the building is worth and that a new hall could open "
    "within three years, beside the railway.",
)
BODY = "\n\n".join((LEAD, *MORE))
HEADLINE = "Old town loses its swimming baths"


def roles(article: Article) -> dict[str, Role]:
    return {p.text: p.role for p in article.paragraphs}


def page(*head: str, body: str = BODY, tail: str = "") -> Article:
    return read_text("\n".join(head) + "\n\n" + body + "\n\n" + tail)


TAIL = (
    "Related Articles\nBridge Reopens After Flood\nFerry Late Again\nDuck Found in Library\nNewsletter\nSubscribe\n"
    "Contact us\nPrivacy Policy\n© 2023 Hillside Post. All rights reserved.\n"
)


def test_the_full_head_of_a_wire_story() -> None:
    article = page(
        "Hillside Post", "REGION", HEADLINE, HEADLINE, "by NWA Staff Writers", "Hillside (NWA) March 7, 2023", tail=TAIL
    )
    assert article.outlet == "Hillside Post"
    assert article.headline == HEADLINE
    assert article.byline == "NWA Staff Writers"
    assert article.published == "2023-03-07"
    assert [p.role for p in article.paragraphs][:7] == [
        Role.BOILERPLATE,
        Role.BOILERPLATE,
        Role.BOILERPLATE,
        Role.HEADLINE,
        Role.BYLINE,
        Role.DATELINE,
        Role.BODY,
    ]


def test_a_bare_headline() -> None:
    article = page(HEADLINE)
    assert (article.headline, article.outlet, article.byline, article.published) == (HEADLINE, None, None, None)
    assert [p.role for p in article.paragraphs] == [Role.HEADLINE] + [Role.BODY] * 4


def test_bullet_points_on_top_are_the_standfirst() -> None:
    points = ("  • The council closes the baths.", "  • Swimmers protest.")
    article = page(" date 2023-03-07 24m ago", "", HEADLINE, "", *points)
    assert [p.role for p in article.paragraphs][:4] == [Role.DATELINE, Role.HEADLINE, Role.STANDFIRST, Role.STANDFIRST]
    assert article.published == "2023-03-07"


def test_a_standfirst_says_what_a_paragraph_says_again() -> None:
    summary = "Swimmers gathered in front of the town hall, booed the result and had brought towels to the vote."
    article = page("Hillside Post", "", HEADLINE, "", HEADLINE, "", summary)
    assert roles(article)[summary] is Role.STANDFIRST
    assert roles(article)[LEAD] is Role.BODY


def test_a_standfirst_stands_over_the_byline() -> None:
    summary = "An engineer's report was the last straw, and the mayor promises a new hall by the railway line."
    article = page(HEADLINE, summary, "By Jane Doe")
    assert roles(article)[summary] is Role.STANDFIRST
    assert article.byline == "Jane Doe"


def test_a_short_standfirst_echoes_the_headline() -> None:
    summary = "The old town’s swimming baths are to go, and nobody is happy."
    assert roles(page(HEADLINE, "", summary))[summary] is Role.STANDFIRST


def test_a_lead_is_no_standfirst() -> None:
    assert roles(page(HEADLINE))[LEAD] is Role.BODY


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published: March 7, 2023 at 4:30 p.m.", "2023-03-07"),
        ("7. März 2023, 10:15 Uhr", "2023-03-07"),
        ("2023-03-07T10:00:00Z", "2023-03-07T10:00:00Z"),
        ("By Jane Doe | 7 March 2023", "2023-03-07"),
    ],
)
def test_dates_of_publication(line: str, published: str) -> None:
    assert page(HEADLINE, line, tail=TAIL).published == published


def test_the_date_of_publication_goes_before_that_of_an_update() -> None:
    article = page(HEADLINE, "Updated: March 9, 2023", "Published: March 7, 2023")
    assert article.published == "2023-03-07"
    assert page(HEADLINE, "Updated: March 9, 2023").published == "2023-03-09"


def test_a_dateline_in_the_lead_dates_the_page_and_the_text_does_not() -> None:
    assert page(HEADLINE, body="HILLSIDE, March 7, 2023 (NWA) - " + BODY).published == "2023-03-07"
    assert page(HEADLINE, body=BODY.replace("on Tuesday", "on March 7, 2023")).published is None
    assert page(HEADLINE, body=BODY + "\n\nMarch 7, 2023").published is None


def test_a_date_far_above_the_headline_is_todays_not_the_articles() -> None:
    menu = ("Friday, January 20th 2023", "Home", "News", "Sport", "Weather", "Letters")
    assert page(*menu, HEADLINE, tail=TAIL).published is None


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (("Hillside Post", HEADLINE), "Hillside Post"),
        (("fbpx", "Hillside One News", f"Home » {HEADLINE}", HEADLINE), "Hillside One News"),
        ((f"{HEADLINE} - Hillside Today", HEADLINE), "Hillside Today"),
        ((f"{HEADLINE} | The Duck", "Home", HEADLINE), "The Duck"),
        (("Breaking News", HEADLINE), None),
        (("Top Stories", "World News", HEADLINE), None),
        (("Sport", HEADLINE), None),
        (("fbpx", HEADLINE), None),
        ((HEADLINE,), None),
    ],
)
def test_outlets(head: tuple[str, ...], outlet: str | None) -> None:
    article = page(*head, tail=TAIL)
    assert article.outlet == outlet
    assert article.headline == HEADLINE


def test_repetitions_of_the_headline_and_breadcrumbs_are_furniture() -> None:
    article = page(f"Home » {HEADLINE}", "Region News", HEADLINE, HEADLINE, tail=TAIL)
    assert [p.role for p in article.paragraphs][:5] == [Role.BOILERPLATE] * 3 + [Role.HEADLINE, Role.BODY]


def test_most_read_headlines_above_are_not_the_headline() -> None:
    others = ("MOST READ", "Ferry late again, company blames the duck", "Bridge reopens after flood of the century")
    assert page(*others, "Share", HEADLINE, "By Jane Doe", tail=TAIL).headline == HEADLINE


def test_a_round_up_without_a_headline_has_none() -> None:
    article = read_text("\n".join((LEAD[:-1] + " ...", *MORE)))
    assert article.headline is None
    assert {p.role for p in article.paragraphs} == {Role.BODY}


def test_a_headline_is_told_on_one_line() -> None:
    article = read_text(f"Old town loses\nits  swimming baths\n\n{BODY}", paragraphs="blank")
    assert article.headline == "Old town loses its swimming baths"
    assert article.paragraphs[0].text == "Old town loses\nits  swimming baths"


def test_names_alone_beside_a_date_are_a_byline() -> None:
    article = page("Old town loses its swimming baths", "Jane van der Doe and Joe Roe in Hillside", "7 March 2023")
    assert article.byline == "Jane van der Doe and Joe Roe in Hillside"
    assert [p.role for p in article.paragraphs][:3] == [Role.HEADLINE, Role.BYLINE, Role.DATELINE]


def test_of_two_lines_above_the_text_the_upper_is_the_headline() -> None:
    article = page(HEADLINE, "Engineer's report was the last straw for the council's swimming roof")
    assert article.headline == HEADLINE
    assert article.paragraphs[1].role is Role.STANDFIRST


def test_front_matter_of_markdown() -> None:
    fields = '---\ntitle: "Baths to go"\nauthor: [Jane Doe]\npublished: 2023-03-07\nsite: Hillside Post\n---\n'
    article = read_text(f"{fields}\n{BODY}")
    assert (article.headline, article.byline, article.published, article.outlet) == (
        "Baths to go",
        "Jane Doe",
        "2023-03-07",
        "Hillside Post",
    )
    assert [p.role for p in article.paragraphs] == [Role.BOILERPLATE] * 6 + [Role.BODY] * 4
    assert read_text(f"{fields}\n# {HEADLINE}\n\n{BODY}").headline == HEADLINE
    assert read_text(f"{fields}\n{BODY}", paragraphs="blank").headline == "Baths to go"


@pytest.mark.parametrize("top", ["---\n\nA rule, and no field.\n\n---", "---\ntitle: never closed", "---\n---\n"])
def test_rules_are_no_front_matter(top: str) -> None:
    article = read_text(f"{top}\n\n{BODY}")
    assert Role.BOILERPLATE not in {p.role for p in article.paragraphs}
    assert article.headline is None or article.headline in top


def test_front_matter_alone_is_a_text() -> None:
    assert read_text("---\ntitle: Baths\n---\n").content
