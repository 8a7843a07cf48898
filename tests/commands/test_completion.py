"""Completions name every command and option, and bash's completes as a shell runs it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tui.cli import main
from tui.commands.completion import WRITERS
from tui.commands.table import COMMANDS
from tui.commands.usage import usages


@pytest.mark.parametrize("shell", WRITERS)
def test_every_command_and_option_is_named(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    text = capsys.readouterr().out
    assert {usage.command for usage in usages()} == {"", *COMMANDS}
    for usage in usages():
        assert usage.command in text
        for option in usage.options:
            long = option.names[-1]
            assert (f"-l {long.removeprefix('--')}" if shell == "fish" else long) in text
            assert " ".join(option.choices) in text


@pytest.mark.parametrize("shell", WRITERS)
def test_the_shell_can_read_it(shell: str, tmp_path: Path) -> None:
    program = shutil.which(shell)
    if program is None and not os.environ.get("CI"):
        pytest.skip(f"there is no {shell} here")
    assert program is not None, f"{shell} is missing"
    file = tmp_path / "completion"
    file.write_text("\n".join(WRITERS[shell](usages())) + "\n", encoding="utf-8")
    done = subprocess.run([program, "-n", str(file)], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["storydiff", "hi"], ["history"]),
        (["storydiff", "--"], ["--help", "--version", "--no-mouse", "--safe"]),
        (["storydiff", "diff", "--fo"], ["--format"]),
        (["storydiff", "diff", "--format", ""], ["text", "json", "html", "markdown"]),
        (["storydiff", "diff", "--format", "=", "j"], ["json"]),
        (["storydiff", "diff", "--view", "in"], ["inline"]),
        (["storydiff", "list", "--format", "c"], ["csv"]),
        (["storydiff", "diff", "--unfold", "a"], []),
        (["storydiff", "a f"], ["a file.txt"]),
    ],
)
def test_bash_completes(typed: list[str], offered: list[str], tmp_path: Path) -> None:
    (tmp_path / "a file.txt").write_text("")
    words = " ".join(f"'{word}'" for word in typed)
    script = "\n".join(WRITERS["bash"](usages()))
    script += f"\nCOMP_WORDS=({words}); COMP_CWORD={len(typed) - 1}; _storydiff"
    script += '\nfor word in "${COMPREPLY[@]}"; do echo "$word"; done'
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=60, cwd=tmp_path, check=True)
    assert [word for word in done.stdout.splitlines() if word not in ("-h",)] == offered


def test_another_shell_is_refused_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["completion", "fihs"])
    assert "did you mean fish?" in capsys.readouterr().err
