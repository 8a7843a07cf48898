"""The pictures of the README, taken from the sample story: `python -m tests.pictures` writes them anew."""

from __future__ import annotations

import asyncio
import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.drafts import drafts
from tui.app.app import StorydiffApp
from tui.app.session.opening import open_history, open_paths
from tui.app.session.session import Session

FOLDER = Path(__file__).parents[1] / "screenshots"


class Picture(NamedTuple):
    """How a picture comes about."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...]
    theme: str = "dark"
    history: bool = False
    """Of a draft under git instead of the sample story."""


PICTURES = (
    Picture("side-by-side", (120, 36), ("9", "n")),
    Picture("move", (120, 30), ("8", "n")),
    Picture("quotation", (120, 30), ("2", "0", "n")),
    Picture("inline", (80, 24), ("9", "n")),
    Picture("wide", (200, 50), ("1", "9", "n")),
    Picture("changes", (120, 30), ("9", "n", "c")),
    Picture("pairs", (120, 20), ("M", "j", "l")),
    Picture("wordings", (120, 24), ("8", "n", "w", "j")),
    Picture("reading", (120, 30), ("o", "space", "space")),
    Picture("search", (120, 24), ("/", *"Zelensky", "enter")),
    Picture("themes", (120, 30), ("2", "8", "n", "T", "j")),
    Picture("help", (120, 46), ("?",)),
    Picture("history", (120, 24), ("(", "("), history=True),
)


async def take(picture: Picture) -> str:
    """Take one picture; returns it as SVG."""
    # What a developer has set for their own terminal stays out of the pictures.
    for variable in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_ANIMATIONS"):
        os.environ.pop(variable, None)
    os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    with TemporaryDirectory() as folder:
        session = open_history(str(drafts(Path(folder)))) if picture.history else open_paths([])
        return await _taken(picture, session)


async def _taken(picture: Picture, session: Session) -> str:
    session.name = "wall.md" if picture.history else session.name
    session.read(60)
    session.group()
    session.note = ""
    app = StorydiffApp(session)
    async with app.run_test(size=picture.size) as pilot:
        app.theme = picture.theme
        await app.workers.wait_for_complete()
        for key in picture.keys:
            await pilot.press(key)
        await app.workers.wait_for_complete()
        await pilot.pause()
        svg = app.export_screenshot(title="storydiff")
    session.close()
    # The fonts are the reader's own: a picture fetches nothing.
    return re.sub(r"@font-face\s*\{[^}]*\}\s*", "", svg)


def main() -> None:
    """Write every picture, and remove those that are made no more."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.svg"):
        old.unlink()
    for picture in PICTURES:
        (FOLDER / f"{picture.name}.svg").write_text(asyncio.run(take(picture)), encoding="utf-8")


if __name__ == "__main__":
    main()
