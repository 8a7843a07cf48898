"""The list of changes: every change once, where it stands, and both wordings."""

from __future__ import annotations

from hypothesis import given, settings

from tests.making import compared, revised, sentence
from tests.round_up import NAMED, WRITTEN, round_up
from tui.articles import read_text
from tui.compare import compare
from tui.layout.lists.change_list import change_list, place
from tui.layout.shown import steps
from tui.layout.view import View
from tui.sources.sample import sample_story

_ALL = View(typographic=True)


def test_an_edit_shows_both_wordings_in_their_context() -> None:
    lead = "Engineers who went down to the pillars of the old bridge over the Tarn last autumn say that"
    left, right = f"{lead} three of them are cracked.", f"{lead} four of them are cracked."
    (entry,) = change_list(compared([sentence(1), left], [sentence(1), right]), _ALL, context=30)
    assert entry.left
    assert entry.right
    assert (entry.number, entry.what, entry.labels, place(entry)) == (1, "figure", ("figure",), "A 2, B 2")
    assert (entry.left.before, entry.left.changed, entry.left.after) == (
        "…the Tarn last autumn say that ",
        "three",
        " of them are cracked.",
    )
    assert entry.right.text == "…the Tarn last autumn say that four of them are cracked."


def test_context_is_cut_at_words_where_there_are_any() -> None:
    spread = "Far      from      here      stood      a      tower      of      "
    (entry,) = change_list(compared([f"{spread}three bells."], [f"{spread}four bells."]), _ALL, context=12)
    assert entry.left is not None
    assert entry.left.text == "…a tower of three bells."
    many = "市长星期一在市政厅说桥梁必须关闭因为" * 3
    (entry,) = change_list(compared([f"{many}3座桥墩{many}"], [f"{many}4座桥墩{many}"]), _ALL, context=5)
    assert entry.left is not None
    assert entry.left.text == "…须关闭因为3座桥墩市长…"


def test_a_paragraph_shows_its_side_only() -> None:
    said = '"Nobody wanted this," Mayor Ilse Brandt said.'
    (entry,) = change_list(compared([sentence(1)], [sentence(1), said]), _ALL)
    assert entry.what == "quotation added (Brandt)"
    assert entry.labels == ("paragraph added", "quotation added")
    assert entry.left is None
    assert entry.right is not None
    assert entry.right.text == said
    assert place(entry) == "B 2"


def test_a_move_names_both_places() -> None:
    entries = change_list(compared([sentence(n) for n in (1, 2, 3, 4)], [sentence(n) for n in (4, 1, 2, 3)]), _ALL)
    (entry,) = entries
    assert entry.what == "paragraph moved, unchanged"
    assert place(entry) == "A 4, B 1"


def test_a_sentence_that_a_round_up_retells_names_both_places() -> None:
    entries = [entry for entry in change_list(round_up(WRITTEN, NAMED), View()) if "sentence moved" in entry.labels]
    assert [place(entry) for entry in entries] == ["A 6, B 2", "A 2, B 2"]


def test_a_merge_lists_its_paragraphs() -> None:
    parts = [sentence(n, 16) for n in (1, 5, 9)]
    rest = [sentence(20), sentence(21)]
    entries = change_list(compared([*parts, *rest], [" ".join(parts), *rest]), _ALL)
    assert place(entries[0]) == "A 1 to 3, B 1"
    assert entries[0].labels == ("paragraph merged",)


def test_page_furniture_is_not_counted() -> None:
    page = next(sample_story().glob("000*")).read_text(encoding="utf-8")
    other = page.replace("on Wednesday", "on Thursday", 1)
    left, right = read_text(page), read_text(other)
    assert left.content[0] > 0
    (entry,) = change_list(compare(left, right), _ALL)
    assert place(entry) == "A 4, B 4"


@settings(deadline=None, max_examples=80)
@given(revised())
def test_every_step_is_listed_once_on_one_line(texts: tuple[list[str], list[str]]) -> None:
    comparison = compared(*texts)
    for view in (_ALL, View()):
        entries = change_list(comparison, view)
        assert [entry.change for entry in entries] == list(steps(comparison, view))
        for entry in entries:
            assert entry.what
            assert entry.labels
            assert entry.left_paragraphs or entry.right_paragraphs
            change = comparison.changes[entry.change]
            for snippet, wording in ((entry.left, change.left), (entry.right, change.right)):
                assert (snippet is None) == (wording is None)
                if snippet is not None and wording is not None:
                    assert "\n" not in snippet.text
                    kept = entry.left is not None and entry.right is not None and change.edit is None
                    assert (snippet.before if kept else snippet.changed) == " ".join(wording.split())
