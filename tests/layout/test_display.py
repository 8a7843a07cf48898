"""A display shows everything both articles say, in columns that keep their width."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.making import compared, revised, revised_stories, sentence
from tui.articles import read_text
from tui.articles.article import Span
from tui.compare import Comparison, compare
from tui.compare.comparison import Edit, Kind, Op
from tui.layout.marks import Marks
from tui.layout.pair.display import Display
from tui.layout.pair.setting import Setting
from tui.layout.text.lines import Ink, text_of
from tui.layout.text.wrap import flow
from tui.layout.view import BlockKind, Form, View
from tui.sources.sample import sample_story

_OPEN = View(fold=False, furniture=True, typographic=True)


@settings(deadline=None, max_examples=60)
@given(st.one_of(revised(), revised_stories()), st.integers(8, 60), st.booleans(), st.booleans(), st.sampled_from(Form))
def test_columns_keep_their_width_and_heights_are_true(
    texts: tuple[list[str], list[str]], width: int, fold: bool, bracketed: bool, form: Form
) -> None:
    display = Display(compared(*texts), View(fold=fold), form, width, bracketed=bracketed)
    shown = list(display)
    assert len(shown) == len(display)
    for number, line in enumerate(shown):
        assert display[number] == line
        assert display.block_at(number) == line.block
        if len(line.cells) == display.setter.columns and not display.blocks[line.block].folded:
            assert all(cell_len(text_of(cell)) <= width for cell in line.cells)


_views = st.builds(View, fold=st.booleans(), context=st.integers(0, 3), furniture=st.booleans())


@settings(deadline=None, max_examples=40)
@given(revised(), st.integers(8, 60), st.sampled_from(list(Form)), st.booleans(), st.tuples(_views, _views))
def test_what_was_measured_serves_whatever_is_folded(
    texts: tuple[list[str], list[str]], width: int, form: Form, bracketed: bool, views: tuple[View, View]
) -> None:
    comparison, (view, other) = compared(*texts), views
    setter = Setting(comparison, view, form, width, bracketed).measured(lambda _: None)
    display = Display(comparison, other, form, width, bracketed=bracketed, setter=setter)
    afresh = Display(comparison, other, form, width, bracketed=bracketed)
    assert [*display] == [*afresh]
    assert display.overview(12) == afresh.overview(12)


@settings(deadline=None, max_examples=60)
@given(revised(), st.integers(8, 60))
def test_each_column_tells_its_whole_article(texts: tuple[list[str], list[str]], width: int) -> None:
    comparison = compared(*texts)
    display = Display(comparison, _OPEN, Form.SIDE_BY_SIDE, width)
    for side, article in enumerate((comparison.left, comparison.right)):
        shown = sorted(
            "".join(text_of(line.cells[side]) for line in display[display.top(index) : display.bottom(index)]).replace(
                " ", ""
            )
            for index, block in enumerate(display.blocks)
            if block.kind is BlockKind.ROW and _has(comparison, block.rows[0], side)
        )
        rows = [row.left if side == 0 else row.right for row in comparison.rows]
        rows = [row for row in rows if row]
        told = sorted("".join(flow(article.paragraphs[p].text).text for p in row).replace(" ", "") for row in rows)
        assert shown == told


def _has(comparison: Comparison, row: int, side: int) -> bool:
    return bool((comparison.rows[row].left, comparison.rows[row].right)[side])


@settings(deadline=None, max_examples=60)
@given(revised(), st.integers(8, 60))
def test_inline_tells_both_articles(texts: tuple[list[str], list[str]], width: int) -> None:
    _tells_both(compared(*texts), width)


def test_inline_tells_both_articles_of_the_sample_story() -> None:
    articles = [read_text(page.read_text(encoding="utf-8")) for page in sorted(sample_story().glob("0*.txt"))]
    for left, right in permutations(articles, 2):
        _tells_both(compare(left, right), 60)


def _tells_both(comparison: Comparison, width: int) -> None:
    display = Display(comparison, _OPEN, Form.INLINE, width)
    left_only = {Ink.LEFT, Ink.LEFT_FAINT, Ink.LEFT_GRAVE, Ink.LEFT_WHOLE, Ink.LEFT_WORD, Ink.LEFT_MOVED}
    for index, block in enumerate(display.blocks):
        if block.kind is not BlockKind.ROW:
            continue
        row = comparison.rows[block.rows[0]]
        pieces = [p for line in display if line.block == index for cell in line.cells for p in cell.pieces]
        if row.right:
            kept = "".join(p.text for p in pieces if p.ink not in left_only and p.text != "¶")
            told = "".join(flow(comparison.right.paragraphs[p].text).text for p in row.right)
            assert kept.replace(" ", "") == told.replace(" ", "")
        deleted = "".join(p.text for p in pieces if p.ink in left_only and p.text != "¶")
        for edit in row.edits:
            if edit.left is not None:
                gone = flow(comparison.left.text[edit.left.start : edit.left.end]).text
                assert gone.replace(" ", "") in deleted.replace(" ", "")


def test_the_signs_of_the_borders_of_a_split_take_room() -> None:
    first, second = sentence(1), sentence(2)
    for width in range(8, 100):
        display = Display(compared([f"{first} {second}"], [first, second]), _OPEN, Form.INLINE, width)
        assert "¶" in "".join(text_of(cell) for line in display for cell in line.cells)
        assert len(display) == len([*display.setter.lines(0, display.blocks[0])])


def test_a_long_unchanged_stretch_folds_to_one_line_between_its_context() -> None:
    same = [sentence(n) for n in range(10)]
    display = Display(
        compared(["Old lead here.", *same], ["New lead there.", *same]), View(context=1), Form.SIDE_BY_SIDE, 40
    )
    folds = [block for block in display.blocks if block.kind is BlockKind.FOLD]
    assert [len(fold.rows) for fold in folds] == [9]
    label = next(text_of(line.cells[0]) for line in display if line.block == len(display.blocks) - 1)
    assert label == "9 unchanged paragraphs"


def test_a_move_leaves_a_ghost_that_says_where_it_went() -> None:
    same = [sentence(n, 20) for n in range(6)]
    moved = sentence(20)
    display = Display(compared([moved, *same], [*same, moved]), View(), Form.SIDE_BY_SIDE, 50)
    ghost = next(i for i, block in enumerate(display.blocks) if block.kind is BlockKind.GHOST)
    line = display[display.top(ghost)]
    assert line.cells[0].sign == ">"
    assert text_of(line.cells[0]).startswith("moved to below, unchanged: ")
    there = display.row_block(display.blocks[ghost].rows[0])
    assert there is not None
    assert there > ghost
    assert [cell.sign for cell in display[display.top(there)].cells] == ["<", "<"]


def test_marked_words_are_where_the_words_differ() -> None:
    display = Display(
        compared(["Leaders met at the group's summit this May."], ["Leaders met at the grouping's summit this May."]),
        View(),
        Form.SIDE_BY_SIDE,
        60,
    )
    left, right = (
        [p.text for p in cell.pieces if p.ink is not Ink.TEXT and p.ink is not Ink.HEADLINE]
        for cell in display[0].cells
    )
    assert left == ["group's"]
    assert right == ["grouping's"]
    inline = Display(display.comparison, View(), Form.INLINE, 80, bracketed=True)
    assert text_of(inline[0].cells[0]) == "Leaders met at the [-group's-] {+grouping's+} summit this May."


@pytest.mark.parametrize("form", Form)
def test_of_a_spelling_the_letters_that_differ_stand_out_from_their_word_wherever_it_stands(form: Form) -> None:
    told = "The town could {} a vote before the year was out, the mayor said."
    left, right = ([sentence(1), told.format(word)] for word in ("organise", "organize"))
    display = Display(compared(left, right), View(), form, 80)
    pieces = [piece for line in display for cell in line.cells for piece in cell.pieces]
    for letters, word, told_by in ((Ink.LEFT, Ink.LEFT_WORD, "s"), (Ink.RIGHT, Ink.RIGHT_WORD, "z")):
        assert [piece.text for piece in pieces if piece.ink is letters] == [told_by]
        assert [piece.text for piece in pieces if piece.ink is word] == ["organi", "e"]


def test_of_a_long_rewritten_passage_only_quotations_and_figures_stand_out() -> None:
    left = "Officials came and went on Monday, and nobody would say when the bridge over the river was to open again."
    right = 'Engineers counted 14 cracks; the mayor called the work "a scandal" and left by its back door.'
    same = [sentence(n) for n in range(3)]
    comparison = compared([same[0], left, same[1]], [same[0], right, same[1]])
    article = comparison.right
    start = article.text.index(right)
    edit = Edit(Op.INSERT, None, Span(start, start + len(right)), (Kind.QUOTE_ADDED, Kind.NUMBER))
    marks = [*Marks(comparison, View()).edit_marks(edit, "right", 0)]
    assert "".join(article.text[mark.start : mark.end] for mark in marks) == right
    grave = [article.text[mark.start : mark.end] for mark in marks if mark.ink is Ink.RIGHT_GRAVE]
    assert grave == ["14", "a scandal"]
    short = replace(edit, right=Span(start, start + 20))
    assert [mark.ink for mark in Marks(comparison, View()).edit_marks(short, "right", 0)] == [Ink.RIGHT_GRAVE]
