"""The files that hold what was open: one for each set of paths, and one for the colours.

They are a convenience. One that cannot be read or written, is damaged or strange is passed over in silence: nothing
of it keeps anybody from reading, and two programs at once replace each other's file as a whole.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from platformdirs import user_state_path

from tui.app.state import (
    MOST_CHARACTERS,
    Colours,
    State,
    colours_from,
    colours_text,
    file_name,
    state_from,
    state_text,
)
from tui.whole_file import HALF, in_place_of

MOST_FILES = 300
"""As many sets of paths are remembered; those left longest ago give way."""
LEFT_BEHIND_SECONDS = 86_400
"""A half-written file this old belongs to a program that died."""
_COLOURS = "colours.json"


def folder() -> Path:
    """The platform's place for what a program remembers; relative, and of no use, where there is no home."""
    return user_state_path("storydiff")


class Memory:
    """Remembers in a folder of its own, which need not exist."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` is None for no memory at all: nothing is read, nothing is written."""
        # Without a home the platform's place is a relative path, which would lie wherever the program was started.
        self._folder = folder if folder is not None and folder.is_absolute() else None

    def recall(self, opened: Sequence[str]) -> State | None:
        """What was open when these paths were left last."""
        text = self._read(file_name(opened)) if opened else None
        return None if text is None else state_from(text, opened)

    def keep(self, opened: Sequence[str], state: State) -> None:
        """Remember what is open."""
        if opened:
            self._write(file_name(opened), state_text(state, opened))

    def recall_colours(self) -> Colours:
        """The colours that were chosen last."""
        return colours_from(self._read(_COLOURS) or "")

    def keep_colours(self, chosen: Colours) -> None:
        """Remember the colours that were chosen, beside those that another program may have kept since."""
        if chosen != Colours():
            self._write(_COLOURS, colours_text(chosen.over(self.recall_colours())))

    def _read(self, name: str) -> str | None:
        if self._folder is None:
            return None
        with suppress(OSError, ValueError):
            file = self._folder / name
            # A pipe in its place would be waited for.
            if file.is_file():
                with file.open(encoding="utf-8") as stream:
                    return stream.read(MOST_CHARACTERS + 1)
        return None

    def _write(self, name: str, text: str) -> None:
        """Put a whole file in place of the old one, or leave that as it is."""
        if self._folder is None:
            return
        with suppress(OSError, ValueError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with in_place_of(self._folder / name) as stream:
                stream.write(text)
            self._forget_the_oldest(self._folder)

    def _forget_the_oldest(self, folder: Path) -> None:
        files = [file for file in folder.glob("*.json") if file.name != _COLOURS]
        for file in sorted(files, key=lambda file: file.stat().st_mtime, reverse=True)[MOST_FILES:]:
            file.unlink(missing_ok=True)
        for file in folder.glob(f"*{HALF}"):
            if file.stat().st_mtime < time.time() - LEFT_BEHIND_SECONDS:
                file.unlink(missing_ok=True)
