"""A real terminal for tests: a pty, the program in it, and a screen that understands what it writes."""

from __future__ import annotations

import os
import re
import sys
import termios
import time
from collections.abc import Sequence
from types import TracebackType

import pexpect
import pyte

# Modes and reports that pyte does not know and would print.
_UNKNOWN = re.compile(r"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1b\[[0-9;]*t|\x1bP[^\x1b]*\x1b\\")


class Terminal:
    """Runs storydiff in a pty of `columns` x `lines`; used as a context, it ends what it started.

    With `script` that Python script is run instead, with `command` whatever it names.
    """

    def __init__(
        self,
        *arguments: str,
        columns: int = 120,
        lines: int = 40,
        cwd: str | None = None,
        script: str | None = None,
        command: Sequence[str] | None = None,
        **environment: str,
    ) -> None:
        self.screen = pyte.Screen(columns, lines)
        self.raw = ""
        self._stream = pyte.Stream(self.screen)
        variables = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLORTERM", "COLUMNS", "LINES")}
        variables |= {"TERM": "xterm-256color", "LANG": "C.UTF-8", **environment}
        program = list(command or (sys.executable, *([script] if script else ["-m", "tui"])))
        self.process = pexpect.spawn(
            program[0],
            [*program[1:], *arguments],
            dimensions=(lines, columns),
            env=variables,
            cwd=cwd,
            encoding="utf-8",
            codec_errors="replace",
            timeout=30,
        )

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.close(force=True)

    def read(self, seconds: float = 0.05) -> str:
        """Take in what the program writes, for so long; returns the screen as text."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                data = self.process.read_nonblocking(65536, timeout=0.05)
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                break
            self.raw += data
            self._stream.feed(_UNKNOWN.sub("", data))
        return self.text

    @property
    def text(self) -> str:
        """The screen as text, a line each."""
        return "\n".join(self.screen.display)

    def wait_for(self, pattern: str, seconds: float = 20) -> str:
        """Read until the pattern (a regular expression) stands on the screen; fails the test if it does not."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if re.search(pattern, self.read()):
                return self.text
        raise AssertionError(f"{pattern!r} did not appear within {seconds} s:\n{self.text}")

    def press(self, keys: str) -> None:
        """Type keys."""
        self.process.send(keys)

    def send(self, data: bytes) -> None:
        """Send what no keyboard would."""
        os.write(self.process.fileno(), data)

    def drop(self) -> None:
        """Take the terminal away, as a line does that drops."""
        # Pexpect's own way of closing it ends the program too.
        program = self.process.ptyproc  # type: ignore[attr-defined]
        program.fileobj.close()
        program.closed = self.process.closed = True

    def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size, as dragging its window does."""
        self.screen.resize(lines, columns)
        self.process.setwinsize(lines, columns)

    def wait_for_end(self, seconds: float = 10) -> int:
        """Wait until the program ends; returns its exit status."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and self.process.isalive():
            self.read()
        self.read(0.2)
        assert not self.process.isalive(), f"still running after {seconds} s:\n{self.text}"
        status = self.process.exitstatus
        return -(self.process.signalstatus or 0) if status is None else status

    @property
    def restored(self) -> bool:
        """Whether the program left the alternate screen, the mouse, pasting, focus and typing as it found them."""
        typed = termios.tcgetattr(self.process.fileno())[3]
        if not typed & termios.ECHO or not typed & termios.ICANON or not typed & termios.ISIG:
            return False
        return all(
            self.raw.rfind(f"\x1b[?{mode}l") >= self.raw.rfind(f"\x1b[?{mode}h")
            for mode in (1049, 1000, 1003, 1004, 1006, 2004)
        ) and self.raw.rfind("\x1b[?25h") >= self.raw.rfind("\x1b[?25l")
