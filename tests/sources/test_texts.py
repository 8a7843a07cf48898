"""Texts: few are held, and the others can be had again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui.articles import Article
from tui.sources import texts as module
from tui.sources.folder import Folder
from tui.sources.source import Problem, Reference
from tui.sources.texts import MANY, Texts

STORY = "The pilot boat of Saltholm ran aground on Sunday.\n\nNobody was hurt, said harbour master Pia Storm.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Three pages that nobody has written to lately."""
    pages = tmp_path / "pages"
    pages.mkdir()
    for name in "abc":
        (pages / name).write_text(f"{STORY}\nThis is page {name}.\n")
        os.utime(pages / name, (1_000, 1_000))
    return Folder([str(pages)])


def references(folder: Folder) -> list[Reference]:
    return [item for item in folder.references() if isinstance(item, Reference)]


def last_line(found: Article | Problem | None) -> str:
    assert isinstance(found, Article)
    return found.paragraphs[-1].text


def test_an_entry_lists_its_article_and_a_profile_only_where_it_is_wanted(folder: Folder) -> None:
    entry = Texts(folder).entry(references(folder)[0], profiled=False)
    assert entry.profile is None
    assert entry.card is not None
    assert entry.card.words == 21
    assert entry.card.characters == len(STORY) + len("\nThis is page a.\n")
    assert Texts(folder).entry(references(folder)[0], profiled=True).profile is not None


def test_what_is_read_in_an_unusual_way_is_not_stored(folder: Folder, tmp_path: Path) -> None:
    for unusual in (Texts(folder, whole=True), Texts(folder, paragraphs="lines")):
        unusual.keep_in(tmp_path / "store", pages=MANY)
        unusual.entry(references(folder)[0], profiled=True)
        unusual.close()
    few = Texts(folder)
    few.keep_in(tmp_path / "store", pages=MANY - 1)
    assert not (tmp_path / "store").exists()


def test_of_many_texts_those_asked_for_last_are_held_and_the_others_read_again(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_CHARACTERS", 2 * len(STORY) + 50)
    a, b, c = references(folder)
    texts = Texts(folder)
    for reference in (a, b):
        texts.entry(reference, profiled=True)
    assert last_line(texts.held(a)) == "This is page a.", "which makes b the one that gives way"
    texts.entry(c, profiled=True)
    assert texts.held(b) is None
    assert last_line(texts.article(b)) == "This is page b."
    assert texts.held(a) is None
    assert texts.article(c) is texts.held(c)


def test_a_text_longer_than_all_that_is_to_be_held_is_held_alone(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_CHARACTERS", 5)
    texts = Texts(folder)
    a, b, _ = references(folder)
    assert texts.article(a) is texts.held(a)
    texts.article(b)
    assert texts.held(a) is None


def test_what_comes_from_a_pipe_is_held_whatever_comes_after(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_CHARACTERS", 5)
    texts = Texts(folder)
    read, write = os.pipe()
    os.write(write, STORY.encode())
    os.close(write)
    pipe = Reference(f"/dev/fd/{read}")
    texts.entry(pipe, profiled=True)
    os.close(read)
    for reference in references(folder):
        texts.article(reference)
    assert last_line(texts.article(pipe)) == "Nobody was hurt, said harbour master Pia Storm."


def test_of_what_is_stored_the_old_text_can_be_had_when_its_page_is_gone(folder: Folder, tmp_path: Path) -> None:
    first = Texts(folder)
    first.keep_in(tmp_path / "store", pages=MANY)
    a, b, c = references(folder)
    entries = [first.entry(reference, profiled=True) for reference in (a, b)]
    first.close()
    for reference in (a, b, c):
        Path(reference.path).unlink()
    second = Texts(folder)
    second.keep_in(tmp_path / "store", pages=MANY)
    assert [second.entry(reference, profiled=True) for reference in (a, b)] == entries
    assert second.held(a) is None, "what lists a page is read without its text"
    assert last_line(second.article(a)) == "This is page a."
    missing = second.article(c)
    assert isinstance(missing, Problem)
    assert "does not exist" in missing.sentence
    second.close()
