"""`storydiff config`: the file it prints is sound, it overwrites nothing, and it tells everything that is wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tui.app.keys.rebinding import rebound
from tui.app.keys.table import KEYS
from tui.cli import main
from tui.commands.config import template
from tui.config import SETTINGS, Settings, parse


def test_it_prints_every_setting_and_every_key(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config"]) == 0
    printed = capsys.readouterr().out
    assert printed.splitlines() == list(template())
    for setting in SETTINGS:
        assert f"# {setting.name} = {setting.default}" in printed
    for key in KEYS:
        assert f"# {key.id} = [" in printed
        assert key.does in printed
    assert parse(printed) == (Settings(), ())


def test_all_of_it_taken_at_its_word_changes_nothing() -> None:
    text = "\n".join(re.sub(r"^# (\w+ = )", r"\1", line) for line in template())
    settings, problems = parse(text)
    assert problems == ()
    bound = rebound(settings.keys)
    assert bound.problems == ()
    assert bound.keys.table == KEYS
    assert len(settings.keys) == len(KEYS)


def test_it_writes_the_file_once(no_settings_of_a_developer: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "--init"]) == 0
    (file,) = no_settings_of_a_developer.rglob("settings.toml")
    assert str(file) in capsys.readouterr().err
    file.write_text('theme = "light"\n')
    assert main(["config", "--init"]) == 2
    assert "there are settings already" in capsys.readouterr().err
    assert file.read_text() == 'theme = "light"\n'


def test_it_says_where_it_cannot_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("STORYDIFF_CONFIG", str(tmp_path / "file" / "settings.toml"))
    assert main(["config", "--init"]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_it_checks_what_would_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["config", "--check"]) == 0
    assert "there is no such file" in capsys.readouterr().out
    file = tmp_path / "mine.toml"
    file.write_text('mouse = 3\n[keys]\nswpa = ["X"]\n')
    monkeypatch.setenv("STORYDIFF_CONFIG", str(file))
    assert main(["config", "--check"]) == 2
    said = capsys.readouterr()
    assert said.out == f"{file}\n"
    assert said.err == (
        "storydiff: mine.toml: mouse takes true or false, not 3\n"
        "storydiff: mine.toml: [keys] names the action swpa, which does not exist; did you mean swap?\n"
    )
