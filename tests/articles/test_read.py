"""From text or bytes to an article: what holds for every page, and for texts that are nobody's web page."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.articles import Article, NotText, Role, Span, read_bytes, read_text
from tui.articles.sanitize import UNSEEN, sanitize

PIECES = st.sampled_from(
    [
        "The ferry was late again, and nobody on the quay seemed to mind very much.",
        '"It has been late since the spring," said the ferryman, who had a cold.',
        "Ferry late again",
        "by Jane Doe",
        "HARBOUR (NWA) March 3, 2021",
        "• The ferry is late",
        "Related Links",
        "Subscribe to our newsletter",
        "© 2021 The Quay Post. All rights reserved.",
        "## What now?",
        "- 'Late' -",
        "abc/def",
        "渡船又晚点了，码头上似乎没有人介意。",
        "",
        " ",
        "\u200b",
        "\x1b[31m",
        "\0",
    ]
)
PAGES = st.one_of(
    st.lists(st.one_of(PIECES, st.text(max_size=60)), max_size=25).map("\n".join),
    st.text(st.characters(codec=None, categories=None), max_size=300),
)
MODES = st.sampled_from(["auto", "lines", "blank"])


def seen(text: str) -> str:
    return re.sub(rf"[\s{UNSEEN}]", "", text)


def check(article: Article) -> None:
    end = 0
    between = []
    for paragraph in article.paragraphs:
        start, stop = paragraph.span
        assert end <= start < stop <= len(article.text)
        assert paragraph.text == article.text[start:stop]
        assert paragraph.line == article.text.count("\n", 0, start) + 1
        between.append(article.text[end:start])
        end = stop
    between.append(article.text[end:])
    assert not seen("".join(between)), "every character that can be seen lies in a paragraph"
    for field in (article.outlet, article.headline, article.byline):
        assert field is None or (field.strip() == field != "" and "\n" not in field)
    assert article.published is None or re.match(r"\d{4}-\d\d-\d\d(T|$)", article.published)
    assert [p.role for p in article.paragraphs].count(Role.HEADLINE) == (article.headline is not None)
    if any(re.search(r"[^\W\d_]", p.text) for p in article.paragraphs):
        assert article.content, "a page with words is never without an article"


@settings(deadline=None)
@given(PAGES, MODES)
def test_any_text(text: str, paragraphs: str) -> None:
    article = read_text(text, paragraphs=paragraphs)
    assert article.text == sanitize(text)
    check(article)


@settings(deadline=None)
@given(st.binary(max_size=400), MODES)
def test_any_bytes(data: bytes, paragraphs: str) -> None:
    with suppress(NotText):
        check(read_bytes(data, paragraphs=paragraphs))


@settings(deadline=None)
@given(PAGES, MODES)
def test_whole_sets_nothing_aside(text: str, paragraphs: str) -> None:
    article = read_text(text, whole=True, paragraphs=paragraphs)
    assert {p.role for p in article.paragraphs} <= {Role.BODY}
    usual = read_text(text, paragraphs=paragraphs)
    assert [p.span for p in usual.paragraphs] == [p.span for p in article.paragraphs]


@settings(deadline=None)
@given(PAGES)
def test_bytes_and_text_are_read_alike(text: str) -> None:
    try:
        data = text.encode()
        article = read_bytes(data, path="a.txt")
    except (UnicodeEncodeError, NotText):
        return
    if data[:3] not in (b"BZh", b"GIF") and data[:2] not in (b"\xff\xfe", b"\xfe\xff") and b"\0" not in data:
        assert article == read_text(text, path="a.txt")


def test_line_ends_of_all_systems_are_read_alike() -> None:
    pages = [read_bytes(f"One.{end}{end}Two.{end}".encode()) for end in ("\n", "\r\n", "\r", "\u2028")]
    assert all(page == pages[0] for page in pages)
    assert [tuple(p.span) for p in pages[0].paragraphs] == [(0, 4), (6, 10)]


def test_the_way_of_cutting_must_be_known() -> None:
    with pytest.raises(ValueError, match="sentences"):
        read_text("text", paragraphs="sentences")


def test_escape_sequences_are_visible_in_text_and_fields() -> None:
    article = read_text(
        "\x1b]0;Ferry late\x07 again\n\n" + "The ferry was late again, and nobody seemed to mind it. " * 3
    )
    assert article.headline == "␛]0;Ferry late␇ again"
    assert article.paragraphs[0].text == article.headline


def whole_texts() -> dict[str, str]:
    essay = (
        "On Keeping Ducks\n\nA duck is a bird of habit, and whoever keeps one acquires habits too. Mine has taught me "
        "to rise before the sun and to search the hedge for eggs.\n\nIt is not true that ducks like rain. They like "
        "mud, which is rain that has made up its mind.\n\nWhat they think of us we cannot know, but they talk about it "
        "all day.\n"
    )
    return {
        "one word": "Ducks\n",
        "one line without an end": "The ducks are out",
        "a note": "Ducks: fed. Hedge: searched. Back at six.\n",
        "an essay": essay,
        "an essay on few lines": "\n".join(essay.split("\n\n")),
        "verses": "The duck goes home at evening,\nthe duck goes home at dawn,\nand what it does in between\nno one "
        "has ever drawn.\n\nContact it by letter,\ncontact it by phone,\nthe duck goes home at evening,\nthe duck "
        "goes home alone.\n",
        "a sentence a line": "".join(
            f"{line}\n"
            for line in (
                "The duck is small.",
                "It lives on a farm.",
                "The farm has a pond and an old wall around it.",
                "Home is where the mud is.",
                "Nobody knows what the duck thinks of the wall.",
                "Search for it and you will find it under the hedge.",
                "The end is near.",
                "The duck is small.",
            )
        ),
        "a list": "2 eggs\n1 duck\nflour\nsalt\n3 onions\nfeed for the duck\n",
        "a dialogue": "– Is it late?\n– It is.\n– How late?\n– As late as it has been since spring, and the reason is "
        "known to everybody but the company.\n– Like every year.\n",
        "Chinese": "渡船又晚点了。\n\n码头上似乎没有人介意，因为从春天起它就一直晚点，大家都习惯了。\n\n船夫感冒了。\n",
        "another essay": "A wall keeps nothing out. It only tells the wind where to go, and the wind, which has been "
        "told, goes there.\n\nPlease close the gate, says the sign, and we do.\n\nThis page of the parish book is "
        "torn, and what it said of the wall is lost with the other half of it.\n",
    }


@pytest.mark.parametrize("name", whole_texts())
def test_a_text_that_is_no_web_page_is_kept_whole(name: str) -> None:
    article = read_text(whole_texts()[name])
    assert article.paragraphs
    assert Role.BOILERPLATE not in {p.role for p in article.paragraphs}


def test_the_title_of_an_essay_is_its_headline() -> None:
    article = read_text(whole_texts()["an essay"])
    assert article.headline == "On Keeping Ducks"
    assert [p.role for p in article.paragraphs] == [Role.HEADLINE] + [Role.BODY] * 3
    assert (article.outlet, article.byline, article.published) == (None, None, None)


def test_markdown_is_read() -> None:
    body = "The ferry was [late again](https://example.org/late), and nobody on the quay seemed to mind it very much."
    more = "The company has promised a new engine, as it does every spring, and a band for the day of its arrival."
    article = read_text(f"# Ferry [late](https://example.org/a) again #\n\n{body}\n\n## What now?\n\n{more}\n")
    assert article.headline == "Ferry late again"
    assert [p.role for p in article.paragraphs] == [Role.HEADLINE, Role.BODY, Role.CROSSHEAD, Role.BODY]
    assert article.paragraphs[1].text == body
    assert article.paragraphs[2].text == "## What now?"
    assert article.paragraphs[3].line == 7


def test_spans_are_spans() -> None:
    assert isinstance(read_text("a").paragraphs[0].span, Span)
