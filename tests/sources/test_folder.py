"""Files and folders as a source of pages: what is read, in which order, and what a reader is told otherwise."""

from __future__ import annotations

import os
import re
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.sources import reading
from tui.sources.folder import Folder
from tui.sources.source import Page, Problem, Reference
from tui.sources.trouble import trouble

as_root = os.geteuid() == 0


def pages(*paths: Path | str) -> Iterator[Page | Problem]:
    """Each page of a folder, read as it is listed."""
    folder = Folder([str(path) for path in paths])
    for item in folder.references():
        yield folder.read(item) if isinstance(item, Reference) else item


def names(*paths: Path | str) -> list[str]:
    return [Path(item.path).name for item in pages(*paths)]


def only_problem(*paths: Path | str) -> str:
    (item,) = pages(*paths)
    assert isinstance(item, Problem)
    assert re.fullmatch(r"[^\n]+\.", item.sentence), "one sentence on one line"
    return item.sentence


def test_a_folder_is_listed_in_natural_order_with_its_sub_folders(tmp_path: Path) -> None:
    for name in ("page10.txt", "page9.txt", "Page1.txt", "later/b.txt", "later/a.txt"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(name)
    assert names(tmp_path) == ["a.txt", "b.txt", "Page1.txt", "page9.txt", "page10.txt"]


def test_the_path_is_the_one_the_user_would_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/a.txt").write_text("words")
    monkeypatch.chdir(tmp_path)
    assert [page.path for page in pages("pages")] == ["pages/a.txt"]


def test_hidden_files_media_and_styles_are_no_pages(tmp_path: Path) -> None:
    for name in (".hidden.txt", "photo.JPG", "style.css", "page.html", "notes"):
        (tmp_path / name).write_text("words")
    assert names(tmp_path) == ["notes", "page.html"]


def test_a_readme_beside_articles_is_no_article_but_alone_it_is(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("about the articles")
    assert names(tmp_path) == ["README.md"]
    (tmp_path / "story.txt").write_text("words")
    assert names(tmp_path) == ["story.txt"]
    assert names(tmp_path / "README.md") == ["README.md"], "a file that is named is always read"


def test_pages_are_read_when_they_are_asked_for(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("before")
    found = pages(tmp_path)
    first = next(found)
    (tmp_path / "b.txt").write_text("after")
    second = next(found)
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert (first.data, second.data) == (b"before", b"after")


def test_a_file_that_vanishes_leaves_the_others(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("words")
    found = pages(tmp_path)
    next(found)
    (tmp_path / "b.txt").unlink()
    rest = list(found)
    assert [type(item) for item in rest] == [Problem, Page]
    assert "b.txt" in getattr(rest[0], "sentence", "")


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    assert "nowhere.txt does not exist" in only_problem(tmp_path / "nowhere.txt")
    assert "An empty name stands for no file" in only_problem("")
    assert "\u2400" in only_problem("a\0b")


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    assert "holds no pages" in only_problem(tmp_path)


@pytest.mark.skipif(as_root, reason="root may read everything")
def test_a_file_and_a_folder_without_permission(tmp_path: Path) -> None:
    file, folder = tmp_path / "a.txt", tmp_path / "locked"
    file.write_text("words")
    folder.mkdir()
    file.chmod(0)
    folder.chmod(0)
    try:
        problems = list(pages(tmp_path))
        assert [type(item) for item in problems] == [Problem, Problem]
        assert all("permission" in item.sentence for item in problems if isinstance(item, Problem))
    finally:
        folder.chmod(0o700)


def test_permission_denied_has_a_remedy() -> None:
    sentence = trouble("a.txt", PermissionError(13, "Permission denied")).sentence
    assert "a.txt" in sentence
    assert "chmod" in sentence


def test_an_error_without_a_sentence_of_its_own_still_names_the_file() -> None:
    assert trouble("a.txt", OSError(122, "Quota exceeded")).sentence.startswith("a.txt could not be read (Quota")


def test_links_that_lead_nowhere_or_in_circles_do_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "nowhere").symlink_to("missing")
    (tmp_path / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "words.txt").write_text("words")
    found = {Path(item.path).name: item for item in pages(tmp_path)}
    assert isinstance(found["words.txt"], Page)
    assert all(isinstance(found[name], Problem) for name in ("loop", "nowhere", "up"))
    assert "leads back to itself" in getattr(found["loop"], "sentence", "")
    assert "leads nowhere; it is left out" in getattr(found["nowhere"], "sentence", "")


def test_a_link_to_a_page_elsewhere_is_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/a.txt").write_text("words")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link.txt").symlink_to(tmp_path / "elsewhere/a.txt")
    (page,) = pages(folder)
    assert page == Page(str(folder / "link.txt"), b"words")


def test_pipes_sockets_and_devices_in_a_folder_are_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.chdir(tmp_path)  # the path of a socket may have no more than 107 bytes
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        (tmp_path / "zero").symlink_to("/dev/zero")
        sentences = [getattr(item, "sentence", "") for item in pages(".")]
    assert ["pipe" in sentences[0], "socket" in sentences[1], "device" in sentences[2]] == [True] * 3


def test_a_pipe_that_is_named_is_read_to_its_end(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"words",))
    writer.start()
    assert list(pages(pipe)) == [Page(str(pipe), b"words")]
    writer.join()


def test_a_descriptor_of_the_shell_is_read() -> None:
    read, write = os.pipe()
    os.write(write, b"words")
    os.close(write)
    try:
        assert list(pages(f"/dev/fd/{read}")) == [Page(f"/dev/fd/{read}", b"words")]
    finally:
        os.close(read)


@pytest.mark.usefixtures("a_mebibyte_at_most")
def test_what_never_ends_is_not_read_to_the_end(tmp_path: Path) -> None:
    assert "longer than 1 MB" in only_problem("/dev/zero")
    (tmp_path / "a.txt").write_bytes(b"x" * 2**20)
    assert names(tmp_path) == ["a.txt"]


def test_hostile_names_are_made_visible(tmp_path: Path) -> None:
    hostile = os.fsencode(tmp_path) + b"/\xff\x1b]0;x\x07[@b] \xe2\x80\xae.txt"
    sentence = only_problem(os.fsdecode(hostile))
    assert sentence.isprintable()
    assert "⟨U+DCFF⟩␛]0;x␇[@b] ⟨U+202E⟩.txt does not exist" in sentence
    Path(os.fsdecode(hostile)).write_text("words")
    (page,) = pages(tmp_path)
    assert page == Page(os.fsdecode(hostile), b"words")


def test_a_pipe_that_nobody_writes_to_is_a_problem_and_not_a_wait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "PIPE_SECONDS", 0.1)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    found = reading.read_file(str(pipe))
    assert isinstance(found, Problem)
    assert "is a named pipe, and nothing came out of it" in found.sentence


def test_confined_to_its_folder_it_follows_no_link_that_leads_out(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("Nobody's business.\n")
    pages = tmp_path / "pages"
    (pages / "inner").mkdir(parents=True)
    (pages / "inner" / "page.txt").write_text("The ferry left.\n")
    (pages / "link.txt").symlink_to(tmp_path / "secret.txt")
    (pages / "up").symlink_to(tmp_path)
    (pages / "same.txt").symlink_to(pages / "inner" / "page.txt")
    source = Folder([str(pages)], confined=True)
    listed = list(source.references())
    assert [item.path for item in listed if isinstance(item, Reference)] == [
        str(pages / "inner" / "page.txt"),
        str(pages / "same.txt"),
    ]
    assert [item.sentence for item in listed if isinstance(item, Problem)] == [
        f"{pages / name} leads out of the folder; it is left out." for name in ("link.txt", "up")
    ]


def test_a_page_that_becomes_a_link_out_of_the_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("Nobody's business.\n")
    page = tmp_path / "pages" / "page.txt"
    page.parent.mkdir()
    page.write_text("The ferry left.\n")
    source = Folder([str(page.parent)], confined=True)
    (reference,) = source.references()
    assert isinstance(reference, Reference)
    page.unlink()
    page.symlink_to(tmp_path / "secret.txt")
    assert isinstance(source.read(reference), Problem)
