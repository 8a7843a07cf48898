"""What every comparison must hold, whatever the texts."""

from __future__ import annotations

import random
from collections import Counter
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.making import article, compared, revised, revised_stories, sentence
from tui.articles import read_text
from tui.compare import Comparison, compare
from tui.compare.comparison import Kind, Op, RowKind, SentenceKind
from tui.sources.sample import sample_story

_MIRRORED_KINDS = {Kind.QUOTE_ADDED: Kind.QUOTE_DROPPED, Kind.QUOTE_DROPPED: Kind.QUOTE_ADDED}
_MIRRORED_ROWS = {
    RowKind.ADDED: RowKind.DROPPED,
    RowKind.DROPPED: RowKind.ADDED,
    RowKind.SPLIT: RowKind.MERGED,
    RowKind.MERGED: RowKind.SPLIT,
}
_MIRRORED_SENTENCES = {SentenceKind.ADDED: SentenceKind.DROPPED, SentenceKind.DROPPED: SentenceKind.ADDED}


@settings(max_examples=150)
@given(revised())
def test_the_rows_give_both_articles_back(texts: tuple[list[str], list[str]]) -> None:
    comparison = compared(*texts)
    for side, given_article in (("left", comparison.left), ("right", comparison.right)):
        told = [index for row in comparison.rows for index in getattr(row, side)]
        assert sorted(told) == list(given_article.content)


@settings(max_examples=150)
@given(revised())
def test_rows_stand_in_the_order_of_the_right_and_what_stays_in_that_of_the_left(
    texts: tuple[list[str], list[str]],
) -> None:
    """A split stands where its first part stands; of a merge, any part may be the one that kept its place."""
    comparison = compared(*texts)
    right = [index for row in comparison.rows for index in row.right]
    assert Counter(right) == Counter(comparison.right.content)
    firsts = [row.right[0] for row in comparison.rows if row.right]
    assert firsts == sorted(firsts)
    dropped = [row.left[0] for row in comparison.rows if row.kind is RowKind.DROPPED]
    assert dropped == sorted(dropped)
    at = -1
    for row in comparison.rows:
        if row.left and len(row.right) == 1 and not row.moved:
            at = min((index for index in row.left if index > at), default=-1)
            assert at >= 0


def test_a_paragraph_dropped_behind_a_merge_around_another_stands_behind_that_other() -> None:
    kept, half, other_half, gone = sentence(1), sentence(2), sentence(3), sentence(4)
    comparison = compared([half, kept, other_half, gone], [f"{half} {other_half}", kept])
    assert [(row.left, row.right) for row in comparison.rows] == [((0, 2), (0,)), ((1,), (1,)), ((3,), ())]


@settings(max_examples=150)
@given(revised())
def test_edits_undone_give_the_left_words_back(texts: tuple[list[str], list[str]]) -> None:
    """What the left has outside of edits is, word for word, what the right has outside of them."""
    comparison = compared(*texts)
    for row in comparison.rows:
        if row.left and row.right:
            assert _outside(comparison, row.left, row.edits, "left") == _outside(
                comparison, row.right, row.edits, "right"
            )


@settings(max_examples=100)
@given(revised_stories())
def test_edits_undone_give_the_left_words_back_in_some_order(texts: tuple[list[str], list[str]]) -> None:
    """Where sentences changed places, the words outside of edits are the same without being in one order."""
    comparison = compared(*texts)
    for row in comparison.rows:
        if row.left and row.right:
            left = _outside(comparison, row.left, row.edits, "left")
            right = _outside(comparison, row.right, row.edits, "right")
            assert Counter(left) == Counter(right)


def _outside(comparison: Comparison, paragraphs: tuple[int, ...], edits: tuple[object, ...], side: str) -> str:
    source = getattr(comparison, side)
    touched = {i for edit in edits if (span := getattr(edit, side)) for i in range(span.start, span.end)}
    spans = [source.paragraphs[p].span for p in paragraphs]
    kept = "".join(source.text[i] for span in spans for i in range(span.start, span.end) if i not in touched)
    return "".join(kept.split())


@settings(max_examples=100)
@given(revised())
def test_an_article_compared_with_itself_is_the_same(texts: tuple[list[str], list[str]]) -> None:
    for paragraphs in texts:
        comparison = compared(paragraphs, paragraphs)
        assert {row.kind for row in comparison.rows} <= {RowKind.SAME}
        assert not comparison.changes
        assert not any(row.moved for row in comparison.rows)


@settings(max_examples=150)
@given(revised())
def test_swapping_sides_mirrors_the_outcome(texts: tuple[list[str], list[str]]) -> None:
    one, other = compared(*texts), compared(*reversed(texts))
    rows = Counter((row.left, row.right, row.kind, row.moved) for row in one.rows)
    mirrored = Counter((r.right, r.left, _MIRRORED_ROWS.get(r.kind, r.kind), r.moved) for r in other.rows)
    assert rows == mirrored
    kinds = Counter(kind for change in one.changes for kind in change.kinds)
    swapped = Counter(_MIRRORED_KINDS.get(kind, kind) for change in other.changes for kind in change.kinds)
    assert kinds == swapped


@settings(max_examples=100)
@given(revised_stories())
def test_sentences_give_their_paragraphs_back(texts: tuple[list[str], list[str]]) -> None:
    """In each row that tells its sentences, and in each order, every word stands in one sentence."""
    comparison = compared(*texts)
    for row in comparison.rows:
        if not row.sentences:
            continue
        for side in ("left", "right"):
            source = getattr(comparison, side)
            homes = [source.paragraphs[index].span for index in getattr(row, side)]
            inside = {
                span
                for pair in row.sentences
                if (span := getattr(pair, side)) and any(h.start <= span.start < h.end for h in homes)
            }
            told = "".join(source.text[span.start : span.end] for span in sorted(inside))
            whole = "".join(source.text[home.start : home.end] for home in homes)
            assert "".join(told.split()) == "".join(whole.split())


# The first sentence of either side wanders into a paragraph of the other, next to one that does too.
_BOTH_WAYS = (
    [
        "River council bridge mayor budget storm harvest teacher library engine harbour in 1900. Teacher engine signal "
        "market in 1901. Doctor railway fisher parliament bridge storm library in 1902.",
        "Lantern council storm engine market railway in 1903.",
        "Budget engine doctor museum river storm harbour garden fisher council harvest in 1904. Signal winter market "
        "doctor in 1905. Festival fisher orchard river in 1906.",
        "Council budget teacher harbour in 1907.",
        "Library winter mountain fisher in 1908. Garden fisher council harvest in 1909. Orchard parliament river "
        "council in 1910.",
    ],
    [
        "Signal winter market doctor in 1905. Lantern council storm engine market railway in 1903. River council "
        "bridge mayor budget storm harvest teacher library engine harbour in 1900.",
        "Teacher engine signal market in 1901. Doctor railway fisher parliament bridge storm library in 1902. Budget "
        "engine doctor museum river storm harbour garden fisher council harvest in 1904.",
        "Festival fisher orchard river in 1906.",
    ],
)


@settings(max_examples=100)
@given(revised_stories())
@example(_BOTH_WAYS)
def test_swapping_sides_mirrors_the_sentences(texts: tuple[list[str], list[str]]) -> None:
    one, other = compared(*texts), compared(*reversed(texts))
    links = Counter((p.left, p.right, p.kind, p.moved) for row in one.rows for p in row.sentences)
    mirrored = Counter(
        (p.right, p.left, _MIRRORED_SENTENCES.get(p.kind, p.kind), p.moved) for row in other.rows for p in row.sentences
    )
    assert links == mirrored
    assert Counter((p.left, p.right) for p in one.sentence_moves) == Counter(
        (p.right, p.left) for p in other.sentence_moves
    )


@settings(max_examples=100)
@given(revised_stories())
def test_a_sentence_that_wandered_is_nowhere_else(texts: tuple[list[str], list[str]]) -> None:
    comparison = compared(*texts)
    for side in ("left", "right"):
        wandered = [span for pair in comparison.sentence_moves if (span := getattr(pair, side))]
        assert len(wandered) == len(set(wandered))
        for row in comparison.rows:
            for pair in row.sentences:
                if getattr(pair, side) in wandered:
                    assert pair in comparison.sentence_moves


@settings(max_examples=150)
@given(revised())
def test_edits_lie_inside_their_paragraphs_in_order_and_name_their_kinds(
    texts: tuple[list[str], list[str]],
) -> None:
    comparison = compared(*texts)
    for row in comparison.rows:
        for side, paragraphs in (("left", row.left), ("right", row.right)):
            spans = [span for edit in row.edits if (span := getattr(edit, side)) is not None]
            assert spans == sorted(spans)
            assert all(a.end <= b.start for a, b in pairwise(spans))
            homes = [getattr(comparison, side).paragraphs[p].span for p in paragraphs]
            assert all(any(h.start <= s.start < s.end <= h.end for h in homes) for s in spans)
        for edit in row.edits:
            assert edit.kinds
            assert (edit.left is None, edit.right is None) == (edit.op is Op.INSERT, edit.op is Op.DELETE)


@settings(max_examples=100)
@given(revised())
def test_the_summary_counts_what_the_rows_hold(texts: tuple[list[str], list[str]]) -> None:
    comparison = compared(*texts)
    summary = comparison.summary
    assert Counter({k: n for k, n in summary.rows.items() if n}) == Counter(row.kind for row in comparison.rows)
    assert summary.moved == sum(row.moved for row in comparison.rows)
    assert 0 <= summary.kept_words <= min(summary.left_words, summary.right_words)
    assert Counter(summary.kinds) == Counter(kind for change in comparison.changes for kind in change.kinds)


def test_articles_that_have_nothing_to_do_with_each_other_are_not_paired() -> None:
    chance = random.Random(5)
    words = [f"{a}{b}" for a in "bdfgklmnprstv" for b in ("arin", "eloth", "indas", "osk", "unter", "eam", "yll")]

    def told(vocabulary: list[str]) -> list[str]:
        return [" ".join(chance.choices(vocabulary, k=30)) + "." for _ in range(12)]

    comparison = compared(told(words[:45]), told(words[45:]))
    assert {row.kind for row in comparison.rows} == {RowKind.ADDED, RowKind.DROPPED}


def test_a_line_that_is_repeated_is_no_move() -> None:
    line = "Read more about this."
    left = [line, sentence(1), line, sentence(2), line, sentence(3)]
    right = [sentence(1), line, sentence(2), line, sentence(3), line]
    assert not any(row.moved for row in compared(left, right).rows)


def test_furniture_takes_no_part_unless_the_page_is_read_whole() -> None:
    page = next(sample_story().glob("000*")).read_text(encoding="utf-8")
    aside, whole = (read_text(page, whole=whole) for whole in (False, True))
    assert len(aside.content) < len(whole.content) == len(whole.paragraphs)
    assert {row.kind for row in compare(aside, whole).rows} <= {RowKind.SAME, RowKind.ADDED}


@settings(max_examples=40)
@given(st.integers(0, 40), st.floats(0, 1))
def test_work_can_be_watched_and_stopped(paragraphs: int, stop_at: float) -> None:
    left = article(*(sentence(n) for n in range(paragraphs)))
    right = article(*(sentence(n + 1) for n in range(paragraphs)))
    shares: list[float] = []

    class Enough(Exception):
        pass

    def progress(share: float) -> None:
        shares.append(share)
        if share > stop_at:
            raise Enough

    try:
        compare(left, right, progress=progress)
    except Enough:
        assert shares[-1] > stop_at
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)
