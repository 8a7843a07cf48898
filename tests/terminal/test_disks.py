"""Disks that are full, can only be read, or go away: what can be read is read, and nothing is half written."""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

import pytest

from tests.terminal.mounts import in_own_mounts, inside, why_not
from tests.terminal.terminal import Terminal

_REASON = why_not()
pytestmark = pytest.mark.skipif(bool(_REASON), reason=_REASON)

_FULL = 'mount -t tmpfs -o size=64k none "$1"; cd "$1"; cat /dev/zero > full 2> /dev/null || true; '
_READ_ONLY = 'mount --bind "$1" "$1"; mount -o remount,bind,ro "$1"; cd "$1"; '
_RUN = f"shift; exec '{sys.executable}' -m tui \"$@\""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    """A web archive of two captures of a page."""
    told = bytearray()
    for day in (1, 2):
        body = f"<html><body><p>The council voted on day {day} to close the old bridge for good.</p></body></html>"
        page = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{body}".encode()
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://post.example/bridge\r\n"
            f"WARC-Date: 2023-03-0{day}T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(page)}\r\n\r\n"
        )
        told += gzip.compress(head.encode() + page + b"\r\n\r\n")
    file = tmp_path / "crawl.warc.gz"
    file.write_bytes(told)
    return file


def _on(mounts: str, home: Path, *arguments: str) -> Terminal:
    """The program on file systems of its own, which are its home and the folder it stands in."""
    return Terminal(
        command=in_own_mounts(mounts + _RUN, str(home), *arguments),
        PYTHONPATH=str(Path.cwd()),
        PYTHONDONTWRITEBYTECODE="1",
        HOME=str(home),
        XDG_CACHE_HOME="",
        XDG_CONFIG_HOME="",
        XDG_STATE_HOME="",
    )


def _sane(terminal: Terminal) -> None:
    assert terminal.restored
    assert "Traceback" not in terminal.raw


@pytest.mark.parametrize(
    ("mounts", "why", "remedy"),
    [
        (_FULL, "there is no room left", "make room"),
        (_READ_ONLY, "that folder can only be read", "name another folder"),
    ],
    ids=["full", "read-only"],
)
def test_what_cannot_be_written_is_told_and_all_can_be_read(
    pages: Path, home: Path, mounts: str, why: str, remedy: str
) -> None:
    with _on(mounts, home, str(pages)) as terminal:
        terminal.wait_for("3 articles")
        terminal.press("e\r")
        said = " ".join(terminal.wait_for("could not be written").split())
        assert f"{why}; {remedy}" in said
        terminal.press("\x1bn")
        terminal.wait_for("change 2 of 2")
        terminal.press("yy")
        terminal.wait_for(f"could not be saved, {why}")
        terminal.press("Tj\r")
        files = inside(terminal, 'find "$1" -type f ! -name full', str(home))
        assert not files, "no half of a file is left"
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        _sane(terminal)


@pytest.mark.parametrize("mounts", [_FULL, _READ_ONLY], ids=["full", "read-only"])
def test_an_archive_is_read_without_an_index_that_cannot_be_kept(crawl: Path, home: Path, mounts: str) -> None:
    with _on(mounts, home, "archive", str(crawl)) as terminal:
        terminal.wait_for("change 1 of 1")
        assert not inside(terminal, 'find "$1" -type f ! -name full', str(home))
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        _sane(terminal)


@pytest.mark.parametrize("mounts", [_FULL, _READ_ONLY], ids=["full", "read-only"])
def test_many_pages_are_read_without_a_store(tmp_path: Path, home: Path, mounts: str) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(150):
        (folder / f"{number}.txt").write_text(f"Ferry {number} left late again on day {number}, the port said.\n")
    with _on(mounts, home, str(folder)) as terminal:
        terminal.wait_for("150 articles")
        terminal.press("J2n")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        _sane(terminal)


@pytest.mark.parametrize(
    ("mounts", "why"),
    [(_FULL, "there is no room left"), (_READ_ONLY, "that folder can only be read")],
    ids=["full", "read-only"],
)
def test_settings_are_written_whole_or_not_at_all(home: Path, mounts: str, why: str) -> None:
    with _on(mounts, home, "config", "--init") as terminal:
        assert terminal.wait_for_end() == 2
        # Long paths are broken at the edge of the terminal, anywhere in a word.
        said = "".join(terminal.text.split())
        assert f"settings.toml cannot be written: {why}".replace(" ", "") in said
        assert "Traceback" not in said
    kept = f"'{sys.executable}' -m tui config --init || true; rm -f full; '{sys.executable}' -m tui config --check"
    with Terminal(
        command=in_own_mounts(mounts + kept, str(home)), PYTHONPATH=str(Path.cwd()), HOME=str(home), XDG_CONFIG_HOME=""
    ) as terminal:
        assert terminal.wait_for_end() == 0
        assert "there is no such file" in terminal.text.replace("\n", "")


def test_what_was_remembered_outlives_a_disk_that_is_full(pages: Path, home: Path) -> None:
    program = f"'{sys.executable}' -m tui \"$2\"; "
    twice = 'mount -t tmpfs -o size=64k none "$1"; ' + program + 'cat /dev/zero > "$1/full" || true; ' + 2 * program
    with _on(twice + "true; ", home, str(pages)) as terminal:
        for typed, stands in (("n", 1), ("p", 2), ("", 2)):
            terminal.wait_for(f"change {stands} of 2")
            terminal.press(typed)
            terminal.wait_for(f"change {'2 of 2' if typed != 'p' else '1 of 2'}")
            terminal.screen.reset()
            terminal.press("q")
            terminal.wait_for(r"^\s*$")


def test_a_home_that_fills_up_or_turns_read_only_meanwhile_stops_nothing(pages: Path, home: Path) -> None:
    with _on('mount -t tmpfs -o size=64k none "$1"; cd "$1"; ', home, str(pages)) as terminal:
        terminal.wait_for("change 1 of 2")
        inside(terminal, 'cat /dev/zero > "$1/full" 2> /dev/null || true; mount -o remount,ro "$1"', str(home))
        terminal.press("nyy")
        terminal.wait_for("could not be saved, that folder can only be read")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        _sane(terminal)


def test_another_file_system_over_the_folder_and_away_again(pages: Path, home: Path) -> None:
    with _on("", home, str(pages)) as terminal:
        terminal.wait_for("change 1 of 2")
        inside(terminal, 'mount -t tmpfs -o size=64k none "$1"', str(pages))
        terminal.press("R")
        terminal.wait_for("3 pages are gone")
        terminal.press("n")
        terminal.wait_for("change 2 of 2")
        inside(terminal, 'umount "$1"', str(pages))
        terminal.press("R")
        terminal.wait_for("3 pages are back")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        _sane(terminal)


def test_a_folder_that_is_unmounted_while_it_is_read(pages: Path, home: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with _on(f"mount --bind '{pages}' '{disk}'; ", home, str(disk)) as terminal:
        terminal.wait_for("change 1 of 2")
        inside(terminal, 'umount --lazy "$1"', str(disk))
        terminal.press("R")
        terminal.wait_for("3 pages are gone")
        terminal.press("U")
        terminal.wait_for("cannot be read again")
        terminal.press("qq")
        assert terminal.wait_for_end() == 0
        _sane(terminal)
