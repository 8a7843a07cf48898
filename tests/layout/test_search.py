"""Words are found whatever borders, folds, accents and marks of change stand in between."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import compared, revised
from tui.app.readers.finder import Finder
from tui.layout.pair.display import Display
from tui.layout.sheets.search import Index, Passage, find, query
from tui.layout.text.letters import likened, origins
from tui.layout.text.lines import text_of
from tui.layout.view import Form, View

_OLD = [
    "The mayor of Gda\u0144sk called the plan \u201cbrave \u2014 and late\u201d.",
    "Nobody at the group\u2019s summit had read the plan.",
    "The harbour stays closed.",
]
_NEW = [_OLD[0], "Nobody at the grouping\u2019s summit had read the plan.", _OLD[2]]


def finder(display: Display, typed: str = "") -> Finder:
    made = Finder(display)
    made.take(made.gather(display))
    made.look_for(typed)
    return made


def display(form: Form = Form.SIDE_BY_SIDE, *, width: int = 24, bracketed: bool = False, fold: bool = False) -> Display:
    return Display(compared(_OLD, _NEW), View(fold=fold), form, width, bracketed=bracketed)


@pytest.mark.parametrize(
    ("typed", "matches"),
    [
        ("harbour", 2),
        ("HARBOUR", 0),
        ("Harbour", 0),
        ("the harbour stays closed", 2),
        ("the  harbour ", 2),
        ("gdansk", 2),
        ("Gdansk", 2),
        ("gda\u0144sk", 2),
        ('"brave - and late"', 2),
        ("brave -- and", 2),
        ("group's summit", 1),
        ("grouping\u2019s summit", 1),
        ("plan", 4),
        ("zebra", 0),
    ],
)
def test_what_is_typed_is_found_in_both_columns(typed: str, matches: int) -> None:
    assert finder(display(), typed).total == matches


@pytest.mark.parametrize("bracketed", [False, True])
@pytest.mark.parametrize(
    ("typed", "matches"),
    [
        ("harbour", 1),
        ("the group's summit", 1),
        ("the grouping's summit", 1),
        ("summit", 1),
        ("at the", 1),
        ("the", 5),
        ("group", 2),
        ("s", 7),
    ],
)
def test_inline_each_side_is_read_for_itself_and_what_they_share_counts_once(
    typed: str, matches: int, *, bracketed: bool
) -> None:
    assert finder(display(Form.INLINE, bracketed=bracketed), typed).total == matches


@pytest.mark.parametrize("typed", ["", "  ", "\u0301", "\u00ad"])
def test_nothing_is_looked_for_when_nothing_is_typed(typed: str) -> None:
    assert query(typed) is None
    assert finder(display(), typed).total == 0


def test_a_match_over_a_line_border_is_lit_on_both_lines() -> None:
    shown = display(width=20)
    found = finder(shown, "plan \u201cbrave")
    lit = found.lit(0, len(shown))
    lines = sorted(line for line in lit if any(one.column == 0 for one in lit[line]))
    left = [(line, one) for line in lines for one in lit[line] if one.column == 0]
    pieces = [text_of(shown[line].cells[0])[one.start : one.end] for line, one in left]
    assert len(lines) == 2
    assert " ".join(pieces) == "plan \u201cbrave"


def test_what_is_folded_away_counts_and_has_no_spot_until_it_is_opened() -> None:
    left = [f"Paragraph {word} stays as it was." for word in ("one", "two", "three", "four", "five")]
    shown = Display(compared(left, [*left[:-1], "Paragraph five went."]), View(), Form.SIDE_BY_SIDE, 30)
    found = finder(shown, "two")
    assert found.total == 2
    assert found.spots(0) == ()
    assert found.in_sight(0) is None
    assert found.found is not None
    place = found.found.match(0).passage.place
    opened = Display(shown.comparison, View(opened=shown.hiding(place)), Form.SIDE_BY_SIDE, 30)  # type: ignore[arg-type]
    assert found.move_to(opened)
    (spot,) = found.spots(0)
    assert text_of(opened[spot.line].cells[0])[spot.start : spot.end] == "two"


def test_another_form_is_searched_anew_and_another_width_is_not() -> None:
    shown = display(width=24)
    found = finder(shown, "plan")
    assert found.move_to(Display(shown.comparison, View(fold=False), Form.SIDE_BY_SIDE, 60))
    assert found.total == 4
    assert not found.move_to(Display(shown.comparison, View(fold=False), Form.INLINE, 60))
    assert not found.ready


_letters = st.text("aeAE\u00e9\u00c9\u0301\u2019'\u2014-\u00df\ufb01\u0130\u0131\u2026\ud55c\u304c x", max_size=30)


@given(_letters)
def test_every_compared_letter_comes_from_somewhere(text: str) -> None:
    for cased in (False, True):
        places = origins(text, cased=cased)
        assert len(places) == len(likened(text, cased=cased)) + 1
        assert list(places) == sorted(places)


@given(st.lists(_letters, max_size=4), _letters)
def test_the_count_is_the_number_of_matches_and_each_holds_what_was_typed(texts: list[str], typed: str) -> None:
    wanted = query(typed)
    if wanted is None:
        return
    found = find(Index(Passage(i, 0, 0, " ".join(text.split())) for i, text in enumerate(texts)), wanted)
    for number in range(found.total):
        match = found.match(number)
        ((start, end),) = match.spans
        assert wanted.text in likened(match.passage.text[start:end], cased=wanted.cased)


@settings(deadline=None, max_examples=60)
@given(revised(), st.sampled_from(["a", "e", "er", "the", "in", "[/]", "\u201c", "12", "r b"]), st.integers(8, 40))
def test_every_match_in_sight_stands_where_it_is_said_to(
    texts: tuple[list[str], list[str]], typed: str, width: int
) -> None:
    comparison = compared(*texts)
    for form in Form:
        shown = Display(comparison, View(fold=False, typographic=True), form, width)
        found = finder(shown, typed)
        for number in range(found.total):
            spots = found.spots(number)
            text = "".join(text_of(shown[s.line].cells[s.column])[s.start : s.end] for s in spots)
            assert likened(text).replace(" ", "") == typed.replace(" ", "").replace("\u201c", '"')
