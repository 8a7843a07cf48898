"""Changes in words for the reader."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import article
from tui.articles import read_text
from tui.articles.article import Article, Paragraph, Role, Span
from tui.compare import compare
from tui.compare.comparison import Change, Comparison, Edit, Kind, Op, Row, RowKind, Summary
from tui.layout.shown import changes_of_edits
from tui.layout.words.describe import describe, name

PAGE = Article("page", tuple(Paragraph(Role.BODY, 1 + i, Span(i, i + 1), "page"[i]) for i in range(4)))
SOME_EDIT = Edit(Op.REPLACE, Span(0, 1), Span(0, 1), (Kind.WORDING,))


def told(
    kinds: tuple[Kind, ...] = (Kind.WORDING,),
    left: str | None = None,
    right: str | None = None,
    *,
    speaker: str | None = None,
    row: RowKind | None = None,
    moved: bool = False,
    similarity: float = 0.94,
    edits: tuple[Edit, ...] = (SOME_EDIT,),
) -> str:
    """The phrase for an edit, or for a whole row where `row` or `moved` is given."""
    whole = row is not None or moved
    size = {RowKind.SPLIT: (1, 2), RowKind.MERGED: (3, 1), RowKind.ADDED: (0, 1), RowKind.DROPPED: (1, 0)}
    lefts, rights = size.get(row or RowKind.EDITED, (1, 1))
    made = Row(row or RowKind.EDITED, moved, tuple(range(lefts)), tuple(range(rights)), similarity, edits)
    change = Change(0, None if whole else 0, kinds, left, right, speaker)
    return describe(change, Comparison(PAGE, PAGE, (made,), (change,), Summary(1, 1, 1, {}, 0, {})))


def test_every_kind_has_a_name_of_its_own() -> None:
    assert len({name(kind) for kind in Kind}) == len(Kind)
    assert name(Kind.NUMBER) == "figure"


@pytest.mark.parametrize(
    ("kind", "left", "right", "phrase"),
    [
        (Kind.NUMBER, "12", "14", "figure: 12 to 14"),
        (Kind.WORDING, "group's", "grouping's", "wording: group's to grouping's"),
        (Kind.STANCE, None, "not", "stance added: not"),
        (Kind.DATE, "on\nTuesday", None, "date dropped: on Tuesday"),
        (Kind.NAME, "Kiev", "Kyiv", "name: Kiev to Kyiv"),
        (Kind.PUNCTUATION, ",", ";", "punctuation"),
        (Kind.TYPOGRAPHIC, "'", "’", "typography"),
    ],
)
def test_an_edit_is_told_with_its_words(kind: Kind, left: str | None, right: str | None, phrase: str) -> None:
    assert told((kind,), left, right) == phrase


def test_what_takes_no_room_is_shown() -> None:
    assert told((Kind.NAME,), "Ki\u200bev", "Kyiv") == "name: Ki⟨U+200B⟩ev to Kyiv"


def test_an_edit_is_called_by_its_gravest_kind() -> None:
    assert told((Kind.NUMBER, Kind.WORDING), "12 men", "14 sailors") == "figure: 12 men to 14 sailors"


def test_a_quotation_names_its_speaker() -> None:
    assert told((Kind.QUOTE_ADDED,), None, '"No."', speaker="Ostrom") == "quotation added (Ostrom)"
    assert told((Kind.QUOTE_DROPPED,), '"No."') == "quotation dropped"
    assert told((Kind.QUOTE_ALTERED,), "will", "may", speaker="Ferri") == "quotation altered (Ferri): will to may"
    assert told((Kind.QUOTE_ALTERED,), "not", None, speaker="Ferri") == "quotation altered (Ferri), dropped: not"


def test_whole_paragraphs() -> None:
    assert told(row=RowKind.DROPPED, left="text") == "paragraph dropped"
    assert told(row=RowKind.ADDED, right="text") == "paragraph added"
    assert told((Kind.QUOTE_ADDED, Kind.NUMBER), row=RowKind.ADDED, speaker="Quist") == "quotation added (Quist)"
    assert told((Kind.QUOTE_ALTERED,), row=RowKind.DROPPED) == "quotation altered"
    assert told((), row=RowKind.SPLIT) == "split in 2"
    assert told((), row=RowKind.MERGED) == "merged from 3"
    assert told((), moved=True) == "paragraph moved, 94% same"
    assert told((), moved=True, edits=(), similarity=1.0) == "paragraph moved, unchanged"
    assert told((), row=RowKind.SPLIT, moved=True) == "moved, split in 2, 94% same"


BODY = """The ferry stopped on Monday when its pilots refused to sail, and the town ran out of milk by the evening.

The strike goes on until Friday at least, said Ines Varga of the harbour office, who had hoped for a truce.

Nobody had thought of the hospital, which now gets its milk by helicopter at twice the price of last week.
"""


def _described(left: str, right: str) -> list[str]:
    """The phrases for the changes between two pages that are read as pages are."""
    comparison = compare(read_text(f"{left}\n\n{BODY}"), read_text(f"{right}\n\n{BODY}"))
    return [describe(change, comparison) for change in comparison.changes]


def test_what_changed_in_the_headline_is_told_to_stand_there() -> None:
    assert _described("Ferry strike leaves 12 without milk", "Ferry strike leaves 14 without milk") == [
        "figure in the headline: 12 to 14"
    ]


def test_a_headline_written_anew_is_one_change() -> None:
    assert _described("Ferry strike leaves town without milk", "Harbour pilots refuse to sail") == [
        "headline rewritten: Ferry strike leav… to Harbour pilots re…"
    ]


def test_a_paragraph_that_is_no_plain_one_is_told_by_what_it_is() -> None:
    headline = "Ferry strike leaves town without milk"
    assert _described(f"{headline}\n\nBy Ines Varga", headline) == ["paragraph dropped (byline)"]


@pytest.mark.parametrize(
    ("before", "after", "phrase"),
    [
        ("called the ferry safe.", 'called the ferry "safe".', 'quotation added (Varga), marks only: "safe"'),
        (
            "called the ferry “safe,” twice.",
            "called the ferry safe, twice.",
            "quotation dropped (Varga), marks only: “safe,”",
        ),
    ],
)
def test_quotation_marks_around_words_that_stay_are_one_change(before: str, after: str, phrase: str) -> None:
    comparison = compare(article(f"Ines Varga {before}"), article(f"Ines Varga {after}"))
    assert [describe(change, comparison) for change in comparison.changes] == [phrase]
    assert set(changes_of_edits(comparison).values()) == {0}
    assert len(comparison.rows[0].edits) == 2


@given(st.integers(10, 100))
def test_a_phrase_is_as_short_as_asked(width: int) -> None:
    comparison = compare(article("Ferri said they “will sail on Monday”."), article("Ferri said they “may not sail”."))
    assert all(0 < len(describe(change, comparison, width)) <= width for change in comparison.changes)


def test_a_moved_paragraph_with_edits_is_never_wholly_the_same() -> None:
    assert told((), moved=True, similarity=0.999) == "paragraph moved, 99% same"


def test_long_words_are_shortened_on_both_sides() -> None:
    phrase = told((Kind.WORDING,), "the old mayor of the harbour town " * 3, "a long line of other people " * 3)
    assert len(phrase) <= 60
    assert phrase.startswith("wording: the old mayor")
    assert " to a long line" in phrase
    assert phrase.count("…") == 2


def test_a_short_side_leaves_its_room_to_the_long_one() -> None:
    phrase = told((Kind.WORDING,), "it", "the council of the six harbour towns on the northern coast of the island")
    assert phrase.startswith("wording: it to the council of the six harbour towns")


@settings(max_examples=200)
@given(
    st.lists(st.sampled_from(Kind), min_size=1, max_size=3, unique=True),
    st.none() | st.text(max_size=200),
    st.none() | st.text(max_size=200),
    st.none() | st.text(min_size=1, max_size=90),
    st.booleans(),
)
def test_every_phrase_fits_the_status_line(
    kinds: list[Kind], left: str | None, right: str | None, speaker: str | None, whole: bool
) -> None:
    phrase = told(tuple(kinds), left, right, speaker=speaker, row=RowKind.ADDED if whole else None)
    assert 0 < len(phrase) <= 60
    assert "\n" not in phrase


WANDERER = "Nobody had repaired the eastern lock since the flood of last autumn."
LEFT = (
    f"The canal was closed to all barges this morning. {WANDERER} Traffic will be sent round by the lake.",
    "The town lives off its harbour and its two mills. Shopkeepers fear for their summer trade.",
)
RIGHT = (
    "The canal was closed to all barges this morning. Traffic will be sent round by the lake.",
    f"The town lives off its harbour and its two mills. {WANDERER} Shopkeepers fear for their summer trade.",
)


def phrases(left: tuple[str, ...], right: tuple[str, ...]) -> list[str]:
    comparison = compare(article(*left), article(*right))
    return [describe(change, comparison) for change in comparison.changes]


def test_a_sentence_that_wandered_is_one_change_and_called_so() -> None:
    assert phrases(LEFT, RIGHT) == ["sentence moved: Nobody had repaired the eastern lock since…"]
    assert phrases(RIGHT, LEFT) == ["sentence moved: Nobody had repaired the eastern lock since…"]


def test_a_sentence_that_wandered_and_changed_says_what_changed() -> None:
    right = (RIGHT[0], RIGHT[1].replace("last autumn", "last spring"))
    assert phrases(LEFT, right) == ["sentence moved, date: Nobody had repaired the eastern lock…"]


def test_words_that_move_about_in_a_quotation_alter_it() -> None:
    left = '"We will rebuild every bridge tomorrow," the engineer said.'
    right = '"Tomorrow we will rebuild every bridge," the engineer said.'
    assert phrases((left,), (right,)) == ["words moved, quotation altered: Tomorrow"]
