"""What every command takes, read from the parsers: for the manual page and for the completions of shells."""

from __future__ import annotations

from argparse import SUPPRESS, Action
from importlib import import_module
from typing import NamedTuple

from tui.commands.parsing import Parser
from tui.commands.table import COMMANDS

__all__ = ["Argument", "Option", "Usage", "usages"]


class Option(NamedTuple):
    """An option of a command."""

    names: tuple[str, ...]
    """Those with one dash first."""
    value: str
    """What stands for its value in the help; empty for a switch."""
    choices: tuple[str, ...]
    """The values it takes, where they can be counted."""
    says: str


class Argument(NamedTuple):
    """Something that a command takes by its place."""

    name: str
    says: str
    optional: bool
    several: bool


class Usage(NamedTuple):
    """What a command takes."""

    command: str
    """Empty for the screens, which are opened where no command is named."""
    says: str
    """In a few words."""
    description: str
    options: tuple[Option, ...]
    arguments: tuple[Argument, ...]
    more: str
    """What stands below the options in its help: statuses and examples."""


def usages() -> tuple[Usage, ...]:
    """What the screens take, then what each command takes, in the order of the table."""
    screens = _usage("", "read and compare on the screen", _parser("screens"))
    return (screens, *(_usage(name, says, _parser(name)) for name, says in COMMANDS.items()))


def _parser(command: str) -> Parser:
    parser: Parser = import_module(f"tui.commands.{command.replace('-', '_')}").parser()
    return parser


def _usage(command: str, says: str, parser: Parser) -> Usage:
    shown = [action for action in parser._actions if action.help is not SUPPRESS]
    return Usage(
        command,
        says,
        parser.description or "",
        tuple(_option(action) for action in shown if action.option_strings),
        tuple(_argument(action) for action in shown if not action.option_strings),
        parser.epilog or "",
    )


def _option(action: Action) -> Option:
    value = "" if action.nargs == 0 else str(action.metavar or action.dest.upper())
    choices = tuple(value.split("|")) if "|" in value else ()
    return Option(tuple(sorted(action.option_strings, key=len)), value, choices, action.help or "")


def _argument(action: Action) -> Argument:
    return Argument(
        str(action.metavar or action.dest),
        action.help or "",
        optional=action.nargs in ("?", "*"),
        several=action.nargs in ("*", "+"),
    )
