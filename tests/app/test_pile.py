"""Readers lie upon each other: the one on top reads, and it alone can be taken off. Without a screen."""

from __future__ import annotations

import math
from pathlib import Path

from tui.app.desk.papers import Papers, papers_of
from tui.app.readers.changes import ChangesReader
from tui.app.readers.reading import ReadingReader
from tui.app.session.opening import open_paths
from tui.app.state import State
from tui.config import Settings
from tui.layout.sheets.frame import Frame


def _papers(folder: Path, *texts: str) -> Papers:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text)
    session = open_paths([str(folder)])
    assert session.read(math.inf)
    papers = papers_of(session, Settings(), State())
    papers.pairing.pair = (0, len(texts) - 1)
    papers.pile.fit(Frame(100, 30, 100))
    papers.pile.pair.read(session.compare(0, len(texts) - 1))
    return papers


def test_the_pair_is_at_the_bottom_and_stays(tmp_path: Path) -> None:
    pile = _papers(tmp_path, "The ferry left at noon.", "The ferry left at dusk.").pile
    assert pile.last
    assert pile.take_off() is None
    changes, alone = ChangesReader(pile.pair), ReadingReader(pile.pair)
    pile.put(changes)
    pile.put(alone)
    assert pile.over == (changes, alone)
    assert pile.take_off() is alone
    assert pile.top is changes
    assert pile.take_off() is changes
    assert pile.take_off() is None


def test_what_is_put_on_top_is_set_for_the_pane_there_is(tmp_path: Path) -> None:
    pile = _papers(tmp_path, "The ferry left at noon.", "The ferry left at dusk.").pile
    pile.put(ChangesReader(pile.pair))
    assert pile.top.frame == Frame(100, 30, 100)
    assert pile.top.sheet is not None
    pile.fit(Frame(60, 20, 60))
    assert pile.top.frame == pile.pair.frame == Frame(60, 20, 60)


def test_a_single_article_cannot_be_taken_off_but_what_lies_on_it_can(tmp_path: Path) -> None:
    pile = _papers(tmp_path, "The ferry left at noon.").pile
    alone = ReadingReader(pile.pair)
    pile.put(alone)
    assert pile.last
    assert pile.take_off() is None
    changes = ChangesReader(pile.pair)
    pile.put(changes)
    assert pile.take_off() is changes
    assert pile.top is alone


def test_hushing_silences_the_one_on_top_and_the_pair(tmp_path: Path) -> None:
    papers = _papers(tmp_path, "The ferry left at noon.", "The ferry left at dusk.")
    papers.pile.put(ChangesReader(papers.pile.pair))
    papers.pile.top.said = papers.pile.pair.said = papers.shelf.said = papers.pairing.said = "something"
    papers.hush()
    assert not papers.pile.top.said + papers.pile.pair.said + papers.shelf.said + papers.pairing.said
