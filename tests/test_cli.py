"""The command line: stdout is data, stderr is narration, exit statuses are an interface."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.commands.running import ROOT, run
from tui import __version__


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text("The river rose by 12 metres.\n\nThe mayor spoke at noon.\n")
    right.write_text("The river rose by 14 metres.\n\nThe mayor spoke at noon.\n")
    return str(left), str(right)


def test_exit_status_is_that_of_diff(pair: tuple[str, str]) -> None:
    left, right = pair
    assert run("diff", left, left).returncode == 0
    assert run("diff", left, right).returncode == 1
    assert run("diff", left, "missing.txt").returncode == 2
    assert run("diff", "--nonsense", left, right).returncode == 2


def test_trouble_is_one_sentence_on_stderr_and_nothing_on_stdout(pair: tuple[str, str]) -> None:
    done = run("diff", pair[0], "missing.txt")
    assert done.stdout == ""
    assert re.fullmatch(r"storydiff: missing\.txt does not exist; [^\n]+\n", done.stderr)


def test_json_is_the_contract(pair: tuple[str, str]) -> None:
    told = json.loads(run("diff", "--format", "json", *pair).stdout)
    assert told["schema"] == "storydiff.comparison/1"
    edits = [edit for row in told["rows"] for edit in row["edits"]]
    assert [edit["kinds"] for edit in edits] == [["number"]]
    assert told["left"]["path"] == pair[0]


def test_text_is_plain_in_a_pipe_and_coloured_when_asked(pair: tuple[str, str]) -> None:
    plain = run("diff", "--view", "inline", *pair).stdout
    assert "The river rose by [-12-] {+14+} metres." in plain
    assert "\x1b" not in plain
    assert "\x1b[" in run("diff", "--color", "always", *pair).stdout


def test_width_is_kept(pair: tuple[str, str]) -> None:
    lines = run("diff", "--view", "side-by-side", "--width", "40", *pair).stdout.splitlines()
    body = [line for line in lines if "│" in line]
    assert body
    assert all(len(line) <= 40 for line in body)
    assert run("diff", "--width", "3", *pair).returncode == 2


def test_two_columns_need_room(pair: tuple[str, str]) -> None:
    assert "│" in run("diff", "--width", "88", *pair).stdout
    assert "│" not in run("diff", "--width", "87", *pair).stdout
    assert "│" in run("diff", *pair, COLUMNS="120").stdout
    assert "│" not in run("diff", *pair, COLUMNS="70").stdout


def test_unchanged_paragraphs_are_folded_unless_asked_for(tmp_path: Path) -> None:
    same = "\n\n".join(f"Paragraph {word} stays as it is." for word in ("one", "two", "three", "four", "five"))
    (tmp_path / "a.txt").write_text(same + "\n\nIt ends on Monday.\n")
    (tmp_path / "b.txt").write_text(same + "\n\nIt ends on Friday.\n")
    assert "4 unchanged paragraphs" in run("diff", "a.txt", "b.txt", cwd=tmp_path).stdout
    assert "Paragraph two stays" in run("diff", "--unfold", "a.txt", "b.txt", cwd=tmp_path).stdout


def test_stdin_is_an_article(pair: tuple[str, str]) -> None:
    done = run("diff", "-", pair[1], stdin="The river rose by 12 metres.\n\nThe mayor spoke at noon.\n")
    assert done.returncode == 1


def test_how_paragraphs_are_cut_can_be_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One line.\nAnother line.\n\nA third.\n")
    lines, blank = (
        json.loads(
            run("diff", "--format", "json", "--whole", "--paragraphs", how, "a.txt", "a.txt", cwd=tmp_path).stdout
        )
        for how in ("lines", "blank")
    )
    assert [len(told["left"]["paragraphs"]) for told in (lines, blank)] == [3, 2]
    assert {paragraph["role"] for paragraph in lines["left"]["paragraphs"]} == {"body"}


def test_version_and_help() -> None:
    assert run("--version").stdout == f"storydiff {__version__}\n"
    assert "storydiff OLD.txt NEW.txt" in run("--help").stdout
    assert "exit status" in run("diff", "--help").stdout


def test_the_screens_without_a_terminal_name_what_works_without_one() -> None:
    done = run()
    assert done.returncode == 2
    assert done.stdout == ""
    assert "storydiff diff LEFT RIGHT" in done.stderr


def test_the_wheel_carries_all_that_runs(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=60)
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    for wanted in (
        "tui/py.typed",
        "tui/app/app.tcss",
        "tui/export/html/page.css",
        "tui/export/html/page.js",
        "tui/export/comparison.schema.json",
        "tui/seeds/README.md",
    ):
        assert wanted in names
    assert any(name.endswith(".data/data/share/man/man1/storydiff.1") for name in names)
    assert sum(name.startswith("tui/seeds/0") for name in names) == 5
    assert not any(name.startswith("tests/") for name in names)


@pytest.mark.parametrize("closing", ["<&-", ">&-", ">/dev/full"])
def test_streams_that_are_closed_or_full_are_trouble_in_one_sentence(pair: tuple[str, str], closing: str) -> None:
    left = "-" if closing == "<&-" else pair[0]
    command = f"{sys.executable} -m tui diff {left} {pair[1]} {closing}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=60, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert re.fullmatch(r"storydiff: [^\n]+\n", done.stderr)


@pytest.mark.parametrize("asked", ["--version", "--help", "diff --help"])
@pytest.mark.parametrize("closing", [">&-", ">/dev/full"])
def test_a_version_or_help_that_cannot_be_written_is_trouble(asked: str, closing: str) -> None:
    command = f"{sys.executable} -m tui {asked} {closing}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=60, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert re.fullmatch(r"storydiff: [^\n]+\n", done.stderr)


def test_one_stdin_is_not_two_articles() -> None:
    done = run("diff", "-", "-", stdin="The mayor spoke.\n")
    assert done.returncode == 2
    assert "one article only" in done.stderr
