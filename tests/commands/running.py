"""Runs the command as a user would, without a terminal."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(
    *arguments: str, stdin: str = "", cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `storydiff` with these arguments; `environment` comes on top of one that holds next to nothing."""
    variables = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT), **environment}
    command = [sys.executable, "-m", "tui", *arguments]
    return subprocess.run(
        command, input=stdin, capture_output=True, text=True, timeout=60, env=variables, cwd=cwd, check=False
    )
