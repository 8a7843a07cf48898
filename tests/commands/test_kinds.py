"""`--kind` prints changes of some kinds alone, and says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.running import run


@pytest.fixture
def pair(tmp_path: Path) -> list[str]:
    left = tmp_path / "left.txt"
    right = tmp_path / "right.txt"
    left.write_text("Ferry news\n\nThe ferry left with 12 goats.\n\nIt rained all day, the crew said.\n", "utf-8")
    right.write_text("Ferry news\n\nThe ferry left with 14 goats.\n\nIt snowed all day, the crew said.\n", "utf-8")
    return [str(left), str(right)]


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        ([], ["1. figure", "2. wording"]),
        (["figure"], ["1. figure"]),
        (["Figure", "wording"], ["1. figure", "2. wording"]),
        (["quotation"], []),
    ],
)
def test_only_these_are_listed(pair: list[str], kinds: list[str], told: list[str]) -> None:
    options = [word for kind in kinds for word in ("--kind", kind)]
    done = run("diff", "--view", "changes", *options, *pair)
    assert done.returncode == 1
    listed = [line.partition(",")[0] for line in done.stdout.splitlines() if line[0].isdigit()]
    assert listed == told
    assert ("Showing" in done.stdout) == bool(kinds)


def test_a_word_stands_for_all_kinds_that_begin_with_it(tmp_path: Path) -> None:
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    same = "The harbour lies quiet on most days of the year, and nobody minds."
    left.write_text(f"{same}\n\nGulls sat on the pier.\n", "utf-8")
    right.write_text(f"{same}\n\nA brass band played on Saturday evening.\n", "utf-8")
    done = run("diff", "--view", "changes", "--kind", "paragraph", str(left), str(right))
    assert "1. paragraph dropped" in done.stdout
    assert "2. paragraph added" in done.stdout


@pytest.mark.parametrize(
    ("name", "says"),
    [("figur", "did you mean figure?"), ("quotation-aded", "did you mean quotation-added?"), ("xy", "there are ")],
)
def test_an_unknown_kind_names_the_nearest(pair: list[str], name: str, says: str) -> None:
    done = run("diff", "--kind", name, *pair)
    assert done.returncode == 2
    assert says in done.stderr
    assert not done.stdout
