"""Hostile text: whatever pages, names, addresses, messages and settings hold, nothing of it steers a terminal."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sources.repository import Repository
from tests.sources.web_archive import Crawl
from tests.terminal.terminal import Terminal

# Clipboard, title, link, device control, cursor, C1 control, bidi override and isolate, zero width, NUL, CR, markup.
WEAPONS = (
    "\x1b]52;c;UFdOMUQ=\x07 \x1b]0;PWN2D\x07 \x1b]8;;http://PWN3D\x1b\\ \x1bPPWN4D\x1b\\ "
    "\x1b[6666;6666H \x9b6667;6667H "
    "\u202ePWN5D\u202c \u2066PWN6D\u2069 PW\u200bN7D \0 PWN8\rD [/] [@click=app.bell]PWN9D[/] [bold red]loud[/]"
)
BODY = "The council met on Monday.\n\nIt spoke of the harbour wall.\n\nThe wall costs 12 million crowns.\n"
# Textual itself asks for the default shape of the mouse pointer.
_OSC_OR_DCS = re.compile("\x1b(?:\\](?!22;default\x07)|[P^_X])|[\x80-\x9f]")
_STEERING = re.compile("[\u200b\u202a-\u202e\u2066-\u2069]|\x1b\\[666[67];")


def _page(text: str = BODY) -> str:
    head = f"Headline {WEAPONS}\n\nby Jane {WEAPONS}\n\nHARBOUR {WEAPONS}, March 3, 2024"
    return f"{head}\n\n{WEAPONS}\n\n{text}\n{WEAPONS}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two versions of an armed page, under armed names."""
    place = tmp_path / "pages \u202e[b]\x1b]0;PWN2D\x07"
    place.mkdir()
    (place / "one \x1b[6666;6666H\u200b[b].txt").write_text(_page())
    (place / "two \x9b6667;6667H\u2066.txt").write_text(_page(BODY.replace("12", "14").replace("Monday", "Friday")))
    (place / "three \x1b]52;c;UFdOMUQ=\x07.html").write_text(
        f"<html><head><title>{WEAPONS}</title><meta property='og:site_name' content='{WEAPONS}'></head><body>"
        f"<h1>{WEAPONS}</h1><p>{BODY}</p><a href='{WEAPONS}'>link</a></body></html>"
    )
    (place / "empty \x1b]0;PWN2D\x07.txt").touch()
    return place


def _harmless(terminal: Terminal) -> None:
    """Fails where anything but Textual's own sequences has reached the terminal."""
    assert not _OSC_OR_DCS.search(terminal.raw)
    assert not _STEERING.search(terminal.raw)


def _walk(terminal: Terminal, keys: tuple[str, ...]) -> None:
    for key in keys:
        terminal.press(key.replace("CR", "\r").replace("TAB", "\t"))
        terminal.read(0.4)
    terminal.press("Q")
    assert terminal.wait_for_end() == 0
    _harmless(terminal)


VIEWS = (
    "n",
    "n",
    "t",
    "z",
    "u",
    "s",
    "c",
    "\x1b",
    "f",
    "\x1b",
    "o",
    "\x1b",
    "U",
    "G",
    "\x1b",
    "M",
    "\x1b",
    "?",
    "\x1b",
)
ASKING = (
    "/PWN",
    "\r",
    "n",
    "\x1b",
    "\t",
    "/PWN",
    "\r",
    "S",
    "S",
    "j",
    "j",
    ":PWN",
    "\x1b",
    "e",
    "\x1b",
    "T",
    "\x1b",
    "R",
)


@pytest.mark.parametrize("keys", [VIEWS, ASKING], ids=["views", "questions"])
@pytest.mark.parametrize("size", [(120, 40), (70, 20)], ids=["wide", "narrow"])
def test_no_view_lets_anything_through(folder: Path, keys: tuple[str, ...], size: tuple[int, int]) -> None:
    with Terminal(str(folder), columns=size[0], lines=size[1]) as terminal:
        terminal.wait_for("3 articles")
        _walk(terminal, keys)


def test_what_is_hostile_is_visible_as_marks(folder: Path) -> None:
    pages = sorted(str(page) for page in folder.iterdir() if page.stat().st_size and page.suffix == ".txt")
    with Terminal(*pages) as terminal:
        terminal.wait_for("2 articles")
        terminal.press("o")
        terminal.wait_for("␛]52;c;UFdOMUQ=␇")
        shown = "".join(terminal.text.split())
        for mark in ("⟨U+009B⟩", "⟨U+202E⟩", "⟨U+2066⟩", "⟨U+200B⟩", "␀", "[/]", "[@click=app.bell]"):
            assert mark in shown
        terminal.press("Q")
        assert terminal.wait_for_end() == 0


def test_messages_of_commits(tmp_path: Path) -> None:
    drafts = Repository(tmp_path / "drafts")
    for number in (12, 14, 16):
        # git takes no NUL in a message.
        drafts.commit(WEAPONS.replace("\0", ""), report__txt=BODY.replace("12", str(number)))
    with Terminal("history", str(drafts.folder / "report.txt")) as terminal:
        terminal.wait_for("3 versions")
        _walk(terminal, ("n", "(", "\t", "j", "\r", "c", "\x1b"))


def test_addresses_of_an_archive(tmp_path: Path) -> None:
    archive = tmp_path / "crawl.warc"
    address = "https://news.example/" + WEAPONS.replace("\r", "").replace("\0", "").replace(" ", "_")
    with Crawl(archive, compressed=False) as crawl:
        for number in (12, 14):
            crawl.add(_page(BODY.replace("12", str(number))).encode(), address, content_type="text/plain")
    with Terminal("archive", str(archive)) as terminal:
        terminal.wait_for("storydiff +crawl|capture|version|article", 30)
        _walk(terminal, ("n", "\t", "j", "\r", "c", "\x1b"))


def test_settings(folder: Path, tmp_path: Path) -> None:
    settings = tmp_path / "settings.toml"
    armed = WEAPONS.replace("\0", "").replace("\r", "")
    escaped = "".join(f"\\u{ord(c):04x}" if ord(c) < 32 or ord(c) == 0x9B else c for c in armed).replace('"', "")
    settings.write_text(
        f'theme = "{escaped}"\n"{escaped}" = 1\n[keys]\n"{escaped}" = ["{escaped}"]\n', encoding="utf-8"
    )
    with Terminal(str(folder), STORYDIFF_CONFIG=str(settings)) as terminal:
        terminal.wait_for("3 articles|settings.toml")
        _walk(terminal, ("n", ":", "\x1b", "?", "\x1b"))


@pytest.mark.parametrize(
    "command",
    [
        ("diff",),
        ("diff", "--view", "inline"),
        ("diff", "--view", "changes"),
        ("diff", "--format", "markdown"),
        ("diff", "--format", "html"),
        ("list",),
        ("list", "--format", "csv"),
        ("pairs",),
        ("pairs", "--format", "csv"),
    ],
    ids=" ".join,
)
def test_no_output_lets_anything_through(folder: Path, command: tuple[str, ...]) -> None:
    pages = sorted(str(page) for page in folder.iterdir() if page.stat().st_size)
    paths = pages[:2] if command[0] == "diff" else [str(folder)]
    color = ["--color", "never"] if command in (("diff",), ("diff", "--view", "inline")) else []
    run = subprocess.run(
        [sys.executable, "-m", "tui", *command, *color, *paths], capture_output=True, timeout=60, check=False
    )
    for told in (run.stdout.decode(), run.stderr.decode()):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", told)
    assert run.stdout
