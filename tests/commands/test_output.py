"""Paging on a terminal, none in a pipe, and a quiet end when the reader has enough."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from tests.commands.running import ROOT, run
from tests.making import sentence


@pytest.fixture(name="pair")
def make_pair(tmp_path: Path) -> tuple[str, str]:
    (tmp_path / "left.txt").write_text("\n\n".join(sentence(n) for n in range(60)))
    (tmp_path / "right.txt").write_text("\n\n".join(sentence(n, 11) for n in range(60)))
    return str(tmp_path / "left.txt"), str(tmp_path / "right.txt")


def _on_a_terminal(*arguments: str, **environment: str) -> tuple[str, int | None]:
    """What the terminal got, and the exit status."""
    variables = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm", "PYTHONPATH": str(ROOT), **environment}
    child = pexpect.spawn(
        sys.executable, ["-m", "tui", *arguments], env=variables, dimensions=(20, 100), encoding="utf-8", timeout=60
    )
    child.expect(pexpect.EOF)
    child.close()
    assert isinstance(child.before, str)
    return child.before, child.exitstatus


def test_long_output_goes_through_the_pager_on_a_terminal(pair: tuple[str, str]) -> None:
    told, status = _on_a_terminal("diff", *pair, PAGER="head -n 1 && echo PAGED as $LESS; cat >/dev/null")
    assert "PAGED as FRX" in told
    assert status == 1
    own, _ = _on_a_terminal("diff", *pair, PAGER="echo PAGED as $LESS; cat >/dev/null", LESS="S")
    assert "PAGED as S" in own


def test_a_pager_that_ends_early_is_no_trouble(pair: tuple[str, str]) -> None:
    told, status = _on_a_terminal("diff", *pair, PAGER="true")
    assert (told, status) == ("", 1)


@pytest.mark.parametrize("arguments", [["--no-pager"], []])
def test_nothing_is_paged_where_nobody_asks_for_it(pair: tuple[str, str], arguments: list[str]) -> None:
    told, _ = _on_a_terminal("diff", *arguments, *pair, PAGER="echo PAGED" if arguments else "")
    assert "PAGED" not in told
    assert "B keeps" in told


def test_short_output_is_not_paged(pair: tuple[str, str]) -> None:
    told, _ = _on_a_terminal("diff", pair[0], pair[0], PAGER="echo PAGED")
    assert "PAGED" not in told
    assert "no differences" in told


def test_a_pager_that_is_not_there_is_told(pair: tuple[str, str]) -> None:
    told, _ = _on_a_terminal("diff", *pair, PAGER="no-such-pager -x")
    assert "storydiff: PAGER names 'no-such-pager', which is not installed" in told
    assert "B keeps" in told


def test_a_pipe_is_never_paged_nor_coloured(pair: tuple[str, str]) -> None:
    done = run("diff", *pair, PAGER="echo PAGED", TERM="xterm")
    assert "PAGED" not in done.stdout
    assert "\x1b" not in done.stdout


def test_a_reader_that_has_enough_ends_the_program_as_it_ends_others(pair: tuple[str, str]) -> None:
    command = [sys.executable, "-m", "tui", "diff", "--unfold", "--format", "json", *pair]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == -signal.SIGPIPE


def test_html_is_written_as_utf8_whatever_the_terminal_speaks(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Zoë said no.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Zoë said yes.\n", encoding="utf-8")
    for form in ("html", "markdown"):
        command = [sys.executable, "-m", "tui", "diff", "--format", form, "a.txt", "b.txt"]
        variables = {"PYTHONIOENCODING": "latin-1", "PYTHONPATH": str(ROOT)}
        done = subprocess.run(command, cwd=tmp_path, env=variables, capture_output=True, check=False, timeout=60)
        assert "Zoë" in done.stdout.decode("utf-8")
