"""The entry of the command line: it finds the command that is asked for and imports nothing else."""

from __future__ import annotations

import sys

from tui import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line, `sys.argv` unless given; returns the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--version"]:
        # Scripts ask this often; it needs no parser.
        print(f"storydiff {__version__}")
        return 0
    from tui.commands.run import run  # noqa: PLC0415

    return run(given)
