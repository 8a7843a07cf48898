"""storydiff at home on a server: a real sshd, a real client, a real pty."""

from __future__ import annotations

import base64
import os
import re
import shlex
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.server import SSHD, Server, storydiff
from tests.terminal.terminal import Terminal

pytestmark = pytest.mark.skipif(
    SSHD is None and not os.environ.get("CI"), reason="no sshd here; install openssh-server (in CI its absence fails)"
)
_SERVER_PAGE = Path(__file__).parents[2] / "tui/docs/server.md"
_GONE_SECONDS = 3
"""A dropped line ends the program within a second; a busy machine gets two more to notice."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("sshd")) as running:
        yield running


def _browse(terminal: Terminal) -> None:
    """The first look of somebody who knows the keys: changes, the list, another article, an end."""
    terminal.wait_for(r"sample story.*5 articles")
    terminal.press("n")
    terminal.wait_for(r"change \d+ of \d+")
    terminal.press("\t")
    terminal.press("G\r")
    terminal.wait_for("B Morning Round-up|B 004_")
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert terminal.restored


def test_browsing_through_a_real_line(server: Server) -> None:
    with Terminal(command=server.client()) as terminal:
        _browse(terminal)


def test_a_whole_session(server: Server) -> None:
    """Browse, step, search, copy, resize mid-way, quit."""
    with Terminal(command=server.client()) as terminal:
        terminal.wait_for(r"sample story.*5 articles")
        terminal.press("J")
        terminal.wait_for(r"change 1 of \d+")
        terminal.press("3n")
        terminal.wait_for(r"change 4 of \d+")
        terminal.press("/moscow\r")
        terminal.wait_for(r"/moscow +\d+ of \d+")
        terminal.resize(90, 28)
        terminal.wait_for(r"(?s)5 articles.*\? help")
        terminal.press("n")
        terminal.wait_for(r"/moscow +\d+ of \d+")
        terminal.press("y")
        terminal.wait_for("sent to the terminal")
        (asked,) = re.findall(r"\x1b\]52;c;([A-Za-z0-9+/=]*)(?:\x07|\x1b\\)", terminal.raw)
        copied = base64.b64decode(asked).decode()
        assert "moscow" in copied.lower(), "what was found arrives at the client"
        assert "\x1b" not in copied
        terminal.press("Q")
        assert terminal.wait_for_end() == 0
        assert terminal.restored


def test_a_resize_in_mid_session_reaches_the_program(server: Server) -> None:
    with Terminal(command=server.client()) as terminal:
        terminal.wait_for("5 articles")
        terminal.resize(80, 24)
        terminal.wait_for(r"\? help")
        terminal.press("n")
        terminal.wait_for(r"change \d+ of \d+")
        assert all(len(line.rstrip()) <= 80 for line in terminal.text.split("\n"))
        terminal.press("q")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("term", ["xterm", "screen", "tmux-256color", "linux", "vt100"])
def test_every_terminal_that_can_show_screens(server: Server, term: str) -> None:
    with Terminal(command=server.client(), TERM=term) as terminal:
        _browse(terminal)


def test_a_dumb_terminal_is_told_what_to_do_instead(server: Server) -> None:
    with Terminal(command=server.client(), TERM="dumb") as terminal:
        terminal.wait_for("storydiff diff")
        assert terminal.wait_for_end() == 2


def test_a_plain_locale(server: Server) -> None:
    with Terminal(command=server.client("-o", "SetEnv=LANG=C LC_ALL=C")) as terminal:
        _browse(terminal)


@pytest.mark.parametrize(("setting", "asked"), [("COLORTERM=truecolor", r"\x1b\[[\d;]*38;2;"), ("NO_COLOR=1", "")])
def test_colours_as_the_line_brings_them(server: Server, setting: str, asked: str) -> None:
    with Terminal(command=server.client("-o", f"SetEnv={setting}")) as terminal:
        _browse(terminal)
        if asked:
            assert re.search(asked, terminal.raw)
        else:
            assert not re.search(r"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8])(?:;\d+)*m", terminal.raw)


def test_without_colorterm_only_256_colours_are_asked_for(server: Server) -> None:
    with Terminal(command=server.client()) as terminal:
        _browse(terminal)
        assert re.search(r"\x1b\[[\d;]*38;5;", terminal.raw)
        assert not re.search(r"\x1b\[[\d;]*38;2;", terminal.raw)


@pytest.mark.skipif(shutil.which("tmux") is None and not os.environ.get("CI"), reason="no tmux here")
def test_inside_tmux_on_the_server(server: Server, tmp_path: Path) -> None:
    inside = f"tmux -S {shlex.quote(str(tmp_path / 'socket'))} -f /dev/null new-session {shlex.quote(storydiff())}"
    with Terminal(command=server.client(command=inside)) as terminal:
        terminal.wait_for(r"sample story.*5 articles")
        terminal.press("n")
        terminal.wait_for(r"change \d+ of \d+")
        terminal.press("q")
        terminal.wait_for_end()


def test_a_forced_command_is_all_that_a_key_opens(server: Server, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("The council voted on Monday to close the old bridge.\n")
    (tmp_path / "two.txt").write_text("The council voted on Tuesday to close the old bridge.\n")
    documented = re.search(r'command="storydiff ([^"]*)"', _SERVER_PAGE.read_text())
    assert documented is not None
    server.authorise(storydiff(*documented[1].replace("/archive", shlex.quote(str(tmp_path))).split()))
    try:
        with Terminal(command=server.client(command="cat /etc/passwd")) as terminal:
            terminal.wait_for("2 articles")
            assert "root:" not in terminal.raw
            terminal.press("q")
            assert terminal.wait_for_end() == 0
    finally:
        server.authorise()


def test_safe_writes_nothing_and_cannot_be_left(server: Server, tmp_path: Path) -> None:
    pages, home = tmp_path / "pages", tmp_path / "home"
    pages.mkdir()
    home.mkdir()
    (tmp_path / "secret.txt").write_text("Nobody may read this.\n")
    (pages / "one.txt").write_text("The council voted on Monday to close the old bridge.\n")
    (pages / "two.txt").write_text("The council voted on Tuesday to close the old bridge.\n")
    (pages / "way out").symlink_to(tmp_path / "secret.txt")
    server.authorise(f"cd {shlex.quote(str(home))}; HOME={shlex.quote(str(home))} {storydiff('--safe', str(pages))}")
    try:
        with Terminal(command=server.client()) as terminal:
            terminal.wait_for("2 articles")
            terminal.press("e")
            terminal.wait_for("writes no files")
            terminal.press("\x1a")
            terminal.wait_for("cannot be suspended")
            terminal.press("nyy")
            terminal.wait_for("sent to the terminal")
            terminal.press("\tG\r")
            terminal.wait_for("leads out of the folder")
            terminal.press("Tj\rPj\r")
            terminal.press("q")
            assert terminal.wait_for_end() == 0
            assert "Nobody may read" not in terminal.raw
    finally:
        server.authorise()
    assert list(home.rglob("*")) == []
    assert sorted(path.name for path in pages.iterdir()) == ["one.txt", "two.txt", "way out"]


def test_a_command_without_a_terminal_prints(server: Server, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("The council voted on Monday.\n")
    (tmp_path / "two.txt").write_text("The council voted on Tuesday.\n")
    command = storydiff("diff", str(tmp_path / "one.txt"), str(tmp_path / "two.txt"))
    with Terminal(command=server.client(command=command, tty=False)) as terminal:
        terminal.wait_for(r"\[-Monday-\]")
        assert terminal.wait_for_end() == 1


def test_a_dropped_line_ends_the_program(server: Server, tmp_path: Path) -> None:
    mark = tmp_path / "pid"
    command = f"echo $$ > {shlex.quote(str(mark))}; exec {storydiff()}"
    with Terminal(command=server.client(command=command)) as terminal:
        terminal.wait_for("5 articles")
        program = int(mark.read_text())
        terminal.process.kill(signal.SIGKILL)
        deadline = time.monotonic() + _GONE_SECONDS
        while time.monotonic() < deadline and _alive(program):
            time.sleep(0.05)
        assert not _alive(program)


def test_a_client_that_reads_nothing_does_not_make_the_program_grow(server: Server, tmp_path: Path) -> None:
    mark = tmp_path / "pid"
    command = f"echo $$ > {shlex.quote(str(mark))}; exec {storydiff()}"
    with Terminal(command=server.client(command=command)) as terminal:
        terminal.wait_for("5 articles")
        program = int(mark.read_text())
        before = _resident(program)
        # Nothing is read from here on, while the program is asked for one full screen after the other.
        for _ in range(400):
            terminal.press("GgGg")
        time.sleep(2)
        assert _resident(program) < before + 40_000
        terminal.press("q")
        assert terminal.wait_for_end(20) == 0


def _alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def _resident(process: int) -> int:
    """Kilobytes of memory."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(re.findall(r"VmRSS:\s+(\d+)", status)[0])
