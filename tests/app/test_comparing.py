"""Pairs are opened as soon as they are compared, the one asked for last whatever is ready first; without a screen."""

from __future__ import annotations

import math
from pathlib import Path
from threading import Event

import pytest

from tests.app.surfaces import Noted
from tui.app.background import Work
from tui.app.desk.comparing import Comparing
from tui.app.desk.papers import Papers, papers_of
from tui.app.desk.weighing import Weighing
from tui.app.session.opening import open_paths
from tui.app.session.session import Session, Unreadable
from tui.app.state import State
from tui.config import Settings
from tui.layout.sheets.frame import Frame

_HOURS = ("noon", "dusk", "dawn", "ten")


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Papers:
    """Four articles of one story; none is compared so fast that nobody waits for it."""
    for number, hour in enumerate(_HOURS):
        (tmp_path / f"{number}.txt").write_text(f"The island ferry left at {hour}.\n\nIt was full of teachers.\n")
    session = open_paths([str(tmp_path)])
    assert session.read(math.inf)
    session.group()
    monkeypatch.setattr(Session, "quick", lambda *_: False)
    papers = papers_of(session, Settings(), State())
    papers.pile.fit(Frame(100, 30, 100))
    return papers


@pytest.fixture
def surface() -> Noted:
    return Noted()


@pytest.fixture
def comparing(papers: Papers, surface: Noted) -> Comparing:
    """Of a desk on which the first two articles are open."""
    seen = Event()
    seen.set()
    part = Comparing(papers, surface, Weighing(papers, surface, seen), State())
    part.open(0, 1)
    assert papers.pile.pair.comparison is None
    surface.background.finish()
    assert _right(papers) == "dusk"
    return part


def _right(papers: Papers) -> str:
    """The hour that the article on the right has, of the pair that is shown."""
    comparison = papers.pile.pair.comparison
    assert comparison is not None
    return comparison.right.text.split(".")[0].split()[-1]


def test_once_a_pair_is_shown_the_others_of_its_story_are_weighed(papers: Papers, comparing: Comparing) -> None:
    assert set(papers.comparisons.kept(0)) == {1, 2, 3}


def test_what_is_asked_for_last_is_shown_whatever_is_ready_first(
    papers: Papers, surface: Noted, comparing: Comparing
) -> None:
    comparing.open(0, 2)
    comparing.open(0, 3)
    assert _right(papers) == "dusk", "what was shown stays until the other is there"
    surface.background.finish()
    assert _right(papers) == "ten"


def test_a_pair_that_was_compared_is_shown_at_once(papers: Papers, surface: Noted, comparing: Comparing) -> None:
    comparing.open(0, 2)
    surface.background.finish()
    comparing.open(0, 1)
    assert _right(papers) == "dusk"


def test_stopping_leaves_the_pair_that_is_shown(papers: Papers, surface: Noted, comparing: Comparing) -> None:
    comparing.open(3, 2)
    assert comparing.stop()
    assert papers.pair == (0, 1)
    assert surface.followed[-1], "the list shows that pair again"
    assert surface.said == "stopped comparing"
    surface.background.finish()
    assert _right(papers) == "dusk"
    assert not comparing.stop(), "there is nothing more to stop"


def test_nothing_is_stopped_where_nothing_is_shown_yet(papers: Papers, surface: Noted) -> None:
    comparing = Comparing(papers, surface, Weighing(papers, surface, Event()), State())
    comparing.open(0, 1)
    assert not comparing.stop()
    assert surface.background.busy(Work.COMPARING)


def test_where_an_article_cannot_be_read_that_is_told_and_the_pair_stays(
    papers: Papers, surface: Noted, comparing: Comparing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise Unreadable("2.txt is gone.")

    monkeypatch.setattr(Session, "compare", gone)
    comparing.open(0, 2)
    surface.background.finish()
    assert surface.said == "2.txt is gone."
    assert papers.pair == (0, 1)
    assert _right(papers) == "dusk"
