"""Git repositories made for a test."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tui.sources.git.history import History
from tui.sources.source import Page, Problem, Reference

_IDENTITY = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "A. Writer"), ("EMAIL", "writer@example.org"))
}


class Repository:
    """A repository in a folder; each commit is a day later than the one before."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        self._day = 0
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main", *options)

    def git(self, *arguments: str | bytes, data: bytes | None = None) -> str:
        """Run git with settings of nobody's own; returns what it prints."""
        dated = f"2024-03-{self._day % 28 + 1:02}T09:30:00+01:00"
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
            **_IDENTITY,
            **{"GIT_AUTHOR_DATE": dated, "GIT_COMMITTER_DATE": dated},
            **{"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"},
        }
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env=environment,
            input=data,
            capture_output=True,
            check=True,
            timeout=60,
        )
        return done.stdout.decode("utf-8", "surrogateescape")

    def commit(self, subject: str, **files: str) -> str:
        """Commit files (`__` stands for a dot in their names); returns the short hash."""
        for name, text in files.items():
            (self.folder / name.replace("__", ".")).write_text(text)
        self._day += 1
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", subject)
        return self.git("rev-parse", "HEAD")[:7]


def listed(history: History) -> list[Reference]:
    """The versions that a history lists, oldest first."""
    return [item for item in history.references() if isinstance(item, Reference)]


def problems(history: History) -> list[str]:
    """The sentences that a history has to tell."""
    return [item.sentence for item in history.references() if isinstance(item, Problem)]


def texts(history: History) -> list[str]:
    """The text of each version, oldest first; the sentence where one cannot be read."""
    pages = [history.read(reference) for reference in listed(history)]
    history.close()
    return [page.data.decode() if isinstance(page, Page) else page.sentence for page in pages]


def names(history: History) -> list[str]:
    """What the versions are called, without their hashes."""
    return [r.version.name.rpartition(" (")[0] if r.key else r.version.name for r in listed(history) if r.version]
