"""Sentences of which little is left are marked whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.compare.hunking import Tokens, check, cut, mirrored, texts, worded
from tui.articles.segment import TokenKind
from tui.compare.marking.hunks import Hunk
from tui.compare.marking.rewritten import mark_whole

SHARE = 0.7


def starts(tokens: Tokens) -> list[int]:
    """Offsets where sentences start: at the beginning, and behind each full stop."""
    return [token.start for at, token in enumerate(tokens) if at == 0 or tokens[at - 1].form == "."]


def marked(left: str, right: str, share: float = SHARE) -> tuple[list[Hunk], Tokens, Tokens]:
    hunks, ours, theirs = cut(left, right)
    return mark_whole(hunks, (ours, theirs), (starts(ours), starts(theirs)), share), ours, theirs


def told(left: str, right: str) -> list[tuple[str, str]]:
    hunks, ours, theirs = marked(left, right)
    return worded(hunks, left, right, (ours, theirs))


@given(texts, texts, st.sampled_from([0.0, 0.4, 0.7, 1.0]))
def test_both_texts_come_back(left: str, right: str, share: float) -> None:
    check(*marked(left, right, share))


@given(texts, texts)
def test_swapping_the_sides_mirrors_it(left: str, right: str) -> None:
    assert mirrored(marked(left, right)[0]) == marked(right, left)[0]


@given(texts, texts)
def test_only_more_is_marked_and_all_that_a_sentence_shared(left: str, right: str) -> None:
    """What a pair of sentences keeps, it keeps as the subsequence had it, and as much of it as the share asks."""
    hunks, ours, theirs = cut(left, right)
    made = marked(left, right)[0]
    before, after = _kept(hunks, ours, theirs), _kept(made, ours, theirs)
    assert after <= before
    for left_sentence, right_sentence in {(_at(ours, i), _at(theirs, j)) for i, j in before}:
        words = [sum(_word(t) and _at(side, at) == number for at, t in enumerate(side)) for side, number in (
            (ours, left_sentence), (theirs, right_sentence))]  # fmt: skip
        shared = {(i, j) for i, j in before if (_at(ours, i), _at(theirs, j)) == (left_sentence, right_sentence)}
        enough = sum(_word(ours[i]) for i, _ in shared) >= (1 - SHARE) * min(words)
        assert (shared <= after) if enough else shared.isdisjoint(after)


def _word(token: object) -> bool:
    return getattr(token, "kind", None) is not TokenKind.PUNCTUATION


def _at(tokens: Tokens, index: int) -> int:
    """The number of the sentence that a token lies in."""
    return sum(start <= tokens[index].start for start in starts(tokens))


def _kept(hunks: list[Hunk], left: Tokens, right: Tokens) -> set[tuple[int, int]]:
    kept, i, j = set(), 0, 0
    for hunk in (*hunks, Hunk(len(left), len(left), len(right), len(right))):
        while i < hunk.l0:
            kept.add((i, j))
            i, j = i + 1, j + 1
        i, j = hunk.l1, hunk.r1
    return kept


def test_a_sentence_of_which_one_word_is_left_is_one_change() -> None:
    assert told("The mayor opened the new harbour", "Storms closed every harbour for weeks") == [
        ("The mayor opened the new harbour", "Storms closed every harbour for weeks")
    ]


def test_a_sentence_that_merely_grew_keeps_its_words() -> None:
    grown = "The harbour closed at noon after a storm that nobody had foreseen, and ships waited in the bay for days."
    assert told("The harbour closed.", grown) == [
        ("", "at noon after a storm that nobody had foreseen, and ships waited in the bay for days")
    ]


def test_the_sentence_beside_it_is_left_alone() -> None:
    left = "The harbour closed at noon. The mayor opened the hall."
    right = "The harbour closed at one. Storms tore every roof off the hall."
    assert told(left, right)[0] == ("noon", "one")
