"""The entry of the command line: it finds the command that is asked for and imports nothing else."""

from __future__ import annotations

import gc
import sys

from tui import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


ALLOCATIONS = 50_000
"""So many more objects than before are made between two searches for garbage, in place of Python's 700.

What a program imports and reads is no garbage: to look through it again and again takes a tenth of a short run.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line, `sys.argv` unless given; returns the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    # Scripts ask this often; it needs no parser.
    if given == ["--version"] and _told(f"storydiff {__version__}"):
        return 0
    gc.set_threshold(ALLOCATIONS)
    from tui.commands.run import run

    return run(given)


def _told(line: str) -> bool:
    """Whether a line could be written to stdout; the command itself says what is wrong where it could not."""
    try:
        print(line, flush=True)
    except OSError:
        return False
    return sys.stdout is not None
