"""File systems of a test's own: mounts that only the program under test sees, gone when it ends."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile

from tests.terminal.terminal import Terminal

_UNSHARE = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--mount"]


def in_own_mounts(script: str, *arguments: str) -> list[str]:
    """The command that runs a shell script, with arguments, where its mounts are its own."""
    return [*_UNSHARE, "sh", "-e", "-c", script, "sh", *arguments]


def why_not() -> str:
    """Why this machine does not let a test mount anything; empty where it does."""
    if missing := [name for name in ("unshare", "nsenter", "mount") if shutil.which(name) is None]:
        return f"no {missing[0]} here (util-linux)"
    with tempfile.TemporaryDirectory() as folder:
        probe = in_own_mounts('mount -t tmpfs -o size=64k none "$1" && mount -o remount,ro "$1"', folder)
        done = subprocess.run(probe, capture_output=True, text=True, check=False)
    return f"this machine allows no mounts of one's own: {done.stderr.strip()}" if done.returncode else ""


def inside(terminal: Terminal, script: str, *arguments: str) -> str:
    """Run a shell script where the program in the terminal sees its mounts; returns what it prints."""
    into = ["nsenter", "-t", str(terminal.process.pid), "--mount"]
    if os.geteuid():
        into += ["--user", "--preserve-credentials"]
    command = [*into, "sh", "-e", "-c", script, "sh", *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
