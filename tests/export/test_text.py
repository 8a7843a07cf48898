"""The comparison on stdout reads well without colour and keeps its width."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.making import compared, revised
from tui.export.palette import of_style, styles
from tui.export.text import as_text
from tui.layout.text.lines import Ink
from tui.layout.view import Form, View

_LEFT = ["The river rose by 12 metres on Monday.", "The mayor spoke at noon.", "Schools will stay shut this week."]
_RIGHT = ["The river rose by 14 metres on Monday.", "The mayor spoke at noon.", "Trains are running again."]


def _lines(form: Form, width: int, *, colour: bool = False) -> list[str]:
    return list(as_text(compared(_LEFT, _RIGHT), width=width, form=form, view=View(), colour=colour))


def test_side_by_side() -> None:
    lines = _lines(Form.SIDE_BY_SIDE, 65)
    assert lines[:4] == [
        "  A  left.txt                   │   B  right.txt",
        "",
        "~ The river rose by [-12-]      │ ~ The river rose by {+14+}",
        "  metres on Monday.             │   metres on Monday.",
    ]
    assert any(line.startswith("- Schools will stay shut this") for line in lines)
    assert any(line.endswith("│ + Trains are running again.") for line in lines)
    assert lines[-1].endswith("edit: 1 figure.")
    assert "3 changes: B keeps" in " ".join(lines)


def test_inline_marks_what_changed_in_brackets() -> None:
    lines = _lines(Form.INLINE, 80)
    assert "~ The river rose by [-12-] {+14+} metres on Monday." in lines
    assert "- [-Schools will stay shut this week.-]" in lines
    assert "+ {+Trains are running again.+}" in lines


def test_colour_stands_instead_of_brackets() -> None:
    text = "\n".join(_lines(Form.INLINE, 80, colour=True))
    assert re.search(r"\x1b\[31;1;4m12\x1b\[0m .{0,20}\x1b\[32;1;4m14\x1b\[0m", text)
    assert "[-" not in text


def test_nothing_an_article_holds_reaches_the_terminal_raw() -> None:
    hostile = ["He said \x1b]52;c;aGk=\x07 and \x1b[2J left \u202etxt.", "\x9b31m red \x00 nul \r\n back"]
    for form in Form:
        text = "\n".join(as_text(compared(hostile, []), width=80, form=form, view=View(), colour=False))
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
        assert "␛" in text


@settings(deadline=None, max_examples=60)
@given(revised(), st.integers(20, 120), st.sampled_from(list(Form)))
def test_no_line_is_wider_than_asked(texts: tuple[list[str], list[str]], width: int, form: Form) -> None:
    lines = list(as_text(compared(*texts), width=width, form=form, view=View(), colour=False))
    assert all(cell_len(line) <= width for line in lines)


@pytest.mark.parametrize("truecolour", [False, True])
@pytest.mark.parametrize("style", styles())
def test_every_pygments_style_colours_both_sides(style: str, truecolour: bool) -> None:
    palette = of_style(style, truecolour=truecolour)
    lines = as_text(compared(_LEFT, _RIGHT), width=80, form=Form.INLINE, view=View(), colour=True, palette=palette)
    text = "\n".join(lines)
    assert re.search(r"\x1b\[[0-9;]*4m12\x1b\[0m .{0,40}\x1b\[[0-9;]*4m14\x1b\[0m", text)
    assert re.sub(r"\x1b\[[0-9;]+m", "", text) == re.sub(
        r"\x1b\[[0-9;]+m", "", "\n".join(_lines(Form.INLINE, 80, colour=True))
    )


def test_a_style_gives_its_own_colours() -> None:
    assert of_style("monokai", truecolour=True)[Ink.LEFT] == "38;2;255;70;137;4"
    assert of_style("monokai", truecolour=False)[Ink.LEFT].startswith("38;5;")
