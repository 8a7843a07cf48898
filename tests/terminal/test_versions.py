"""Versions of a page at a real terminal: what git and archives hold is shown and cannot steer it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.sources.repository import Repository
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
