"""What was read of large folders, kept between runs: a store in the user's cache folder.

What lists a page is kept apart from its text, which is asked for much more seldom. A page is found again by its path,
size and time of modification. The store is SQLite's, which several programs may use at once and which a crash does not
harm. It is never needed: where it cannot be opened, read or written, pages are read again, and nobody is told. It holds
articles that the reader opened, so nobody else may read it.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import time
import zlib
from array import array
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from tui.articles.article import Article, Cut, Paragraph, ReadFrom, Role, Span
from tui.articles.profile import Profile
from tui.paths import absolute
from tui.sources.entry import Card
from tui.sources.source import Reference

__all__ = ["Cache", "Kept", "open_cache"]

MOST_BYTES = 1_000_000_000
"""Larger stores lose the half that was not asked for longest; 100,000 articles take about 500 MB."""
DAYS = 90
"""What was not asked for in so many days goes."""
PORTION = 64
"""Pages are written in portions of so many, in one short transaction: two programs hardly ever wait for each other."""
PATIENCE_SECONDS = 0.5
"""How long another program's transaction is waited for."""
SETTLED_NANOSECONDS = 2_000_000_000
"""A file that was written to this recently may be written to again without a trace: some file systems count seconds."""

_FILE = "articles.sqlite"
_DAY = 86_400
# The text comes last: what stands before is read without it.
_CREATE = """
CREATE TABLE IF NOT EXISTS pages (
    path BLOB PRIMARY KEY, size INTEGER, modified INTEGER, used INTEGER,
    card TEXT, terms BLOB, phrases BLOB, article BLOB
) WITHOUT ROWID
"""
_CREATE_ORDER = "CREATE INDEX IF NOT EXISTS pages_used ON pages (used)"
_FIND = "FROM pages WHERE path = ? AND size = ? AND modified = ?"


class Kept(NamedTuple):
    """What is kept of a page beside its text."""

    card: Card
    profile: Profile


class Cache:
    """A store of articles by the references that led to them; one thread at a time."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._today = int(time.time()) // _DAY
        self._written: list[tuple[bytes, int, int, int, str, bytes, bytes, bytes]] = []
        self._used: list[tuple[int, bytes]] = []

    def listed(self, reference: Reference) -> Kept | None:
        """What was kept of a page, if it has not changed since."""
        row = self._found("used, card, terms, phrases", reference)
        if row is None:
            return None
        if row[0] != self._today:
            self._used.append((self._today, _name(reference)))
        with suppress(ValueError, KeyError, TypeError, RecursionError):
            return _kept(*row[1:])
        return None

    def article(self, reference: Reference) -> Article | None:
        """The article that was read from a page, if it has not changed since."""
        row = self._found("article", reference)
        if row is None:
            return None
        with suppress(ValueError, KeyError, TypeError, zlib.error, RecursionError):
            return _unpacked(reference.path, row[0])
        return None

    def put(self, reference: Reference, article: Article, kept: Kept) -> None:
        """Keep what was read of a page, unless it may change without a trace or its time is none."""
        settled = time.time_ns() - SETTLED_NANOSECONDS
        if reference.stamp is None or not 0 <= reference.stamp.modified <= settled:
            return
        hashes = kept.profile.terms.tobytes(), kept.profile.phrases.tobytes()
        line = (*reference.stamp, self._today, _written(kept), *hashes, _packed(article))
        self._written.append((_name(reference), *line))
        if len(self._written) >= PORTION:
            self._write()

    def _found(self, columns: str, reference: Reference) -> Sequence[Any] | None:
        if reference.stamp is None:
            return None
        with suppress(sqlite3.Error, OverflowError):  # there are times of modification that SQLite cannot count
            key = _name(reference), *reference.stamp
            row: Sequence[Any] | None = self._connection.execute(f"SELECT {columns} {_FIND}", key).fetchone()
            return row
        return None

    def close(self) -> None:
        """Write what is not written yet, and let go of the store; it can be used no more."""
        self._write()
        with suppress(sqlite3.Error):
            self._connection.close()

    def _write(self) -> None:
        with suppress(sqlite3.Error), self._connection:
            self._connection.executemany("INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?)", self._written)
            self._connection.executemany("UPDATE pages SET used = ? WHERE path = ?", self._used)
        self._written.clear()
        self._used.clear()


def open_cache(folder: Path) -> Cache | None:
    """Open the store in a folder, which is made where it is missing; None where that cannot be.

    A store that is damaged, or was written by another version of the program, is emptied.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for _ in range(2):
            try:
                return Cache(_connected(folder / _FILE))
            except sqlite3.OperationalError:
                return None
            except sqlite3.DatabaseError:
                for name in (_FILE, f"{_FILE}-wal", f"{_FILE}-shm"):
                    (folder / name).unlink(missing_ok=True)
    except OSError:
        pass
    return None


def _connected(path: Path) -> sqlite3.Connection:
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    connection = sqlite3.connect(path, timeout=PATIENCE_SECONDS, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        with connection:
            if connection.execute("PRAGMA user_version").fetchone()[0] != _reader():
                connection.execute("DROP TABLE IF EXISTS pages")
                connection.execute(f"PRAGMA user_version = {_reader()}")
            connection.execute(_CREATE)
            connection.execute(_CREATE_ORDER)
            connection.execute("DELETE FROM pages WHERE used < ?", (int(time.time()) // _DAY - DAYS,))
        if path.stat().st_size > MOST_BYTES:
            with connection:
                half = "SELECT path FROM pages ORDER BY used LIMIT (SELECT COUNT(*) / 2 FROM pages)"
                connection.execute(f"DELETE FROM pages WHERE path IN ({half})")
            connection.execute("VACUUM")
    except BaseException:
        connection.close()
        raise
    return connection


def _reader() -> int:
    """A number that changes with the code that reads pages and keeps them, since other code does it otherwise."""
    import tui.articles

    files = [*Path(tui.articles.__path__[0]).rglob("*.py"), Path(__file__), Path(__file__).with_name("entry.py")]
    stamps = [(file.name, stat.st_size, stat.st_mtime_ns) for file in sorted(files) if (stat := file.stat())]
    return zlib.crc32(repr(stamps).encode()) >> 1


def _name(reference: Reference) -> bytes:
    return os.fsencode(absolute(reference.path))


def _written(kept: Kept) -> str:
    profile = kept.profile
    return json.dumps([*kept.card, profile.language, profile.names, profile.wording])


def _kept(written: str, terms: bytes, phrases: bytes) -> Kept:
    *fields, language, names, wording = json.loads(written)
    card = Card(*fields)
    hashes = array("I", phrases), array("I", terms)
    profile = Profile(card.headline, card.published, *hashes, language, tuple(map(sys.intern, names)), wording)
    return Kept(card, profile)


def _packed(article: Article) -> bytes:
    told = {
        "text": article.text,
        "paragraphs": [(p.role.value, p.line, *p.span) for p in article.paragraphs],
        "outlet": article.outlet,
        "headline": article.headline,
        "byline": article.byline,
        "published": article.published,
        "read_from": article.read_from.value,
        "left_out": article.left_out,
        "words": article.words,
    }
    return zlib.compress(json.dumps(told).encode(), 1)


def _unpacked(path: str, packed: bytes) -> Article:
    told = json.loads(zlib.decompress(packed))
    text = told["text"]
    paragraphs = tuple(
        Paragraph(_ROLES[role], line, Span(start, end), text[start:end])
        for role, line, start, end in told["paragraphs"]
    )
    article = Article(
        text,
        paragraphs,
        path,
        told["outlet"],
        told["headline"],
        told["byline"],
        told["published"],
        read_from=ReadFrom(told["read_from"]),
        left_out=tuple(Cut(*cut) for cut in told["left_out"]),
    )
    article.__dict__["words"] = told["words"]  # where `cached_property` keeps it: to count anew takes long
    return article


_ROLES = {role.value: role for role in Role}
