"""The kinds of change on the labelled cases of tests/kinds: precision and recall of every kind."""

from __future__ import annotations

from functools import cache

import pytest

from tests.kinds.cases import Case, Score, read_cases, scores
from tui.compare import compare
from tui.compare.comparison import Kind

WANTED = 0.9
TUNED = read_cases("tuned")
HELD = read_cases("held")


@cache
def _scores(part: str) -> dict[Kind, Score]:
    return scores(TUNED if part == "tuned" else HELD)


def _told(case: Case) -> list[str]:
    wrong = []
    for judged, named, who in case.answers():
        if judged.kinds != named:
            wrong.append(f"{case.changed(judged)}: asked {sorted(judged.kinds)}, named {sorted(named)}")
        if judged.speaker is not None and who != (None if judged.speaker == "?" else judged.speaker):
            wrong.append(f"{case.changed(judged)}: asked for the speaker {judged.speaker}, named {who}")
    return wrong


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{case.where}: {case.title}") for case in TUNED])
def test_case(case: Case) -> None:
    assert not _told(case)


@pytest.mark.parametrize("part", ["tuned", "held"])
@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_is_named_rightly_and_seldom_missed(part: str, kind: Kind) -> None:
    score = _scores(part)[kind]
    assert score.right, "no case has this kind"
    assert score.precision >= WANTED
    assert score.recall >= WANTED


def test_there_are_cases_enough() -> None:
    assert sum(len(case.judged) for case in TUNED) >= 3000
    assert sum(len(case.judged) for case in HELD) >= 800


def test_whole_comparisons_name_the_same_kinds() -> None:
    """The edits that the engine itself finds, which are cut otherwise than by hand, carry the kinds asked for."""
    found = asked = right = 0
    for case in (*TUNED, *HELD):
        wanted = {kind for judged in case.judged for kind in judged.kinds}
        named = {kind for change in compare(case.left, case.right).changes for kind in change.kinds}
        found, asked, right = found + len(named), asked + len(wanted), right + len(wanted & named)
    assert right / found >= WANTED
    assert right / asked >= WANTED
