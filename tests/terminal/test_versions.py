"""Versions of a page at a real terminal: what git and archives hold is shown and cannot steer it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.sources.repository import Repository
from tests.sources.web_archive import Crawl, html
from tests.terminal.terminal import Terminal

_STORY = "The council voted on Monday to close the old bridge.\n\nThe mayor said repairs would cost {} million.\n"
_HOSTILE = re.compile("\x1b\\]52|\x1b\\]0|\u202e|\x1b\\[31m")


def test_a_history_with_hostile_names_and_messages(tmp_path: Path) -> None:
    drafts = Repository(tmp_path / "drafts")
    name = "esc\x1b]0;x\x07 \u202e[@click=app.quit].md"
    for number, subject in enumerate(("Plain", "Clip \x1b]52;c;aGk=\x07 \x1b[31m \u202e [/] [bold]")):
        (drafts.folder / name).write_text(_STORY.format(number + 10))
        drafts.commit(subject)
    with Terminal("history", name, cwd=str(drafts.folder)) as terminal:
        terminal.wait_for("2 versions", 40)
        text = terminal.wait_for("12 *million|step to the versions")
        assert "Clip ␛]52" in text
        assert "esc␛]0;x␇" in text
        terminal.press("(")
        terminal.wait_for("oldest versions")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.restored
        assert not _HOSTILE.search(terminal.raw)


def test_a_file_without_a_history_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "loose.txt").write_text(_STORY)
    with Terminal("history", "loose.txt", cwd=str(tmp_path)) as terminal:
        assert terminal.wait_for_end() == 2
        assert "loose.txt lies in no git repository; name a file whose versions git keeps." in terminal.text
        assert "\x1b[?1049h" not in terminal.raw


def test_an_archive_with_hostile_pages_and_addresses(tmp_path: Path) -> None:
    hostile = "https://example.org/\x1b]0;x\x07\u202e[@click=app.quit]"
    with Crawl(tmp_path / "crawl.warc.gz") as crawl:
        for cost in (12, 14):
            text = f"The council met \x1b]52;c;aGk=\x07 \u202e and {cost} million were spent on the harbour wall."
            crawl.add(html(text, "Nobody was there.", headline="Wall \x1b[31m"), hostile)
        crawl.add(b"", status="404 Not Found")
    cache, state = str(tmp_path / "cache"), str(tmp_path / "state")
    with Terminal(
        "archive", "crawl.warc.gz", columns=200, cwd=str(tmp_path), XDG_CACHE_HOME=cache, XDG_STATE_HOME=state
    ) as terminal:
        terminal.wait_for(r"2 versions", 40)
        terminal.wait_for(r"left out: redirects and errors \(1\)")
        terminal.wait_for("example.org/␛")
        terminal.wait_for("14 *million")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.restored
        assert not _HOSTILE.search(terminal.raw)
    assert list((tmp_path / "cache" / "storydiff" / "archives").iterdir())


def test_a_missing_archive_is_one_sentence(tmp_path: Path) -> None:
    with Terminal("archive", "missing.warc", cwd=str(tmp_path)) as terminal:
        assert terminal.wait_for_end() == 2
        assert "missing.warc does not exist; check the spelling." in terminal.text
