"""The pager: $PAGER, else less, else more."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper

from tui.commands.status import tell

__all__ = ["pager", "paging"]

_PAGERS = ("less", "more")
# As git sets them: less ends when one screen holds everything, passes colours on, and leaves the screen as it is.
_SETTINGS = {"LESS": "FRX", "LV": "-c"}


def pager() -> str | None:
    """The command that shows long output; None for none, as an empty $PAGER or `cat` asks for it."""
    wish = os.environ.get("PAGER")
    if wish is None:
        return next(filter(shutil.which, _PAGERS), None)
    try:
        words = shlex.split(wish)
    except ValueError:
        words = [wish]
    if not words or words[0] == "cat":
        return None
    if shutil.which(words[0]) is None:
        tell(f"PAGER names {words[0]!a}, which is not installed; the output is not paged")
        return None
    return wish


@contextmanager
def paging(command: str) -> Iterator[TextIOWrapper]:
    """The stdin of a pager, for text. Leaving waits until the pager ends; that it ends early is no trouble."""
    # As git does it, the user's own command goes through the shell, so that it may have options and pipes.
    process = subprocess.Popen(command, shell=True, stdin=subprocess.PIPE, env={**_SETTINGS, **os.environ})
    assert process.stdin is not None
    # Ctrl-C is the pager's: less takes it for an end to waiting or searching.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with suppress(BrokenPipeError), TextIOWrapper(process.stdin, sys.stdout.encoding, "replace") as sink:
            yield sink
        process.wait()
    finally:
        signal.signal(signal.SIGINT, before)
