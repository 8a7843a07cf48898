"""Pages that are read again: how far that is stands in the foot, Esc ends it, and keys are heard meanwhile."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from tests.app.fingers import Desks, Fingers
from tui.app.desk import pages
from tui.sources.folder import Folder
from tui.sources.source import Page, Problem, Reference
from tui.sources.texts import MANY

PAGES = 8
STORY = "The lighthouse keeper of Vessel Point retired on Friday.\n\nHer lamp was lit for the last time at {}.\n"
WAIT_SECONDS = 20.0


class Gate:
    """Lets so many pages be read, and the others only once it is opened."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._patch = patch
        # How far the reading is is told at once.
        patch.setattr(pages, "PATIENCE_SECONDS", 0.0)
        self.read: list[str] = []
        self.most: int | None = None
        self.opened = Event()

    def pass_through(self, reference: Reference) -> None:
        self.read.append(reference.path)
        if self.most is not None and len(self.read) > self.most:
            assert self.opened.wait(WAIT_SECONDS)

    def open(self) -> None:
        """Let all through, and tell nothing more of how far it is."""
        self._patch.setattr(pages, "PATIENCE_SECONDS", WAIT_SECONDS)
        self.opened.set()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made, read = Gate(monkeypatch), Folder.read

    def gated(self: Folder, reference: Reference) -> Page | Problem:
        made.pass_through(reference)
        return read(self, reference)

    monkeypatch.setattr(Folder, "read", gated)
    yield made
    made.open()


def write(folder: Path, hour: int, pages: int = PAGES, first: int = 0) -> None:
    for number in range(first, pages):
        (folder / f"{number}.txt").write_text(STORY.format(f"{hour}:{number:02}"))


async def until(fingers: Fingers, words: str) -> None:
    """Wait until the status line says so."""
    for _ in range(400):
        await fingers.pilot.pause(0.02)
        if words in fingers.status:
            return
    raise AssertionError(f"{words!r} is not said, but {fingers.status!r}")


def hours(fingers: Fingers) -> list[str]:
    """The hour that each page tells."""
    session = fingers.desk.papers.session
    return [session.article(i).text.split(" at ")[1].partition(":")[0] for i in range(len(session.entries))]


async def test_escape_ends_it_and_what_was_read_stays(desk: Desks, gate: Gate, tmp_path: Path) -> None:
    write(tmp_path, 5)
    async with desk(str(tmp_path)) as fingers:
        write(tmp_path, 17)
        gate.read.clear()
        gate.most = 3
        await fingers.pilot.press("R")
        await until(fingers, "reading again: 3 of 8 pages; Esc stops it")
        await fingers.pilot.press("j")
        cursor = fingers.desk.papers.pile.top.cursor.line
        await fingers.pilot.press("k")
        assert fingers.desk.papers.pile.top.cursor.line != cursor, "keys are heard meanwhile"
        await fingers.pilot.press("escape")
        gate.open()
        await until(fingers, "stopped reading; what was not read again is as it was, 4 pages changed")
        assert hours(fingers) == ["17"] * 4 + ["5"] * 4
        read = len(gate.read)
        fingers.desk.pages.next_look = 0.0
        fingers.desk.pages.look_for_changes()
        await fingers.press()
        assert len(gate.read) == read, "what was stopped does not begin again by itself"
        await fingers.press("R")
        assert "4 pages changed" in fingers.status
        assert hours(fingers) == ["17"] * 8


async def test_new_pages_that_were_not_read_are_read_the_next_time(desk: Desks, gate: Gate, tmp_path: Path) -> None:
    write(tmp_path, 5)
    async with desk(str(tmp_path)) as fingers:
        write(tmp_path, 5, pages=PAGES + 2, first=PAGES)
        gate.read.clear()
        gate.most = 0
        await fingers.pilot.press("R")
        await until(fingers, "reading again: 0 of 2")
        await fingers.pilot.press("escape")
        gate.open()
        await until(fingers, "1 page is new")
        assert len(fingers.desk.papers.shelf.order) == PAGES + 1
        await fingers.press("R")
        assert "1 page is new" in fingers.status
        assert len(fingers.desk.papers.shelf.order) == PAGES + 2


async def test_escape_does_what_it_does_else_when_nothing_is_read(desk: Desks, gate: Gate, tmp_path: Path) -> None:
    write(tmp_path, 5)
    async with desk(str(tmp_path)) as fingers:
        await fingers.press("R")
        assert "no page has changed" in fingers.status
        await fingers.press("question_mark")
        assert len(fingers.app.screen_stack) > 1
        await fingers.press("escape")
        assert len(fingers.app.screen_stack) == 1
        await fingers.press("escape")
        assert "stop" not in fingers.status


async def test_of_many_pages_those_that_come_back_are_in_the_store(desk: Desks, gate: Gate, tmp_path: Path) -> None:
    write(tmp_path, 5, pages=MANY)
    for page in tmp_path.iterdir():
        os.utime(page, (1_000, 1_000))
    async with desk(str(tmp_path)) as fingers:
        (tmp_path / "moved").mkdir()
        (tmp_path / "7.txt").rename(tmp_path / "moved" / "7.txt")
        await fingers.press("R")
        assert "1 page is gone, 1 is new" in fingers.status
        (tmp_path / "moved" / "7.txt").rename(tmp_path / "7.txt")
        gate.read.clear()
        await fingers.press("R")
        assert not gate.read
        assert not any(entry.gone for entry in fingers.desk.papers.session.entries[:MANY])
