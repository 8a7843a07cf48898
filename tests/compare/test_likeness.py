"""How alike two units are, and what speaks for their being a pair."""

from __future__ import annotations

from math import exp, isfinite

from tests.making import sentence
from tui.articles.segment import tokens
from tui.compare.alignment.likeness import Likeness, unit
from tui.compare.options import Options


def test_evidence_stays_within_what_an_exponential_can_bear() -> None:
    """A paragraph of a book's length beside its edited copy shares more than any float could tell the odds of."""
    book = unit(tokens(" ".join(sentence(n) for n in range(4_000))))
    weights = dict.fromkeys(book.bag, 10.0)
    likeness = Likeness([book], [book], Options(), weights)
    evidence = likeness.evidence_of(0, {0: likeness.shared(0, 0)}, Options().revision)[0]
    assert isfinite(exp(evidence))
