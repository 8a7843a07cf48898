"""A session for others to read an archive, and nothing else: whatever is typed, sent along, or laid into the folder."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal

_SECRET = "Nobody may read this."


@pytest.fixture(autouse=True)
def _secret(tmp_path: Path) -> None:
    """A secret lies beside the pages."""
    (tmp_path / "secret.txt").write_text(f"{_SECRET}\n")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def _safe(pages: Path, home: Path, **environment: str) -> Terminal:
    """A safe session that stands in its home, with the folders of its own there."""
    return Terminal(
        "--safe",
        str(pages),
        cwd=str(home),
        PYTHONPATH=str(Path.cwd()),
        HOME=str(home),
        XDG_CACHE_HOME="",
        XDG_CONFIG_HOME="",
        XDG_STATE_HOME="",
        **environment,  # type: ignore[arg-type]
    )


def _leave(terminal: Terminal, home: Path) -> None:
    """Leave, and look whether anything was written or told that should not be."""
    terminal.press("Q")
    assert terminal.wait_for_end() == 0
    assert terminal.restored
    assert _SECRET not in terminal.raw
    assert "Traceback" not in terminal.raw
    assert list(home.rglob("*")) == []


def test_it_is_not_stopped(pages: Path, home: Path) -> None:
    with _safe(pages, home) as terminal:
        terminal.wait_for("3 articles")
        os.kill(terminal.process.pid or 0, signal.SIGTSTP)
        terminal.press("\x1a")
        terminal.wait_for("cannot be suspended")
        terminal.press("n")
        terminal.wait_for("change 2 of 2")
        _leave(terminal, home)


def test_every_action_by_name_writes_nothing(pages: Path, home: Path) -> None:
    with _safe(pages, home) as terminal:
        terminal.wait_for("3 articles")
        for action, told in (
            ("write the comparison", "writes no files"),
            ("suspend", "cannot be suspended"),
            ("copy this change", "sent to the terminal"),
        ):
            terminal.press(f":{action}\r")
            terminal.wait_for(told)
        terminal.press(":copy this change\r")
        terminal.wait_for("the change sent to the terminal")
        assert "saved" not in terminal.text
        terminal.press(":choose the colours\rj\r")
        _leave(terminal, home)


def test_links_that_lead_out_are_not_followed_whenever_they_appear(pages: Path, home: Path) -> None:
    with _safe(pages, home) as terminal:
        terminal.wait_for("change 1 of 2")
        secret = pages.parent / "secret.txt"
        (pages / "1.txt").unlink()
        (pages / "1.txt").symlink_to(secret)
        (pages / "3.txt").symlink_to(secret)
        (pages / "4").symlink_to(pages.parent)
        # Swapped for a link since it was listed, the page is read again as what it was.
        terminal.press("U")
        terminal.wait_for("Monday|cannot be read again")
        terminal.press("\x1b)U\x1bR")
        terminal.wait_for("gone")
        terminal.press("\tG\rU")
        time.sleep(1)
        terminal.read()
        terminal.press("Q")
        _leave(terminal, home)


@pytest.mark.parametrize(
    "name", ["STORYDIFF_CONFIG", "STORYDIFF_DEBUG", "TEXTUAL_LOG", "TEXTUAL_DRIVER", "TEXTUAL", "TEXTUAL_SCREENSHOT"]
)
def test_what_the_environment_names_is_not_read_or_written(pages: Path, home: Path, name: str) -> None:
    secret = pages.parent / "secret.toml"
    secret.write_text(f'password = "{_SECRET}"\n')
    value = {"STORYDIFF_CONFIG": str(secret), "TEXTUAL_LOG": str(home / "log"), "TEXTUAL": "devtools,debug"}
    sent = {name: value.get(name, "1")}
    with _safe(pages, home, **sent) as terminal:
        terminal.wait_for("change 1 of 2")
        assert "password" not in terminal.raw
        terminal.press("n")
        terminal.wait_for("change 2 of 2")
        assert "password" not in terminal.raw
        _leave(terminal, home)


def test_a_theme_may_be_sent_along(pages: Path, home: Path) -> None:
    with _safe(pages, home, STORYDIFF_THEME="no-such") as terminal:
        terminal.wait_for("STORYDIFF_THEME takes")
        _leave(terminal, home)
