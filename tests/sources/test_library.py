"""The catalogue: every page becomes an article or a sentence that says why not."""

from __future__ import annotations

import io
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from tui.articles.article import Article, Role
from tui.sources import library
from tui.sources.folder import Folder
from tui.sources.library import read, read_one
from tui.sources.source import Problem, Reference


def read_all(*paths: str) -> list[Article | Problem]:
    folder = Folder(paths)
    return [read(folder, item) for item in folder.references() if isinstance(item, Reference)]


STORY = b"The ferry was late again.\n\nNobody on the quay seemed to mind.\n"


def test_good_pages_open_beside_bad_ones(tmp_path: Path) -> None:
    (tmp_path / "a-empty.txt").write_bytes(b"")
    (tmp_path / "b-spaces.txt").write_bytes(b" \n\t\n")
    (tmp_path / "c-binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "d-picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    (tmp_path / "e-nul.txt").write_bytes(STORY + b"\0")
    (tmp_path / "f-broken.txt").write_bytes(STORY + b"caf\xe9\n")
    (tmp_path / "d-script.html").write_bytes(
        b"<!doctype html><title>News</title><div id=root></div><script>go()</script>"
    )
    found = read_all(str(tmp_path))
    problems, articles = found[:5], found[5:]
    for problem, word, name in zip(
        problems, ("empty", "spaces", "no text", "PNG", "HTML page without any text"), "abcdd", strict=True
    ):
        assert isinstance(problem, Problem)
        assert word in problem.sentence
        assert problem.path in problem.sentence
        assert problem.path.startswith(str(tmp_path / name))
    assert [isinstance(article, Article) and article.path for article in articles] == [
        str(tmp_path / name) for name in ("e-nul.txt", "f-broken.txt")
    ]


def test_one_file(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(STORY)
    article = read_one(str(file), whole=True, paragraphs="blank")
    assert isinstance(article, Article)
    assert [p.role for p in article.paragraphs] == [Role.BODY] * 2


def test_one_file_that_is_a_folder(tmp_path: Path) -> None:
    problem = read_one(str(tmp_path))
    assert isinstance(problem, Problem)
    assert "is a folder" in problem.sentence


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(STORY)))
    article = read_one("-")
    assert isinstance(article, Article)
    assert article.path == "-"
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(STORY)))
    (again,) = read_all("-")
    assert again == article


def test_the_name_of_a_binary_file_is_made_visible(tmp_path: Path) -> None:
    file = tmp_path / "\x1b[2J"
    file.write_bytes(os.urandom(4096))
    problem = read_one(str(file))
    assert isinstance(problem, Problem)
    assert "␛[2J" in problem.sentence
    assert problem.sentence.isprintable()


def test_a_page_that_the_program_fails_on_leaves_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> Article:
        raise IndexError("list index out of range")

    (tmp_path / "page.txt").write_text("words")
    monkeypatch.setattr(library, "read_bytes", fail)
    found = read_one(str(tmp_path / "page.txt"))
    assert isinstance(found, Problem)
    assert "page.txt is left out, since the program itself failed (IndexError" in found.sentence
    monkeypatch.setenv("STORYDIFF_DEBUG", "1")
    with pytest.raises(IndexError):
        read_one(str(tmp_path / "page.txt"))
