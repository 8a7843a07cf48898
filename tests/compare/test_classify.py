"""What holds for the kinds of any edit at all, and the single rules behind the labelled cases."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import article
from tui.articles.article import Article, Span
from tui.articles.segment import tokens
from tui.compare import compare
from tui.compare.comparison import Kind
from tui.compare.kinds.classify import edit_kinds, letter_marks, paragraph_kinds, speaker
from tui.compare.kinds.quoted import Relation, relations
from tui.compare.lexicon.figures import read_figure
from tui.compare.lexicon.names import is_acronym_of
from tui.compare.lexicon.numerals import value_of
from tui.compare.lexicon.spelling import canonical, is_slip, written_out
from tui.compare.witness import Witness

PIECES = (
    *(
        'the "',
        '" ',
        "“",
        "”",
        "‘",
        "’",
        "'",
        "「",
        "」",
        "„",
        "«",
        ",",
        ". ",
        ": ",
        "\n",
        " (",
        ") ",
        "-",
        " -- ",
        "…",
    ),
    *(
        " said ",
        " claimed ",
        " according to ",
        "Ostrom",
        "Lena Ostrom",
        "president ",
        "Mr. ",
        " the mayor ",
        "Kyiv",
        "Kiev",
    ),
    *(
        "12",
        "twelve",
        "$15.6bn",
        " percent",
        "%",
        " million",
        " at least ",
        " 22",
        "2023",
        "１００",
        "½",
        "US",
        " 習近平 ",
    ),
    *(
        " on Tuesday",
        " March 22",
        " last week",
        " may ",
        " not ",
        "don't",
        " 's",
        "colour",
        "color",
        "é",
        "e\u0301",
        "\u00a0",
    ),
)
pieces = st.sampled_from([piece for piece in PIECES if piece != "\n"])
prose = st.lists(st.sampled_from(PIECES), max_size=24).map("".join) | st.text(max_size=60)
MIRROR = {Kind.QUOTE_ADDED: Kind.QUOTE_DROPPED, Kind.QUOTE_DROPPED: Kind.QUOTE_ADDED}


def witness(*paragraphs: str) -> Witness:
    return Witness(article(*paragraphs))


@st.composite
def revisions(draw: st.DrawFn) -> tuple[Article, Article, Span | None, Span | None]:
    """A text, a revision of it, and the edit that makes the one into the other."""
    before, old, new, after = (draw(st.lists(pieces, max_size=6).map(" ".join)) for _ in range(4))
    left, right = f"{before}{old}{after}" or "x", f"{before}{new}{after}" or "x"
    start = len(before)
    return article(left), article(right), Span(start, start + len(old)), Span(start, start + len(new))


@st.composite
def stray_edits(draw: st.DrawFn) -> tuple[Article, Article, Span | None, Span | None]:
    """Any stretches of any two texts, as an engine might never cut them."""
    texts = [draw(prose) or "x" for _ in range(2)]
    spans = []
    for text in texts:
        ends = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        spans.append(draw(st.sampled_from([Span(*ends), Span(*ends), None])))
    return article(*texts[0].split("\n")), article(*texts[1].split("\n")), spans[0], spans[1]


@settings(deadline=None, max_examples=400)
@given(revisions() | stray_edits())
def test_any_edit_has_kinds_in_order_and_mirrored(edit: tuple[Article, Article, Span | None, Span | None]) -> None:
    left, right, deleted, inserted = edit
    kinds = edit_kinds(Witness(left), Witness(right), deleted, inserted)
    assert kinds
    assert list(kinds) == [kind for kind in Kind if kind in kinds]
    swapped = edit_kinds(Witness(right), Witness(left), inserted, deleted)
    assert {MIRROR.get(kind, kind) for kind in swapped} == set(kinds)


@settings(deadline=None, max_examples=100)
@given(prose, prose)
def test_the_kinds_of_a_comparison_are_mirrored(one: str, other: str) -> None:
    left, right = article(*one.split("\n")), article(*other.split("\n"))
    forth, back = compare(left, right), compare(right, left)
    whole = {change.kinds for change in forth.changes if change.edit is None}
    assert {tuple(sorted(MIRROR.get(k, k) for k in kinds)) for kinds in whole} == {
        tuple(sorted(change.kinds)) for change in back.changes if change.edit is None
    }


@settings(deadline=None, max_examples=100)
@given(prose)
def test_paragraphs_and_speakers_of_any_text(text: str) -> None:
    one = witness(*(text or "x").split("\n"))
    for index, paragraph in enumerate(one.article.paragraphs):
        added = paragraph_kinds(one, (index,), added=True)
        dropped = paragraph_kinds(one, (index,), added=False)
        assert added
        assert {MIRROR.get(kind, kind) for kind in dropped} == set(added)
        assert paragraph_kinds(one, (index,), added=True, other=one)
        name = speaker(one, paragraph.span)
        assert name is None or name.strip()


@settings(max_examples=300)
@given(st.text(max_size=30), st.text(max_size=30))
def test_letter_marks_lie_inside_and_rise(one: str, other: str) -> None:
    ends = [0, 0]
    for marks in letter_marks(one, other):
        assert any(marks)
        for side, (text, mark) in enumerate(zip((one, other), marks, strict=True)):
            if mark is not None:
                assert ends[side] <= mark.start < mark.end <= len(text)
                ends[side] = mark.end


@settings(max_examples=100)
@given(st.text(alphabet="abcdefgilorsz", min_size=1, max_size=12), st.integers(0, 3))
def test_letters_outside_the_marks_are_the_same(stem: str, cut: int) -> None:
    other = stem[:cut] + "ä" + stem[cut:]
    for left, right in letter_marks(stem, other):
        kept = [stem, other]
        for side, mark in enumerate((left, right)):
            if mark is not None:
                kept[side] = kept[side][: mark.start] + kept[side][mark.end :]
        assert kept[0] == kept[1]


@pytest.mark.parametrize(
    ("left", "right", "marked"),
    [
        ("Zelensky", "Zelenskyy", [("", "y")]),
        ("Zelenskiy", "Zelensky", [("i", "")]),
        ("normalise", "normalize", [("s", "z")]),
        ("Erdogan", "Erdoğan", [("g", "ğ")]),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", [("", "y")]),
        ("Tuesday", "Wednesday", []),
        ("Antony Blinken", "Blinken", []),
        ("12", "14", []),
        ("Xi", "Putin", []),
    ],
)
def test_letters_are_marked_in_spellings_only(left: str, right: str, marked: list[tuple[str, str]]) -> None:
    found = letter_marks(left, right)
    assert [(left[slice(*a)] if a else "", right[slice(*b)] if b else "") for a, b in found] == marked


@given(st.integers(0, 10**12))
def test_a_number_is_worth_the_same_however_it_is_grouped(number: int) -> None:
    for written in (f"{number}", f"{number:,}", f"{number:,}".replace(",", "."), f"{number:,}".replace(",", "\u202f")):
        assert value_of(written) == number


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$15.6 billion", "$15.6bn"), ("15.6 billion dollars", "$15,600 million"), ("35,000,000", "35 million"),
        ("twelve", "12"), ("a dozen", "12"), ("one hundred and twenty", "120"), ("two-thirds", "two thirds"),
        ("9 per cent", "9%"), ("21st", "twenty-first"), ("40 kilometres", "40km"), ("four-year", "4-year"),
        ("two and a half", "2.5"), ("three-and-a-half", "3.5"), ("3/4", "three quarters"), ("a third", "one third"),
        ("USD 5m", "$5 million"), ("50p", "50 pence"), ("twice", "two times"), ("ninetieth", "90th"),
        ("$10-million", "$10 million"), ("20-kilometre", "20km"), ("between 50 and 60", "50-60"), ("one-nil", "1-0"),
        ("an hour and a half", "1.5 hours"), ("20C", "20 degrees Celsius"), ("tenfold", "10-fold"),
    ],
)  # fmt: skip
def test_one_amount_in_two_ways(one: str, other: str) -> None:
    first, second = tokens(one), tokens(other)
    left, right = read_figure(first, 0, len(first)), read_figure(second, 0, len(second))
    assert left is not None
    assert right is not None
    assert (left.key, left.tail) == (right.key, right.tail)


def test_spellings_become_one_and_other_words_stay_two() -> None:
    for british, american in [("organisations", "organizations"), ("harbour", "harbor"), ("defence", "defense")]:
        assert canonical(british) == canonical(american)
    for one, other in [
        ("filled", "filed"),
        ("four", "for"),
        ("advice", "advise"),
        ("tours", "tors"),
        ("calling", "filing"),
    ]:
        assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    ("slip", "word"),
    [("polcie", "police"), ("hopsital", "hospital"), ("recieved", "received"), ("camapign", "campaign"),
     ("occurrred", "occurred"), ("appearence", "appearance"), ("resistence", "resistance")],
)  # fmt: skip
def test_a_slip_of_the_keys_makes_no_other_word(slip: str, word: str) -> None:
    assert is_slip(slip, word)
    assert is_slip(word, slip)


@pytest.mark.parametrize(
    ("one", "other"),
    [("trial", "trail"), ("signing", "singing"), ("shipping", "shopping"), ("reported", "reporter"),
     ("county", "country"), ("decades", "decides"), ("marital", "martial"), ("deceased", "decreased")],
)  # fmt: skip
def test_two_words_that_look_alike_are_no_slip(one: str, other: str) -> None:
    assert not is_slip(one, other)
    assert not is_slip(other, one)


def test_contractions_are_written_out() -> None:
    assert written_out("isn't") == ("is", "not")
    assert written_out("we're") == ("we", "are")
    assert written_out("ostrom's") == ("ostrom's",)


def test_a_short_change_of_digits_is_always_a_figure() -> None:
    for old, new in [("12", "14"), ("1", "2"), ("9%", "8%"), ("3.5", "35"), ("$5", "€5"), ("1,200", "1,300")]:
        left, right = witness(f"The toll is {old} now."), witness(f"The toll is {new} now.")
        kinds = edit_kinds(left, right, Span(12, 12 + len(old)), Span(12, 12 + len(new)))
        assert kinds == (Kind.NUMBER,), (old, new)


def test_the_place_of_an_edit_tells_a_date_given_otherwise_from_another_date() -> None:
    left, right = witness("The vote is on March 22."), witness("The vote is on 22 March.")
    assert edit_kinds(left, right, Span(15, 20), Span(15, 15)) == (Kind.SPELLING,)
    assert edit_kinds(left, right, Span(15, 20), None) == (Kind.DATE,)


def test_quotations_find_their_counterparts() -> None:
    one = witness(
        '"We will rebuild every bridge and every road," she said.',
        'He spoke of "a new dawn" and of "a new dawn".',
        '"Nobody was told," they said.',
    )
    other = witness(
        "“We shall rebuild each bridge and every single road,” she said.",
        'He spoke of "a new dawn".',
        '"The water came at night," they said.',
    )
    assert relations(one, other) == {0: Relation.ALTERED}
    assert relations(other, one) == {0: Relation.ALTERED, 1: Relation.SAME}


def test_halves_of_a_quotation_are_not_new() -> None:
    whole = witness('"I stayed because someone had to feed the animals," he said.')
    halves = witness('"I stayed," he said, "because someone had to feed the animals."')
    assert relations(halves, whole) == {0: Relation.SAME, 1: Relation.SAME}
    assert relations(whole, halves) == {0: Relation.LONGER}


def test_a_quotation_that_moved_to_another_paragraph_is_not_new() -> None:
    comparison = compare(
        article(
            '"The dam is sound," engineer Olga Brandt said. The valley was evacuated.',
            "Rain is forecast.",
            "Schools shut.",
        ),
        article(
            "The valley was evacuated.",
            "Schools shut.",
            "Rain is forecast.",
            '"The dam is sound," engineer Olga Brandt said.',
        ),
    )
    assert not {Kind.QUOTE_ADDED, Kind.QUOTE_DROPPED, Kind.QUOTE_ALTERED} & set(comparison.summary.kinds)


def test_unread_amounts_do_not_make_a_paragraph_one_of_figures() -> None:
    one = witness("Both leaders met for a second day.", "The two sides met in 2023.", "Three died.", "It cost 5 euros.")
    assert [Kind.NUMBER in paragraph_kinds(one, (i,), added=True) for i in range(4)] == [False, False, True, True]


def test_a_mark_between_words_is_no_letter_of_an_acronym() -> None:
    assert not is_acronym_of("doesnt", ["does", "", "not"])
    assert is_acronym_of("imf", ["international", "", "monetary", "fund"])
