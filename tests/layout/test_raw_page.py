"""The raw page: every character once, under the number of its line, whatever its size."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.making import article
from tui.app.readers.finder import Finder
from tui.articles.article import ReadFrom
from tui.layout.alone import raw_page
from tui.layout.alone.raw_page import RawPage
from tui.layout.text.lines import Ink, text_of

_NONE = (" ", Ink.TEXT)
_HTML = replace(article("The bridge is closed."), path="bridge.html", read_from=ReadFrom.HTML)
_PLAIN = replace(article("The bridge is closed."), path="bridge.txt")


def _page(source: str, width: int = 60, *, html: bool = True) -> RawPage:
    return RawPage(_HTML if html else _PLAIN, source, width, sign=_NONE)


def test_lines_have_numbers_and_what_they_run_over_to_has_none() -> None:
    page = _page("<p>one</p>\n\n" + "word " * 20 + "\nlast\n")
    assert [text_of(line.cells[0]).rstrip() for line in page] == [
        "1 <p>one</p>",
        "2",
        f"3 {'word ' * 11}".rstrip(),
        f"  {'word ' * 9}".rstrip(),
        "4 last",
    ]
    assert page.total == 4
    assert page.line_of(4) == len(page) - 1
    assert page.number_at(page.line_of(3)) == 3


def test_mark_up_is_highlighted() -> None:
    inks = {piece.text: piece.ink for piece in _page('<p class="lead">Plain</p><!-- gone -->')[0].cells[0].pieces}
    assert inks["p"] is Ink.TAG
    assert inks['"lead"'] is Ink.QUOTATION
    assert inks["<!-- gone -->"] is Ink.META
    plain = {piece.ink for piece in _page('"No," she said.', html=False)[0].cells[0].pieces}
    assert {Ink.QUOTATION, Ink.ATTRIBUTION} <= plain


def test_what_is_unseen_is_shown() -> None:
    text = text_of(_page("a\x1b[2Jb\u200b\u202ec\td")[0].cells[0])
    assert text == "1 a␛[2Jb⟨U+200B⟩⟨U+202E⟩c".ljust(len(text) - 1) + "d"


def test_a_page_of_one_enormous_line_is_set_piece_by_piece() -> None:
    source = '<p>"Ten" of 10.</p>' * 60_000
    assert len(source) > raw_page.WHOLE
    page = _page(source)
    room = 60 - 2
    assert len(page) == -(-len(source) // room)
    last = text_of(page[len(page) - 1].cells[0])
    assert last.strip() == source[(len(page) - 1) * room :].strip()
    assert {piece.ink for piece in page[len(page) // 2].cells[0].pieces} >= {Ink.TAG}


def test_words_are_found_in_the_page_and_not_in_the_numbers() -> None:
    page = _page("1st line\n" + "x" * 5_000 + " needle\nthe last line")
    finder = Finder(page)
    finder.take(finder.gather(page))
    finder.look_for("needle")
    assert finder.total == 1
    (spot, *more) = finder.spots(0)
    found = "".join(text_of(page[s.line].cells[0])[s.start : s.end] for s in (spot, *more))
    assert found == "needle"
    finder.look_for("3")
    assert finder.total == 0


@settings(deadline=None, max_examples=80)
@given(
    st.text(st.sampled_from("ab <>/\"'&;=\n\t\x1b習éa\u0301👍\u200d"), max_size=400), st.integers(6, 80), st.booleans()
)
def test_nothing_is_lost_and_nothing_sticks_out(source: str, width: int, html: bool) -> None:
    page = _page(source, width, html=html)
    for line in page:
        assert cell_len(text_of(line.cells[0])) <= width
    for number in range(1, page.total + 1):
        assert page.number_at(page.line_of(number)) == number
    shown = "".join(text_of(line.cells[0])[page.digits + 1 :] for line in page)
    assert shown.replace(" ", "").count("習") == source.count("習")


@settings(deadline=None, max_examples=30)
@given(st.integers(4_001, 9_000), st.integers(6, 40), st.sampled_from(["a", "習", "a習", "x y"]))
def test_long_lines_are_cut_where_the_pane_ends(length: int, width: int, unit: str) -> None:
    source = (unit * length)[:length]
    page = _page(source, width)
    assert all(cell_len(text_of(line.cells[0])) <= width for line in page)
    assert "".join(text_of(line.cells[0])[page.digits + 1 :] for line in page) == source
