"""A folder opens again where it was left, and settings that are wrong are told and stop nothing: at a real terminal."""

from __future__ import annotations

import json
import re
import shutil
import signal
from pathlib import Path

from tests.terminal.terminal import Terminal
from tui.sources.sample import sample_story


def test_a_folder_opens_where_it_was_left(tmp_path: Path, no_settings_of_a_developer: Path) -> None:
    story = str(shutil.copytree(sample_story(), tmp_path / "story"))
    with Terminal(story) as terminal:
        terminal.wait_for(r"change 1 of \d+")
        terminal.press("s")
        terminal.press("12n")
        terminal.wait_for(r"change 13 of \d+")
        terminal.press("Tj\rPj\r")
        terminal.wait_for(r"change 13 of \d+")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    kept = sorted(path.name for path in (no_settings_of_a_developer / "XDG_STATE_HOME").rglob("*.json"))
    assert len(kept) == 2
    assert "colours.json" in kept
    colours = next((no_settings_of_a_developer / "XDG_STATE_HOME").rglob("colours.json"))
    assert all(json.loads(colours.read_text())[chosen]["name"] for chosen in ("theme", "style"))
    with Terminal(story) as terminal:
        again = terminal.wait_for(r"change 13 of \d+")
        assert "│ B" not in again
        terminal.process.kill(signal.SIGHUP)
        terminal.wait_for_end()
    with Terminal(story) as terminal:
        terminal.wait_for(r"change 13 of \d+")
        terminal.press("Q")
        assert terminal.wait_for_end() == 0


def test_wrong_settings_are_told_and_stop_nothing(tmp_path: Path) -> None:
    settings = tmp_path / "mine.toml"
    settings.write_text('thme = "light"\n[keys]\nswap = ["X"]\nfold = ["X"]\n')
    with Terminal(columns=160, STORYDIFF_CONFIG=str(settings)) as terminal:
        terminal.wait_for("mine.toml .1 of 2 problems; storydiff config --check lists them.")
        before = terminal.wait_for("5 articles").split("\n")[1]
        left = re.findall(r"A (\S+)", before)[0]
        terminal.press("X")
        terminal.wait_for(rf"B {left}")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_a_home_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    story = str(shutil.copytree(sample_story(), tmp_path / "story"))
    (tmp_path / "file").write_text("")
    with Terminal(story, HOME="/nonexistent", XDG_STATE_HOME=str(tmp_path / "file" / "below")) as terminal:
        terminal.wait_for(r"change 1 of \d+")
        terminal.press("Tj\rq")
        assert terminal.wait_for_end() == 0
        assert terminal.restored
