"""The catalogue: every page becomes an article or a sentence that says why not."""

from __future__ import annotations

import io
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from tui.articles.article import Role
from tui.sources.folder import Folder
from tui.sources.library import Entry, read, read_one
from tui.sources.source import Reference


def read_all(*paths: str) -> list[Entry]:
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
    entries = read_all(str(tmp_path))
    assert [entry.article is None for entry in entries] == [True] * 4 + [False] * 2
    sentences = [entry.problem.sentence for entry in entries if entry.problem]
    assert [word in sentence for word, sentence in zip(("empty", "spaces", "no text", "PNG"), sentences, strict=True)]
    assert all(entry.path in sentence for entry, sentence in zip(entries, sentences, strict=False))
    assert all(entry.article.path == entry.path for entry in entries if entry.article)


def test_one_file(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(STORY)
    article, problem = read_one(str(file), whole=True, paragraphs="blank")
    assert problem is None
    assert article is not None
    assert [p.role for p in article.paragraphs] == [Role.BODY] * 2


def test_one_file_that_is_a_folder(tmp_path: Path) -> None:
    article, problem = read_one(str(tmp_path))
    assert article is None
    assert problem is not None
    assert "is a folder" in problem.sentence


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(STORY)))
    article, _ = read_one("-")
    assert article is not None
    assert article.path == "-"
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(STORY)))
    (entry,) = read_all("-")
    assert entry.article is not None


def test_the_name_of_a_binary_file_is_made_visible(tmp_path: Path) -> None:
    file = tmp_path / "\x1b[2J"
    file.write_bytes(os.urandom(4096))
    _, problem = read_one(str(file))
    assert problem is not None
    assert "␛[2J" in problem.sentence
    assert problem.sentence.isprintable()
