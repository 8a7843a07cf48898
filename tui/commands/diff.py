"""`storydiff diff`: two articles compared, on stdout."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from collections.abc import Iterator

from tui.articles.sanitize import visible
from tui.commands import output
from tui.commands.parsing import Parser, number, one_of, reading_options
from tui.commands.progress import Progress
from tui.commands.reading import article
from tui.commands.status import DIFFERENT, SAME, UserError
from tui.compare.comparison import Comparison
from tui.compare.engine import compare
from tui.layout.sheets.frame import NARROW
from tui.layout.shown import printed
from tui.layout.view import Form, View
from tui.layout.words.labels import LABELS, TYPOGRAPHY
from tui.misspelling import nearest

__all__ = ["form_options", "parser", "print_comparison", "run"]

SMALLEST_WIDTH = 20
"""Columns of text; in fewer there is no room for a word and a sign."""
FORMATS = ("text", "json", "html", "markdown")
VIEWS = ("side-by-side", "inline", "changes")

_EXAMPLES = """\
exit status: 0 the same, 1 different, 2 trouble

examples:
  storydiff diff old.txt new.txt
  storydiff diff --view inline --width 72 old.txt new.txt
  storydiff diff --view changes old.txt new.txt            one change a line, made to be read aloud
  storydiff diff --view changes --kind figure --kind quotation old.txt new.txt
  storydiff diff --format json old.txt new.txt | jq .summary
  storydiff diff --format html old.txt new.txt > report.html
  curl -s https://example.org/story.txt | storydiff diff saved.txt -
"""


def parser() -> Parser:
    """What the command takes."""
    made = Parser("storydiff diff", "Compare two articles and print what differs.", _EXAMPLES)
    made.add_argument("left", metavar="LEFT", help="the older article; - reads stdin")
    made.add_argument("right", metavar="RIGHT", help="the newer article; - reads stdin")
    form_options(made)
    reading_options(made)
    return made


def form_options(made: Parser) -> None:
    """Add the options that say how a comparison is printed."""
    made.add_argument(
        "--format", type=one_of(*FORMATS), default="text", metavar="|".join(FORMATS), help="default: text"
    )
    made.add_argument(
        "--view",
        type=one_of(*VIEWS),
        metavar="|".join(VIEWS),
        help=f"of text: two columns (default from {NARROW} columns on), one column, or a line for each change",
    )
    made.add_argument(
        "--width",
        type=number(SMALLEST_WIDTH, "columns"),
        metavar="N",
        help=f"columns of text; default: the terminal's, else {output.DEFAULT_WIDTH}",
    )
    made.add_argument(
        "--color",
        type=one_of("auto", "always", "never"),
        default="auto",
        metavar="auto|always|never",
        help="auto: on a terminal without NO_COLOR",
    )
    made.add_argument(
        "--style", type=_style, metavar="NAME", help="colours of a Pygments style; default: the terminal's own sixteen"
    )
    made.add_argument(
        "--typography",
        action="store_true",
        help="mark and list what differs only in quotation marks, dashes, spaces and bullets; it is counted anyway",
    )
    made.add_argument(
        "--kind",
        type=_kinds,
        action="append",
        metavar="NAME",
        help="mark and list changes of this kind alone, such as figure, quotation-altered or quotation for all that "
        "begins so; may be given several times",
    )
    made.add_argument("--unfold", action="store_true", help="show unchanged paragraphs too")
    made.add_argument("--no-pager", action="store_true", help="print long output without $PAGER")


def _style(name: str) -> str:
    from tui.export.palette import styles

    known = styles()
    if name not in known:
        meant = nearest(name, known)
        raise ArgumentTypeError(
            f"no Pygments style {visible(name)} is installed; "
            + (f"did you mean {meant}?" if meant else "see: pygmentize -L styles")
        )
    return name


def _kinds(name: str) -> frozenset[str]:
    """The labels that a kind on the command line stands for: `quotation` for every `quotation …`."""
    known = {label.replace(" ", "-"): label for label in LABELS}
    typed = name.strip().lower().replace(" ", "-")
    found = frozenset(label for known_as, label in known.items() if f"{known_as}-".startswith(f"{typed}-"))
    if not found:
        meant = nearest(typed, known)
        raise ArgumentTypeError(
            f"there is no kind of change called {visible(name)}; "
            + (f"did you mean {meant}?" if meant else f"there are {', '.join(known)}")
        )
    return found


def run(options: Namespace) -> int:
    """Compare and print; returns 0 where nothing differs, else 1."""
    if options.left == options.right == "-":
        raise UserError("stdin holds one article only; name a file for the other")
    left, right = (article(path, options) for path in (options.left, options.right))
    with Progress("comparing") as progress:
        comparison = compare(left, right, progress=progress.share)
    print_comparison(comparison, options)
    return DIFFERENT if comparison.differs else SAME


def print_comparison(comparison: Comparison, options: Namespace) -> None:
    """Print a comparison as `form_options` ask for it."""
    output.emit(_lines(comparison, options), pager=not options.no_pager, utf8=options.format in ("html", "markdown"))


def _lines(comparison: Comparison, options: Namespace) -> Iterator[str]:
    view = _view(comparison, options)
    if options.format == "json":
        from tui.export.json import as_json

        yield as_json(comparison)
    elif options.format == "html":
        from tui.export.html import as_html

        yield as_html(comparison, view=view).removesuffix("\n")
    elif options.format == "markdown":
        from tui.export.markdown import as_markdown

        yield as_markdown(comparison, view=view).removesuffix("\n")
    elif options.view == "changes":
        from tui.export.changes import as_changes

        yield from as_changes(comparison, view=view, width=options.width)
    else:
        yield from _text(comparison, options, view)


def _view(comparison: Comparison, options: Namespace) -> View:
    """What is shown: all changes, or those of the kinds that were named."""
    named: frozenset[str] = frozenset().union(*options.kind or ())
    return printed(
        comparison,
        fold=not options.unfold,
        typographic=options.typography or TYPOGRAPHY in named,
        hidden=frozenset(LABELS) - named - {TYPOGRAPHY} if named else frozenset(),
    )


def _text(comparison: Comparison, options: Namespace, view: View) -> Iterator[str]:
    from tui.export.palette import TERMINAL, of_style
    from tui.export.text import as_text

    palette = of_style(options.style, truecolour=output.truecolour()) if options.style else TERMINAL
    width = options.width or output.width()
    yield from as_text(
        comparison,
        width=width,
        form=Form(options.view or (Form.INLINE if width < NARROW else Form.SIDE_BY_SIDE)),
        view=view,
        colour=output.colours(options.color),
        palette=palette,
    )
