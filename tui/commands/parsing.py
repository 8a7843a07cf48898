"""Arguments: what all commands share, and errors that name what was probably meant."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import NoReturn

from tui.articles.sanitize import visible
from tui.commands.size import size
from tui.commands.status import TROUBLE
from tui.misspelling import nearest

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
        options, unknown = self.parse_known_args(arguments)
        for argument in unknown:
            if argument.startswith("-"):
                name = argument.partition("=")[0]
                meant = nearest(name, self._option_string_actions)
                self.error(f"there is no option {visible(name)}" + (f"; did you mean {meant}?" if meant else ""))
        if unknown:
            self.error(f"{visible(unknown[0])} is one argument too many")
        return options

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
            meant = nearest(text, known)
            raise argparse.ArgumentTypeError(
                f"{visible(text)} is none of {', '.join(known)}" + (f"; did you mean {meant}?" if meant else "")
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
