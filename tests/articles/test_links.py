"""Markdown links as a reader of the page sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles import read_text
from tui.articles.pages.links import Offsets, as_read, on_page, shown
from tui.compare import compare
from tui.compare.restored import by_page
from tui.export.json import as_object


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("It was [late again](https://example.org/late), they said.", "It was late again, they said."),
        ("[called for ](http://example.org/c_1.htm)more of it", "called for more of it"),
        ("the [“no limits” deal](/economy/2031/3/21/a-deal?from=b#c)", "the “no limits” deal"),
        ("[a page](https://example.org/Ferry_(boat)) and [another](<../b.html>)", "a page and another"),
        ("[titled](/a \"A 'title'\") [mail](mailto:desk@example.org) [top](#top)", "titled mail top"),
        ("[Our goal [is peace]](https://example.org/g)", "Our goal [is peace]"),
        ("![The quay](/quay.jpg) at night", "The quay at night"),
        ("[![The quay](/quay.jpg)](https://example.org/story)", "The quay"),
        ("[one](/1)[two](/2)", "onetwo"),
        ("hard-wrapped [words\nthat run](/on) on", "hard-wrapped words\nthat run on"),
    ],
)
def test_a_link_is_what_it_shows(text: str, seen: str) -> None:
    assert shown(text) == seen


@pytest.mark.parametrize(
    "text",
    [
        "“We [the ministers](sic) agree,” he wrote.",
        "[laughs](see note 3)",
        "the vote [1] (of three)",
        "[words][1]",
        "![](data:image/png;base64,AAAA)",
        "an open [bracket](https://example.org/and no end",
        "[no link\n\nover two paragraphs](/a)",
    ],
)
def test_what_is_no_link_stays(text: str) -> None:
    assert shown(text) == text


@given(st.text(st.sampled_from("[]()!</ax\n \"'"), max_size=200))
def test_lines_stay_lines_and_nothing_is_made_up(text: str) -> None:
    seen = shown(text)
    assert seen.count("\n") == text.count("\n")
    rest = iter(text)
    assert all(character in rest for character in seen)


_LINKED = st.lists(
    st.sampled_from(
        [
            "river ",
            "[the mayor](/m) ",
            "![a quay](/q.jpg) ",
            "[![x](/y)](/z)",
            "\n",
            "\n\n",
            "said ",
            "“[No](#n)” ",
            "[a](b) ",
        ]
    ),
    max_size=20,
).map("".join)


@given(_LINKED)
def test_an_article_as_read_is_the_page_again_with_its_links_put_back(text: str) -> None:
    page = read_text(text, whole=True)
    assert page.text == text
    read = as_read(page)
    assert read.text == shown(text)
    assert all(read.text[slice(*p.span)] == p.text == shown(p.text) for p in read.paragraphs)
    assert as_read(read) is read
    assert on_page(read) == page


@given(_LINKED, _LINKED)
def test_links_take_no_part_in_a_comparison_and_stand_in_its_texts(left: str, right: str) -> None:
    pages = read_text(left, whole=True), read_text(right, whole=True)
    read = compare(as_read(pages[0]), as_read(pages[1]))
    found = compare(*pages)
    assert by_page(read) == found
    assert (found.left, found.right) == pages
    assert [row.kind for row in found.rows] == [row.kind for row in read.rows]
    for row, seen in zip(found.rows, read.rows, strict=True):
        for edit, words in zip(row.edits, seen.edits, strict=True):
            for side, page, article in zip(("left", "right"), pages, (read.left, read.right), strict=True):
                span, place = getattr(edit, side), getattr(words, side)
                assert (span is None) == (place is None)
                if span is not None:
                    offsets = Offsets(article.left_out)
                    assert tuple(map(offsets.in_text, span)) == place
                    assert page.text[span.start] == article.text[place.start]
                    assert page.text[span.end - 1] == article.text[place.end - 1]


def test_the_contract_counts_characters_of_the_page() -> None:
    left = "The mayor praised the deal.\n\nNobody in [Kiev](/k) had seen it.\n"
    right = "The [mayor](https://a.org/m) praised the [“no limits” deal](/d).\n\nNobody in [Kyiv](/k) had seen it.\n"
    told = as_object(compare(as_read(read_text(left, whole=True)), as_read(read_text(right, whole=True))))
    for side, text in (("left", left), ("right", right)):
        for paragraph in told[side]["paragraphs"]:
            assert text[paragraph["start"] : paragraph["end"]] == paragraph["text"]
    (deal, name) = told["changes"]
    (added,) = told["rows"][0]["edits"]
    assert right[slice(*added["right"])] == deal["right"] == "“no limits”"
    assert (name["left"], name["right"]) == ("Kiev", "Kyiv")
    assert told["right"]["words"] == told["summary"]["right_words"] == 13


def test_letters_that_differ_are_those_of_the_page() -> None:
    left, right = (
        read_text(f"The [mayor](/m) praised the [deal](/d).\n\nNobody could [{word}](/k) a vote.\n", whole=True)
        for word in ("organise", "organize")
    )
    (edit,) = compare(left, right).rows[1].edits
    told = [(left.text[slice(*ours)], right.text[slice(*theirs)]) for ours, theirs in edit.letters if ours and theirs]
    assert told == [("s", "z")]
