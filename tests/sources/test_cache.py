"""The store of what was read: it answers while a page is as it was, and never does harm."""

from __future__ import annotations

import os
import sqlite3
import time
import zlib
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.articles import read_text
from tui.articles.profile import profile
from tui.sources import cache as caching
from tui.sources.cache import Cache, Kept, open_cache
from tui.sources.entry import Entry, card_of
from tui.sources.folder import Folder
from tui.sources.source import Page, Problem, Reference, Source, Stamp
from tui.sources.texts import MANY, Texts

TEXT = "Ferry late again\n\nby Mara Lind\n\nThe ferry to Saltholm left late on Tuesday, and Pia Storm waited.\n"
REFERENCE = Reference("/pages/ferry.txt", Stamp(len(TEXT), 1_000))


ARTICLE = read_text(TEXT, path=REFERENCE.path)
KEPT = Kept(card_of(ARTICLE), profile(ARTICLE))


@pytest.fixture
def store(tmp_path: Path) -> Cache:
    found = open_cache(tmp_path / "cache")
    assert found is not None
    return found


def _again(tmp_path: Path) -> Cache:
    found = open_cache(tmp_path / "cache")
    assert found is not None
    return found


def test_what_was_kept_comes_back_in_the_next_run(store: Cache, tmp_path: Path) -> None:
    store.put(REFERENCE, ARTICLE, KEPT)
    store.close()
    again = _again(tmp_path)
    assert again.listed(REFERENCE) == KEPT
    found = again.article(REFERENCE)
    assert found == ARTICLE
    assert found is not None
    assert found.words == ARTICLE.words


_COLUMNS = st.sampled_from(["card", "terms", "phrases", "article"])


@given(_COLUMNS, st.binary(max_size=60) | st.integers(-5, 5) | st.none() | st.binary(max_size=60).map(zlib.compress))
def test_a_row_that_is_damaged_is_read_again(column: str, damaged: bytes | int | None) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute(caching._CREATE)
    store = Cache(connection)
    store.put(REFERENCE, ARTICLE, KEPT)
    store._write()
    connection.execute(f"UPDATE pages SET {column} = ?", (damaged,))
    listed, article = store.listed(REFERENCE), store.article(REFERENCE)
    assert listed is None or (isinstance(listed, Kept) and isinstance(listed.card.words, int))
    assert article in (None, ARTICLE)
    connection.close()


@settings(max_examples=50)
@given(st.text(max_size=200))
def test_any_article_comes_back_as_it_was(text: str) -> None:
    article = read_text(text, path="page")
    connection = sqlite3.connect(":memory:")
    connection.execute(caching._CREATE)
    store = Cache(connection)
    kept = Kept(card_of(article), profile(article))
    store.put(replace(REFERENCE, path="page"), article, kept)
    store._write()
    assert store.listed(replace(REFERENCE, path="page")) == kept
    assert store.article(replace(REFERENCE, path="page")) == article
    connection.close()


@pytest.mark.parametrize("stamp", [Stamp(len(TEXT) + 1, 1_000), Stamp(len(TEXT), 1_001)])
def test_a_page_that_changed_is_read_again(store: Cache, stamp: Stamp) -> None:
    store.put(REFERENCE, ARTICLE, KEPT)
    store._write()
    assert store.listed(replace(REFERENCE, stamp=stamp)) is None


def test_nothing_is_kept_of_pipes_and_of_files_just_written(store: Cache, tmp_path: Path) -> None:
    store.put(Reference("/dev/fd/5"), ARTICLE, KEPT)
    (tmp_path / "new.txt").write_text(TEXT)
    (reference,) = Folder([str(tmp_path / "new.txt")]).references()
    assert isinstance(reference, Reference)
    store.put(reference, ARTICLE, KEPT)
    store._write()
    assert store.listed(Reference("/dev/fd/5")) is None
    assert store.listed(reference) is None


@pytest.mark.parametrize("year", [-9999, 1677, 1960, 2300, 60_000])
def test_a_file_of_another_time_stops_nothing(tmp_path: Path, year: int) -> None:
    """SQLite counts nanoseconds from 1677 to 2262; file systems know other times as well."""
    strange = replace(REFERENCE, stamp=Stamp(len(TEXT), (year - 1970) * 31_556_952 * 10**9))
    kept = open_cache(tmp_path)
    assert kept is not None
    assert kept.listed(strange) is None
    kept.put(strange, ARTICLE, KEPT)
    kept.put(REFERENCE, ARTICLE, KEPT)
    kept.close()
    again = open_cache(tmp_path)
    assert again is not None
    assert again.article(REFERENCE) == ARTICLE
    again.close()


def _entry(source: Source, reference: Reference, folder: Path) -> Entry:
    texts = Texts(source)
    texts.keep_in(folder, pages=MANY)
    entry = texts.entry(reference, profiled=True)
    texts.close()
    return entry


class _Counting(Folder):
    """A folder that counts what is read from it."""

    __slots__ = ()
    reads = 0

    def read(self, reference: Reference) -> Page | Problem:
        type(self).reads += 1
        return Folder.read(self, reference)


def test_a_page_is_opened_once_and_again_when_it_changes(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(TEXT)
    os.utime(page, (1_000, 1_000))
    source = _Counting([str(page)])
    (reference,) = source.references()
    assert isinstance(reference, Reference)
    store = tmp_path / "store"
    first = _entry(source, reference, store)
    assert _entry(source, reference, store) == first
    assert _Counting.reads == 1
    os.utime(page, (2_000, 2_000))
    (changed,) = source.references()
    assert isinstance(changed, Reference)
    _entry(source, changed, store)
    assert _Counting.reads == 2


@pytest.mark.parametrize("damage", [b"no database at all, for sure", b"SQLite format 3\0" + b"\xff" * 500])
def test_a_damaged_store_is_made_anew(store: Cache, tmp_path: Path, damage: bytes) -> None:
    store.close()
    for left in (tmp_path / "cache").iterdir():
        left.unlink()
    (tmp_path / "cache" / "articles.sqlite").write_bytes(damage)
    found = _again(tmp_path)
    found.put(REFERENCE, ARTICLE, KEPT)
    found._write()
    assert found.listed(REFERENCE) is not None


@pytest.mark.parametrize("blob", [b"", b"x", b"x\x9c\x03\x00\x00\x00\x00\x01"])
def test_a_damaged_row_is_a_page_that_is_not_there(store: Cache, blob: bytes) -> None:
    store.put(REFERENCE, ARTICLE, KEPT)
    store._write()
    with store._connection as connection:
        connection.execute("UPDATE pages SET article = ?, card = ?", (blob, blob.decode("latin-1")))
    assert store.article(REFERENCE) is None
    assert store.listed(REFERENCE) is None


def test_what_another_version_of_the_program_kept_is_forgotten(
    store: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.put(REFERENCE, ARTICLE, KEPT)
    store.close()
    monkeypatch.setattr(caching, "_reader", lambda: 7)
    assert _again(tmp_path).listed(REFERENCE) is None


def test_a_store_with_other_columns_is_made_anew(store: Cache, tmp_path: Path) -> None:
    store._connection.executescript("DROP TABLE pages; CREATE TABLE pages (path, used); PRAGMA user_version = 7")
    store.close()
    again = _again(tmp_path)
    again.put(REFERENCE, ARTICLE, KEPT)
    again.close()
    assert _again(tmp_path).listed(REFERENCE) == KEPT


def test_what_nobody_asked_for_goes(store: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.put(REFERENCE, ARTICLE, KEPT)
    store.close()
    monkeypatch.setattr(time, "time", lambda: 1e10)
    assert _again(tmp_path).listed(REFERENCE) is None


def test_a_store_that_is_too_large_loses_half(store: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    references = [replace(REFERENCE, path=f"/pages/{i}") for i in range(10)]
    for reference in references:
        store.put(reference, ARTICLE, KEPT)
    store.close()
    monkeypatch.setattr(caching, "MOST_BYTES", 1)
    found = _again(tmp_path)
    assert sum(found.listed(reference) is not None for reference in references) == 5


def test_only_its_owner_may_read_it(store: Cache, tmp_path: Path) -> None:
    assert (tmp_path / "cache").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "cache" / "articles.sqlite").stat().st_mode & 0o777 == 0o600


def test_where_it_cannot_be_made_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert open_cache(tmp_path / "file" / "cache") is None


def test_two_programs_write_at_once(store: Cache, tmp_path: Path) -> None:
    other = _again(tmp_path)

    def fill(target: Cache, name: str) -> None:
        for number in range(200):
            target.put(replace(REFERENCE, path=f"/{name}/{number}"), ARTICLE, KEPT)
        target._write()

    writers = [Thread(target=fill, args=(target, name)) for target, name in ((store, "a"), (other, "b"))]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(30)
    third = _again(tmp_path)
    assert all(third.listed(replace(REFERENCE, path=f"/{name}/{i}")) for name in "ab" for i in range(200))


def test_a_full_disk_or_a_lost_store_is_no_trouble(store: Cache) -> None:
    store._connection.close()
    store.put(REFERENCE, ARTICLE, KEPT)
    assert store.listed(REFERENCE) is None
    store.close()
