"""The comparison, and others like it, each in a process of its own: `python -m tests.bench.peers NAME LEFT RIGHT`.

Prints the seconds that comparing alone took, reading and imports not counted. For storydiff, telling the paragraphs and
their roles counts as comparing, since the others are given plain text.
"""

from __future__ import annotations

import shutil
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple


class Peer(NamedTuple):
    """A way to compare two texts by their words."""

    name: str
    needs: str
    """The module, or the command, that has to be there."""
    get: str
    """Where it comes from."""
    command: tuple[str, ...] = ()
    """How it is called, where it is no module."""

    @property
    def missing(self) -> bool:
        """Whether it is not installed here."""
        return (shutil.which(self.needs) if self.command else find_spec(self.needs)) is None


PEERS = (
    Peer("difflib", "difflib", "Python"),
    Peer("diff-match-patch", "diff_match_patch", "pip install '.[bench]'"),
    Peer("redlines", "redlines", "pip install '.[bench]'"),
    Peer("wdiff", "wdiff", "apt install wdiff", ("wdiff",)),
    Peer("git word diff", "git", "apt install git", ("git", "diff", "--no-index", "--word-diff=plain")),
)


def _storydiff(left: str, right: str) -> None:
    from tui.articles import read_text
    from tui.compare import compare

    _tick()
    compare(read_text(left), read_text(right))


def _difflib(left: str, right: str) -> None:
    from difflib import SequenceMatcher

    _tick()
    SequenceMatcher(None, left.split(), right.split(), autojunk=False).get_opcodes()


def _diff_match_patch(left: str, right: str) -> None:
    from diff_match_patch import diff_match_patch

    _tick()
    matcher = diff_match_patch()
    # By itself it gives up on a minimal diff after a second; the others are not let off either.
    matcher.Diff_Timeout = 0
    found = matcher.diff_main(left, right)
    matcher.diff_cleanupSemantic(found)


def _redlines(left: str, right: str) -> None:
    from redlines import Redlines

    _tick()
    assert Redlines(left, right).output_markdown is not None


_started = 0.0


def _tick() -> None:
    global _started  # noqa: PLW0603  the clock of this process
    _started = time.perf_counter()


_METHODS = {
    "storydiff": _storydiff,
    "difflib": _difflib,
    "diff-match-patch": _diff_match_patch,
    "redlines": _redlines,
}


if __name__ == "__main__":
    name, *paths = sys.argv[1:]
    _METHODS[name](*(Path(path).read_text(encoding="utf-8") for path in paths))
    print(time.perf_counter() - _started)
