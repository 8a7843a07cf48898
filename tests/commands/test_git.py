"""In a real repository: git's external diff, and difftool, as the README tells it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.running import ROOT
from tests.making import sentence

_COMMAND = f"{sys.executable} -m tui"
_STORY = "".join(f"{sentence(n)}\n\n" for n in range(4))


@pytest.fixture(name="repository")
def make_repository(tmp_path: Path) -> Path:
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    _git(tmp_path, "init", "--quiet", "--initial-branch=main")
    (tmp_path / "draft.md").write_text(_STORY + "The river rose by 12 metres.\n")
    (tmp_path / "gone.md").write_text("A note that nobody needs.\n")
    (tmp_path / "old name.md").write_text(_STORY)
    (tmp_path / "picture.bin").write_bytes(b"\x00\x01\x02" * 50)
    (tmp_path / "emptied.md").write_text("Soon there is nothing here.\n")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "--quiet", "-m", "first")
    return tmp_path


def _git(repository: Path, *arguments: str, **environment: str) -> str:
    """Run git as if the user had no settings; returns stdout."""
    who = {
        f"GIT_{role}_{what}": "nobody@example.invalid" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    variables = {
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "HOME": str(repository),
        "GIT_CONFIG_NOSYSTEM": "1",
        "PYTHONPATH": str(ROOT),
        **who,
        **environment,
    }
    done = subprocess.run(
        ["git", *arguments], cwd=repository, env=variables, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _diff(repository: Path, *arguments: str, options: str = "--view inline") -> str:
    return _git(repository, *arguments, GIT_EXTERNAL_DIFF=f"{_COMMAND} git-diff {options}")


def test_an_edited_draft_shows_its_words(repository: Path) -> None:
    (repository / "draft.md").write_text(_STORY + "The river rose by 14 metres.\n")
    told = _diff(repository, "diff")
    assert told.startswith("draft.md\n")
    assert "The river rose by [-12-] {+14+} metres." in told
    assert "\x1b" not in told
    assert "\x1b[" in _diff(repository, "diff", options="--color always")


def test_new_deleted_and_emptied_files_are_compared_with_nothing(repository: Path) -> None:
    (repository / "new.md").write_text("Nobody has read this yet.\n")
    (repository / "gone.md").unlink()
    (repository / "emptied.md").write_text("")
    _git(repository, "add", "-A")
    told = _diff(repository, "diff", "--cached")
    assert re.search(r"new\.md: new file\n(.*\n)*\+ \{\+Nobody has read this yet\.\+\}", told)
    assert re.search(r"gone\.md: deleted\n(.*\n)*- \[-A note that nobody needs\.-\]", told)
    assert "- [-Soon there is nothing here.-]" in told


def test_a_renamed_file_says_so(repository: Path) -> None:
    (repository / "old name.md").rename(repository / "new name.md")
    (repository / "new name.md").write_text(_STORY.replace("1901", "1902"))
    _git(repository, "add", "-A")
    told = _diff(repository, "diff", "--cached", "-M")
    assert "old name.md: renamed to new name.md" in told
    assert "[-1901-] {+1902+}" in told


def test_a_name_that_begins_with_a_dash_is_no_option(repository: Path) -> None:
    (repository / "-rf.md").write_text("The mayor spoke on Monday.\n")
    _git(repository, "add", "--", "-rf.md")
    assert "{+The mayor spoke on Monday.+}" in _diff(repository, "diff", "--cached", options="--view inline --unfold")


def test_a_changed_mode_says_so(repository: Path) -> None:
    (repository / "draft.md").chmod(0o755)
    told = _diff(repository, "diff")
    assert "mode 100644 became 100755" in told
    assert "no differences" in told


def test_a_binary_file_is_one_sentence_and_git_goes_on(repository: Path) -> None:
    (repository / "picture.bin").write_bytes(b"\x00\x03\x04" * 50)
    (repository / "zebra.md").write_text("Stripes.\n")
    _git(repository, "add", "-A")
    told = _diff(repository, "diff", "--cached")
    assert re.search(r"^picture\.bin is not compared, since [^\n]+\.$", told, re.MULTILINE)
    assert "zebra.md: new file" in told


def test_formats_for_programs_hold_nothing_else(repository: Path) -> None:
    (repository / "draft.md").write_text(_STORY + "The river rose by 14 metres.\n")
    told = json.loads(_diff(repository, "diff", "--", "draft.md", options="--format json"))
    assert [change["kinds"] for change in told["changes"]] == [["number"]]
    (repository / "picture.bin").write_bytes(b"\x00\x03\x04" * 50)
    assert _diff(repository, "diff", "--", "picture.bin", options="--format json") == ""


def test_history_and_conflicts(repository: Path) -> None:
    _git(repository, "checkout", "--quiet", "-b", "other")
    (repository / "draft.md").write_text(_STORY + "The river rose by 14 metres.\n")
    _git(repository, "commit", "--quiet", "-am", "other")
    assert "[-12-] {+14+}" in _diff(repository, "log", "-p", "--ext-diff", "-1")
    _git(repository, "checkout", "--quiet", "main")
    (repository / "draft.md").write_text(_STORY + "The river rose by 16 metres.\n")
    _git(repository, "commit", "--quiet", "-am", "main")
    with pytest.raises(AssertionError):
        _git(repository, "merge", "other")
    assert "draft.md: not merged yet" in _diff(repository, "diff", "--cached")


def test_attributes_choose_the_files(repository: Path) -> None:
    (repository / ".gitattributes").write_text("*.md diff=storydiff\n")
    _git(repository, "config", "diff.storydiff.command", f"{_COMMAND} git-diff --view changes")
    (repository / "draft.md").write_text(_STORY + "The river rose by 14 metres.\n")
    assert "“12” became “14” in “The river rose by 14 metres.”" in _git(repository, "diff", "--ext-diff")


def test_difftool(repository: Path) -> None:
    _git(repository, "config", "diff.tool", "storydiff")
    _git(repository, "config", "difftool.storydiff.cmd", f'{_COMMAND} diff --view inline "$LOCAL" "$REMOTE"')
    (repository / "draft.md").write_text(_STORY + "The river rose by 14 metres.\n")
    (repository / "new.md").write_text("Nobody has read this yet.\n")
    _git(repository, "add", "-A")
    told = _git(repository, "difftool", "--no-prompt", "--cached")
    assert "The river rose by [-12-] {+14+} metres." in told
    assert "+ {+Nobody has read this yet.+}" in told


def test_the_recipes_of_the_readme_are_those_tested() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for recipe in (
        "GIT_EXTERNAL_DIFF='storydiff git-diff' git diff",
        "git log -p --ext-diff",
        "diff.storydiff.command 'storydiff git-diff'",
        "*.md diff=storydiff",
        'difftool.storydiff.cmd \'storydiff "$LOCAL" "$REMOTE"\'',
    ):
        assert recipe in readme


def test_names_cannot_steer_the_terminal(repository: Path) -> None:
    (repository / "odd\x1b[2J\u202e\nname.md").write_text("A note.\n")
    _git(repository, "add", "-A")
    told = _diff(repository, "diff", "--cached")
    assert "\x1b" not in told
    assert "odd␛[2J⟨U+202E⟩␊name.md: new file" in told
