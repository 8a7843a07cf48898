"""Asking git, so that it only reads.

No hook, pager, signature check, external diff, text conversion or file watcher that a repository is configured with is
run, and nothing is fetched: a repository may come from anywhere.
"""

from __future__ import annotations

import os
import re
import select
import subprocess
from collections.abc import Generator, Sequence
from contextlib import suppress
from tempfile import TemporaryFile

from tui.articles.sanitize import visible

__all__ = ["Blobs", "GitTrouble", "ask", "stream"]

# What a session of git hands down to the programs it starts (`GIT_DIR` in a hook, say) would point at another
# repository; of its variables only these have a say, which tell git where to look for itself and its settings.
_KEPT = re.compile(r"GIT_(?:CONFIG_.*|EXEC_PATH|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM)")
_SET = {
    "LC_ALL": "C",  # its messages are looked at
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",
}
_SETTINGS = ("core.fsmonitor=false", "core.hooksPath=/dev/null", "log.showRoot=true", "log.showSignature=false")

BLOCK = 65536
"""Bytes read at a time."""

WAIT_SECONDS = 0.1
"""While nothing comes, it is said so often, so that whoever waits can do something else."""

CLOSING_SECONDS = 2.0
"""A git that was told to end is given so long."""


class GitTrouble(Exception):
    """Git is missing or refuses; the text is what it said, empty where there is no git."""


def ask(folder: str, *arguments: str) -> bytes:
    """What git prints when it is asked in a folder. Raises `GitTrouble`."""
    return b"".join(stream(folder, *arguments))


def stream(folder: str, *arguments: str, told: bytes = b"") -> Generator[bytes, None, None]:
    """What git prints, in blocks as they come, and empty ones while it takes its time; git ends when nobody wants more.

    `told` is what git reads from its stdin. Raises `GitTrouble`, at the end too.
    """
    with TemporaryFile() as said, TemporaryFile() as given:
        given.write(told)
        given.seek(0)
        process = _start(folder, arguments, stdin=given.fileno(), stderr=said.fileno())
        assert process.stdout is not None
        try:
            while True:
                if not select.select([process.stdout], [], [], WAIT_SECONDS)[0]:
                    yield b""
                    continue
                block = os.read(process.stdout.fileno(), BLOCK)
                if not block:
                    break
                yield block
        except GeneratorExit:
            process.terminate()
            raise
        finally:
            _end(process)
        if process.returncode:
            said.seek(0)
            raise GitTrouble(said.read(BLOCK).decode("utf-8", "surrogateescape") or "it failed")


class Blobs:
    """Reads blobs through one `git cat-file --batch`, which starts with the first and runs until it is closed."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, blob: str, most: int) -> bytes | None:
        """The bytes of a blob; None where it is longer than `most`. Raises `GitTrouble`."""
        if self._process is None:
            self._process = _start(self._folder, ("cat-file", "--batch"), stdin=subprocess.PIPE)
        to, back = self._process.stdin, self._process.stdout
        assert to is not None
        assert back is not None
        try:
            to.write(f"{blob}\n".encode())
            to.flush()
            kind = re.fullmatch(rb"[0-9a-f]+ blob ([0-9]+)\n", back.readline())
            if kind is None:
                raise GitTrouble("its repository has lost the text")
            length = int(kind[1])
            if length > most:
                self.close()
                return None
            data = back.read(length + 1)
        except OSError as error:
            self.close()
            raise GitTrouble(str(error.strerror)) from None
        except GitTrouble:
            self.close()
            raise
        if len(data) != length + 1:
            self.close()
            raise GitTrouble("its repository is damaged")
        return data[:-1]

    def close(self) -> None:
        """End git; another blob starts it again."""
        if self._process is not None:
            _end(self._process)
        self._process = None


def _start(
    folder: str, arguments: Sequence[str], *, stdin: int = subprocess.DEVNULL, stderr: int = subprocess.DEVNULL
) -> subprocess.Popen[bytes]:
    settings = [word for setting in _SETTINGS for word in ("-c", setting)]
    command = ["git", "--no-pager", "--literal-pathspecs", *settings, "-C", folder, *arguments]
    inherited = {name: value for name, value in os.environ.items() if name[:4] != "GIT_" or _KEPT.fullmatch(name)}
    try:
        return subprocess.Popen(
            command,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=stderr,
            env=inherited | _SET,
            # Keys that end or suspend this program are no business of git's.
            start_new_session=True,
        )
    except FileNotFoundError:
        raise GitTrouble("") from None
    except (OSError, ValueError) as error:
        raise GitTrouble(visible(str(error))) from None


def _end(process: subprocess.Popen[bytes]) -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
    try:
        process.wait(CLOSING_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
