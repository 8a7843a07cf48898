"""Whatever is sent to a real terminal, the program answers afterwards, and what stands there is what it painted."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest

from tests.app.storm import SIZES, gust
from tests.terminal.terminal import Terminal
from tui.app.terminal.keyboard import PASTE_ENDS

SECONDS = float(os.environ.get("STORYDIFF_STORM", "4"))
_STAY = '[keys]\nclose = []\nquit = ["F12"]\nsuspend = []\nexport = []\n'
"""The keys that leave the program are taken away, but for one that chance does not press; the palette has them all."""
_F12 = "\x1b[24~"


@pytest.mark.parametrize("term", ["xterm-256color", "linux"])
def test_after_a_storm_the_screen_is_as_it_should_be(tmp_path: Path, term: str) -> None:
    (tmp_path / "settings.toml").write_text(_STAY)
    seed = random.randrange(10**6) if "STORYDIFF_STORM" in os.environ else 1
    print(f"seed {seed}")
    chance, ends = random.Random(seed), time.monotonic() + SECONDS
    while not _weathered(tmp_path, term, chance, ends):
        pass


def _weathered(folder: Path, term: str, chance: random.Random, ends: float) -> bool:
    """Start the program and storm it; False where it was left, by the palette, before that was over."""
    settings = str(folder / "settings.toml")
    with Terminal(TERM=term, STORYDIFF_CONFIG=settings, cwd=str(folder), PYTHONPATH=str(Path.cwd())) as terminal:
        terminal.wait_for("5 articles", 60)
        while time.monotonic() < ends and terminal.process.isalive():
            kind = chance.random()
            if kind < 0.1:
                terminal.resize(*chance.choice(SIZES))
            elif kind < 0.2:
                terminal.send(bytes(chance.randrange(256) for _ in range(chance.randint(1, 30))))
            else:
                terminal.send(gust(chance).replace(_F12, "").encode("utf-8", "surrogatepass"))
            terminal.read(0.02)
        left = not terminal.process.isalive()
        if not left:
            _calm(terminal)
            painted = _screen(terminal, "")
            assert _screen(terminal, "\x0c") == painted
            terminal.press(_F12)
        assert terminal.wait_for_end() == 0, terminal.text
        assert terminal.restored
        assert "Traceback" not in terminal.raw
        return not left


def _calm(terminal: Terminal) -> None:
    """Back to a size that can be read, and to the desk, where keys are heard."""
    terminal.resize(120, 40)
    terminal.send(PASTE_ENDS.encode())
    for _ in range(8):
        terminal.press("\x1b")
        terminal.read(0.3)
    terminal.press("?")
    terminal.wait_for("Anywhere", 60)
    terminal.press("\x1b")


def _screen(terminal: Terminal, keys: str) -> list[str]:
    """What stands there once nothing more is written, line by line, without the foot, which tells of keys."""
    terminal.press(keys)
    length = -1
    while length != len(terminal.raw):
        length = len(terminal.raw)
        terminal.read(0.5)
    return terminal.screen.display[:-2]
