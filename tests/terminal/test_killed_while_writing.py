"""Killed in the middle of writing what it remembers, the program leaves whole files only."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from tui.app.memory import Memory
from tui.app.state import State
from tui.sources.archives.captures import Capture
from tui.sources.archives.index import Index, kept
from tui.sources.cache import PORTION, open_cache
from tui.sources.source import Stamp

KILLS = 8
OPENED = ("/pages",)
STAMP = Stamp(1, 1)
STATES = (State(left="a" * 40_000), State(left="b" * 80_000))
INDICES = tuple(
    Index(tuple(Capture(f"http://{name}.example/{i}", None, i, "") for i in range(size)))
    for name, size in (("a", 500), ("b", 2000))
)

_WRITER = """
import itertools, sys
from pathlib import Path
from tests.terminal.test_killed_while_writing import INDICES, OPENED, STAMP, STATES
from tui.app.memory import Memory
from tui.articles import read_text
from tui.articles.profile import profile
from tui.sources.archives.index import keep
from tui.sources.cache import Kept, open_cache
from tui.sources.entry import card_of
from tui.sources.source import Reference
home = Path(sys.argv[1])
cache, memory = open_cache(home / "cache"), Memory(home / "state")
article = read_text("The ferry left late. " * 200, path="page")
known = Kept(card_of(article), profile(article))
print("ready", flush=True)
for number in itertools.count():
    memory.keep(OPENED, STATES[number % 2])
    keep(home / "indices", "crawl.warc", STAMP, INDICES[number % 2])
    for page in range(20):
        cache.put(Reference(f"/{sys.argv[2]}/{number}/{page}", STAMP), article, known)
    if number == 1:
        print("written", flush=True)
"""


def test_what_is_read_back_is_whole(tmp_path: Path) -> None:
    chance = random.Random(7)
    for run in range(KILLS):
        writer = subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(tmp_path), str(run)], stdout=subprocess.PIPE, cwd=Path.cwd()
        )
        assert writer.stdout is not None
        with writer.stdout as said:
            assert said.readline() == b"ready\n"
            assert said.readline() == b"written\n"
            time.sleep(chance.uniform(0, 0.1))
            writer.kill()
        writer.wait(10)
        assert Memory(tmp_path / "state").recall(OPENED) in STATES
        assert kept(tmp_path / "indices", "crawl.warc", STAMP) in INDICES
        with sqlite3.connect(tmp_path / "cache" / "articles.sqlite") as store:
            assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert store.execute("SELECT COUNT(*) FROM pages").fetchone()[0] % PORTION == 0
        store.close()
    again = open_cache(tmp_path / "cache")
    assert again is not None, "the store opens"
    again.close()
