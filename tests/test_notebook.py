"""What a notebook needs: read, compare, show; each documented example works as it stands."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.export.html import as_html
from tui.notebook import Kind, Role, RowKind, UnreadableError, as_object, compare, in_words, kept_shares, read, show


@pytest.fixture(name="pair")
def make_pair(tmp_path: Path) -> tuple[Path, Path]:
    left, right = tmp_path / "old.txt", tmp_path / "new.txt"
    left.write_text("The river rose by 12 metres.\n\nThe mayor spoke at noon.\n")
    right.write_text("The river rose by 14 metres.\n\nThe mayor spoke at noon.\n\nDucks <b>slept</b> & dreamt.\n")
    return left, right


def test_read_compare_and_walk(pair: tuple[Path, Path]) -> None:
    left, right = map(read, pair)
    assert [p.role for p in left.paragraphs] == [Role.BODY, Role.BODY]
    comparison = compare(left, right)
    assert [row.kind for row in comparison.rows] == [RowKind.EDITED, RowKind.SAME, RowKind.ADDED]
    (figure,) = [change for change in comparison.changes if Kind.NUMBER in change.kinds]
    assert (figure.left, figure.right) == ("12", "14")
    assert in_words(comparison).startswith("B keeps 91% of A's words; adds 1 paragraph")
    assert as_object(comparison)["summary"]["kept_words"] == 10
    assert kept_shares([left, right])[0][1] == pytest.approx(10 / 11)


def test_a_notebook_shows_the_page_in_a_frame_of_its_own(pair: tuple[Path, Path]) -> None:
    comparison = compare(read(pair[0]), read(pair[1]))
    shown = show(comparison, height=300)._repr_html_()
    found = re.fullmatch(r'<iframe title="[^"<>]*" style="[^"]*300px[^"]*" srcdoc="([^"<>]*)"></iframe>', shown)
    assert found
    assert html.unescape(found[1]).replace('\n<base href="about:srcdoc">', "") == as_html(comparison)


def test_as_text_and_in_short(pair: tuple[Path, Path]) -> None:
    shown = show(compare(read(pair[0]), read(pair[1])), fold=False)
    assert "~ The river rose by [-12-] metres." in str(shown)
    assert repr(shown).startswith("<B keeps 91% of A's words")


def test_the_example_of_the_readme_works(
    pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    readme = Path(__file__).parents[1].joinpath("README.md").read_text(encoding="utf-8")
    example = re.search(r"## From Python\n\n```python\n(.*?)```", readme, re.DOTALL)
    assert example
    monkeypatch.chdir(pair[0].parent)
    exec(example[1], {})
    told = capsys.readouterr().out
    assert "12 became 14" in told
    assert "B keeps 91% of A's words" in told


def test_what_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"missing\.txt does not exist; check the spelling\."):
        read(tmp_path / "missing.txt")
    (tmp_path / "empty.txt").touch()
    with pytest.raises(UnreadableError, match="is empty"):
        read(str(tmp_path / "empty.txt"))


@given(data=st.binary(max_size=120))
def test_any_file_is_an_article_or_one_sentence(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = tmp_path_factory.mktemp("pages") / "page"
    file.write_bytes(data)
    problem = shown = ""
    try:
        article = read(file)
        shown = str(show(compare(article, article)))
    except UnreadableError as error:
        problem = str(error)
    assert problem.isprintable()
    assert "\x1b" not in shown
