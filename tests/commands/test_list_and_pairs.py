"""`list` and `pairs`: stable order, data on stdout, what could not be read on stderr."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import pytest

from tests.commands.running import run
from tests.making import sentence
from tests.sources.repository import Repository
from tests.sources.web_archive import WALL, Crawl, html
from tui.sources.texts import MANY


@pytest.fixture(name="folder")
def make_folder(tmp_path: Path) -> Path:
    story = "\n\n".join(sentence(n) for n in range(6))
    (tmp_path / "page 2.txt").write_text(story + "\n\nThe ferry left at noon.\n")
    (tmp_path / "page 10.txt").write_text(story + '\n\nSeven said: "Not, us", and left.\n')
    (tmp_path / "other.txt").write_text("Otters swam up the frozen canal while nobody was looking at them.\n")
    (tmp_path / "broken.txt").write_bytes(b"\x00\x01\x02\x03" * 40)
    return tmp_path


def test_list_as_text_groups_by_story(folder: Path) -> None:
    done = run("list", ".", cwd=folder)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("storydiff: broken.txt cannot be shown")
    lines = done.stdout.splitlines()
    assert lines[0].endswith(": 2 articles")
    assert [line.split("words")[1].split()[0:2] for line in lines[1:3]] == [["page", "2.txt"], ["page", "10.txt"]]
    assert lines[4].endswith(": 1 article")


@pytest.fixture(name="many")
def make_many(tmp_path: Path) -> Path:
    """So many pages that what is read is kept, none written to lately."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(MANY):
        page = folder / f"page {number}.txt"
        page.write_text(f"By Pia Storm\n\n{sentence(number // 2)}\n")
        os.utime(page, (1_000, 1_000))
    return folder


def test_what_is_kept_of_many_pages_says_what_the_pages_say(many: Path, tmp_path: Path) -> None:
    ways = [("list",), ("list", "--format", "json"), ("pairs", "--format", "csv")]
    cache = str(tmp_path / "cache")
    fresh = [run(*way, ".", cwd=many).stdout for way in ways]
    run("list", ".", cwd=many, XDG_CACHE_HOME=cache)
    for page in many.iterdir():  # what is written over in its place, at its time, is taken from the store
        page.write_text("x" * page.stat().st_size)
        os.utime(page, (1_000, 1_000))
    assert [run(*way, ".", cwd=many, XDG_CACHE_HOME=cache).stdout for way in ways] == fresh
    assert "Pia Storm" in fresh[1]
    assert "1 word" in run("list", "--whole", ".", cwd=many, XDG_CACHE_HOME=cache).stdout


@pytest.mark.parametrize("spoil", ["a file in its place", "damaged", "relative"])
def test_a_store_that_cannot_be_had_stops_nothing(many: Path, tmp_path: Path, spoil: str) -> None:
    cache = tmp_path / "cache"
    if spoil == "damaged":
        (cache / "storydiff").mkdir(parents=True)
        (cache / "storydiff" / "articles.sqlite").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    elif spoil == "a file in its place":
        cache.write_text("no folder")
    named = "cache" if spoil == "relative" else str(cache)
    done = run("list", ".", cwd=many, XDG_CACHE_HOME=named)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == run("list", ".", cwd=many).stdout
    assert sorted(many.iterdir()) == sorted(many.glob("page *.txt")), "nothing is written beside the pages"


def test_list_as_text_stands_in_columns(tmp_path: Path) -> None:
    story = "\n\n".join(f"The council of Oster heard on day {n} what the ferry costs." for n in range(4))
    (tmp_path / "a long name.txt").write_text(f"Oster council hears what ferry costs\n\n3 May 2024\n\n{story}\n")
    (tmp_path / "b.txt").write_text(f"Ferry costs anger the council of Oster\n\n{story}\n")
    _, first, second = run("list", ".", cwd=tmp_path).stdout.splitlines()
    assert first.index("Oster council") == second.index("Ferry costs")
    assert first.index("a long name") == second.index("b.txt")


def test_list_as_json_and_csv_hold_the_same(folder: Path) -> None:
    told = json.loads(run("list", "--format", "json", ".", cwd=folder).stdout)
    assert told["schema"] == "storydiff.list/1"
    assert [a["path"] for a in told["articles"]] == ["other.txt", "page 2.txt", "page 10.txt"]
    assert sorted(told["stories"][0]["articles"]) == [1, 2]
    rows = list(csv.DictReader(io.StringIO(run("list", "--format", "csv", ".", cwd=folder).stdout)))
    assert [(row["path"], int(row["words"])) for row in rows] == [(a["path"], a["words"]) for a in told["articles"]]
    assert [row["story"] for row in rows] == ["2", "1", "1"]


def test_pairs_as_text_is_a_table_or_lines(folder: Path) -> None:
    table = run("pairs", ".", cwd=folder).stdout.splitlines()
    assert table[0].split() == ["1", "2", "3"]
    assert table[1].split()[-3:] == ["·", "0%", "0%"]
    assert table[2].split()[-2] == "·"
    for page in range(12):
        (folder / f"copy {page}.txt").write_text((folder / "page 2.txt").read_text())
    lines = run("pairs", "--width", "40", ".", cwd=folder).stdout.splitlines()
    assert "100% 100%  copy 0.txt  |  copy 1.txt" in lines
    assert not any("other.txt" in line for line in lines)


def test_pairs_of_nothing_print_nothing(tmp_path: Path) -> None:
    done = run("pairs", ".", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "holds no pages" in done.stderr


def test_pairs_as_csv_and_json_hold_every_ordered_pair(folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("pairs", "--format", "csv", ".", cwd=folder).stdout)))
    assert [(row["left"], row["right"]) for row in rows][:2] == [
        ("other.txt", "page 2.txt"),
        ("other.txt", "page 10.txt"),
    ]
    assert len(rows) == 6
    told = json.loads(run("pairs", "--format", "json", ".", cwd=folder).stdout)
    assert told["schema"] == "storydiff.pairs/1"
    kept = {(row["left"], row["right"]): float(row["kept_share"]) for row in rows}
    paths = [article["path"] for article in told["articles"]]
    for left, one in enumerate(paths):
        for right, other in enumerate(paths):
            assert told["kept"][left][right] == (1 if left == right else kept[one, other])
    assert 0.8 < kept["page 2.txt", "page 10.txt"] < 1


def test_the_versions_of_a_file_in_git(tmp_path: Path) -> None:
    story = "\n\n".join(sentence(n) for n in range(6))
    repository = Repository(tmp_path)
    repository.commit("First draft", draft__md=story)
    repository.commit("Name the hour", draft__md=story + "\n\nThe ferry left at noon.")
    repository.commit("Correct the hour", draft__md=story + "\n\nThe ferry left at dawn.")
    told = json.loads(run("list", "--history", "--format", "json", "draft.md", cwd=tmp_path).stdout)
    names = [article["version"]["name"].partition(" (")[0] for article in told["articles"]]
    assert names == ["First draft", "Name the hour", "Correct the hour"]
    pairs = json.loads(run("pairs", "--history", "--format", "json", "draft.md", cwd=tmp_path).stdout)
    assert pairs["kept"][0] == [1, 1, 1]
    assert pairs["kept"][1][0] < pairs["kept"][1][2] < 1
    refused = run("list", "--history", "draft.md", "b.md", cwd=tmp_path)
    assert "--history takes one file; leave b.md out" in refused.stderr


def test_the_captures_of_one_page_are_told_apart_by_their_dates(tmp_path: Path) -> None:
    with Crawl(tmp_path / "crawl.warc.gz") as crawl:
        for hour in ("noon", "dawn"):
            crawl.add(html(sentence(1), f"The ferry left at {hour}, he said."))
    table = run("pairs", "--url", WALL, "crawl.warc.gz", cwd=tmp_path).stdout
    assert f"{WALL}  1 Mar 2024 10:30" in table
    assert f"{WALL}  2 Mar 2024 10:30" in table


def test_everything_readable_is_no_trouble(folder: Path) -> None:
    (folder / "broken.txt").unlink()
    for command in ("list", "pairs"):
        done = run(command, ".", cwd=folder)
        assert (done.returncode, done.stderr) == (0, "")


def test_hostile_names_and_headlines_stay_on_their_line(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[2J\n,b.txt").write_text('Title: "x\x1b]0;y\x07"\n\nThe ferry left at dawn, he said.\n')
    for arguments in (["list"], ["list", "--format", "csv"], ["pairs"], ["pairs", "--format", "csv"]):
        done = run(*arguments, ".", cwd=tmp_path)
        assert done.returncode == 0
        assert "\x1b" not in done.stdout
        assert "\x07" not in done.stdout
    assert len(run("list", "--format", "csv", ".", cwd=tmp_path).stdout.splitlines()) == 2


def test_a_web_archive_is_listed_capture_by_capture(tmp_path: Path) -> None:
    with Crawl(tmp_path / "crawl.warc.gz") as crawl:
        for cost in (12, 14):
            crawl.add(html("The council met on Monday to speak of the wall.", f"The wall costs {cost} million crowns."))
        crawl.add(b"", status="404 Not Found")
    done = run("list", "crawl.warc.gz", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stderr == "storydiff: left out: redirects and errors (1)\n"
    assert [WALL in line and "Mar 2024 10:30" in line for line in done.stdout.splitlines()] == [False, True, True]
    told = json.loads(run("list", "--format", "json", "crawl.warc.gz", cwd=tmp_path).stdout)
    assert [a["version"]["dated"] for a in told["articles"]] == ["2024-03-01T10:30:00Z", "2024-03-02T10:30:00Z"]
    rows = list(csv.DictReader(io.StringIO(run("pairs", "--format", "csv", "crawl.warc.gz", cwd=tmp_path).stdout)))
    assert len(rows) == 2
