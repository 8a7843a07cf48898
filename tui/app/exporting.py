"""Writing a comparison into a file: in which format, under which name, and what became of it. Knows no screen."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tui.app.files import Unwritable, path_of, write_whole
from tui.articles.sanitize import visible
from tui.compare.comparison import Comparison
from tui.layout.kinds_shown import filter_words
from tui.layout.shown import printed
from tui.layout.view import Form, View
from tui.layout.words.titles import titles
from tui.paths import absolute

WIDTH = 160
"""Columns of a text: two of some 75 characters, as `storydiff diff` prints them into a file."""
MOST_NAME = 32
"""Bytes of each of the two names in the name of a file that is made up: enough to know them by, and both in sight."""
_APART = re.compile(r"[^\w.]+")
_SUFFIX = re.compile(r"\.(?:txt|text|md|markdown|html?|gz|bz2|xz|eml)$", re.IGNORECASE)


class Format(NamedTuple):
    """A form that a comparison can be written in."""

    name: str
    suffix: str
    says: str
    """What it is good for."""
    make: Callable[[Comparison, View], str]
    whole: bool = False
    """Whether it has everything, whatever the view hides: scripts choose for themselves."""


def _html(comparison: Comparison, view: View) -> str:
    from tui.export.html import as_html  # needed by those who export

    return as_html(comparison, view=view)


def _markdown(comparison: Comparison, view: View) -> str:
    from tui.export.markdown import as_markdown

    return as_markdown(comparison, view=view)


def _json(comparison: Comparison, _: View) -> str:
    from tui.export.json import as_json

    return as_json(comparison) + "\n"


def _text(comparison: Comparison, view: View) -> str:
    from tui.export.text import as_text

    lines = as_text(comparison, width=WIDTH, form=Form.SIDE_BY_SIDE, view=view, colour=False)
    return "".join(f"{line}\n" for line in lines)


FORMATS = (
    Format("HTML", ".html", "one page to read, print and pass on", _html),
    Format("Markdown", ".md", "a summary, and the changes as a table", _markdown),
    Format("JSON", ".json", "everything, for scripts", _json, whole=True),
    Format("Text", ".txt", "two columns, without colour", _text),
)


def file_stem(comparison: Comparison) -> str:
    """A name for a file about two articles, without a suffix: `Harbour-Post-Evening-Mail`."""
    names = (_SUFFIX.sub("", name) for name in titles(comparison.left, comparison.right))
    return "-".join(filter(None, map(_stem, names))) or "comparison"


def _stem(name: str) -> str:
    """A name as part of a file's, cut between words where it is long."""
    stem = _APART.sub("-", name).strip("-.")
    cut = stem.encode("utf-8", "ignore")[:MOST_NAME].decode("utf-8", "ignore")
    whole = cut.rpartition("-")[0] if len(cut) < len(stem) and stem[len(cut)] != "-" else cut
    return (whole or cut).rstrip("-.")


class Exporting:
    """Keeps the format and the name while they are chosen; nothing is written before `write`."""

    def __init__(self, comparison: Comparison, view: View = View()) -> None:
        """`view` is that of the screen: what it hides of changes is left out, unchanged paragraphs fold in any case."""
        self.comparison = comparison
        self.view = printed(comparison, typographic=view.typographic, hidden=view.hidden)
        """What is written, but for a format that has everything."""
        self.at = 0
        """The format chosen, an index into `FORMATS`."""
        self.path = file_stem(comparison) + FORMATS[0].suffix
        """As it is typed; a relative one lies in the folder that the program was started in."""
        self.problem = ""
        """Why it is not written yet."""
        self._replaces = ""
        """The path that may be replaced, since the reader was told that it exists."""

    def hint(self) -> str:
        """What it would be good to know before it is written: where it goes, and what is left out."""
        filtered = "" if FORMATS[self.at].whole else filter_words(self.comparison, self.view)
        if os.path.isabs(os.path.expanduser(self.path)):  # noqa: PTH111, PTH117  a name that is still being typed
            return filtered
        return "; ".join(filter(None, (f"in {visible(str(Path.cwd()))}", filtered)))

    def choose(self, at: int) -> None:
        """Choose a format by its number, round and round; the suffix of the name follows."""
        old, self.at = FORMATS[self.at].suffix, at % len(FORMATS)
        if self.path.endswith(old):
            self.type(self.path.removesuffix(old) + FORMATS[self.at].suffix)

    def type(self, path: str) -> None:
        """Take the name as it is typed; the format follows its suffix."""
        if path == self.path:
            return
        self.path, self.problem = path, ""
        self.at = next((i for i, one in enumerate(FORMATS) if path.lower().endswith(one.suffix)), self.at)

    def ready(self) -> bool:
        """Whether it can be written: a name is there, and what it names may be replaced; else `problem` says why."""
        if not self.path.strip():
            self.problem = "type a name for the file"
            return False
        try:
            exists = path_of(self.path).exists()
        except (Unwritable, OSError, ValueError):
            return True  # writing says what is wrong with it
        if exists and self._replaces != self.path and not path_of(self.path).is_dir():
            self._replaces = self.path
            self.problem = "there is a file of this name; Enter once more replaces it, or type another"
            return False
        return True

    def write(self) -> str:
        """Make the text and write it, as long as that takes; returns what to tell, empty where `problem` says why not.

        Nothing is replaced that `ready` has not asked about.
        """
        try:
            path = path_of(self.path)
            text = FORMATS[self.at].make(self.comparison, self.view)
            write_whole(path, text, replace=self._replaces == self.path)
        except FileExistsError:
            self._replaces = self.path
            self.problem = "there is a file of this name by now; Enter once more replaces it, or type another"
            return ""
        except Unwritable as trouble:
            self.problem = str(trouble)
            return ""
        return f"written to {visible(absolute(str(path)))}"
