"""Impatient fingers: whatever is sent, in whatever order and size, the screens live and every line fits.

`make storm` does it for minutes, and on pages of your own; the suite does it for a moment.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.app.storm import HOSTILE, Storm, hostile_pages
from tests.sources.repository import Repository
from tests.sources.web_archive import Crawl, html
from tui.app import exporting
from tui.app.app import StorydiffApp
from tui.app.files import Unwritable, write_whole
from tui.app.session.opening import open_history, open_paths
from tui.app.session.session import Session

GUSTS = 60
"""In the suite; with STORYDIFF_STORM, as many as there is time for."""
SECONDS = float(os.environ.get("STORYDIFF_STORM", "0"))
"""How long each session is stormed."""
PATHS = [path for path in os.environ.get("STORYDIFF_STORM_PATHS", "").split(os.pathsep) if path]
"""Folders, files and web archives of a developer's own."""


def _sample(_: Path) -> Session:
    return open_paths([])


def _hostile(folder: Path) -> Session:
    hostile_pages(folder)
    return open_paths([str(folder)])


def _history(folder: Path) -> Session:
    repository = Repository(folder)
    for number in range(5):
        repository.commit(f"[/] {number} \x1b[31m", draft__txt=HOSTILE.replace("12 May", f"{number + 10} June"))
    return open_history(str(folder / "draft.txt"))


def _archive(folder: Path) -> Session:
    with Crawl(folder / "crawl.warc.gz") as crawl:
        for number in range(4):
            crawl.add(html("The wall at the harbour stands.", f"It was built in {1900 + number}.", HOSTILE))
    return open_paths([str(folder / "crawl.warc.gz")])


def _own(path: str) -> Callable[[Path], Session]:
    return lambda _: open_paths([path])


SESSIONS: dict[str, Callable[[Path], Session]] = {
    "sample": _sample,
    "hostile": _hostile,
    "history": _history,
    "archive": _archive,
    **{path: _own(path) for path in PATHS},
}


@pytest.mark.parametrize("opened", SESSIONS.values(), ids=SESSIONS)
async def test_nothing_sent_at_random_does_harm(
    opened: Callable[[Path], Session], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(opened(tmp_path)) as session:
        session.read(60)
        session.group()
        _stay(monkeypatch, tmp_path)
        seed = random.randrange(10**6) if SECONDS else 1
        print(f"seed {seed}")
        await _weather(StorydiffApp(session), seed)


async def _weather(app: StorydiffApp, seed: int) -> None:
    """Blow into the app until both gusts and seconds are through."""
    ends, gusts = time.monotonic() + SECONDS, 0
    async with app.run_test(size=(120, 40)) as pilot:
        storm = Storm(app, pilot, random.Random(seed))
        while gusts < GUSTS or time.monotonic() < ends:
            gusts += 1
            await storm.blow()
            if gusts % GUSTS == 0:
                await storm.calm()
    print(f"{gusts} gusts")


def _stay(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Leave out what leaves the program, and what is written outside of a folder."""

    def write_there(path: Path, text: str, *, replace: bool = False) -> None:
        if not path.resolve().is_relative_to(folder):
            raise Unwritable(f"{path} is none of the test's business.")
        write_whole(path, text, replace=replace)

    monkeypatch.chdir(folder)
    monkeypatch.setattr(exporting, "write_whole", write_there)
    monkeypatch.setattr(StorydiffApp, "exit", lambda *_, **__: None)
    monkeypatch.setattr(StorydiffApp, "action_suspend_process", lambda _: None)
