"""What the README and the pages beside it say is so: links lead somewhere, commands and settings exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tui.app.keys.rebinding import rebound
from tui.commands.table import COMMANDS
from tui.config import parse

_ROOT = Path(__file__).parents[1]
PAGES = [_ROOT / "README.md", *sorted((_ROOT / "tui" / "docs").glob("*.md"))]


def test_there_is_a_page_for_each_kind_of_reader() -> None:
    assert {page.stem for page in PAGES} >= {"README", "newsroom", "research", "drafts", "server"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_its_links_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
        assert "://" in link or (page.parent / link).exists(), link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_its_settings_are_sound(page: Path) -> None:
    for block in re.findall(r"```toml\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL):
        settings, problems = parse(block)
        assert problems == ()
        assert rebound(settings.keys).problems == ()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_its_commands_exist(page: Path) -> None:
    blocks = re.findall(r"```sh\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    named = set(re.findall(r"^storydiff ([a-z]+(?:-[a-z]+)?) ", "\n".join(blocks), re.MULTILINE))
    assert named <= set(COMMANDS)
    assert named or page.stem == "server"


def test_every_picture_is_shown() -> None:
    text = PAGES[0].read_text(encoding="utf-8")
    assert [file.name for file in (_ROOT / "screenshots").glob("*.svg") if file.name not in text] == []
