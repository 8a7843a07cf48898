"""Writing the comparison into a file: nothing is replaced unasked, and what fails is said in a sentence."""

from __future__ import annotations

import errno
import json
import os
import threading
from pathlib import Path

import pytest
from textual import events

from tests.app.fingers import Desks
from tests.making import compared
from tui.app.exporting import FORMATS, MOST_NAME, Exporting, file_stem
from tui.app.files import Unwritable, write_whole
from tui.app.screens.export import Export
from tui.app.screens.palette import Palette
from tui.compare import Comparison
from tui.layout.view import View
from tui.layout.words.labels import LABELS, TYPOGRAPHY


@pytest.fixture
def comparison() -> Comparison:
    return compared(["The ferry left at noon.", "It rained."], ["The ferry left at one.", "It rained."])


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("at", range(len(FORMATS)), ids=[one.name for one in FORMATS])
def test_each_format_is_written_whole(comparison: Comparison, tmp_path: Path, at: int) -> None:
    exporting = Exporting(comparison)
    exporting.choose(at)
    file = tmp_path / f"left-right{FORMATS[at].suffix}"
    assert exporting.ready()
    assert exporting.write() == f"written to {file}"
    text = file.read_text(encoding="utf-8")
    assert "noon" in text
    assert text.endswith("\n")
    assert [name.name for name in tmp_path.iterdir()] == [file.name]
    if FORMATS[at].name == "JSON":
        assert json.loads(text)["schema"]


def test_a_file_that_is_there_is_replaced_only_after_asking(comparison: Comparison, tmp_path: Path) -> None:
    file = tmp_path / "mine.html"
    file.write_text("mine", encoding="utf-8")
    file.chmod(0o640)
    exporting = Exporting(comparison)
    exporting.type("mine.html")
    assert not exporting.ready()
    assert "once more replaces it" in exporting.problem
    exporting.type("mine.htm")
    exporting.type("mine.html")
    assert exporting.ready()
    assert exporting.write().startswith("written to")
    assert file.read_text(encoding="utf-8") != "mine"
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_file_that_appears_in_between_is_not_replaced(comparison: Comparison, tmp_path: Path) -> None:
    exporting = Exporting(comparison)
    assert exporting.ready()
    Path(exporting.path).write_text("somebody else's", encoding="utf-8")
    assert exporting.write() == ""
    assert "by now" in exporting.problem
    assert Path(exporting.path).read_text(encoding="utf-8") == "somebody else's"


def test_format_and_suffix_follow_each_other(comparison: Comparison) -> None:
    exporting = Exporting(comparison)
    exporting.choose(1)
    assert exporting.path == "left-right.md"
    exporting.type("report.json")
    assert FORMATS[exporting.at].name == "JSON"
    exporting.type("report")
    exporting.choose(0)
    assert exporting.path == "report"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("missing/report.html", "there is no such folder"),
        (".", "that is a folder"),
        ("file/report.html", "part of its path is a file"),
        ("x" * 400, "the name is too long"),
        ("a\0b", "that name cannot be used"),
        ("~nobody-of-this-name/x.html", "nobody's home"),
    ],
)
def test_what_cannot_be_written_is_said_in_a_sentence(
    comparison: Comparison, tmp_path: Path, path: str, reason: str
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    exporting = Exporting(comparison)
    exporting.type(path)
    assert exporting.ready()
    assert exporting.write() == ""
    assert reason in exporting.problem
    assert "\0" not in exporting.problem
    assert sorted(name.name for name in tmp_path.iterdir()) == ["file"]


@pytest.mark.parametrize(
    ("number", "reason"), [(errno.ENOSPC, "no room left"), (errno.EROFS, "can only be read"), (errno.EACCES, "may not")]
)
def test_a_disk_that_refuses_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    def refuse(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(Unwritable, match=reason):
        write_whole(tmp_path / "report.html", "text")
    assert not list(tmp_path.iterdir())


def test_a_tilde_is_the_home_folder(comparison: Comparison, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    exporting = Exporting(comparison)
    exporting.type("~/report.md")
    assert exporting.write() == f"written to {tmp_path / 'report.md'}"


def test_a_name_of_the_outlets_fits_any_file_system(comparison: Comparison) -> None:
    assert file_stem(comparison) == "left-right"
    long = compared(["One."], ["Two."])
    object.__setattr__(long.left, "outlet", "../\u4e60" * 90)
    object.__setattr__(long.right, "outlet", "[b]/etc\x1b")
    stem = file_stem(long)
    assert len(stem.encode()) <= 2 * MOST_NAME + 1
    assert "/" not in stem
    assert not stem.startswith(".")


def test_a_long_name_is_cut_between_words(comparison: Comparison) -> None:
    object.__setattr__(comparison.left, "outlet", "Ferry returns to the harbour after three days")
    assert file_stem(comparison) == "Ferry-returns-to-the-harbour-right"


def test_it_is_said_where_it_goes_and_what_is_left_out(comparison: Comparison, tmp_path: Path) -> None:
    exporting = Exporting(comparison, View(hidden=frozenset({"date"})))
    assert exporting.hint() == f"in {tmp_path}; showing no kind of change: 0 of 1"
    exporting.type("/elsewhere/report.json")
    assert exporting.hint() == ""
    assert Exporting(comparison).hint() == f"in {tmp_path}"


@pytest.mark.parametrize("at", [i for i, one in enumerate(FORMATS) if one.name != "JSON"])
def test_what_the_screen_hides_is_left_out_and_that_is_told(tmp_path: Path, at: int) -> None:
    pair = compared(["The ferry left with 12 goats.", "It rained."], ["The ferry left with 14 goats.", "It snowed."])
    exporting = Exporting(pair, View(hidden=frozenset(LABELS) - {"figure", TYPOGRAPHY}))
    exporting.choose(at)
    exporting.write()
    text = Path(exporting.path).read_text(encoding="utf-8")
    assert "Showing figure: 1 of 2 changes." in text
    assert text.count("snowed") == (0 if FORMATS[at].name == "Markdown" else 1)


async def test_e_asks_for_format_and_name_and_tells_where_it_went(desk: Desks, tmp_path: Path) -> None:
    async with desk() as fingers:
        await fingers.press("e", "down", "down", "enter")
        (file,) = tmp_path.iterdir()
        assert file.suffix == ".json"
        assert f"written to {tmp_path}"[:60] in fingers.status
        await fingers.press("e", "down", "down", "enter")
        assert isinstance(fingers.app.screen, Export)
        await fingers.press("escape")
        assert not isinstance(fingers.app.screen, Export)


@pytest.mark.parametrize("key", ["escape", "ctrl+c"])
async def test_the_name_is_typed_and_can_be_left(desk: Desks, tmp_path: Path, key: str) -> None:
    async with desk() as fingers:
        await fingers.press("e", "ctrl+u", *"q.md", key)
        assert not isinstance(fingers.app.screen, Export)
        assert not list(tmp_path.iterdir())
        await fingers.press("e", "ctrl+u", *"q.md", "enter")
        assert [file.name for file in tmp_path.iterdir()] == ["q.md"]


def test_what_is_no_ordinary_file_is_left_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(Unwritable, match="no ordinary file"):
        write_whole(pipe, "words", replace=True)
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


async def test_what_is_typed_while_the_file_is_written_is_for_what_comes_after(
    desk: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = threading.Event()

    def write(_: Exporting) -> str:
        written.wait(10)
        return "written at last"

    monkeypatch.setattr(Exporting, "write", write)
    async with desk() as fingers:
        before = fingers.change
        for key in ("e", "enter", "n", "escape", "n"):
            fingers.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await fingers.pilot.pause(0.2)
        assert isinstance(fingers.app.screen, Export)
        written.set()
        for _ in range(100):
            await fingers.pilot.pause(0.02)
            if fingers.change == before + 2:
                break
        assert not isinstance(fingers.app.screen, Export)
        assert fingers.change == before + 2


async def test_a_click_after_the_key_that_closed_it_closes_nothing_else(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press(":")
        palette = fingers.app.screen
        assert isinstance(palette, Palette)
        await fingers.press("escape")
        palette.leave(None)
        await fingers.press("n")
        assert fingers.app.screen is fingers.desk
