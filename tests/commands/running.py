"""Runs the command as a user would, without a terminal."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(
    *arguments: str, stdin: str = "", cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `storydiff` with these arguments; `environment` comes on top of one that holds next to nothing.

    Nothing is kept in a cache, unless the environment names one.
    """
    variables = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "XDG_CACHE_HOME": "/dev/null", **environment}
    variables.setdefault("PYTHONPATH", str(ROOT))
    command = [sys.executable, "-m", "tui", *arguments]
    return subprocess.run(
        command, input=stdin, capture_output=True, text=True, timeout=60, env=variables, cwd=cwd, check=False
    )
