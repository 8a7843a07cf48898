"""The pictures of the README, taken from the sample story: `python -m tests.pictures` writes them anew."""

from __future__ import annotations

import asyncio
import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from textual.pilot import Pilot

from tests.drafts import drafts
from tui.app.app import StorydiffApp
from tui.app.session.opening import open_history, open_paths
from tui.app.session.session import Session
from tui.app.widgets.bars import StatusBar

MOST_STEPS = 60
FOLDER = Path(__file__).parents[1] / "screenshots"


class Picture(NamedTuple):
    """How a picture comes about."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    change: str = ""
    """What the status line says of the change that is gone to before the keys; empty for the one it opens at."""
    theme: str = "dark"
    history: bool = False
    """Of a draft under git instead of the sample story."""


_FIGURE, _QUOTATION = "figure: three to four", "quotation added (Blinken)"

PICTURES = (
    Picture("side-by-side", (120, 36), change=_FIGURE),
    Picture("move", (120, 30), ("m",), change="paragraph moved"),
    Picture("quotation", (120, 30), change=_QUOTATION),
    Picture("inline", (80, 24), change=_FIGURE),
    Picture("wide", (200, 50), change=_QUOTATION),
    Picture("changes", (120, 30), ("c",), change=_FIGURE),
    Picture("pairs", (120, 20), ("M", "j", "l")),
    Picture("wordings", (120, 24), ("w", "j"), change=_FIGURE),
    Picture("reading", (120, 30), ("o", "space", "space")),
    Picture("search", (120, 24), ("/", *"Zelensky", "enter")),
    Picture("themes", (120, 30), ("T", "j"), change=_QUOTATION),
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
        await _go_to(picture.change, pilot)
        for key in picture.keys:
            await pilot.press(key)
        await app.workers.wait_for_complete()
        await pilot.pause()
        svg = app.export_screenshot(title="storydiff")
    session.close()
    # The fonts are the reader's own: a picture fetches nothing.
    return re.sub(r"@font-face\s*\{[^}]*\}\s*", "", svg)


async def _go_to(change: str, pilot: Pilot[None]) -> None:
    """Step on to the change of which the status line says this."""
    for _ in range(MOST_STEPS):
        status = "".join(piece.text for piece in pilot.app.screen.query_one(StatusBar).pieces)
        if change in status:
            return
        await pilot.press("n")
    raise LookupError(f"no change is called {change!r}")


def main() -> None:
    """Write every picture, and remove those that are made no more."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.svg"):
        old.unlink()
    for picture in PICTURES:
        (FOLDER / f"{picture.name}.svg").write_text(asyncio.run(take(picture)), encoding="utf-8")


if __name__ == "__main__":
    main()
