"""Signals, storms and lost disks: the terminal is sane afterwards, and there is one clear sentence or none."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal

_SOON = 5.0
"""Seconds in which the system does what it was asked for, however busy it is."""


def _at_home(home: Path, *arguments: str, script: str | None = None, cwd: Path | None = None) -> Terminal:
    """The program with its folders where they are in a home, which may be none."""
    return Terminal(
        *arguments,
        script=script,
        cwd=str(cwd or Path.cwd()),
        PYTHONPATH=str(Path.cwd()),
        HOME=str(home),
        XDG_CACHE_HOME="",
        XDG_CONFIG_HOME="",
        XDG_STATE_HOME="",
    )


def _pid(terminal: Terminal) -> int:
    assert terminal.process.pid is not None
    return terminal.process.pid


def _of_its_session(terminal: Terminal) -> set[int]:
    """The processes that run in the terminal; a zombie does not."""
    found = set()
    for told in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, _, session = told.read_text().rpartition(")")[2].split()[:4]
        except OSError:
            continue
        if int(session) == _pid(terminal) and state != "Z":
            found.add(int(told.parent.name))
    return found


def _stopped(terminal: Terminal) -> None:
    """Wait until the program is stopped."""
    deadline = time.monotonic() + _SOON
    while time.monotonic() < deadline:
        terminal.read()
        if Path(f"/proc/{_pid(terminal)}/stat").read_text().rpartition(")")[2].split()[0] == "T":
            return
    raise AssertionError("the program does not stop")


def _quit(terminal: Terminal) -> None:
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert terminal.restored
    assert "Traceback" not in terminal.raw


# ---- signals


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_ends_it_and_leaves_the_terminal_sane(number: signal.Signals) -> None:
    with Terminal() as terminal:
        terminal.wait_for("5 articles")
        os.kill(_pid(terminal), number)
        assert terminal.wait_for_end() == 128 + number
        assert terminal.restored
        assert not _of_its_session(terminal)
        assert "Traceback" not in terminal.raw


def test_a_lost_line_is_no_lost_place(pages: Path) -> None:
    with Terminal(str(pages)) as terminal:
        terminal.wait_for("change 1 of 2")
        terminal.press("n")
        terminal.wait_for("change 2 of 2")
        os.kill(_pid(terminal), signal.SIGHUP)
        terminal.wait_for_end()
    with Terminal(str(pages)) as terminal:
        terminal.wait_for("change 2 of 2")
        _quit(terminal)


@pytest.mark.parametrize("by_key", [True, False], ids=["Ctrl-Z", "SIGTSTP"])
def test_stopped_it_gives_the_terminal_back_and_continued_it_paints_anew(by_key: bool) -> None:
    with Terminal() as terminal:
        terminal.wait_for("5 articles")
        terminal.press("\x1a") if by_key else os.kill(_pid(terminal), signal.SIGTSTP)
        _stopped(terminal)
        assert terminal.restored
        terminal.screen.reset()
        terminal.resize(100, 30)
        os.kill(_pid(terminal), signal.SIGCONT)
        terminal.wait_for("5 articles")
        terminal.press("n")
        terminal.wait_for("change 2 of")
        assert "? help" in terminal.text.split("\n")[29]
        _quit(terminal)


def test_stopped_by_force_it_sets_the_terminal_up_anew() -> None:
    with Terminal() as terminal:
        terminal.wait_for("5 articles")
        raw = termios.tcgetattr(terminal.process.fileno())
        os.kill(_pid(terminal), signal.SIGSTOP)
        _stopped(terminal)
        terminal.screen.reset()
        os.kill(_pid(terminal), signal.SIGCONT)
        terminal.wait_for("5 articles")
        terminal.press("n")
        terminal.wait_for("change 2 of")
        assert termios.tcgetattr(terminal.process.fileno()) == raw
        _quit(terminal)


_STOPPED_WHILE_WRITING = """
import os, signal
from tui.app.desk.desk import Desk
from tui.cli import main
def swap(self, times):
    with self.app._driver._writer_thread._queue.mutex:
        os.kill(os.getpid(), signal.SIGTSTP)
        for _ in range(1000):
            pass
Desk.do_swap = swap
raise SystemExit(main([]))
"""


def test_stopped_in_the_middle_of_a_write_it_does_not_wait_for_itself(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(_STOPPED_WHILE_WRITING)
    with Terminal(script=str(script)) as terminal:
        terminal.wait_for("5 articles")
        terminal.press("x")
        _stopped(terminal)
        os.kill(_pid(terminal), signal.SIGCONT)
        terminal.press("n")
        terminal.wait_for("change 2 of")
        _quit(terminal)


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_in_the_background_it_stays_stopped_until_it_is_fetched() -> None:
    with Terminal(command=["bash", "--norc", "--noprofile", "-i"], PS1="ready> ") as terminal:
        terminal.wait_for("ready> ")
        terminal.press(f"{sys.executable} -m tui\n")
        terminal.wait_for("5 articles")
        terminal.press("\x1a")
        terminal.wait_for("Stopped")
        terminal.screen.reset()
        terminal.press("bg\n")
        terminal.wait_for(r"\[1\].* &")
        terminal.press("jobs\n")
        terminal.wait_for("jobs\n.*Stopped|Stopped.*tui")
        assert "5 articles" not in terminal.text
        terminal.press("fg\n")
        terminal.wait_for("5 articles")
        terminal.screen.reset()
        terminal.press("q")
        terminal.wait_for("ready> ")
        terminal.press("echo ended with $?\n")
        terminal.wait_for("ended with 0")


def test_a_storm_of_sizes_ends_in_the_last(pages: Path) -> None:
    with Terminal(str(pages)) as terminal:
        terminal.wait_for("3 articles")
        for number in range(100):
            terminal.process.setwinsize(1 + number * 7 % 60, 1 + number * 13 % 220)
            terminal.read(0.01)
        terminal.screen.reset()
        terminal.resize(100, 30)
        terminal.press("\x0c")
        terminal.wait_for("3 articles")
        terminal.press("n")
        terminal.wait_for("change 2 of 2")
        assert "? help" in terminal.text.split("\n")[29]
        _quit(terminal)


# ---- lines


def test_a_line_that_is_stalled_and_then_drops_leaves_no_orphan(pages: Path) -> None:
    with Terminal(str(pages), columns=200, lines=50) as terminal:
        terminal.wait_for("3 articles")
        before = _resident(terminal)
        sent = 0
        # Nothing is read from here on, while the program is asked for one screen after the other.
        os.set_blocking(terminal.process.fileno(), False)
        deadline = time.monotonic() + _SOON
        while time.monotonic() < deadline and sent < 100_000:
            try:
                sent += os.write(terminal.process.fileno(), b"?qscc" * 200)
            except BlockingIOError:
                time.sleep(0.05)
        assert sent < 100_000, "the sender waits"
        assert _resident(terminal) < before + 20_000
        program = _pid(terminal)
        terminal.drop()
        deadline = time.monotonic() + _SOON
        while time.monotonic() < deadline and program in _of_its_session(terminal):
            time.sleep(0.05)
        assert program not in _of_its_session(terminal)


def test_what_is_typed_after_leaving_is_not_heard(pages: Path, tmp_path: Path) -> None:
    with _at_home(tmp_path, str(pages)) as terminal:
        terminal.wait_for("change 1 of 2")
        terminal.press("qne\r")
        assert terminal.wait_for_end() == 0
    with _at_home(tmp_path, str(pages)) as terminal:
        terminal.wait_for("change 1 of 2")
        assert not list(Path.cwd().glob("0-1.html"))
        _quit(terminal)


def _resident(terminal: Terminal) -> int:
    """Kilobytes of memory."""
    status = Path(f"/proc/{_pid(terminal)}/status").read_text()
    return int(re.findall(r"VmRSS:\s+(\d+)", status)[0])


# ---- disks

_NO_ROOM = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
from tui.cli import main
raise SystemExit(main(sys.argv[1:]))
"""


def test_where_nothing_can_be_written_all_can_be_read(pages: Path, tmp_path: Path) -> None:
    script, home = tmp_path / "script.py", tmp_path / "home"
    script.write_text(_NO_ROOM)
    home.mkdir()
    with _at_home(home, str(pages), script=str(script), cwd=home) as terminal:
        terminal.wait_for("3 articles")
        terminal.press("e\r")
        said = " ".join(terminal.wait_for("could not be written").split())
        assert "longer than a file may be here (ulimit -f)" in said
        terminal.press("\x1b")
        terminal.read(0.5)  # Esc and a letter at once are Alt and that letter
        terminal.press("n")
        terminal.wait_for("change 2 of 2")
        terminal.press("yy")
        terminal.wait_for("could not be saved")
        _quit(terminal)
    assert not [path for path in home.rglob("*") if path.is_file()], "no half of a file is left"


@pytest.mark.parametrize("below", ["", "home"], ids=["a file", "nowhere"])
def test_a_home_that_is_none_stops_nothing(pages: Path, tmp_path: Path, below: str) -> None:
    # The rights of a folder do not bind root, that a part of its path is a file does.
    (tmp_path / "file").touch()
    with _at_home(tmp_path / "file" / below, str(pages)) as terminal:
        terminal.wait_for("3 articles")
        terminal.press("n")
        terminal.wait_for("change 2 of 2")
        terminal.press("yy")
        terminal.wait_for("could not be saved")
        _quit(terminal)


# ---- what is open


def _delete(pages: Path) -> None:
    shutil.rmtree(pages)


def _replace(pages: Path) -> None:
    # At once: the program may look between one and the other, and tell it twice.
    note = pages.with_name("note.txt")
    note.write_text("No folder any longer.\n")
    pages.rename(pages.with_name("elsewhere"))
    note.rename(pages)


def _make_folders(pages: Path) -> None:
    for page in pages.iterdir():
        page.unlink()
        page.mkdir()


def _make_pipes(pages: Path) -> None:
    for page in pages.iterdir():
        page.unlink()
        os.mkfifo(page)


@pytest.mark.parametrize(
    ("harm", "asked"),
    [(_delete, True), (_replace, True), (_make_folders, True), (_make_pipes, True), (_make_pipes, False)],
)
def test_pages_that_are_gone_are_told_and_stay_readable(pages: Path, harm: Callable[[Path], None], asked: bool) -> None:
    with Terminal(str(pages)) as terminal:
        terminal.wait_for("change 1 of 2")
        harm(pages)
        if asked:
            terminal.press("R")
        terminal.wait_for("3 pages are gone")
        terminal.press("n")
        terminal.wait_for("change 2 of 2")
        terminal.press("U")
        terminal.wait_for("cannot be read again")
        terminal.press("q")
        terminal.wait_for("q quit")
        _quit(terminal)


def test_a_folder_may_go_from_under_the_program(pages: Path) -> None:
    with Terminal(".", cwd=str(pages), PYTHONPATH=str(Path.cwd())) as terminal:
        terminal.wait_for("3 articles")
        _delete(pages)
        terminal.press("R")
        terminal.wait_for("3 pages are gone")
        _quit(terminal)


def test_it_starts_in_a_folder_that_is_gone(pages: Path) -> None:
    nowhere = f"cd '{pages}' && rm -r '{pages}' && exec '{sys.executable}' -m tui one.txt two.txt"
    with Terminal(command=["bash", "-c", nowhere], PYTHONPATH=str(Path.cwd())) as terminal:
        assert terminal.wait_for_end() == 2
        said = " ".join(terminal.text.split())
        assert re.search(r"one\.txt does not exist", said)
        assert "Traceback" not in said
