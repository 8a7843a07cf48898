"""What is misspelled names what was probably meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.running import run
from tui.commands.table import COMMANDS
from tui.misspelling import nearest


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["dif", "a", "b"], "dif is neither a command nor a file; did you mean: storydiff diff?"),
        (["lits", "folder"], "lits is neither a command nor a file; did you mean: storydiff list?"),
        (["diff", "--formt", "json", "a", "b"], "there is no option --formt; did you mean --format?"),
        (["diff", "--colour=always", "a", "b"], "there is no option --colour; did you mean --color?"),
        (
            ["diff", "--view", "in-line", "a", "b"],
            "in-line is none of side-by-side, inline, changes; did you mean inline?",
        ),
        (["diff", "--frobnicate", "a", "b"], "there is no option --frobnicate\n"),
        (["diff", "--width", "wide", "a", "b"], "wide is no number of columns; give 20 or more"),
        (["diff", "--style", "monokay", "a", "b"], "no Pygments style monokay is installed; did you mean monokai?"),
        (["diff", "a", "b", "c"], "c is one argument too many"),
        (["diff", "a"], "the following arguments are required: RIGHT"),
        (["pairs", "--format", "cvs", "folder"], "did you mean csv?"),
        (["--no-mous"], "there is no option --no-mous; did you mean --no-mouse?"),
        (["diff", "--\x1b[2Jx", "a", "b"], "there is no option --␛[2Jx"),
    ],
)
def test_an_error_is_one_sentence_that_names_the_remedy(arguments: list[str], said: str, tmp_path: Path) -> None:
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert said in done.stderr
    assert "\x1b" not in done.stderr


def test_a_file_whose_name_begins_with_a_dash_is_told_how_to_be_named(tmp_path: Path) -> None:
    (tmp_path / "-rf.txt").write_text("The river rose.\n")
    said = run("diff", "-rf.txt", "other.txt", cwd=tmp_path).stderr
    assert "there is no option -rf.txt; to name the file, type ./-rf.txt\n" in said
    assert run("diff", "--", "-rf.txt", "-rf.txt", cwd=tmp_path).returncode == 0


def test_an_abbreviation_is_no_option() -> None:
    assert "there is no option --form; did you mean --format?" in run("diff", "--form", "json", "a", "b").stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_helps_with_examples(command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == 0
    assert "examples:" in done.stdout
    assert f"storydiff {command}" in done.stdout


def test_the_help_of_all_names_every_command() -> None:
    told = run("--help").stdout
    for command, what in COMMANDS.items():
        assert command in told
        assert what in told


def test_what_is_like_nothing_is_taken_for_nothing() -> None:
    assert nearest("--frobnicate", ["--format", "--view", "--whole"]) is None
    assert nearest("x", []) is None
