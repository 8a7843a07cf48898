"""One paragraph in every article of the story: what each has of it, and the way there and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.fingers import Desks, Fingers
from tui.app.readers.wordings import WordingsReader
from tui.layout.text.lines import text_of
from tui.layout.wordings import WordingsSheet

_STORY = [
    "Ferry returns to the harbour",
    "The ferry Maren came back to the harbour on Monday evening with 40 passengers on board.",
    "Relatives had waited since Friday in the cold hall of the old fish market.",
    "The engine had failed twelve miles off the coast, and the anchor held through two nights of storm.",
    "The port office will look into the cause, and the mayor promised a report before the end of summer.",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A story of three articles: the second alters the third paragraph of the first, the third has it not."""
    versions = {
        "one": _STORY,
        "two": [*_STORY[:1], _STORY[1].replace("40", "42"), *_STORY[2:]],
        "three": [_STORY[0], *_STORY[2:]],
    }
    for name, paragraphs in versions.items():
        (tmp_path / f"{name}.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return tmp_path


def _wordings(fingers: Fingers) -> WordingsSheet:
    reader = fingers.desk.papers.pile.top
    assert isinstance(reader, WordingsReader)
    assert reader.sheet is not None
    return reader.sheet


def _told(fingers: Fingers) -> dict[str, str]:
    sheet = _wordings(fingers)
    return {wording.name: sheet.told(entry) for entry, wording in enumerate(sheet.wordings)}


async def _to_ferry(fingers: Fingers) -> None:
    """With `one` on the left and `two` on the right, to the paragraph that differs."""
    names = [item.title for item in fingers.desk.papers.session.entries.items]
    fingers.desk._comparing.open(names.index("one.txt"), names.index("two.txt"))
    await fingers.press("g", "n")


async def test_every_article_tells_what_it_has_of_the_paragraph(desk: Desks, folder: Path) -> None:
    async with desk(str(folder)) as fingers:
        await _to_ferry(fingers)
        await fingers.press("w")
        told = _told(fingers)
        assert set(told) == {"one.txt", "two.txt", "three.txt"}
        assert told["one.txt"] == ""
        assert told["three.txt"] == "not there"
        assert told["two.txt"].endswith("% same")
        text = " ".join(text_of(line.cells[0]) for line in _wordings(fingers))
        assert "40 42 passengers" in text
        await fingers.press("w")
        assert fingers.desk.papers.pile.top is fingers.desk.papers.pile.pair


async def test_enter_reads_the_pair_at_the_paragraph(desk: Desks, folder: Path) -> None:
    async with desk(str(folder)) as fingers:
        await _to_ferry(fingers)
        await fingers.press("w")
        sheet = _wordings(fingers)
        names = [wording.name for wording in sheet.wordings]
        steps = names.index("three.txt") - names.index("one.txt")
        await fingers.press(*("j" * steps or "k" * -steps), "enter")
        pair = fingers.desk.papers.pile.pair
        assert fingers.desk.papers.pile.top is pair
        assert pair.comparison is not None
        assert (pair.comparison.left.path or "").endswith("one.txt")
        assert (pair.comparison.right.path or "").endswith("three.txt")
        assert "40 passengers" in pair.comparison.left.paragraphs[pair.paragraph_here[1] or 0].text


async def test_the_wordings_are_copied_whole(desk: Desks, folder: Path) -> None:
    async with desk(str(folder)) as fingers:
        await _to_ferry(fingers)
        await fingers.press("w")
        reader = fingers.desk.papers.pile.top
        one, every = reader.excerpt(whole=False), reader.excerpt(whole=True)
        assert one is not None
        assert one.text == f"one.txt:\n{_STORY[1]}\n"
        assert every is not None
        assert "three.txt:\n(not there)" in every.text
        assert _STORY[1].replace("40", "42") in every.text


async def test_where_there_is_no_paragraph_or_no_story_that_is_said(desk: Desks, tmp_path: Path) -> None:
    lone = tmp_path / "lone.txt"
    lone.write_text("\n\n".join(_STORY), encoding="utf-8")
    async with desk(str(lone)) as fingers:
        await fingers.press("w")
        assert "no other article tells this story" in fingers.status
    async with desk() as fingers:
        await fingers.press("g", "w")
        assert "the cursor stands on no paragraph" in fingers.status


async def test_the_paragraph_of_an_article_read_alone(desk: Desks) -> None:
    async with desk() as fingers:
        await fingers.press("o", *"jjjj", "w")
        sheet = _wordings(fingers)
        assert sheet.article is fingers.desk.papers.pile.pair.comparison.right  # type: ignore[union-attr]
        await fingers.press("q", "q")
        assert fingers.desk.papers.pile.top is fingers.desk.papers.pile.pair
