"""The manual page, made from the parsers, the table of keys and the settings: `python -m tests.manual` writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tui import __version__
from tui.app.keys.names import caption
from tui.app.keys.table import KEYS, Place
from tui.commands.usage import Usage, usages
from tui.config import CONFIG, SETTINGS, THEME

PAGE = Path(__file__).parents[1] / "tui" / "man" / "storydiff.1"

_ENVIRONMENT = {
    CONFIG: "Names a settings file other than the usual one.",
    THEME: "Names a theme, before the settings file.",
    "NO_COLOR": "If set, nothing is coloured.",
    "COLORTERM": "truecolor where the terminal has more than 256 colours; SSH seldom passes it on.",
    "PAGER": "Shows output that is longer than the terminal; empty for none.",
    "STORYDIFF_DEBUG": "If set, a failure of the program itself leaves a traceback.",
}
_FILES = {
    "$XDG_CONFIG_HOME/storydiff/settings.toml": "The settings (~/.config where the variable is not set).",
    "$XDG_STATE_HOME/storydiff": "What was open, to be found again (~/.local/state).",
    "$XDG_CACHE_HOME/storydiff": "What was read of large folders and of web archives (~/.cache).",
}


def page() -> str:
    """The page in the man macros of troff."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    screens, *commands = usages()
    yield f'.TH STORYDIFF 1 "" "storydiff {__version__}" "User Commands"'
    yield ".SH NAME"
    yield "storydiff \\- read versions of a story side by side, with every change of wording marked and named"
    yield ".SH SYNOPSIS"
    yield from _synopsis(screens)
    for usage in commands:
        yield ".br"
        yield from _synopsis(usage)
    yield ".SH DESCRIPTION"
    yield _plain(screens.description)
    yield "The keys are listed below, and on the screen by the key ?."
    yield from _options(screens)
    yield ".SH COMMANDS"
    for usage in commands:
        yield f".SS {usage.command}"
        yield _plain(usage.description)
        yield from _options(usage)
        yield from _more(usage)
    yield ".SH KEYS"
    yield "Each can be changed in the settings, by the name in brackets."
    for place in Place:
        yield f".SS {place.capitalize()}"
        for key in KEYS:
            if key.place is place:
                yield from _term(" ".join(caption(name) for name in key.keys), f"{key.does} [{key.id}]")
    yield ".SH SETTINGS"
    yield "The settings are a TOML file; storydiff config \\-\\-init writes one to begin with."
    for setting in SETTINGS:
        yield from _term(f"{setting.name} = {setting.default}", setting.says)
    yield ".SH ENVIRONMENT"
    for name, says in _ENVIRONMENT.items():
        yield from _term(name, says)
    yield ".SH FILES"
    for name, says in _FILES.items():
        yield from _term(name, says)
    yield ".SH EXIT STATUS"
    yield "0 the same, or all is well; 1 different; 2 trouble, told on stderr."
    yield ".SH EXAMPLES"
    yield from _more(screens)
    yield ".SH SEE ALSO"
    yield ".BR diff (1),"
    yield ".BR git (1)"


def _synopsis(usage: Usage) -> Iterator[str]:
    name = f"storydiff {usage.command}".strip()
    yield f".B {_plain(name)}"
    told = ["[OPTION]..."] if usage.options else []
    for argument in usage.arguments:
        shown = f"{argument.name}{'...' if argument.several else ''}"
        told.append(f"[{shown}]" if argument.optional else shown)
    yield _plain(" ".join(told))


def _options(usage: Usage) -> Iterator[str]:
    for argument in usage.arguments:
        if argument.says:
            yield from _term(argument.name, argument.says)
    for option in usage.options:
        yield from _term(", ".join(option.names) + (f" {option.value}" if option.value else ""), option.says)


def _more(usage: Usage) -> Iterator[str]:
    for paragraph in re.split(r"\n\n+", usage.more.strip()):
        if not paragraph:
            continue
        yield ".PP"
        if "\n" in paragraph:
            yield ".nf"
            yield from map(_plain, paragraph.split("\n"))
            yield ".fi"
        else:
            yield _plain(paragraph)


def _term(term: str, says: str) -> Iterator[str]:
    yield ".TP"
    yield f".B {_plain(term)}"
    yield _plain(says)


def _plain(text: str) -> str:
    """Text as troff prints it unchanged."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    return "\\&" + escaped if escaped.startswith(".") else escaped


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
