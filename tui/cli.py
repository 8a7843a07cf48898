"""The command line. The screens are imported only when a screen is needed."""

from __future__ import annotations

import argparse
import math
import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

from tui import __version__

if TYPE_CHECKING:
    from tui.articles.article import Article

SAME, DIFFERENT, TROUBLE = 0, 1, 2
"""Exit statuses, as diff(1) has them."""
DEFAULT_WIDTH = 160
"""The width of text output that goes to a file or a pipe: two columns of some 75 characters."""

_DESCRIPTION = "Read versions of a story side by side, with every change of wording marked and named."
_EXAMPLES = """\
examples:
  storydiff                       open the sample story
  storydiff FOLDER                open the articles of a folder; the closest two that differ come first
  storydiff OLD.txt NEW.txt       open two articles as a pair
  storydiff diff OLD.txt NEW.txt  print the comparison; see: storydiff diff --help
"""
_DIFF_EXAMPLES = """\
exit status: 0 the same, 1 different, 2 trouble

examples:
  storydiff diff old.txt new.txt
  storydiff diff --view inline --width 72 old.txt new.txt
  storydiff diff --format json old.txt new.txt > comparison.json
"""


class UserError(Exception):
    """Something the user can mend; its text is one sentence for stderr."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(TROUBLE, f"{self.prog}: {message}\n{self.prog}: see {self.prog} --help\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if given[:1] == ["diff"]:
            return _diff(_diff_parser().parse_args(given[1:]))
        return _screens(_screens_parser().parse_args(given))
    except UserError as trouble:
        _tell(str(trouble))
        return TROUBLE
    except BrokenPipeError:
        # Who reads the output has read enough.
        _close_stdout()
        return TROUBLE
    except OSError as error:
        _tell(f"the output could not be written ({error.strerror or error}); make room or write it elsewhere")
        _close_stdout()
        return TROUBLE
    except KeyboardInterrupt:
        return 130


def _tell(sentence: str) -> None:
    """Narrate on stderr; where even that is closed or full, the exit status has to do."""
    with suppress(OSError, AttributeError):
        print(f"storydiff: {sentence}", file=sys.stderr, flush=True)


def _close_stdout() -> None:
    """Put stdout out of use, so that the interpreter does not complain of it on its way out."""
    with suppress(OSError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _screens_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="storydiff",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"storydiff {__version__}")
    parser.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    parser.add_argument("path", nargs="*", metavar="PATH", help="folders and files; - reads one article from stdin")
    return parser


def _diff_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="storydiff diff",
        description="Compare two articles and print what differs.",
        epilog=_DIFF_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("left", metavar="LEFT", help="the older article; - reads stdin")
    parser.add_argument("right", metavar="RIGHT", help="the newer article; - reads stdin")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.add_argument("--view", choices=("side-by-side", "inline"), default="side-by-side", help="of text")
    parser.add_argument("--width", type=_width, metavar="N", help="columns of text; default: the terminal's, else 160")
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="auto: on a terminal without NO_COLOR",
    )
    parser.add_argument("--unfold", action="store_true", help="print unchanged paragraphs too")
    parser.add_argument("--whole", action="store_true", help="set no page furniture aside: every paragraph counts")
    parser.add_argument(
        "--paragraphs",
        choices=("auto", "lines", "blank"),
        default="auto",
        help="what borders a paragraph: every line end, blank lines, or decide from the text (default)",
    )
    return parser


def _width(text: str) -> int:
    from tui.export.text import SMALLEST_WIDTH  # noqa: PLC0415

    if not text.isascii() or not text.isdecimal() or int(text) < SMALLEST_WIDTH:
        raise argparse.ArgumentTypeError(f"{text!r} is no width; name a number of columns, {SMALLEST_WIDTH} or more")
    return int(text)


def _diff(options: argparse.Namespace) -> int:
    from tui.compare.engine import compare  # noqa: PLC0415

    if sys.stdout is None:
        raise UserError("there is no stdout to print the comparison to; redirect it to a file")
    if options.left == options.right == "-":
        raise UserError("stdin holds one article only; name a file for the other")
    left, right = (_article(path, options) for path in (options.left, options.right))
    comparison = compare(left, right)
    if options.format == "json":
        from tui.export.json import as_json  # noqa: PLC0415

        print(as_json(comparison))
    else:
        from tui.export.text import as_text  # noqa: PLC0415
        from tui.layout.view import Form, View  # noqa: PLC0415

        width = options.width or shutil.get_terminal_size((DEFAULT_WIDTH, 0)).columns
        view = View(fold=not options.unfold, typographic=True)
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
        for line in as_text(comparison, width=width, form=Form(options.view), view=view, colour=_colour(options.color)):
            print(line)
    sys.stdout.flush()
    return DIFFERENT if comparison.differs else SAME


def _colour(wish: str) -> bool:
    if wish == "auto":
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wish == "always"


def _article(path: str, options: argparse.Namespace) -> Article:
    from tui.sources.library import read_one  # noqa: PLC0415

    article, problem = read_one(path, whole=options.whole, paragraphs=options.paragraphs)
    if article is None:
        raise UserError(problem.sentence if problem else path)
    return article


def _screens(options: argparse.Namespace) -> int:
    # The screens are written to stderr, as Textual does it, so that one stands between them and a redirected stdout.
    terminals = (sys.stdout, sys.stderr) if "-" in options.path else (sys.stdin, sys.stdout, sys.stderr)
    if not all(stream is not None and stream.isatty() for stream in terminals):
        raise UserError("the screens need a terminal; for output without one use: storydiff diff LEFT RIGHT")
    if os.environ.get("TERM", "dumb") in ("dumb", ""):
        raise UserError("TERM names no terminal that can show screens; for plain output use: storydiff diff LEFT RIGHT")
    from tui.app.app import run  # noqa: PLC0415
    from tui.app.opening import FIRST_SECONDS, open_paths  # noqa: PLC0415

    session = open_paths(options.path)
    if "-" in options.path:
        session.read(math.inf)
        _take_keys_from_the_terminal()
    session.read(FIRST_SECONDS)
    problems = session.hopeless()
    if problems:
        raise UserError("\nstorydiff: ".join(problems))
    return run(session, mouse=not options.no_mouse)


def _take_keys_from_the_terminal() -> None:
    """Once an article was read from stdin, the keys come from the terminal itself."""
    try:
        os.dup2(os.open("/dev/tty", os.O_RDONLY), sys.stdin.fileno())
    except OSError as error:
        raise UserError("an article from stdin leaves no terminal to take keys from; save it to a file") from error
