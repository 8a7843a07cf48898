"""Sentences that are compared by themselves, since they changed places within their row."""

from __future__ import annotations

from itertools import pairwise

from tests.making import article
from tui.articles.article import Span
from tui.articles.segment import sentences, tokens
from tui.compare.alignment.align import Group
from tui.compare.alignment.sentences import Sentence, SentenceGroup
from tui.compare.marking.edits import row_edits
from tui.compare.options import Options
from tui.compare.witness import Witness


def _sentences(text: str) -> list[Sentence]:
    return [Sentence(Span(*place), tokens(text[slice(*place)], place[0])) for place in sentences(text)]


def test_an_edit_between_two_parts_of_a_sentence_covers_nothing_that_stands_between_them() -> None:
    left = "The council met for an hour. The old bridge was shut to lorries and timber held up the arch."
    right = "The old bridge was shut to lorries, they say. The council met for an hour. Now timber held up the arch."
    (met, shut), (first, same, second) = _sentences(left), _sentences(right)
    groups = [
        SentenceGroup((shut,), (first, second), moved=True),
        SentenceGroup((met,), (same,)),
    ]
    one = Witness(article(left))
    found = row_edits((one, Witness(article(right), one)), Group((0,), (0,)), groups, ({}, {}), Options())
    told = [right[slice(*edit.right)] for edit in found.edits if edit.right]
    assert any("they say" in words for words in told)
    assert "Now" in told
    assert not [words for words in told if "council" in words]
    spans = sorted(edit.right for edit in found.edits if edit.right)
    assert all(before.end <= behind.start for before, behind in pairwise(spans))
