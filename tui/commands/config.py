"""`storydiff config`: a settings file to begin with, and what is wrong with the one there is."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from tui.app.files import Unwritable, unwritable, write_whole
from tui.app.keys.names import caption
from tui.app.keys.rebinding import rebound
from tui.app.keys.table import KEYS, Place
from tui.articles.sanitize import visible
from tui.commands import output
from tui.commands.parsing import Parser
from tui.commands.status import SAME, TROUBLE, UserError, tell
from tui.config import CONFIG, SETTINGS, THEME, load, settings_file

__all__ = ["parser", "run"]

_EXAMPLES = """\
exit status: 0 the settings are sound, 2 something is wrong with them (stderr says what)

examples:
  storydiff config          print all settings with their defaults
  storydiff config --init   write them to where storydiff looks for them, if there are none yet
  storydiff config --check  say where the settings are, and what is wrong with them
"""


def parser() -> Parser:
    """What the command takes."""
    made = Parser("storydiff config", "Print a settings file with every setting, its default and every key.", _EXAMPLES)
    either = made.add_mutually_exclusive_group()
    either.add_argument("--init", action="store_true", help="write the file to its place, unless there is one")
    either.add_argument("--check", action="store_true", help="check the settings that storydiff would use")
    return made


def run(options: Namespace) -> int:
    """Print, write or check the settings."""
    if options.check:
        return _check()
    if options.init:
        return _init(settings_file(os.environ))
    output.emit(template())
    return SAME


def template() -> Iterator[str]:
    """The lines of a settings file that changes nothing: every setting and every key as it is by default."""
    yield "# Settings of storydiff. Take away the # before a setting to change it."
    yield f"# {THEME} names a theme before this file; {CONFIG} names another file."
    for setting in SETTINGS:
        yield ""
        yield f"# {setting.says}"
        yield f"# {setting.name} = {setting.default}"
    yield ""
    yield "# The keys of every action, written as the help does (Ctrl-E, PgDn, F2) or as they are typed (x, ]c)."
    yield "[keys]"
    for place in Place:
        yield ""
        yield f"# {place}"
        for key in KEYS:
            if key.place is place:
                yield f"# {key.id} = [{', '.join(map(_quoted, key.keys))}]  # {key.does}"


def _quoted(key: str) -> str:
    shown = caption(key)
    return f"'{shown}'" if "\\" in shown else f'"{shown}"'


def _init(file: Path) -> int:
    if file.exists():
        raise UserError(f"there are settings already, in {visible(str(file))}; change them there")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, "".join(f"{line}\n" for line in template()))
    except (OSError, Unwritable) as trouble:
        why = trouble.why if isinstance(trouble, Unwritable) else unwritable(file, trouble).why
        raise UserError(f"{visible(str(file))} cannot be written: {why}; name another in {CONFIG}") from trouble
    tell(f"wrote {visible(str(file))}")
    return SAME


def _check() -> int:
    loaded = load()
    problems = [*loaded.problems, *map(loaded.blamed, rebound(loaded.settings.keys).problems)]
    state = "" if loaded.file.exists() else " (there is no such file: everything is as it comes)"
    output.emit([f"{visible(str(loaded.file))}{state}"])
    for problem in problems:
        tell(problem)
    return TROUBLE if problems else SAME
