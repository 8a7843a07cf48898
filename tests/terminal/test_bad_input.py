"""Bad input gets a clear sentence, the rest opens, nothing hangs, and the terminal stays sane."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal

_STORY = "The council voted on Monday to close the old bridge.\n\nThe mayor said repairs would cost 12 million.\n"
_OTHER = "The council voted on Tuesday to close the old bridge.\n\nThe mayor said repairs would cost 14 million.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two good pages and every kind of bad one."""
    place = tmp_path / "pages"
    place.mkdir()
    (place / "one.txt").write_text(_STORY)
    (place / "two.txt").write_text(_OTHER)
    (place / "empty.txt").write_bytes(b"")
    (place / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    (place / "latin.txt").write_bytes(_STORY.replace("old", "\xe9l\xe9gant").encode("latin-1"))
    (place / "nul.txt").write_bytes(_STORY.encode().replace(b"old", b"o\x00d"))
    (place / "long.txt").write_text("word " * 1_000_000)
    (place / "[bold]evil[@click=app.bell].txt").write_text(
        _STORY + "\n[/] [bold]not markup[/bold] [@click=app.quit]here[/]\n"
    )
    (place / "esc\x1b[31m\u202e.txt").write_text(
        _STORY + "\nHe wrote \x1b]52;c;aGk=\x07 and \x1b[2J and \u202ebackwards.\n"
    )
    (place / "loop").symlink_to(place / "loop")
    (place / "round").symlink_to(place)
    os.mkfifo(place / "pipe")
    locked = place / "locked.txt"
    locked.write_text(_STORY)
    locked.chmod(0)
    return place


def test_a_folder_of_bad_pages_opens_with_the_good_ones(folder: Path) -> None:
    with Terminal(str(folder)) as terminal:
        text = terminal.wait_for(r"8 articles, \d+ stor", 60)
        assert "storydiff" in text
        terminal.wait_for(r"change \d+ of \d+|no differences|change", 40)
        # The list shows names; on a page that could not be read, the status line says why.
        terminal.press("\tG")
        for reason in ("pipe is a named pipe", "loop is a symbolic link that leads back", r"empty\.txt is empty"):
            terminal.press("k")
            terminal.wait_for(reason)
        terminal.press("g")
        for _ in range(12):
            terminal.press("j\r")
            terminal.read(0.1)
        assert "Traceback" not in terminal.raw
        terminal.press("Q")
        assert terminal.wait_for_end(20) == 0
        assert terminal.restored
        hostile = re.compile("\x1b\\]52|\x1b\\[31m\u202e|\u202e|\x1b\\]0")
        assert not hostile.search(terminal.raw)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("missing.txt", None, "does not exist"),
        ("empty.txt", b"", "is empty"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "cannot be shown"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_in_one_sentence(
    tmp_path: Path, name: str, content: bytes | None, sentence: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with Terminal(str(path)) as terminal:
        assert terminal.wait_for_end() == 2
        said = " ".join(terminal.text.split())
        assert sentence in said
        assert name in said.replace(" ", "")
        assert "Traceback" not in said
        assert "\x1b[?1049h" not in terminal.raw


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    with Terminal(str(tmp_path)) as terminal:
        assert terminal.wait_for_end() == 2
        assert terminal.text.strip()
        assert "Traceback" not in terminal.text


def test_one_article_alone_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "only.txt").write_text(_STORY)
    with Terminal(str(tmp_path)) as terminal:
        text = terminal.wait_for("one article only")
        assert "repairs would cost 12 million" in " ".join(text.split())
        terminal.press("q")
        assert terminal.wait_for_end() == 0
