"""A program at a pseudo-terminal, and what it writes there: how much, and when."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from types import TracebackType
from typing import NamedTuple

from tests.bench.once import ROOT

STORYDIFF = (sys.executable, "-m", "tui")
HELLO = (sys.executable, "-m", "tests.bench.hello")
QUIET_SECONDS = 0.15
"""A program that has written nothing for this long after a key has finished painting."""
_MAXRSS_BYTES = 1 if sys.platform == "darwin" else 1024

ANSWER_SECONDS = 2.0
"""A key that is not answered within this time has no answer."""


class Burst(NamedTuple):
    """What a program wrote until it fell quiet."""

    size: int
    """In bytes."""
    seconds: float
    """Until the last of it; 0.0 when it wrote nothing."""


class Line:
    """A program on a line of so many columns and lines; as a context, it ends the program and counts its memory."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str], *, columns: int = 120, lines: int = 40) -> None:
        self.written = b""
        self.megabytes = 0.0
        """The most memory the program held; known once it has ended."""
        self.started = time.perf_counter()
        size = _size(columns, lines)
        self._process, self._end = pty.fork()
        if self._process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.chdir(ROOT)
            os.execvpe(command[0], list(command), dict(env))

    def __enter__(self) -> Line:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        usage = os.wait4(self._process, 0)[2]
        self.megabytes = usage.ru_maxrss * _MAXRSS_BYTES / 1e6
        os.close(self._end)

    def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size; the program is told, as the system does it."""
        fcntl.ioctl(self._end, termios.TIOCSWINSZ, _size(columns, lines))

    def wait_for(self, mark: str, limit: float = 60.0) -> float:
        """Seconds from the start until `mark` was written; raises TimeoutError, or EOFError where the program ended."""
        while mark.encode() not in self.written:
            left = self.started + limit - time.perf_counter()
            if left <= 0:
                raise TimeoutError(f"{mark!r} was not written within {limit:.0f} s")
            if not self._take(left):
                raise EOFError(f"the program ended before it wrote {mark!r}, with: {self.written[-500:]!r}")
        return time.perf_counter() - self.started

    def settle(self, quiet: float = QUIET_SECONDS) -> Burst:
        """Take in what is written until the program falls quiet."""
        start = last = time.perf_counter()
        before = len(self.written)
        while self._take(quiet):
            last = time.perf_counter()
        return Burst(len(self.written) - before, last - start)

    def press(self, keys: str, quiet: float = QUIET_SECONDS) -> Burst:
        """Type keys and take in what the program writes in return: from the first byte on until it falls quiet."""
        os.write(self._end, keys.encode())
        start, before = time.perf_counter(), len(self.written)
        if not self._take(ANSWER_SECONDS):
            return Burst(0, 0.0)
        first = time.perf_counter() - start
        rest = self.settle(quiet)
        return Burst(len(self.written) - before, first + rest.seconds)

    def _take(self, seconds: float) -> bool:
        """Take in what is written within so many seconds; returns whether it was anything."""
        if not select.select([self._end], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._end, 1 << 16)
        except OSError:
            return False
        self.written += data
        return bool(data)


def _size(columns: int, lines: int) -> bytes:
    """The size of a terminal as the system takes it."""
    return struct.pack("HHHH", lines, columns, 0, 0)
