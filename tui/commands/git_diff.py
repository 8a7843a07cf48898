"""`storydiff git-diff`: the comparison inside `git diff`, `git log -p` and `git show`, as GIT_EXTERNAL_DIFF."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence

from tui.articles.article import Article
from tui.articles.pages.decode import NotText
from tui.articles.pages.links import as_read
from tui.articles.read import read_bytes, read_text
from tui.articles.sanitize import visible
from tui.commands import output
from tui.commands.diff import form_options, print_comparison
from tui.commands.parsing import Parser, reading_options
from tui.commands.status import SAME, tell
from tui.compare.engine import compare
from tui.sources.reading import read_file
from tui.sources.source import Problem

__all__ = ["parser", "run"]

_EXAMPLES = """\
git calls it as PATH OLD-FILE OLD-HASH OLD-MODE NEW-FILE NEW-HASH NEW-MODE, and adds the new name and what it knows of
the likeness where a file was renamed. The exit status is 0 whatever differs, since git ends at any other.

examples:
  GIT_EXTERNAL_DIFF='storydiff git-diff' git diff
  GIT_EXTERNAL_DIFF='storydiff git-diff --view inline' git log -p --ext-diff draft.md
  git config diff.storydiff.command 'storydiff git-diff'       then, in .gitattributes: *.md diff=storydiff
"""


_PASSED = (7, 9)
"""So many arguments come from git, the path first; nine where a file was renamed."""


class _GitParser(Parser):
    """A parser for arguments that git passes on without a `--` before a path that begins with a dash."""

    def parse(self, arguments: Sequence[str]) -> Namespace:
        known = self._option_string_actions
        for at, argument in enumerate(arguments):
            if argument.startswith("-") and argument not in known and len(arguments) - at in _PASSED:
                return super().parse([*arguments[:at], "--", *arguments[at:]])
        return super().parse(arguments)


def parser() -> Parser:
    """What the command takes."""
    made = _GitParser("storydiff git-diff", "Compare two versions of a file as git's external diff program.", _EXAMPLES)
    made.add_argument("path", metavar="PATH", help="the name of the file in the repository")
    for name in ("old_file", "old_hash", "old_mode", "new_file", "new_hash", "new_mode", "new_path", "likeness"):
        made.add_argument(name, nargs="?", metavar=name.upper().replace("_", "-"))
    form_options(made)
    reading_options(made)
    return made


def run(options: Namespace) -> int:
    """Print what became of the file as such, and the comparison; always 0."""
    # git has a pager of its own.
    options.no_pager = True
    # Only text has room for words between two comparisons; other formats are read by programs.
    say = _print if options.format == "text" else tell
    if options.format == "text" or options.new_file is None:
        _say_all(say, _header(options))
    if options.new_file is None:
        return SAME
    sides = [
        _article(file, name, options)
        for file, name in (
            (options.old_file, options.path),
            (options.new_file, options.new_path or options.path),
        )
    ]
    problems = [side for side in sides if isinstance(side, str)]
    if problems:
        _say_all(say, problems)
        return SAME
    left, right = (side for side in sides if isinstance(side, Article))
    print_comparison(compare(left, right), options)
    if options.format == "text":
        _print("")
    return SAME


def _print(line: str) -> None:
    output.emit([line], pager=False)


def _say_all(say: Callable[[str], None], sentences: Iterable[str]) -> None:
    for sentence in sentences:
        say(sentence)


def _header(options: Namespace) -> list[str]:
    """What became of the file as such: its name, whether it is new or gone, its mode."""
    name, new = visible(options.path), visible(options.new_path or options.path)
    if options.new_file is None:
        return [f"{name}: not merged yet"]
    if options.old_file == os.devnull:
        return [f"{new}: new file"]
    if options.new_file == os.devnull:
        return [f"{name}: deleted"]
    told = [name if name == new else f"{name}: renamed to {new}"]
    if options.old_mode != options.new_mode:
        told.append(f"mode {visible(options.old_mode)} became {visible(options.new_mode)}")
    return told


def _article(file: str, name: str, options: Namespace) -> Article | str:
    """The article in a file that git wrote, an empty one where it is empty or none; else one sentence."""
    if file == os.devnull:
        return read_text("", path=name)
    page = read_file(file)
    if isinstance(page, Problem):
        return page.sentence
    try:
        return as_read(read_bytes(page.data, path=name, whole=options.whole, paragraphs=options.paragraphs))
    except NotText as error:
        return f"{visible(name)} is not compared, since {error}."
