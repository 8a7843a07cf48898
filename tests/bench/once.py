"""One run of a command in a process of its own: how long it took and the most memory it held."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

ROOT = Path(__file__).parents[2]
_MAXRSS_BYTES = 1 if sys.platform == "darwin" else 1024
"""What `ru_maxrss` counts in."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a run took. One that was cut off would have taken longer than `seconds`."""

    seconds: float
    megabytes: float
    """The most it held. Below some 30 MB this is the memory of the benchmark itself, which a child starts with."""
    status: int
    output: str
    cut_off: bool = False


def environment(**variables: str) -> dict[str, str]:
    """The environment of all that is measured: bytecode is kept, as of an installed program; no colour is forced."""
    cleared = ("COLORTERM", "COLUMNS", "LINES", "NO_COLOR", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if name not in cleared}
    return kept | {"LANG": "C.UTF-8", "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)} | variables


def run(command: Sequence[str], limit: float, env: Mapping[str, str]) -> Run:
    """Run a command to its end, but for no longer than `limit` seconds; its output is what it wrote to stdout."""
    cut_off = False

    def cut() -> None:
        nonlocal cut_off
        cut_off = True
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)

    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            env=env,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        timer = Timer(limit, cut)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        took = time.perf_counter() - start
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        written = output.read().decode(errors="replace")
    return Run(took, usage.ru_maxrss * _MAXRSS_BYTES / 1e6, process.returncode, written, cut_off)
