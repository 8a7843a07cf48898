"""The benchmark's own machinery: made-up prose, tables, their place in the README, runs that are cut off."""

from __future__ import annotations

import sys

import pytest

from tests.bench import prose
from tests.bench.__main__ import PARTS, README
from tests.bench.figures import Figure, figure_table, put, seconds, table, times
from tests.bench.line import Line
from tests.bench.once import environment, run


def test_prose_is_as_long_as_asked_and_the_same_for_the_same_seed() -> None:
    text = prose.paragraphs(5_000, seed=1)
    words = sum(len(paragraph.split()) for paragraph in text)
    assert 5_000 <= words < 5_200
    assert text == prose.paragraphs(5_000, seed=1) != prose.paragraphs(5_000, seed=2)


def test_an_edited_copy_keeps_most_paragraphs_and_no_list_of_them() -> None:
    original = prose.paragraphs(10_000, seed=1)
    copy = prose.edited(original, seed=2)
    kept = len(set(original) & set(copy)) / len(original)
    assert 0.5 < kept < 0.75
    assert copy != original
    assert prose.edited(original, seed=2) == copy


def test_repeated_lines_are_hardly_ever_unique() -> None:
    left, right = prose.repeated(500, seed=1)
    assert len(left) == 500
    assert len(set(left)) <= 8
    assert left != right


def test_a_folder_has_as_many_articles_as_asked_under_names_of_their_own() -> None:
    made = list(prose.folder(25, seed=1))
    assert len({name for name, _ in made}) == 25
    assert all(len(text.split()) > 150 for _, text in made)


@pytest.mark.parametrize(
    ("measured", "budget", "verdict"),
    [(1.0, 1.0, "met"), (1.5, 1.0, "missed by 50%"), (3.0, 0.0, "missed"), (0.0, 0.0, "met"), (9.0, None, "")],
)
def test_a_figure_says_whether_its_budget_is_met(measured: float, budget: float | None, verdict: str) -> None:
    assert Figure("", measured, budget).verdict == verdict


def test_tables_are_markdown_and_hold_against_bars() -> None:
    assert table(("", "a|b"), [("x", "y")]) == "|  | a\\|b |\n| --- | --- |\n| x | y |\n"
    written = figure_table([Figure("first paint", 1.4, 1.35, "x", "hello: 0.20 s")])
    assert written.splitlines()[-1] == "| first paint | 1.40x | hello: 0.20 s | 1.35x | missed by 4% |"


def test_numbers_read_well() -> None:
    assert [seconds(value) for value in (0.00321, 0.48, 31.4, 240)] == ["3.21 ms", "0.48 s", "31.4 s", "240 s"]
    assert [times(value) for value in (0.214, 3.44, 120.4, 12_000)] == ["0.21x", "3.4x", "120x", "12,000x"]


def test_a_block_of_figures_takes_its_place_and_no_other() -> None:
    end = "<!-- end of figures -->\n"
    text = f"a\n<!-- figures: one, by x -->\nold\n{end}b\n<!-- figures: two -->\n{end}"
    changed = put(text, "one", r"new \1" + "\n")
    assert changed == text.replace("old", r"new \1")
    with pytest.raises(ValueError, match="three"):
        put(text, "three", "")


def test_the_readme_has_a_place_for_every_part() -> None:
    text = README.read_text(encoding="utf-8")
    for part in PARTS:
        assert "| here |" in put(text, part, "| here |\n")


def test_a_run_tells_what_it_wrote_and_is_cut_off_when_it_takes_too_long() -> None:
    done = run([sys.executable, "-c", "print('made')"], 30, environment())
    assert (done.output, done.status, done.cut_off) == ("made\n", 0, False)
    assert done.megabytes > 1
    assert run([sys.executable, "-c", "import time; time.sleep(60)"], 0.5, environment()).cut_off


def test_a_line_counts_what_is_written_and_sees_the_end() -> None:
    script = "import sys\nprint('ready', flush=True)\nfor line in sys.stdin: print('x' * 10, flush=True)"
    with Line((sys.executable, "-c", script), environment()) as line:
        line.wait_for("ready", 30)
        line.settle()
        # The terminal echoes what is typed, and writes a line's end as two bytes.
        assert line.press("go\n").size == len("go\r\n" + "x" * 10 + "\r\n")
    with Line((sys.executable, "-c", "print('over')"), environment()) as ended, pytest.raises(EOFError, match="over"):
        ended.wait_for("never", 30)
