"""Progress is told on a terminal, after a while, now and then; and it leaves nothing behind."""

from __future__ import annotations

import io

import pytest

from tui.commands.progress import PACE, PATIENCE, Progress


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(name="clock")
def make_clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, in a list of one."""
    now = [0.0]
    monkeypatch.setattr("tui.commands.progress.time.monotonic", lambda: now[0])
    return now


def test_it_waits_then_tells_now_and_then(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with Progress("comparing") as told:
        told.share(0.1)
        assert terminal.getvalue() == ""
        clock[0] = PATIENCE
        told.share(0.25)
        told.share(0.26)
        assert terminal.getvalue() == "\r\x1b[Kcomparing: 25%"
        clock[0] += PACE
        told.words("reading: 3 pages")
        assert terminal.getvalue().endswith("\r\x1b[Kreading: 3 pages")
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_what_is_done_at_once_leaves_no_trace(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with Progress("comparing") as told:
        told.share(1)
    assert terminal.getvalue() == ""


def test_a_file_gets_none_of_it(clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.StringIO()
    monkeypatch.setattr("sys.stderr", file)
    with Progress("comparing") as told:
        clock[0] = 10 * PATIENCE
        told.share(0.5)
    assert file.getvalue() == ""
