"""The summary in words says what happened, and nothing that did not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings

from tests.making import compared, revised, sentence
from tui.articles import read_text
from tui.compare import compare
from tui.compare.comparison import Kind, RowKind
from tui.layout.words import summary
from tui.layout.words.summary import in_words

_REST = [sentence(n) for n in range(3)]


def test_nothing_and_next_to_nothing() -> None:
    assert in_words(compared(_REST, _REST)) == "no differences"
    assert in_words(compared([], _REST)) == "A is empty; adds 3 paragraphs"
    assert in_words(compared(_REST, [])) == "B keeps 0% of A's words; drops 3 paragraphs"
    curly = ['The mayor called it "a start".', "The mayor called it “a start”."]
    assert in_words(compared([curly[0]], [curly[1]])) == "only typography differs, in 2 places"


def test_paragraphs_added_and_dropped_name_who_is_quoted() -> None:
    quoted = [
        'Mayor Ilse Brandt said: "We had no money and no time, so the old bridge had to go."',
        '"Nobody on the council wanted this outcome," Brandt said.',
    ]
    told = in_words(compared([*_REST, "Ducks live on the pond behind the school."], [*_REST, *quoted]))
    assert "adds 2 paragraphs, 2 of them quoting Brandt" in told
    assert "drops 1" in told
    alone = in_words(compared(_REST, [*_REST, quoted[0]]))
    assert "adds 1 paragraph, quoting Brandt" in alone


def test_a_dropped_paragraph_is_named_by_what_only_it_names() -> None:
    about = "A loan from the Baltic Harbour Trust would have paid for half of it, officials told the council in May."
    assert "drops 1 paragraph, mentioning the Baltic Harbour Trust" in in_words(compared([*_REST, about], _REST))
    mentioned = [*_REST, "No money is left, and the Baltic Harbour Trust knows it."]
    spelled_short = [*_REST, "No money is left, and the BHT knows it."]
    for kept in (mentioned, spelled_short):
        assert "mentioning" not in in_words(compared([*_REST, about], kept))


def test_what_belongs_to_a_place_is_no_part_of_its_name() -> None:
    about = "Planes took off from Kelmarsh's Ostrow field again, where Kelmarsh had closed the old hangars of Ostrow."
    assert "Kelmarsh Ostrow" not in in_words(compared([*_REST, about], _REST))
    whose = "It was the Baltic Harbour Trust's Advisory Panel that turned them down, the Advisory Panel said."
    assert "mentioning the Baltic Harbour Trust" in in_words(compared([*_REST, whose], _REST))


def test_that_nothing_is_shared_is_said_first() -> None:
    strangers = compared(_REST, ["Ducks live on the pond behind the school.", "Nobody feeds them any more."])
    assert in_words(strangers).startswith("no paragraph in common; B keeps ")
    assert "in common" not in in_words(compared(_REST, [*_REST, "Ducks live on the pond."]))
    assert "in common" not in in_words(compared([], _REST))


def test_a_great_many_paragraphs_have_no_one_subject(monkeypatch: pytest.MonkeyPatch) -> None:
    about = [
        "A loan from the Baltic Harbour Trust would have paid for half of it, officials told the council in May.",
        "Interest was to be low, and the Baltic Harbour Trust would have waited ten years for the first of it.",
    ]
    dropped = compared([*_REST, *about], _REST)
    assert "mentioning the Baltic Harbour Trust" in in_words(dropped)
    monkeypatch.setattr(summary, "_OF_ONE_SUBJECT", 1)
    assert "drops 2 paragraphs" in in_words(dropped)
    assert "mentioning" not in in_words(dropped)


def test_edits_are_counted_by_the_gravest_of_their_kinds() -> None:
    left = ["The river rose by 12 metres.", "The bus left the square late on Monday.", *_REST]
    right = ["The river rose by 14 metres.", "The bus left the old square late on Monday.", *_REST]
    assert in_words(compared(left, right)).endswith("; 2 edits: 1 figure")


def test_moves_splits_and_merges() -> None:
    told = in_words(compared([*_REST, sentence(8)], [sentence(8), *_REST]))
    assert told == "B keeps 100% of A's words; moves 1 paragraph"
    halves = [sentence(5, 20), sentence(7, 20)]
    assert "splits 1 paragraph" in in_words(compared([" ".join(halves), *_REST], [*halves, *_REST]))
    assert "merges 1 paragraph" in in_words(compared([*halves, *_REST], [" ".join(halves), *_REST]))


@settings(deadline=None, max_examples=80)
@given(revised())
def test_its_numbers_are_those_of_the_comparison(texts: tuple[list[str], list[str]]) -> None:
    comparison = compared(*texts)
    told = in_words(comparison)
    assert "\n" not in told
    summary = comparison.summary
    numbers = {"adds": RowKind.ADDED, "drops": RowKind.DROPPED, "splits": RowKind.SPLIT, "merges": RowKind.MERGED}
    if told == "no differences":
        assert not comparison.changes
    elif told.startswith("only typography"):
        assert set(summary.kinds) == {Kind.TYPOGRAPHIC}
    else:
        for verb, kind in numbers.items():
            found = re.search(rf"\b{verb} (\d+)", told)
            assert (int(found[1]) if found else 0) == summary.rows[kind]


def test_pages_of_different_kinds_say_so() -> None:
    left = read_text("<html><body><p>The ducks live on the pond.</p></body></html>")
    right = read_text("The ducks live on the lake.")
    assert in_words(compare(left, right)).endswith(
        "A was read from HTML, B from plain text: some edits may come from that"
    )
