"""CSV gives every field back, and nothing an article holds is reckoned out."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.sanitize import visible
from tui.export.csv import table


@given(st.lists(st.tuples(st.text(), st.none() | st.floats(allow_nan=False), st.text()), max_size=4))
def test_every_field_is_read_back(rows: list[tuple[str, float | None, str]]) -> None:
    names, *read = csv.reader(table(("one", "share", "other"), rows))
    assert names == ["one", "share", "other"]
    for (one, share, other), found in zip(rows, read, strict=True):
        assert [field.removeprefix("'") for field in found] == [
            visible(one).removeprefix("'"),
            "" if share is None else str(share),
            visible(other).removeprefix("'"),
        ]


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1+cmd", "-2+3", "@SUM(A1)"])
def test_text_is_no_formula(text: str) -> None:
    assert list(table(("headline",), [(text,)])) == ["headline", f"'{text}"]


def test_figures_and_stdin_stay_as_they_are() -> None:
    assert list(table(("share", "path"), [(-0.5, "-")])) == ["share,path", "-0.5,-"]
