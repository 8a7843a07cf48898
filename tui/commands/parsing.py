"""Arguments: what all commands share, and errors that name what was probably meant."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, NoReturn

from tui.articles.sanitize import visible
from tui.commands.output import emit
from tui.commands.size import size
from tui.commands.status import TROUBLE
from tui.misspelling import did_you_mean, nearest

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

__all__ = ["Parser", "number", "one_of", "reading_options"]

_HELP_WIDTH, _HELP_MARGIN = 80, 2


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one sentence and name the nearest known option."""

    def __init__(self, name: str, description: str, epilog: str) -> None:
        super().__init__(
            prog=name,
            description=description,
            epilog=epilog,
            formatter_class=_Formatter,
            # An abbreviation that works today is another option's name tomorrow.
            allow_abbrev=False,
        )

    def parse(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Parse the arguments, or end with a sentence on stderr; an unknown option names the nearest known one."""
        self._refuse_unknown_options(arguments)
        options, unknown = self.parse_known_args(arguments)
        if unknown:
            self.error(f"{visible(unknown[0])} is one argument too many")
        return options

    def _refuse_unknown_options(self, arguments: Sequence[str]) -> None:
        """Refuse what is neither an option nor, by the `--` before it, an argument that begins with a dash.

        argparse itself says first which arguments are missing, which those are that it took for options.
        """
        for argument in takewhile(lambda argument: argument != "--", arguments):
            name = argument.partition("=")[0]
            if name.startswith("-") and name != "-" and name not in self._option_string_actions:
                meant = nearest(name, self._option_string_actions)
                remedy = f"did you mean {meant}?" if meant else ""
                if os.path.lexists(argument):
                    remedy = f"to name the file, type ./{visible(argument)}"
                self.error(f"there is no option {visible(name)}" + (f"; {remedy}" if remedy else ""))

    def print_help(self, file: SupportsWrite[str] | None = None) -> None:
        """Write the help to stdout, unlike argparse not in silence where that fails. Raises OSError, UserError."""
        if file is not None:
            super().print_help(file)
        else:
            emit(self.format_help().splitlines(), pager=False)

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong in one sentence, and where help is."""
        self.exit(TROUBLE, f"{self.prog}: {visible(message)}\n{self.prog}: see {self.prog} --help\n")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Sets the help; knows the width of the terminal, so that argparse loads nothing to find it out."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=size(_HELP_WIDTH).columns - _HELP_MARGIN)


def one_of(*known: str) -> Callable[[str], str]:
    """A type of argument: one of these words."""

    def check(text: str) -> str:
        if text not in known:
            raise argparse.ArgumentTypeError(
                f"{visible(text)} is none of {', '.join(known)}{did_you_mean(text, known)}"
            )
        return text

    return check


def number(least: int, noun: str) -> Callable[[str], int]:
    """A type of argument: a whole number, `least` or more, of what `noun` says."""

    def check(text: str) -> int:
        if not text.isascii() or not text.isdecimal() or int(text) < least:
            raise argparse.ArgumentTypeError(f"{visible(text)} is no number of {noun}; give {least} or more")
        return int(text)

    return check


def reading_options(parser: Parser) -> None:
    """Add the options that say how pages are read."""
    parser.add_argument("--whole", action="store_true", help="set no page furniture aside: every paragraph counts")
    parser.add_argument(
        "--paragraphs",
        type=one_of("auto", "lines", "blank"),
        default="auto",
        metavar="auto|lines|blank",
        help="what borders a paragraph: every line end, blank lines, or decide from the text (default)",
    )
