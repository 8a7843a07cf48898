"""One article set to be read: every paragraph once, within the measure, in the middle."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.making import article, paragraph_lists
from tui.articles import read_text
from tui.articles.article import Role
from tui.layout.alone.reading import Reading, runs
from tui.layout.text.lines import Ink, text_of
from tui.sources.sample import sample_story

_NONE = (" ", Ink.TEXT)


def _sample() -> Reading:
    page = next(sample_story().glob("000*")).read_text(encoding="utf-8")
    return Reading(read_text(page), 100, sign=("B", Ink.RIGHT_WORD))


def test_the_measure_is_kept_in_the_middle_of_a_wide_pane() -> None:
    sheet = _sample()
    texts = [text_of(line.cells[0]) for line in sheet]
    assert {len(text) - len(text.lstrip()) for text in texts if text.strip()} == {14}
    assert max(map(cell_len, texts)) <= 14 + 72
    assert sheet.heads(60)[0].sign == "B"


def test_furniture_is_one_line_until_it_is_asked_for() -> None:
    folded = _sample()
    assert "page furniture: 3 paragraphs" in text_of(folded[0].cells[0])
    opened = Reading(folded.article, 100, furniture=True, sign=_NONE)
    assert len(opened.parts) == len(folded.article.paragraphs)
    assert "page furniture" not in text_of(opened[0].cells[0])


def test_roles_and_findings_have_inks_of_their_own() -> None:
    sheet = _sample()
    by_role = {paragraph.role: i for i, paragraph in enumerate(sheet.article.paragraphs)}
    assert {piece.ink for piece in runs(sheet.article, by_role[Role.HEADLINE])} == {Ink.HEADLINE}
    found = {piece.ink for i in sheet.article.content for piece in runs(sheet.article, i)}
    assert {Ink.QUOTATION, Ink.ATTRIBUTION, Ink.FIGURE, Ink.DATE, Ink.TEXT} <= found


def test_a_quotation_over_hard_wrapped_lines_is_one() -> None:
    page = read_text(
        'The mayor said "we will build it\nbefore the winter" and left the hall at noon.',
        whole=True,
        paragraphs="blank",
    )
    quoted = [piece.text for piece in runs(page, 0) if piece.ink is Ink.QUOTATION]
    assert quoted == ['"we will build it before the winter"']


def test_a_paragraph_as_long_as_a_book_is_set_plain() -> None:
    text = 'The ferry was late, and "nobody minded", said the mayor. ' * 20_000
    sheet = Reading(article(text), 80, sign=_NONE)
    assert {piece.ink for piece in runs(sheet.article, 0)} == {Ink.TEXT}
    assert "".join(text_of(line.cells[0]) for line in sheet).replace(" ", "") == text.replace(" ", "")


@settings(deadline=None, max_examples=80)
@given(paragraph_lists, st.integers(1, 120), st.booleans())
def test_every_paragraph_is_there_once(paragraphs: list[str], room: int, furniture: bool) -> None:
    sheet = Reading(article(*paragraphs), room, furniture=furniture, sign=_NONE)
    assert [i for part in sheet.parts for i in part.paragraphs] == list(range(len(sheet.article.paragraphs)))
    for line in sheet:
        assert cell_len(text_of(line.cells[0])) <= max(room, 2)
    for paragraph in range(len(sheet.article.paragraphs)):
        assert paragraph in sheet.parts[sheet.part_at(sheet.line_of(paragraph))].paragraphs
