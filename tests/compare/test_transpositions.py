"""Words that changed places: against a slow search, and what must hold for any two texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.making import article
from tui.articles.segment import Token, TokenKind, tokens
from tui.compare import Comparison, compare
from tui.compare.alignment.matching import common_blocks
from tui.compare.marking.hunks import Hunk, between
from tui.compare.marking.transpositions import transpositions
from tui.layout.words.describe import describe

_words = st.lists(
    st.sampled_from(["mayor", "harbour", "Tuesday", "closed", "the", "of", "on", ",", "."]), max_size=16
).map(" ".join)


def _together(_: Token, __: Token) -> bool:
    return True


def found(left: str, right: str) -> tuple[list[Hunk], list[Hunk], tuple[Token, ...], tuple[Token, ...]]:
    """The hunks between two texts, what changed places in them, and the tokens."""
    ours, theirs = tokens(left), tokens(right)
    blocks = common_blocks([t.key for t in ours], [t.key for t in theirs], 10_000)
    hunks = between(blocks, len(ours), len(theirs))
    return hunks, transpositions(hunks, (ours, theirs), (_together, _together)), ours, theirs


def moved(left: str, right: str) -> list[tuple[str, str]]:
    """What changed places, in the words of either side."""
    _, blocks, ours, theirs = found(left, right)
    return [
        (left[ours[b.l0].start : ours[b.l1 - 1].end], right[theirs[b.r0].start : theirs[b.r1 - 1].end]) for b in blocks
    ]


def told(left: str, right: str) -> list[str]:
    return [describe(change, comparison) for comparison in [_compared(left, right)] for change in comparison.changes]


def _compared(left: str, right: str) -> Comparison:
    return compare(article(left), article(right))


@given(_words, _words)
def test_what_moved_is_gone_here_and_new_there_and_the_same(left: str, right: str) -> None:
    hunks, blocks, ours, theirs = found(left, right)
    seen: tuple[set[int], set[int]] = (set(), set())
    for block in blocks:
        here, there = range(block.l0, block.l1), range(block.r0, block.r1)
        gone = [ours[i].key for i in here if ours[i].kind is not TokenKind.PUNCTUATION]
        new = [theirs[j].key for j in there if theirs[j].kind is not TokenKind.PUNCTUATION]
        assert sorted(gone) == sorted(new)
        homes = [h for h in hunks if h.l0 <= block.l0 and block.l1 <= h.l1]
        assert len(homes) == 1
        assert not any(h == homes[0] for h in hunks if h.r0 <= block.r0 and block.r1 <= h.r1)
        assert seen[0].isdisjoint(here)
        assert seen[1].isdisjoint(there)
        seen[0].update(here)
        seen[1].update(there)


@given(_words, _words)
def test_swapping_the_sides_mirrors_it(left: str, right: str) -> None:
    forth, back = found(left, right)[1], found(right, left)[1]
    assert sorted(forth) == sorted(Hunk(b.r0, b.r1, b.l0, b.l1) for b in back)


@given(_words, _words)
def test_the_longest_stretch_of_three_words_is_found(left: str, right: str) -> None:
    """Every three words that say something and that one hunk takes away and another brings touch what was found."""
    hunks, blocks, ours, theirs = found(left, right)
    taken = {i for b in blocks for i in range(b.l0, b.l1)}
    brought = {j for b in blocks for j in range(b.r0, b.r1)}
    for gone in hunks:
        for new in hunks:
            if gone == new:
                continue
            for i in range(gone.l0, gone.l1 - 2):
                for j in range(new.r0, new.r1 - 2):
                    keys = [t.key for t in ours[i : i + 3]]
                    if keys == [t.key for t in theirs[j : j + 3]] and all(len(key) > 3 for key in keys):
                        assert not taken.isdisjoint(range(i, i + 3)) or not brought.isdisjoint(range(j, j + 3))


def test_a_date_changes_places() -> None:
    assert moved("On Tuesday the council voted.", "The council voted on Tuesday.") == [("On Tuesday", "on Tuesday")]


def test_the_comma_of_an_attribution_goes_with_it() -> None:
    assert moved("Police said he was dead.", "He was dead, police said.") == [("Police said", ", police said")]


def test_two_that_swap_take_the_word_between_them_along() -> None:
    assert moved("talks between Ankara and Athens resumed", "talks between Athens and Ankara resumed") == [
        ("and Athens", "Athens and")
    ]


def test_a_word_moves_within_a_sentence_and_not_through_a_long_paragraph() -> None:
    near, far = ("The council met " * times + "at noon." for times in (3, 30))
    assert moved(f"Quietly {near}", f"{near} Quietly") == [("Quietly", "Quietly")]
    assert moved(f"Quietly {far}", f"{far} Quietly") == []


def test_a_figure_that_passes_another_has_not_merely_moved() -> None:
    left, right = (
        "killed twelve young soldiers and hurt 30 old farmers",
        "killed 30 old farmers and hurt twelve young soldiers",
    )
    assert moved(left, right) == []


def test_small_words_have_not_moved() -> None:
    assert moved("he spoke of the old bridge", "of the old bridge he wrote") == []


def test_a_phrase_among_other_new_words_must_say_more_than_one_that_stands_alone() -> None:
    assert moved("Also the mayor left the hall.", "The mayor left the hall also.") == [("Also", "also")]
    assert moved("Also sick, the mayor left the hall.", "The mayor left the hall late, also tired.") == []


def test_a_move_is_one_change_and_is_called_one() -> None:
    assert told("On Tuesday the council voted to close.", "The council voted to close on Tuesday.") == [
        "words moved: on Tuesday"
    ]
    assert told("Police said the man was dead.", "The man was dead, police said.") == ["attribution moved: police said"]


def test_a_row_in_which_words_changed_places_is_not_the_same() -> None:
    comparison = _compared("On Tuesday the council voted.", "The council voted on Tuesday.")
    assert comparison.rows[0].similarity < 1
    assert comparison.summary.kept_words == comparison.summary.left_words
