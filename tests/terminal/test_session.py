"""The installed program in a real terminal, from start to quit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal

_SHAPES = [(120, 40), (80, 24), (200, 50)]


@pytest.mark.parametrize(("columns", "lines"), _SHAPES)
def test_the_sample_story_opens_is_read_and_closed(columns: int, lines: int) -> None:
    with Terminal(columns=columns, lines=lines) as terminal:
        terminal.wait_for("5 articles, 1 story")
        first = terminal.wait_for(r"this is the sample story")
        assert "Space Daily Wire" in first
        terminal.press("]c")
        terminal.wait_for(r"change 2 of \d+")
        terminal.press("3n")
        terminal.wait_for(r"change 5 of \d+")
        terminal.press("p")
        terminal.wait_for(r"change 4 of \d+")
        terminal.press("z")
        terminal.wait_for("unchanged paragraphs shown")
        terminal.press("?")
        terminal.wait_for("Anywhere")
        terminal.press("q")
        terminal.wait_for(r"\d+ of \d+|\d+ changes")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.restored


def test_every_action_on_the_pair_shows_another_pair() -> None:
    with Terminal() as terminal:
        before = terminal.wait_for(r"change 1 of \d+|sample story").split("\n")[1]
        left, right = re.findall(r"│ [AB] (\S{5})", before)
        assert left != right
        terminal.press("x")
        terminal.wait_for(rf"A {right}.*B {left}")
        terminal.press("J")
        terminal.wait_for(rf"A {right}.*B (?!{left})\S")
        terminal.press("\t")
        terminal.press("G\r")
        terminal.wait_for("B Morning Round-up|B 004_")
        terminal.press("Q")
        assert terminal.wait_for_end() == 0


def test_it_follows_a_resize_down_to_the_smallest_and_back() -> None:
    with Terminal(columns=160, lines=45) as terminal:
        terminal.wait_for("5 articles")
        for columns, lines in [(80, 24), (60, 15), (20, 5), (3, 2), (200, 50), (120, 40)]:
            terminal.resize(columns, lines)
            terminal.read(0.3)
        terminal.press("n")
        terminal.wait_for(r"change \d+ of \d+")
        assert terminal.process.isalive()
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_two_files_open_as_a_pair(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("The ferry left at dawn.\n\nNobody was on board.\n")
    (tmp_path / "final.txt").write_text("The ferry left at noon.\n\nNobody was on board.\n")
    with Terminal("draft.txt", "final.txt", cwd=str(tmp_path), PYTHONPATH=str(Path.cwd())) as terminal:
        text = terminal.wait_for("change 1 of 1")
        assert re.search(r"A draft\.txt.*B final\.txt", text)
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_without_colour_nothing_is_coloured_and_marks_are_still_there() -> None:
    with Terminal(NO_COLOR="1") as terminal:
        terminal.wait_for("5 articles")
        terminal.press("n")
        terminal.wait_for(r"change 2 of \d+")
        styles = {code for style in re.findall(r"\x1b\[([0-9;]*)m", terminal.raw) for code in style.split(";")}
        assert not {code for code in styles if re.fullmatch("3[0-8]|4[0-8]|9[0-7]|10[0-7]", code)}
        assert {"1", "4"} <= styles
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_a_terminal_that_does_not_tell_its_size() -> None:
    with Terminal(columns=80, lines=25) as terminal:
        terminal.process.setwinsize(0, 0)
        terminal.wait_for("5 articles")
        terminal.press("n")
        terminal.wait_for(r"change 2 of \d+")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_a_locale_that_lacks_what_is_shown() -> None:
    with Terminal(PYTHONIOENCODING="latin-1") as terminal:
        terminal.wait_for("5 articles")
        assert "│" in terminal.text
        assert "\\u2502" not in terminal.raw
        terminal.press("q")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_terminal_that_shows_no_screens_gets_one_sentence(term: str) -> None:
    with Terminal(TERM=term) as terminal:
        assert terminal.wait_for_end() == 2
        assert "storydiff diff LEFT RIGHT" in " ".join(terminal.text.split())
        assert "Traceback" not in terminal.raw


def test_keys_typed_before_what_they_are_meant_for_is_there_are_not_lost() -> None:
    with Terminal() as terminal:
        terminal.wait_for("5 articles")
        terminal.press("/moscow\r")
        terminal.wait_for(r"/moscow +\d+ of \d+")
        terminal.press("\x1b")
        terminal.read(0.5)
        terminal.press("Tj\rq")
        assert terminal.wait_for_end() == 0


def test_what_is_typed_on_without_waiting_reaches_the_palette_and_the_name_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("The ferry left at dawn.\n\nNobody was on board.\n")
    (tmp_path / "final.txt").write_text("The ferry left at noon.\n\nNobody was on board.\n")
    with Terminal("draft.txt", "final.txt", cwd=str(tmp_path), PYTHONPATH=str(Path.cwd())) as terminal:
        terminal.wait_for(r"A draft\.txt.*B final\.txt")
        terminal.press(":swap sides\r")
        terminal.wait_for(r"A final\.txt.*B draft\.txt")
        terminal.press("e.md\r")
        terminal.wait_for(r"written to \S+\.html\.md")
        terminal.press(":swap sides\r")
        terminal.wait_for(r"A draft\.txt.*B final\.txt")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    assert [path.suffixes[-1] for path in tmp_path.glob("*.html.md")] == [".md"]
