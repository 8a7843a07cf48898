"""An SSH server of the tests' own: on a loopback port, with keys made for it, gone when the tests are."""

from __future__ import annotations

import getpass
import os
import shlex
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType

SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
"""Debian has it where only root's PATH leads."""
_START_SECONDS = 10


class Server:
    """Runs sshd; used as a context, it ends it with everything that was started through it."""

    def __init__(self, folder: Path) -> None:
        assert SSHD is not None
        self.folder = folder
        self.port = _free_port()
        for name in ("host", "user"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
        self.authorise()
        self._config().write_text(
            f"Port {self.port}\nListenAddress 127.0.0.1\nHostKey {folder / 'host'}\nPidFile none\nUsePAM no\n"
            f"AuthorizedKeysFile {folder / 'authorized'}\nStrictModes no\nPasswordAuthentication no\n"
            "AcceptEnv COLORTERM LANG LC_ALL NO_COLOR XDG_* STORYDIFF_*\nClientAliveInterval 0\nPrintMotd no\n"
        )
        if os.geteuid() == 0:
            # Debian's sshd gives up its rights in there; systemd makes it, which a container lacks.
            Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)

    def _config(self) -> Path:
        return self.folder / "sshd_config"

    def authorise(self, command: str = "") -> None:
        """Let the user's key in; with `command`, whatever it asks for, that is what runs."""
        forced = 'restrict,pty,command="{}" '.format(command.replace('"', r"\"")) if command else ""
        key = (self.folder / "user.pub").read_text()
        (self.folder / "authorized").write_text(forced + key)

    def __enter__(self) -> Server:
        assert SSHD is not None
        with (self.folder / "log").open("wb") as log:
            command = [SSHD, "-D", "-e", "-f", str(self._config())]
            self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=log)
        deadline = time.monotonic() + _START_SECONDS
        while time.monotonic() < deadline:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            time.sleep(0.05)
        raise AssertionError((self.folder / "log").read_text())

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.wait(10)

    def client(self, *options: str, command: str | None = None, tty: bool = True) -> list[str]:
        """The ssh command that runs `command` on the server, in a terminal of its own unless `tty` is false."""
        ours = [
            *("-F", "none", "-i", str(self.folder / "user"), "-p", str(self.port)),
            *("-o", "StrictHostKeyChecking=no", "-o", f"UserKnownHostsFile={self.folder / 'known'}"),
            *("-o", "IdentitiesOnly=yes", "-o", "LogLevel=ERROR"),
        ]
        return [
            "ssh",
            "-tt" if tty else "-T",
            *ours,
            *options,
            f"{getpass.getuser()}@127.0.0.1",
            command or storydiff(),
        ]


def storydiff(*arguments: str) -> str:
    """The shell command that starts storydiff from this checkout, wherever the server's shell stands."""
    root = Path(__file__).parents[2]
    return shlex.join(["env", f"PYTHONPATH={root}", sys.executable, "-m", "tui", *arguments])


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
