"""Markdown links as a reader of the page sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.links import shown


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("It was [late again](https://example.org/late), they said.", "It was late again, they said."),
        ("[called for ](http://example.org/c_1.htm)more of it", "called for more of it"),
        ("the [“no limits” deal](/economy/2031/3/21/a-deal?from=b#c)", "the “no limits” deal"),
        ("[a page](https://example.org/Ferry_(boat)) and [another](<../b.html>)", "a page and another"),
        ("[titled](/a \"A 'title'\") [mail](mailto:desk@example.org) [top](#top)", "titled mail top"),
        ("[Our goal [is peace]](https://example.org/g)", "Our goal [is peace]"),
        ("![The quay](/quay.jpg) ![](data:image/png;base64,AAAA)", "The quay "),
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
