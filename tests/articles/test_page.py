"""Where paragraphs begin and end."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.pages.page import blocks

FIRST = (
    "The council voted on Tuesday to close the swimming baths in the old town, after an engineer's report found that "
    "the roof would not last another winter of snow and that repairs would cost more than the building is worth."
)
SECOND = (
    "Swimmers who had gathered in front of the town hall booed when the result was read out; several of them had "
    "brought towels, and one a rubber duck of considerable size."
)
THIRD = '"We will be back," said the duck\'s owner, who did not wish to be named, and added that water finds its way.'


def texts(text: str, paragraphs: str = "auto") -> list[str]:
    return [" ".join(block.text.split()) for block in blocks(text, paragraphs)]


def wrapped(*paragraphs: str, width: int = 66, between: str = "\n\n", indent: str = "") -> str:
    return between.join(textwrap.fill(p, width, initial_indent=indent, break_on_hyphens=False) for p in paragraphs)


def test_blocks_know_their_line_and_span() -> None:
    text = "\n\n  Head \n\nBody.\n"
    assert [(b.line, tuple(b.span), b.text) for b in blocks(text)] == [(3, (4, 8), "Head"), (5, (11, 16), "Body.")]


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n \t\n\n"])
def test_long_lines_are_paragraphs_with_or_without_blank_lines(between: str) -> None:
    assert texts(between.join((FIRST, SECOND, THIRD))) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("width", [56, 66, 72, 80])
def test_hard_wrapped_lines_are_joined(width: int) -> None:
    assert texts(wrapped(FIRST, SECOND, THIRD, width=width)) == [FIRST, SECOND, THIRD]


def test_hard_wrapped_paragraphs_without_blank_lines_end_at_short_lines_and_indents() -> None:
    assert texts(wrapped(FIRST, SECOND, THIRD, between="\n")) == [FIRST, SECOND, THIRD]
    full = (
        "Every line of this one is as long as its margin allows and so is this " + "last line of it, which is as long."
    )
    assert texts(wrapped(full, FIRST, SECOND, between="\n", indent="   ")) == [full, FIRST, SECOND]


def test_the_masthead_of_a_hard_wrapped_page_is_not_drawn_into_its_lead() -> None:
    head = "Old town loses its swimming baths\nby our own reporter\nHillside, March 3\n"
    assert texts(head + wrapped(FIRST, SECOND, THIRD)) == [*head.splitlines(), FIRST, SECOND, THIRD]


def test_bullets_in_a_hard_wrapped_page_stay_apart() -> None:
    points = ("- The baths close in May, whatever the weather may be in that month", "- The duck stays where it is")
    assert texts(wrapped(FIRST, SECOND) + "\n\n" + "\n".join(points)) == [FIRST, SECOND, *points]


def test_a_menu_does_not_hide_that_a_page_is_hard_wrapped() -> None:
    menu = ["Home", "News", "Sport", "Weather", "Opinion", "Letters", "Puzzles", "Shop", "Help", "Contact", "About us"]
    assert texts("\n".join(menu) + "\n\n" + wrapped(FIRST, SECOND, THIRD)) == [*menu, FIRST, SECOND, THIRD]


def test_headlines_and_glued_paragraphs_are_not_joined() -> None:
    headlines = [
        "Salt Mine Turns Concert Hall, Neighbours Complain of Echo",
        "Wolves Return to the Eastern Forest, Shepherds Warn",
        "Bank Fined Four Million Over Fees Nobody Could Find",
        "Digital Ticket System Fails on Its First Morning Again",
    ]
    assert texts("\n".join((FIRST, SECOND, "", *headlines))) == [FIRST, SECOND, *headlines]


def test_verses_are_lines() -> None:
    verses = [
        "The ferry leaves at nine,",
        "the ferry leaves at ten,",
        "and those who miss the both of them",
        "go home.",
    ]
    assert texts("\n".join(verses)) == verses


def test_hard_wrapped_chinese_is_joined() -> None:
    text = "市议会周二投票决定关闭老城的游泳池，因为工程师的报告认为屋顶无法再承受一个冬天的积雪，"
    text += "修缮费用将超过建筑物的价值。"
    assert texts("\n".join(text[i : i + 25] for i in range(0, len(text), 25)))[0].replace(" ", "") == text


def test_blank_lines_as_borders_when_asked_for() -> None:
    assert texts("one\ntwo\n\nthree\n \nfour", "blank") == ["one two", "three", "four"]


def test_every_line_when_asked_for() -> None:
    assert len(texts(wrapped(FIRST, SECOND), "lines")) == wrapped(FIRST, SECOND).replace("\n\n", "\n").count("\n") + 1


def test_an_unknown_way_is_refused() -> None:
    with pytest.raises(ValueError, match="pages"):
        blocks("text", "pages")


def test_lines_of_nothing_but_invisible_characters_are_blank() -> None:
    assert texts("one\n\u200b\n\ufeff \u00a0\ntwo") == ["one", "two"]
    assert texts("one\n\u200b\ntwo", "blank") == ["one", "two"]


@pytest.mark.parametrize(
    "text",
    ["\n" * 200_000, " " * 5_000_000, "word " * 1_000_000, "a\n" * 200_000, "\u200b" * 2_000_000 + "x"],
    ids=["empty lines", "one line of spaces", "one line of words", "short lines", "one line of no width"],
)
def test_odd_shapes_take_no_longer_than_their_length_asks_for(text: str) -> None:
    for paragraphs in ("auto", "lines", "blank"):
        found = blocks(text, paragraphs)
        assert " ".join(block.text for block in found).split() == text.split()


@given(
    st.lists(st.text(st.sampled_from("aB .-•\t1é文\u200b"), max_size=90), max_size=12),
    st.sampled_from(["auto", "lines", "blank"]),
)
def test_nothing_visible_is_lost_or_told_twice(lines: list[str], paragraphs: str) -> None:
    text = "\n".join(lines)
    found = blocks(text, paragraphs)
    end = 0
    for block in found:
        assert end <= block.span.start < block.span.end
        assert block.text == text[block.span.start : block.span.end]
        assert block.text == block.text.strip()
        assert block.line == text.count("\n", 0, block.span.start) + 1
        assert not text[end : block.span.start].replace("\u200b", "").strip()
        end = block.span.end
    assert not text[end:].replace("\u200b", "").strip()
