"""Settings are read, and whatever is wrong with them is told by name and stops nothing."""

from __future__ import annotations

import os
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.colours.themes import PALETTES
from tui.articles.sanitize import visible
from tui.config import MOST_BYTES, SETTINGS, THEMES, ListShown, Rebinding, Settings, load, parse, summed_up
from tui.layout.lists.sort import Sort
from tui.layout.view import Form


def test_without_a_file_everything_is_as_it_comes(tmp_path: Path) -> None:
    loaded = load({})
    assert loaded.settings == Settings()
    assert loaded.problems == ()
    assert loaded.file.name == "settings.toml"


def test_every_setting_is_read() -> None:
    settings, problems = parse(
        'theme = "light"\nform = "inline"\nside_pane = "hidden"\nsort = "date"\nmeasure = 66\n'
        "fold = false\ncontext = 3\ntypographic = true\nfurniture = true\nmouse = false\nremember = false\n"
        '[keys]\nnext_change = ["n", "Ctrl-N"]\nswap = "X"\nsuspend = []\n'
    )
    assert problems == ()
    assert settings == Settings(
        theme="light",
        form=Form.INLINE,
        side_pane=ListShown.HIDDEN,
        sort=Sort.DATE,
        measure=66,
        fold=False,
        context=3,
        typographic=True,
        furniture=True,
        mouse=False,
        remember=False,
        keys=(Rebinding("next_change", ("n", "Ctrl-N")), Rebinding("swap", ("X",)), Rebinding("suspend", ())),
    )


def test_the_table_names_every_setting_with_its_default() -> None:
    assert {setting.name for setting in SETTINGS} | {"keys", "safe"} == {field.name for field in fields(Settings)}
    for setting in SETTINGS:
        value = tomllib.loads(f"value = {setting.default}")["value"]
        assert setting.read(value) == getattr(Settings(), setting.name)


def test_the_themes_are_those_there_are() -> None:
    assert tuple(palette.name for palette in PALETTES) == THEMES


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('them = "light"', 'it names the setting "them", which does not exist; did you mean theme?'),
        ("zzzz = 1", 'it names the setting "zzzz", which does not exist'),
        ('theme = "drak"', 'theme takes one of "auto", "dark", "light", "high-contrast", "colour-blind", "terminal", '),
        ("mouse = 1", "mouse takes true or false, not 1"),
        ("context = true", "context takes a whole number from 0 to 99, not true"),
        ("context = 100", "context takes a whole number from 0 to 99, not 100"),
        ("measure = 5", "measure takes a whole number from 30 to 200, not 5"),
        ('style = "monokia"', 'style takes "theme" or a Pygments style, not "monokia"; did you mean monokai?'),
        ("style = 3", 'style takes "theme" or a Pygments style, not 3'),
        ("form = []", 'form takes one of "auto", "side-by-side", "inline", not []'),
        ("keys = 3", 'keys is a table, [keys] and then lines such as next_change = ["n"], not 3'),
        ("[keys]\nswap = 3", '[keys] swap takes a list of keys such as ["n", "Ctrl-N"], not 3'),
        ('[keys]\nswap = ["x", 3]', "[keys] swap takes a list of keys"),
        ('[keys]\ntheme = "dark"', "theme stands below [keys], where it names no key; move it to the top"),
        ("[keys]\nfold = true", "fold stands below [keys], where it names no key; move it to the top"),
        ("theme = ", "it is no TOML (Invalid value (at end of document)); mend that place, nothing of it is used"),
        ("a = " + "[" * 5000, "it is no TOML"),
    ],
)
def test_what_is_wrong_is_told_by_name(text: str, sentence: str) -> None:
    settings, problems = parse(text)
    assert settings == Settings()
    assert len(problems) == 1
    assert problems[0].startswith(sentence)


def test_one_wrong_setting_leaves_the_others() -> None:
    settings, problems = parse('mouse = "no"\nmeasure = 66\n')
    assert settings == Settings(measure=66)
    assert len(problems) == 1


def test_another_file_can_be_named(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('theme = "light"\nmous = true\n')
    loaded = load({"STORYDIFF_CONFIG": str(file)})
    assert loaded.settings.theme == "light"
    assert loaded.problems == ('mine.toml: it names the setting "mous", which does not exist; did you mean mouse?',)
    assert load({"STORYDIFF_CONFIG": os.devnull}).problems == ()


def test_the_environment_names_a_theme_before_the_file(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('theme = "light"\n')
    assert load({"STORYDIFF_CONFIG": str(file), "STORYDIFF_THEME": "terminal"}).settings.theme == "terminal"
    loaded = load({"STORYDIFF_CONFIG": str(file), "STORYDIFF_THEME": "pink"})
    assert loaded.settings.theme == "light"
    assert loaded.problems[0].startswith("STORYDIFF_THEME takes one of")


def test_a_file_that_cannot_be_read_stops_nothing(tmp_path: Path) -> None:
    missing, folder, pipe = tmp_path / "missing.toml", tmp_path / "folder", tmp_path / "pipe"
    binary, large = tmp_path / "binary.toml", tmp_path / "large.toml"
    folder.mkdir()
    os.mkfifo(pipe)
    binary.write_bytes(b"\xff\xfe\x00theme")
    large.write_bytes(b"#" * (MOST_BYTES + 1))
    for file, reason in [
        (missing, "STORYDIFF_CONFIG names this file, which does not exist"),
        (folder, "it cannot be read (it is no file)"),
        (pipe, "it cannot be read (it is no file)"),
        (binary, "it cannot be read (it is not in UTF-8)"),
        (large, "it cannot be read (it is too large to be settings)"),
    ]:
        loaded = load({"STORYDIFF_CONFIG": str(file)})
        assert loaded.settings == Settings()
        assert loaded.problems[0].startswith(f"{file.name}: {reason}")


def test_many_problems_are_summed_up_on_one_line() -> None:
    assert summed_up([]) == ""
    assert summed_up(["mine.toml: mouse takes true or false, not 1"]) == "mine.toml: mouse takes true or false, not 1"
    line = summed_up(["mine.toml: mouse takes true: not 1", "mine.toml: b"])
    assert line == "mine.toml (1 of 2 problems; storydiff config --check lists them): mouse takes true: not 1"


def test_hostile_settings_are_harmless_to_show() -> None:
    text = '"\\u001b]0;title\\u0007" = 1\ntheme = "\\u001b[2J\\u202e"\n[keys]\n"\\u001b[A" = 3\n'
    _, problems = parse(text)
    assert len(problems) == 3
    assert all(problem == visible(problem) for problem in problems)


@given(st.text(alphabet=st.sampled_from('theme=mouskycxt "\n[]1.,-#\x1b\u202e'), max_size=80) | st.text(max_size=40))
def test_any_text_is_taken(text: str) -> None:
    settings, problems = parse(text)
    assert isinstance(settings, Settings)
    assert all(problem == visible(problem) for problem in problems)


@given(data=st.binary(max_size=80))
def test_any_file_of_settings_is_taken(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = tmp_path_factory.mktemp("settings") / "settings.toml"
    file.write_bytes(data)
    loaded = load({"STORYDIFF_CONFIG": str(file)})
    assert isinstance(loaded.settings, Settings)
    assert all(problem.isprintable() for problem in loaded.problems)
