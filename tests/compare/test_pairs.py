"""How much each article keeps of each other: what is compared, what is not, and that both directions hold."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.making import article, revised, sentence
from tui.articles import Article
from tui.compare import Comparison, compare
from tui.compare.collection.pairs import kept_shares


@settings(deadline=None, max_examples=60)
@given(revised())
def test_one_comparison_gives_both_directions(texts: tuple[list[str], list[str]]) -> None:
    left, right = article(*texts[0]), article(*texts[1])
    shares = kept_shares([left, right])
    for here, there, share in ((left, right, shares[0][1]), (right, left, shares[1][0])):
        kept = compare(here, there).summary.kept_share
        # Two articles that share next to nothing are not compared at all.
        assert share == pytest.approx(kept) or share == 0
    assert shares[0][0] == shares[1][1] == 1


def test_versions_are_weighed_and_strangers_keep_nothing() -> None:
    story = [sentence(n) for n in range(8)]
    versions = [article(*story), article(*story[:4]), article("A cat sat on the mat while it rained in Lisbon.")]
    shares = kept_shares(versions)
    assert shares[0][1] == pytest.approx(0.5)
    assert shares[1][0] == 1
    assert shares[0][2] == shares[2][0] == shares[2][1] == 0


def test_only_articles_that_share_phrases_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[str | None, str | None]] = []

    def watched(left: Article, right: Article) -> Comparison:
        compared.append((left.path, right.path))
        return compare(left, right)

    monkeypatch.setattr("tui.compare.collection.pairs.compare", watched)
    one = [article(*(sentence(n) for n in range(6)), path=f"one {version}") for version in range(3)]
    strange = [
        article(*(f"{letter}{n} {letter}{n + 1} {letter}{n + 2} {letter}." for n in range(9))) for letter in "xyz"
    ]
    kept_shares(strange)
    assert compared == []
    kept_shares([one[0], *strange, one[1], one[2]])
    assert compared == [("one 0", "one 1"), ("one 0", "one 2"), ("one 1", "one 2")]


def test_an_article_without_words_is_kept_whole_and_keeps_nothing() -> None:
    assert kept_shares([article(), article("The river rose.")]) == ((1.0, 1.0), (0.0, 1.0))
    assert kept_shares([]) == ()


def test_work_is_reported_and_can_be_stopped() -> None:
    versions = [article(*(sentence(n) for n in range(4)), sentence(40 + v)) for v in range(4)]
    told: list[float] = []
    kept_shares(versions, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1
    assert len(told) > 4

    def stop(share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        kept_shares(versions, progress=stop)
