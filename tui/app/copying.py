"""Copying by way of the terminal, and into a file where that does not arrive. Knows no screen.

A program in a terminal reaches the clipboard only by asking the terminal (OSC 52). Some terminals do not listen, tmux
listens only if it is set to, and none of them answers: whether it worked, only the reader can see.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from tui.app.files import Unwritable, unwritable, write_whole
from tui.articles.sanitize import visible
from tui.layout.words.phrases import count

MOST_BYTES = 74_000
"""In base64 that is just below the 100,000 characters beyond which xterm and others drop the whole sequence."""
FILE = "copied.txt"


class Copied(NamedTuple):
    """What becomes of a text that was copied."""

    send: str
    """What to send to the terminal; empty for nothing."""
    said: str
    """What to tell the reader."""


class Copying:
    """Keeps what was copied last: asked for the same once more, it writes it into a file."""

    def __init__(self, folder: Path | None) -> None:
        """`folder` takes the file; it need not exist. None where no file may be written."""
        self._folder = folder if folder is not None and folder.is_absolute() else None
        self.text = ""
        """What was copied last."""

    def copy(self, text: str, what: str, again: str) -> Copied:
        """Copy a text; `what` says what it is, `again` what asks for the same once more."""
        once_more = text == self.text
        self.text = text
        size = len(text.encode("utf-8", "replace"))
        if size > MOST_BYTES:
            return Copied("", f"{what} is {count(size, 'byte')} long, more than terminals take: {self._save(text)}")
        if once_more and self._folder is not None:
            return Copied("", f"{what} {self._save(text)}")
        where = f"; if it does not arrive, {again} saves it in a file" if self._folder is not None else ""
        return Copied(text, f"{what} sent to the terminal{where}")

    def _save(self, text: str) -> str:
        if self._folder is None:
            return "no file can be written here"
        file = self._folder / FILE
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(file, text, replace=True)
        except (OSError, Unwritable) as trouble:
            why = trouble.why if isinstance(trouble, Unwritable) else unwritable(file, trouble).why
            # The path last: of a line that is too long the end is cut off.
            return f"could not be saved, {why}: {visible(str(file))}"
        return f"saved in {visible(str(file))}"
